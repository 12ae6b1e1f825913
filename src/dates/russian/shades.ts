import { num, time, word } from '../making/caught.ts';
import { fraction } from '../making/fractions.ts';
import { isDayLike, isNear, ofDate, ofDay } from '../making/shading.ts';
import type { Rule } from '../grammar/grammar.ts';
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
    name: 'fraction',
    pattern: ['<ordinal> [part-word] <time>', 'последняя|последней|последнюю [part-word] <time>'],
    make: (caught) => {
      const named = word(caught, 'part-word');
      return named === undefined
        ? undefined
        : fraction(time(caught)?.meaning, named, num(caught, 'ordinal') ?? 'last');
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
