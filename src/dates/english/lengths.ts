import type { Rule } from '../grammar/grammar.ts';
import { GAP } from '../lex/token.ts';
import type { Place } from '../grammar/pattern.ts';
import { count, joined, num, unit, word } from '../making/caught.ts';
import { isNameLike } from './name-like.ts';
import { gluedLength } from '../making/glued-length.ts';
import { PERIODS, scaled, timesIn } from '../making/periods.ts';

/** Durations, and times that recur. */
export const LENGTHS: readonly Rule[] = [
  {
    name: 'duration',
    pattern: '#length',
    make: (caught) => gluedLength(word(caught, '#length') ?? ''),
  },
  {
    name: 'duration',
    pattern: 'the? <joined>',
    make: (caught, place, _first, past) => (isAge(place, past) ? undefined : joined(caught)),
  },
  {
    name: 'duration',
    pattern: [
      '<quantity> more|full|whole|long|straight|consecutive|trading|business|working|calendar? [unit]',
      '<quantity> [fiscal]? [unit]',
      '<quantity> to|or quantity-2:<quantity> [unit]',
      'the <quantity> [unit]',
      'the? first|final|last|initial|opening <quantity> [unit]',
    ],
    make: (caught, place, first, past) => {
      const { tokens } = place;
      const named = unit(caught);
      const last = tokens[past - 1];
      if (
        named === undefined ||
        named === 'period' ||
        isAge(place, past) ||
        isRate(place, first, past)
      )
        return undefined;
      const { count: number } = count(caught);
      const isMany = number !== undefined && number > 1 && last?.classes['plural'] === undefined;
      if (isTitled(place, past)) return undefined;
      const isYear =
        number !== undefined && number >= 1000 && tokens[first]?.keys.includes('#year');
      if (isYear && last?.classes['plural'] === undefined) return undefined;
      if (named === 'second' && number === 1 && isOrdinal(place, past)) return undefined;
      const isNear = last !== undefined && last.gap !== GAP.break && last.gap <= GAP.hyphen;
      if (isMany && !isNear) return undefined;
      return { type: 'duration', unit: named, ...count(caught) };
    },
  },
  {
    name: 'duration',
    pattern: ['[unit]', '[unit] or|and unit-2:[unit]'],
    make: (caught, place, _first, past) => {
      const named = unit(caught);
      const last = place.tokens[past - 1];
      const isPlural = last?.classes['plural'] !== undefined;
      if (named === undefined || !isPlural || isAge(place, past)) return undefined;
      const isVague = ['day', 'week', 'month', 'year', 'decade', 'century'].includes(named);
      return isVague ? { type: 'duration', unit: named } : undefined;
    },
  },
  {
    name: 'set',
    pattern: ['each|every [unit]', 'each|every other [unit]', 'each|every <quantity> [unit]'],
    make: (caught) => {
      const named = unit(caught);
      const number = caught.has('other') ? 2 : (num(caught, 'quantity') ?? 1);
      const period = named && SIGNS[named];
      return period === undefined ? undefined : { type: 'set', period: scaled(period, number) };
    },
  },
  {
    name: 'set',
    pattern: [
      'each|every [weekday|month|season]',
      '[weekdays]',
      '[weekdays] [daypart]',
      '[seasons]',
    ],
    make: (caught, place, first, past) => {
      const { tokens } = place;
      const last = tokens[past - 1]?.classes ?? {};
      const head = tokens[past - 2]?.classes ?? {};
      const weekday =
        last['weekday'] ?? last['weekdays'] ?? (past > first + 1 ? head['weekdays'] : undefined);
      const clock = word(caught, 'daypart');
      const shades = clock === undefined ? {} : { clock };
      if (typeof weekday === 'number') return { type: 'set', period: 'P1W', weekday, ...shades };
      if (typeof last['month'] === 'number')
        return { type: 'set', period: 'P1Y', month: last['month'] };
      const season = last['season'] ?? last['seasons'];
      if (past === first + 1 && isNameLike(place, first)) return undefined;
      return typeof season === 'number' ? { type: 'set', period: 'P1Y', season } : undefined;
    },
  },
  {
    name: 'often',
    pattern: '[often]',
    make: (caught, { text, tokens }, first) => {
      const token = tokens[first];
      const isAdjective =
        /^(?:annual|quarterly)$/u.test(token?.word ?? '') &&
        /^ \p{Ll}/u.test(text.slice(token?.end, (token?.end ?? 0) + 2));
      if (isAdjective) return undefined;
      const [period, clock] = (word(caught, 'often') ?? '').split('-');
      return period === undefined
        ? undefined
        : { type: 'set', period, ...(clock === undefined ? {} : { clock }) };
    },
  },
  {
    name: 'times-a',
    pattern: [
      '[times-word] a|an|per|each|every [unit]',
      '<number> times a|an|per|each|every [unit]',
    ],
    make: (caught) => timesIn(caught, SIGNS),
  },
];

const SIGNS: Readonly<Record<string, string>> = {
  ...PERIODS,
  weekend: 'P1W',
  fortnight: 'P2W',
  semester: 'P6M',
};

/** “the 44-Day War”, “Sixty Minutes”: with a capital behind its number the unit is part of a name; headings are not. */
function isTitled({ text, tokens }: Place, past: number): boolean {
  const { start = 0, end = 0 } = tokens[past - 1] ?? {};
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));
}

/** “a second envoy”. */
function isOrdinal({ text, tokens }: Place, past: number): boolean {
  const end = tokens[past - 1]?.end ?? 0;
  return tokens[past - 1]?.word === 'second' && /^[ -]\p{L}/u.test(text.slice(end, end + 2));
}

/** “44-year-old”, “52 years old”: ages are no times. */
function isAge({ text, tokens }: Place, past: number): boolean {
  const end = tokens[past - 1]?.end ?? 0;
  return /^[ -](?:old|of age)(?!\p{L})/u.test(text.slice(end, end + 8));
}

const AMOUNT_BEFORE = /(?:[\d%]|million|billion|thousand|hundred|[a-z]s) $/iu;

/** “$2 million a year”, “700 seats a week”: what is counted in each unit, no stretch of time. */
function isRate({ text, tokens }: Place, first: number, past: number): boolean {
  const article = tokens[first];
  if (past !== first + 2 || (article?.word !== 'a' && article?.word !== 'an')) return false;
  const before = text.slice(Math.max(0, article.start - 40), article.start);
  return (
    AMOUNT_BEFORE.test(before) &&
    /[\d]|million|hundred|thousand/u.test(before) &&
    !/(?:as|was|less|takes|lasts|times) $/u.test(before)
  );
}
