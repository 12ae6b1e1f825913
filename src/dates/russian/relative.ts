import { count, joined, num, unit, which } from '../making/caught.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { sideOf } from './side.ts';

/** Times that are counted from the document's date or from what was told. */
export const RELATIVE: readonly Rule[] = [
  {
    name: 'near-day',
    pattern: '[relday]',
    make: (caught) => ({
      type: 'unit',
      unit: 'day',
      offset: num(caught, 'relday') ?? 0,
      from: 'document',
    }),
  },
  {
    name: 'eve',
    pattern: '[eve]',
    make: (_caught, { text, tokens }, first) => {
      const end = tokens[first]?.end ?? 0;
      return OF_AN_ACT.test(text.slice(end, end + 40))
        ? { type: 'beside', relation: 'before', phrase: true }
        : { type: 'unit', unit: 'day', offset: -1, from: 'told' };
    },
  },
  {
    name: 'which-unit',
    pattern: ['[which] [unit]', '[which] самом [unit]'],
    make: (caught, { tokens }, first, past) => {
      const [said, named] = [which(caught), unit(caught)];
      const isMany =
        tokens[past - 1]?.classes['plural'] !== undefined && tokens[past - 1]?.word !== 'недели';
      if (said === undefined || named === undefined || isMany) return undefined;
      if (named === 'second' || named === 'minute' || named === 'hour') return undefined;
      const isTold = said >= 0 && (named === 'day' || named === 'night');
      if (isTold && !/^(?:следующ|этот|того|эту)/u.test(tokens[first]?.word ?? ''))
        return undefined;
      return { type: 'unit', unit: named, offset: said, from: isTold ? 'told' : 'document' };
    },
  },
  {
    name: 'told-unit',
    pattern: ['[told] же [unit]', '[told] [unit]', 'следующее [daypart]'],
    make: (caught, { tokens }, first, past) => {
      if (caught.has('daypart'))
        return { type: 'unit', unit: 'day', offset: 1, from: 'told', clock: 'TMO' };
      const [said, named] = [which(caught, 'told'), unit(caught)];
      const isMany = tokens[past - 1]?.classes['plural'] !== undefined;
      const isOther = tokens[first]?.word === 'другой' && named !== 'day';
      if (said === undefined || named === undefined || isMany || isOther) return undefined;
      if (
        said === 0 &&
        past === first + 2 &&
        !['день', 'году', 'год'].includes(tokens[past - 1]?.word ?? '')
      )
        return undefined;
      return { type: 'unit', unit: named, offset: said, from: 'told' };
    },
  },
  {
    name: 'ago',
    pattern: [
      '<quantity> [unit] [ago]',
      '<quantity> [unit] тому [ago]',
      '[unit] [ago]',
      '[unit] тому [ago]',
      '[half-unit] [ago]',
    ],
    make: (caught) =>
      counted(caught, (length) => ({ type: 'shift', ...length, sign: -1, from: 'document' })),
  },
  {
    name: 'ago',
    pattern: '[unit] <quantity> [ago]',
    make: (caught) =>
      counted(caught, (length) => ({
        type: 'shift',
        ...length,
        sign: -1,
        from: 'document',
        approximate: true,
      })),
  },
  {
    name: 'ago',
    pattern: ['<joined> [ago]', '<joined> тому [ago]'],
    make: (caught) => {
      const length = joined(caught);
      return length && { ...length, type: 'shift', sign: -1, from: 'document' };
    },
  },
  {
    name: 'later',
    pattern: ['<joined> [bond]', 'спустя <joined>'],
    make: (caught) => {
      const length = joined(caught);
      const sign = num(caught, 'bond') === -1 ? -1 : 1;
      return length && { ...length, type: 'shift', sign, from: 'told' };
    },
  },
  {
    name: 'through',
    pattern: 'через <joined>',
    make: (caught, { text, tokens }, first, past) => {
      const length = joined(caught);
      const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
      const from = sideOf(text, start, end) < 0 ? 'told' : 'document';
      return length && { ...length, type: 'shift', sign: 1, from };
    },
  },
  {
    name: 'stretch',
    pattern: '[which-many] <joined>',
    make: (caught) => {
      const length = joined(caught);
      const sign = (num(caught, 'which-many') ?? -1) > 0 ? 1 : -1;
      return length && { ...length, type: 'stretch', sign };
    },
  },
  {
    name: 'later',
    pattern: [
      '<quantity> [unit] [bond]',
      '[unit] [bond]',
      'спустя <quantity> [unit]',
      'спустя [unit]',
      'спустя [half-unit]',
      '[half-unit] [bond]',
    ],
    make: (caught) => {
      const sign = num(caught, 'bond') === -1 ? -1 : 1;
      return counted(caught, (length) => ({ type: 'shift', ...length, sign, from: 'told' }));
    },
  },
  {
    name: 'through',
    pattern: ['через <quantity> [unit]', 'через [unit]', 'через [half-unit]'],
    make: (caught, { text, tokens }, first, past) => {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
      const from = sideOf(text, start, end) < 0 ? 'told' : 'document';
      const isOften =
        /^(?:часы|дни|недели|месяцы)$/u.test(tokens[past - 1]?.word ?? '') && past === first + 2;
      if (isOften) return undefined;
      return counted(caught, (length) => ({ type: 'shift', ...length, sign: 1, from }));
    },
  },
  {
    name: 'distance',
    pattern: [
      'спустя|через <quantity>? [unit] после:после',
      'за <quantity>? [unit] до:до',
      '<quantity> [unit] после:после',
    ],
    make: (caught) =>
      counted(caught, (length) => ({
        type: 'distance',
        ...length,
        sign: caught.has('до') ? -1 : 1,
      })),
  },
  {
    name: 'stretch',
    pattern: ['[which-many] <quantity> [unit]', '[which-many] [unit]', '[which-many] [half-unit]'],
    make: (caught, { tokens }, first, past) => {
      const said = num(caught, 'which-many') ?? -1;
      const isOne = past === first + 2 && tokens[past - 1]?.classes['plural'] === undefined;
      if (
        isOne &&
        !caught.has('half-unit') &&
        !/^(?:последн|ближайш)/u.test(tokens[first]?.word ?? '')
      )
        return undefined;
      if (past === first + 2 && !caught.has('half-unit')) {
        const named = unit(caught);
        return named && { type: 'stretch', unit: named, sign: said > 0 ? 1 : -1 };
      }
      return counted(caught, (length) => ({ type: 'stretch', ...length, sign: said > 0 ? 1 : -1 }));
    },
  },
  {
    name: 'the-unit',
    pattern: '[early] [unit]',
    make: (caught, place, _first, past) => {
      const named = unit(caught);
      const part = caught.get('early');
      const isSingle = place.tokens[past - 1]?.classes['plural'] === undefined || named === 'week';
      if (
        !isSingle ||
        (named !== 'year' && named !== 'month' && named !== 'week' && named !== 'century')
      )
        return undefined;
      if (part !== 'early' && part !== 'mid' && part !== 'late') return undefined;
      return { type: 'unit', unit: named, offset: 0, from: 'document', part };
    },
  },
];

/** What stands behind «накануне» and is what it is the eve of: a noun in the genitive, or a day. */
const OF_AN_ACT =
  /^[ \u00a0](?:\d|(?!\p{L}{2,20}(?:л|ла|ло|ли|лся|лась|лось|лись)[ \u00a0,.])\p{L}{2,30}(?:а|я|ы|и|ов|ев|ей|ого|его|ой|ых|их)(?!\p{L}))/u;

type Length = { readonly unit: NonNullable<ReturnType<typeof unit>>; readonly count?: number };

/** A length in units: of «три недели» three, of «неделя» one, of «полгода» six months, of «несколько» unknown. */
export function lengthIn(caught: Captures): Length | undefined {
  const half = caught.get('half-unit');
  if (typeof half === 'string') {
    const [number, name] = half.split('-');
    const named = unit(new Map([['unit', name ?? '']]));
    return named && { unit: named, count: Number(number) };
  }
  const named = unit(caught);
  if (named === undefined) return undefined;
  return caught.has('quantity') ? { unit: named, ...count(caught) } : { unit: named, count: 1 };
}

function counted(caught: Captures, make: (length: Length) => Meaning): Meaning | undefined {
  const length = lengthIn(caught);
  return length && make(length);
}
