import type { Rule } from '../grammar/grammar.ts';
import { num, time, word } from '../making/caught.ts';
import { fraction } from '../making/fractions.ts';
import { isDayLike, isNear, ofDate, ofDay } from '../making/shading.ts';

/** What is said of a time: near it, in a part of it, at an hour of its day. */
export const SHADES: readonly Rule[] = [
  {
    name: 'part',
    pattern: [
      'the? [early] of? the? <time>',
      'the? [early] in <time>',
      'the? very? [early] of <time>',
    ],
    make: (caught) => {
      const part = word(caught, 'early');
      if (part !== 'early' && part !== 'mid' && part !== 'late') return undefined;
      return ofDate(caught, (meaning) => ({ ...meaning, part }));
    },
  },
  {
    name: 'fraction',
    pattern: [
      'the? <ordinal> half|quarter of <time>',
      'the? last|final half|quarter|third of <time>',
      'the? first|second|final|last ordinal-third:third of <time>',
    ],
    make: (caught) => {
      const named = ['half', 'quarter', 'third'].find((part) =>
        [...caught.values()].some((value) => value === part),
      );
      const words = [...caught.values()];
      const isLast = words.includes('last') || words.includes('final');
      const nth = num(caught, 'ordinal') ?? (words.includes('second') ? 2 : 1);
      return named === undefined
        ? undefined
        : fraction(time(caught)?.meaning, named, isLast ? 'last' : nth);
    },
  },
  {
    name: 'about',
    pattern: [
      '[about] <time>',
      'more|less than <time>',
      'at least|most <time>',
      'bound:[bound] <time>',
      'just bound:[bound] <time>',
      'up to <time>',
      '<time> or so',
    ],
    make: (caught, { tokens }, first) => {
      const inner = time(caught);
      if (inner === undefined || !isNear(inner.meaning)) return undefined;
      const isCounted = inner.meaning.type === 'duration' && inner.meaning.count !== undefined;
      if (caught.has('bound') && !isCounted) return undefined;
      const isPlace = ['around', 'some', 'about'].includes(tokens[first]?.word ?? '');
      if (isPlace && inner.meaning.type === 'calendar' && inner.meaning.weekday !== undefined)
        return undefined;
      return { ...inner.meaning, approximate: true };
    },
  },
  {
    name: 'earlier',
    pattern: ['earlier|later in? <time>'],
    make: (caught) => {
      const inner = time(caught)?.meaning;
      return inner?.type === 'unit' ? inner : undefined;
    },
  },
  {
    name: 'at-clock',
    pattern: [
      '<time> , in? the? [daypart]',
      '<time> s [daypart]',
      'the? [daypart] of <time>',
      '<time> , at? around? [noon]',
    ],
    make: (caught) => {
      const clock = word(caught, 'noon') ?? word(caught, 'daypart');
      return clock === undefined ? undefined : ofDay(caught, clock);
    },
  },
];

/** A clock time before or behind its day; one layer above, where both are read. */
export const CLOCKED: readonly Rule[] = [
  {
    name: 'clock-and-day',
    pattern: ['<time> , on|of? day:<time>', '<time> at|by|around clock:<time>'],
    make: (caught) => {
      const [one, two] = [
        time(caught)?.meaning,
        time(caught, 'day')?.meaning ?? time(caught, 'clock')?.meaning,
      ];
      if (one === undefined || two === undefined) return undefined;
      if (one.type === 'clock' && one.from === undefined && isDayLike(two))
        return { ...two, clock: one.clock ?? 'TDT' };
      return two.type === 'clock' &&
        isDayLike(one) &&
        two.clock !== undefined &&
        two.from === undefined &&
        one.clock === undefined
        ? { ...one, clock: two.clock }
        : undefined;
    },
  },
];
