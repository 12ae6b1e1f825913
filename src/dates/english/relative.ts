import type { Rule } from '../grammar/grammar.ts';
import type { Place } from '../grammar/pattern.ts';
import { sideOf } from './side.ts';
import { isNameLike } from './name-like.ts';
import { count, joined, num, unit, which, word } from '../making/caught.ts';

/** Times that are counted from the document's date or from what was told. */
export const RELATIVE: readonly Rule[] = [
  {
    name: 'near-day',
    pattern: '[relday]',
    make: (caught, place, first) => {
      if (isNameLike(place, first)) return undefined;
      const offset = num(caught, 'relday');
      if (offset !== undefined) return { type: 'unit', unit: 'day', offset, from: 'document' };
      return { type: 'unit', unit: 'day', offset: 0, from: 'document', clock: 'TNI' };
    },
  },
  {
    name: 'near-day',
    pattern: ['the? day before yesterday', 'the? day after tomorrow'],
    make: (caught) => ({
      type: 'unit',
      unit: 'day',
      offset: caught.has('yesterday') || caught.has('before') ? -2 : 2,
      from: 'document',
    }),
  },
  {
    name: 'which-unit',
    pattern: [
      'the? [which] [unit]',
      'the? [which] [fiscal] [unit]',
      'this past [unit]',
      'the? [which] full|whole|calendar [unit]',
    ],
    make: (caught, { tokens }, first, past) => {
      const said = caught.has('past') ? -1 : which(caught);
      const named = unit(caught);
      const isTold =
        tokens[first]?.word === 'the' && tokens[first + 1]?.word === 'next' && named === 'day';
      if (
        isTold ||
        said === undefined ||
        named === undefined ||
        tokens[past - 1]?.classes['plural'] !== undefined
      )
        return undefined;
      if (['second', 'minute', 'hour'].includes(named))
        return { type: 'stretch', unit: named, count: 1, sign: said > 0 ? 1 : -1 };
      return {
        type: 'unit',
        unit: named,
        offset: said,
        from: 'document',
        ...(caught.has('fiscal') && { fiscal: true }),
      };
    },
  },
  {
    name: 'told-unit',
    pattern: ['the? [told] [unit]', 'the next day|morning|week|month|year'],
    make: (caught, { tokens }, _first, past) => {
      const said = caught.has('next') ? 1 : which(caught, 'told');
      const last = tokens[past - 1];
      const named = unit(caught) ?? (last?.word === 'morning' ? 'day' : undefined);
      if (said === undefined || last?.classes['plural'] !== undefined) return undefined;
      return nextTold(said, named, last?.word);
    },
  },
  {
    name: 'ago',
    pattern: [
      '<quantity> more? [unit] ago',
      '[unit] ago',
      '<quantity> [unit] or so ago',
      '<quantity> or quantity-2:<quantity> [unit] ago',
      '<quantity> [unit] back',
    ],
    make: (caught) => {
      const named = unit(caught);
      return named && { type: 'shift', unit: named, ...count(caught), sign: -1, from: 'document' };
    },
  },
  {
    name: 'ago',
    pattern: ['<joined> ago', '<joined> back'],
    make: (caught) => {
      const length = joined(caught);
      return length && { ...length, type: 'shift', sign: -1, from: 'document' };
    },
  },
  {
    name: 'in-time',
    pattern: 'in <quantity> [unit]',
    make: (caught, { text, tokens }, first, past) => {
      const named = unit(caught);
      const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
      if (named === undefined || !caught.has('in') || sideOf(text, start, end) <= 0)
        return undefined;
      return { type: 'shift', unit: named, ...count(caught), sign: 1, from: 'document' };
    },
  },
  {
    name: 'ago',
    pattern: ['#int [unit-letter] ago', '#int [unit-letter] later'],
    make: (caught) => {
      const named = unit(caught, 'unit-letter');
      const isAgo = caught.has('ago');
      if (named === undefined) return undefined;
      return {
        type: 'shift',
        unit: named,
        count: Number(word(caught, '#int')),
        sign: isAgo ? -1 : 1,
        from: isAgo ? 'document' : 'told',
      };
    },
  },
  {
    name: 'in-time',
    pattern: 'in <joined>',
    make: (caught, { text, tokens }, first, past) => {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
      const length = joined(caught);
      return length && sideOf(text, start, end) > 0
        ? { ...length, type: 'shift', sign: 1, from: 'document' }
        : undefined;
    },
  },
  {
    name: 'hence',
    pattern: ['<joined> from now|today', '<joined> hence'],
    make: (caught) => {
      const length = joined(caught);
      return length && { ...length, type: 'shift', sign: 1, from: 'document' };
    },
  },
  {
    name: 'later',
    pattern: '<joined> [bond]',
    make: (caught) => {
      const [length, sign] = [joined(caught), which(caught, 'bond')];
      return length === undefined || sign === undefined || sign === 0
        ? undefined
        : { ...length, type: 'shift', sign, from: 'told' };
    },
  },
  {
    name: 'stretch',
    pattern: 'the? [which] <joined>',
    make: (caught) => {
      const [length, said] = [joined(caught), which(caught)];
      return length === undefined || said === undefined
        ? undefined
        : { ...length, type: 'stretch', sign: said > 0 ? 1 : -1 };
    },
  },
  {
    name: 'hence',
    pattern: [
      '<quantity> [unit] from now|today',
      '<quantity> [unit] hence',
      'in quantity-in:<quantity> [unit] s? time',
    ],
    make: (caught) => {
      const named = unit(caught);
      return (
        named && {
          type: 'shift',
          unit: named,
          ...count(caught, caught.has('quantity-in') ? 'quantity-in' : 'quantity'),
          sign: 1,
          from: 'document',
        }
      );
    },
  },
  {
    name: 'later',
    pattern: [
      '<quantity> more? [unit] [bond]',
      '[unit] [bond]',
      '<quantity> [unit] before:before',
      '<quantity> [unit] after:after',
    ],
    make: (caught, place, _first, past) => {
      const named = unit(caught);
      const isBound = caught.has('before') || caught.has('after');
      const sign = caught.has('before') ? -1 : caught.has('after') ? 1 : which(caught, 'bond');
      if (named === undefined || sign === undefined || sign === 0) return undefined;
      if (isBound && isFollowed(place, past))
        return { type: 'distance', unit: named, ...count(caught), sign };
      return { type: 'shift', unit: named, ...count(caught), sign, from: 'told' };
    },
  },
  {
    name: 'year-ago',
    pattern: [
      'the? year ~ ago|earlier',
      'the? year ~ ago|earlier [unit]',
      'the? year ~ ago|earlier <ordinal> [unit]',
    ],
    make: (caught) => {
      const quarter = num(caught, 'ordinal');
      if (quarter !== undefined && quarter <= 4)
        return { type: 'calendar', quarter, year: { offset: -1, from: 'document' } };
      return { type: 'shift', unit: 'year', count: 1, sign: -1, from: 'told' };
    },
  },
  {
    name: 'the-unit',
    pattern: ['the full|whole|entire? [fiscal]? week|weekend|month|quarter|year'],
    make: (_caught, { text, tokens }, first, past) => {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
      const named = tokens[past - 1]?.word;
      const isSaid = THE_UNIT_BEFORE.test(text.slice(Math.max(0, start - 12), start));
      if (!isSaid || /^(?:'s|’s)? (?:of |\d)/u.test(text.slice(end, end + 6)) || !isTheUnit(named))
        return undefined;
      return { type: 'unit', unit: named, offset: 0, from: 'document', definite: true };
    },
  },
  {
    name: 'stretch',
    pattern: [
      'the? [which] <quantity> [fiscal]? [unit]',
      'the? [which] several|few [unit]',
      'the? [which] <quantity> or quantity-2:<quantity> [unit]',
      'the? [told] <quantity> [unit]',
    ],
    make: (caught) => {
      const named = unit(caught);
      const said = which(caught) ?? which(caught, 'told');
      if (named === undefined || said === undefined) return undefined;
      return { type: 'stretch', unit: named, ...count(caught), sign: said > 0 ? 1 : -1 };
    },
  },
  {
    name: 'recent-units',
    pattern: ['the? [recent|coming|which] [unit]', 'the? last|past couple of [unit]'],
    make: (caught, { tokens }, _first, past) => {
      const named = unit(caught);
      if (named === undefined || tokens[past - 1]?.classes['plural'] === undefined)
        return undefined;
      const said = num(caught, 'recent|coming|which');
      return {
        type: 'stretch',
        unit: named,
        sign:
          tokens
            .slice(0, past)
            .some(({ classes }) => classes['coming'] !== undefined || classes['which'] === 1) &&
          said === 1 &&
          !tokens[past - 2]?.classes['recent']
            ? 1
            : -1,
      };
    },
  },
];

const THE_UNIT_BEFORE =
  /(?<!\p{L})(?:in|for|during|over|throughout|through|by|of|ahead of|earlier in|later in) $/iu;

function isTheUnit(
  name: string | undefined,
): name is 'week' | 'weekend' | 'month' | 'quarter' | 'year' {
  return (
    name === 'week' ||
    name === 'weekend' ||
    name === 'month' ||
    name === 'quarter' ||
    name === 'year'
  );
}

/** What follows is what the words count from: “two days after the crash”. */
function isFollowed({ text, tokens }: Place, past: number): boolean {
  const end = tokens[past - 1]?.end ?? 0;
  return /^\s+[\p{L}\d"'“‘«(]/u.test(text.slice(end, end + 12));
}

function nextTold(offset: number, named: ReturnType<typeof unit>, last: string | undefined) {
  const spelled: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
    day: 'day',
    morning: 'day',
    week: 'week',
    month: 'month',
    year: 'year',
  };
  const found = named ?? spelled[last ?? ''];
  if (found === undefined) return undefined;
  const clock = last === 'morning' ? { clock: 'TMO' } : {};
  return { type: 'unit', unit: found, offset, from: 'told', ...clock } as const;
}
