import { time, word } from '../english/caught.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { isSingle } from '../value/resolve.ts';
import { clockOf } from './clock.ts';

/** What is said of a time: near it, in a part of it, at an hour of its day. */
export const SHADES: readonly Rule[] = [
  {
    name: 'part',
    pattern: [
      'самом? [early] <time>',
      '[ordinal] числах|числа <time>',
      'последних числах|числа <time>',
    ],
    make: (caught) => {
      const part = word(caught, 'early') ?? (caught.has('ordinal') ? 'early' : 'late');
      if (caught.has('ordinal') && caught.get('ordinal') !== 1) return undefined;
      if (part !== 'early' && part !== 'mid' && part !== 'late') return undefined;
      return ofDate(caught, (meaning) => ({ ...meaning, part }));
    },
  },
  {
    name: 'about',
    pattern: ['[about] в? <time>', 'не? [bound] чем? <time>', 'как раз <time>'],
    make: (caught) => {
      const inner = time(caught);
      if (inner === undefined || !isNear(inner.meaning)) return undefined;
      const isCounted = inner.meaning.type === 'duration' && inner.meaning.count !== undefined;
      if (caught.has('bound') && !isCounted) return undefined;
      return { ...inner.meaning, approximate: true };
    },
  },
  {
    name: 'at-clock',
    pattern: ['<time> , [when]', '[when] , в|во? <time>', '[when] с? <time>', '<time> , в [noon]'],
    make: (caught) => {
      const clock = word(caught, 'noon') ?? word(caught, 'when');
      return clock === undefined ? undefined : ofDay(caught, clock);
    },
  },
  {
    name: 'night-to',
    pattern: ['ночь на <time>', 'ночи на <time>'],
    make: (caught) => ofDay(caught, 'TNI'),
  },
];

/** A clock time before or behind its day; one layer above, where both are read. */
export const CLOCKED: readonly Rule[] = [
  {
    name: 'clock-and-day',
    pattern: ['<time> , в|к|около? clock:<time>', '<time> , day:<time>'],
    make: (caught) => {
      const [one, two] = [
        time(caught)?.meaning,
        time(caught, 'day')?.meaning ?? time(caught, 'clock')?.meaning,
      ];
      if (one === undefined || two === undefined) return undefined;
      if (one.type === 'clock' && isDayLike(two) && caught.has('day'))
        return { ...two, clock: one.clock ?? 'TDT' };
      return two.type === 'clock' && isDayLike(one) && two.clock !== undefined
        ? { ...one, clock: two.clock }
        : undefined;
    },
  },
  {
    name: 'clock-with-a-stop',
    pattern: ['<time> в #decimal'],
    make: (caught) => {
      const clock = clockOf(word(caught, '#decimal') ?? '')?.clock;
      return clock === undefined ? undefined : ofDay(caught, clock);
    },
  },
];

type Near = Exclude<Meaning, { type: 'range' | 'open' | 'vague' | 'set' | 'impossible' }>;

/** What can be near something: not «теперь», nor what recurs. */
function isNear(meaning: Meaning): meaning is Near {
  return isSingle(meaning) && !['vague', 'set', 'impossible'].includes(meaning.type);
}

type Single = Extract<Meaning, { type: 'calendar' | 'unit' | 'shift' }>;

function isDayLike(meaning: Meaning): meaning is Single {
  if (meaning.type === 'unit' || meaning.type === 'shift') return meaning.unit === 'day';
  return (
    meaning.type === 'calendar' && (meaning.day !== undefined || meaning.weekday !== undefined)
  );
}

function ofDay(caught: Captures, clock: string): Meaning | undefined {
  const inner = time(caught)?.meaning;
  return inner !== undefined && isDayLike(inner) ? { ...inner, clock } : undefined;
}

type Dated = Extract<Meaning, { type: 'calendar' | 'unit' | 'decade' | 'century' }>;

function ofDate(caught: Captures, change: (meaning: Dated) => Meaning): Meaning | undefined {
  const inner = time(caught)?.meaning;
  const isDated =
    inner?.type === 'calendar' ||
    inner?.type === 'unit' ||
    inner?.type === 'decade' ||
    inner?.type === 'century';
  return isDated && inner.part === undefined ? change(inner) : undefined;
}
