import { num, time, word, year } from '../making/caught.ts';
import { isYearHere } from '../making/year-here.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Captures, Place } from '../grammar/pattern.ts';
import { GAP } from '../lex/token.ts';
import type { Meaning, Placed } from '../meaning.ts';

/** Ranges inside one month or of bare numbers, whose first end is no time by itself. */
export const SHORT_RANGES: readonly Rule[] = [
  {
    name: 'day-range',
    pattern: [
      '<day> -- last:<day> [month] , <yearish>?',
      'с|со|от <day> по|до|на last:<day> [month] , <yearish>?',
      'между <day> и last:<day> [month] , <yearish>?',
      'ночь с <day> на last:<day> [month] , <yearish>?',
    ],
    make: (caught, place, first, past) => dayPair(caught, place, [first, past], false),
  },
  {
    name: 'day-list',
    pattern: '<day> и|или last:<day> [month] , <yearish>?',
    make: (caught, place, first, past) => dayPair(caught, place, [first, past], true),
  },
  {
    name: 'year-range',
    pattern: [
      'с|от <year> по|до last:<year>',
      'между <year> и last:<year>',
      '<year> -- last:<year>',
      '<year> -- short:#int [year-word]?',
    ],
    make: (caught, place, first, past) => yearPair(caught, place, first, past),
  },
  {
    name: 'decade-range',
    pattern: '#int -- last:#int [decade-suffix] [year-word]?',
    make: (caught, _place, first, past) => {
      const [from, until] = [Number(word(caught, '#int')), Number(word(caught, 'last'))];
      if (!isDecade(from) || !isDecade(until) || from >= until) return undefined;
      return {
        type: 'range',
        from: decadeEnd(from, first, first + 1),
        until: decadeEnd(until, first + 1, past),
      };
    },
  },
];

function isDecade(number: number): boolean {
  return number % 10 === 0 && number >= 1000 && number < 2200;
}

function decadeEnd(number: number, first: number, past: number): Placed {
  return { first, past, rule: 'decade', meaning: { type: 'decade', year: number } };
}

function yearEnd(number: number, first: number, past: number): Placed {
  return { first, past, rule: 'year', meaning: { type: 'calendar', year: { number } } };
}

/** «2014–2020 гг.», «2019/20»; without a word the figures must look like years. */
function yearPair(
  caught: Captures,
  place: Place,
  first: number,
  past: number,
): Meaning | undefined {
  const from = num(caught, 'year');
  const short = word(caught, 'short');
  const until =
    num(caught, 'last') ??
    (from === undefined || short?.length !== 2
      ? undefined
      : Math.floor(from / 100) * 100 + Number(short));
  if (from === undefined || until === undefined || from >= until) return undefined;
  const isSaid = place.tokens[first]?.figures === undefined;
  if (!isSaid && !isYearHere(place, first, past) && (from < 1900 || until > 2100)) return undefined;
  const begin = isSaid ? first + 1 : first;
  return {
    type: 'range',
    from: yearEnd(from, begin, begin + 1),
    until: yearEnd(until, past - 1, past),
  };
}

function dayPair(
  caught: Captures,
  place: Place,
  [first, past]: readonly [number, number],
  list: boolean,
): Meaning | undefined {
  const [month, day, last] = [num(caught, 'month'), num(caught, 'day'), num(caught, 'last')];
  if (month === undefined || day === undefined || last === undefined || day >= last)
    return undefined;
  const [end, begin] = jointIn(place, first, past);
  const isNight = place.tokens[first]?.word === 'ночь';
  const clock = isNight ? { clock: 'TNI' } : {};
  const one = (each: number, from: number, to: number): Placed => ({
    first: from,
    past: to,
    rule: 'day',
    meaning: { type: 'calendar', month, day: each, ...year(caught), ...clock },
  });
  const start = isNight
    ? first + 2
    : OPENERS.has(place.tokens[first]?.word ?? '')
      ? first + 1
      : first;
  return {
    type: 'range',
    from: one(day, start, end),
    until: one(last, begin, past),
    ...(list && { list }),
  };
}

const OPENERS: ReadonlySet<string> = new Set(['с', 'со', 'от', 'между']);
const JOINTS: ReadonlySet<string> = new Set(['по', 'до', 'на', 'и', 'или']);

/** Where the first end of a pair ends, and where the second begins: at a word between them, or at a dash. */
function jointIn({ tokens }: Place, first: number, past: number): readonly [number, number] {
  for (let at = first + 1; at < past; at += 1) {
    const { word: here = '', gap = GAP.space, figures } = tokens[at] ?? {};
    if (JOINTS.has(here)) return [at, at + 1];
    if (figures !== undefined && gap !== GAP.space && gap !== GAP.glued) return [at, at];
  }
  return [past, past];
}

/** Two times that make one stretch, and stretches with one end. */
export const RANGES: readonly Rule[] = [
  {
    name: 'range',
    pattern: [
      'с|со|от <time> по|до|на last:<time>',
      '<time> -- last:<time>',
      'между <time> и last:<time>',
    ],
    make: (caught, { tokens }, first) =>
      pair(caught, ['с', 'со', 'от', 'между'].includes(tokens[first]?.word ?? '')),
  },
  {
    name: 'joined-parts',
    pattern: '<time> и в? last:<time>',
    make: (caught) => {
      const [from, until] = [time(caught), time(caught, 'last')];
      return isPart(from) && isPart(until) && from && until
        ? { type: 'range', from, until }
        : undefined;
    },
  },
  {
    name: 'open-since',
    pattern: ['с|со <time>', 'начиная с|со <time>'],
    make: (caught) => {
      const since = time(caught);
      return since && isDate(since.meaning) ? { type: 'open', since } : undefined;
    },
  },
  {
    name: 'open-until',
    pattern: ['до <time>', 'вплоть до <time>'],
    make: (caught) => {
      const until = time(caught);
      return until && isDate(until.meaning) ? { type: 'open', until } : undefined;
    },
  },
];

function isPart(placed: Placed | undefined): boolean {
  const meaning = placed?.meaning;
  return meaning?.type === 'calendar' && meaning.part !== undefined && meaning.month !== undefined;
}

function isDate({ type }: Meaning): boolean {
  return ['calendar', 'unit', 'decade', 'century'].includes(type);
}

function pair(caught: Captures, said: boolean): Meaning | undefined {
  const [from, until] = [time(caught), time(caught, 'last')];
  if (from === undefined || until === undefined || !isDate(from.meaning)) return undefined;
  const { meaning } = until;
  if (meaning.type === 'vague' && meaning.sense === 'present') return { type: 'open', since: from };
  if (!isDate(meaning)) return undefined;
  if (from.meaning.type !== 'calendar' || meaning.type !== 'calendar')
    return said ? { type: 'range', from, until } : undefined;
  const [one, two] = [from.meaning, meaning];
  const isAlike =
    (one.month === undefined) === (two.month === undefined) &&
    (one.season === undefined) === (two.season === undefined);
  return isAlike ? { type: 'range', from, until } : undefined;
}
