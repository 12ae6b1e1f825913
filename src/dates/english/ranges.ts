import { GAP } from '../lex/token.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Captures } from '../grammar/pattern.ts';
import type { TimeUnit } from '../expression.ts';
import { isDayLike } from '../making/shading.ts';
import type { CalendarMeaning, Meaning, Placed } from '../meaning.ts';
import type { Place } from '../grammar/pattern.ts';
import { calendar, count, num, time, unit, word, year } from '../making/caught.ts';
import { isYearHere } from '../making/year-here.ts';

/** Ranges inside one month or of bare numbers, whose first end is no time by itself. */
export const SHORT_RANGES: readonly Rule[] = [
  {
    name: 'day-range',
    pattern: [
      '[month] <day> -- last:<day>',
      '[month] <day> -- last:<day> , <yearish>',
      '[month] <day> to|until|through last:<day> , <yearish>?',
      '<day> -- last:<day> of? [month] , <yearish>?',
      'from? <day> to|until|through last:<day> of? [month] , <yearish>?',
      'between [month] <day> and last:<day> , <yearish>?',
      'between <day> and last:<day> of? [month] , <yearish>?',
    ],
    make: (caught, place, first, past) => dayPair(caught, place, [first, past], false),
  },
  {
    name: 'day-list',
    pattern: [
      '<day> and|or last:<day> of? [month] , <yearish>?',
      '[month] <day> and|or last:<day> , <yearish>?',
    ],
    make: (caught, place, first, past) => dayPair(caught, place, [first, past], true),
  },
  {
    name: 'year-range',
    pattern: [
      'from? <year> to|until|till|through last:<year>',
      'between <year> and last:<year>',
      '<year> -- last:<year>',
      '<year> -- short:#int',
    ],
    make: (caught, place, first, past) => yearPair(caught, place, first, past),
  },
];

function yearAt(number: number, at: number): Placed {
  const meaning: Meaning = { type: 'calendar', year: { number } };
  return { first: at, past: at + 1, rule: 'year', meaning };
}

/** “2014–2020”, “2019/20”; without “from” or “between” the figures must look like years. */
function yearPair(
  caught: Captures,
  place: Place,
  first: number,
  past: number,
): Meaning | undefined {
  const from = num(caught, 'year');
  const until = num(caught, 'last') ?? shortEnd(from, word(caught, 'short') ?? '');
  if (from === undefined || until === undefined || from >= until) return undefined;
  const isSaid = ['from', 'between'].includes(place.tokens[first]?.word ?? '');
  const isRead = isSaid || isYearHere(place, first, past) || standsAlone(place, first, from, until);
  if (!isRead) return undefined;
  return {
    type: 'range',
    from: yearAt(from, isSaid ? first + 1 : first),
    until: yearAt(until, past - 1),
  };
}

/** Two modern years with a dash, and no “pp.” before them. */
function standsAlone({ text, tokens }: Place, first: number, from: number, until: number): boolean {
  const start = tokens[first]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 8), start);
  const isFree = before === '' || /(?<![\d.,])[\s(«“"]$/u.test(before);
  return isFree && from >= 1900 && until <= 2100;
}

function shortEnd(from: number | undefined, figures: string): number | undefined {
  return from === undefined || figures.length !== 2
    ? undefined
    : Math.floor(from / 100) * 100 + Number(figures);
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
  const one = (each: number, from: number, to: number): Placed => ({
    first: from,
    past: to,
    rule: 'day',
    meaning: { type: 'calendar', month, day: each, ...year(caught) },
  });
  const start = OPENERS.has(place.tokens[first]?.word ?? '') ? first + 1 : first;
  return {
    type: 'range',
    from: one(day, start, end),
    until: one(last, begin, past),
    ...(list && last > day + 1 && { list }),
  };
}

const OPENERS: ReadonlySet<string> = new Set(['from', 'between']);
const JOINTS: ReadonlySet<string> = new Set(['to', 'until', 'through', 'and', 'or']);

/** Where the first end of a pair ends, and where the second begins: at a word between them, or at a dash. */
function jointIn({ tokens }: Place, first: number, past: number): readonly [number, number] {
  for (let at = first + 1; at < past; at += 1) {
    const { word: here = '', gap = GAP.space, figures } = tokens[at] ?? {};
    if (JOINTS.has(here)) return [at, at + 1];
    if (figures !== undefined && (gap === GAP.dash || gap === GAP.hyphen || gap === GAP.slash))
      return [at, at];
  }
  return [past, past];
}

/** Two times that make one stretch, and stretches with one end. */
export const RANGES: readonly Rule[] = [
  {
    name: 'range',
    pattern: [
      'from? <time> to|until|till|through last:<time>',
      '<time> -- last:<time>',
      'between <time> and last:<time>',
    ],
    make: (caught, { tokens }, first) => {
      const opener = tokens[first]?.word;
      return pair(caught, opener === 'from' || opener === 'between');
    },
  },
  {
    name: 'year-ended',
    pattern: 'the? [fiscal]? [unit] ended|ending|end <time>',
    make: (caught, { tokens }, first, past) => {
      const [named, of] = [unit(caught), time(caught)];
      const isOne = named === 'year' || named === 'quarter' || named === 'half';
      const isCounted = tokens
        .slice(first, past)
        .some(({ classes }) => classes['plural'] !== undefined);
      return isOne && of !== undefined && !isCounted && isEnd(of.meaning)
        ? { type: 'ended', unit: named, of }
        : undefined;
    },
  },
  {
    name: 'counted',
    pattern: [
      '<quantity> [unit] before|after <time>',
      '<quantity> [unit] from <time>',
      'the? [unit] before|after <time>',
    ],
    make: (caught, place, first) => {
      const [named, of] = [unit(caught), time(caught)];
      if (named === undefined || of === undefined || !isCountable(of.meaning, named))
        return undefined;
      if (caught.has('from') && !isDayLike(of.meaning)) return undefined;
      if (caught.has('quantity') && isStretch(place, first)) return undefined;
      const isMany = place.tokens[of.first - 2]?.classes['plural'] !== undefined;
      if (isMany && !caught.has('quantity')) return undefined;
      const sign = caught.has('before') || caught.get('before|after') === 'before' ? -1 : 1;
      const length = caught.has('quantity') ? count(caught) : { count: 1 };
      return { type: 'counted', unit: named, ...length, sign, of };
    },
  },
  {
    name: 'joined-parts',
    pattern: '<time> and in? last:<time>',
    make: (caught) => {
      const [from, until] = [time(caught), time(caught, 'last')];
      return from && until && isPart(from) && isPart(until)
        ? { type: 'range', from, until }
        : undefined;
    },
  },
  {
    name: 'open-since',
    pattern: [
      'ever? since <time>',
      '<time> onwards|onward',
      'from <time> onwards|onward|on',
      'from? <time> to|until|till|through the? present|today|now',
      '<time> -- the? present|today|now',
    ],
    make: (caught) => {
      const since = time(caught);
      return since && isDate(since.meaning) ? { type: 'open', since } : undefined;
    },
  },
  {
    name: 'open-since',
    pattern: [
      'from? <year> to|until|till|through the? present|today|now',
      '<year> -- the? present|today|now',
      'from? <year> onwards|onward',
      'from <year> on',
    ],
    make: (caught, { tokens }, first) => {
      const number = num(caught, 'year');
      const at = tokens[first]?.word === 'from' ? first + 1 : first;
      const meaning: Meaning = { type: 'calendar', year: { number: number ?? 0 } };
      return number === undefined
        ? undefined
        : { type: 'open', since: { first: at, past: at + 1, meaning, rule: 'year' } };
    },
  },
  {
    name: 'open-until',
    pattern: 'till [date-word]',
    make: (_caught, _place, first, past) => {
      const today: Meaning = { type: 'unit', unit: 'day', offset: 0, from: 'document' };
      return { type: 'open', until: { first: first + 1, past, meaning: today, rule: 'near-day' } };
    },
  },
  {
    name: 'open-until',
    pattern: ['up? until|till <time>'],
    make: (caught) => {
      const until = time(caught);
      return until && isDate(until.meaning) ? { type: 'open', until } : undefined;
    },
  },
];

/** A day or month that something can end with. */
function isEnd(meaning: Meaning): boolean {
  return meaning.type === 'calendar' && meaning.month !== undefined && meaning.part === undefined;
}

/** What a length can be counted from: a date, not “the 1990s” nor, by days, a year. */
function isCountable(meaning: Meaning, by: TimeUnit): boolean {
  const isLong = by === 'year' || by === 'decade' || by === 'century';
  if (meaning.type === 'unit') return meaning.approximate === undefined;
  if (meaning.type !== 'calendar' || meaning.part !== undefined || meaning.approximate)
    return false;
  return (
    isLong ||
    meaning.feast !== undefined ||
    meaning.day !== undefined ||
    meaning.weekday !== undefined ||
    (meaning.month !== undefined && by === 'month')
  );
}

/** “for two years after 2014”: a length that begins there, not a time so far from it. */
function isStretch({ text, tokens }: Place, first: number): boolean {
  const start = tokens[first]?.start ?? 0;
  return /(?<!\p{L})(?:the|first|last|next|past|for|during|over|within|in|every|each|of)\s$/iu.test(
    text.slice(Math.max(0, start - 8), start),
  );
}

/** A part of a month: “the end of December”. */
function isPart({ meaning }: Placed): boolean {
  return meaning.type === 'calendar' && meaning.part !== undefined && meaning.month !== undefined;
}

function isDate(meaning: Meaning): boolean {
  return ['calendar', 'unit', 'decade', 'century', 'shift', 'vague'].includes(meaning.type);
}

function pair(caught: Captures, said: boolean): Meaning | undefined {
  const [from, until] = [time(caught), time(caught, 'last')];
  if (from === undefined || until === undefined) return undefined;
  const [one, two] = [calendar(from.meaning), calendar(until.meaning)];
  if (one === undefined || two === undefined) {
    const isDatePair =
      said && isDate(from.meaning) && isDate(until.meaning) && until.meaning.type !== 'vague';
    if (isDatePair) return { type: 'range', from, until };
    return one !== undefined && until.meaning.type === 'vague' && until.meaning.sense === 'present'
      ? { type: 'open', since: from }
      : undefined;
  }
  return isPair(one, two) ? { type: 'range', from, until } : undefined;
}

/** The two name the same kind of thing, and the first does not lie behind the second. */
function isPair(one: CalendarMeaning, two: CalendarMeaning): boolean {
  if (one.bareYear && two.bareYear) return yearOf(one) < yearOf(two);
  return (
    (one.month === undefined) === (two.month === undefined) &&
    one.swapped === undefined &&
    two.swapped === undefined
  );
}

function yearOf({ year: of }: CalendarMeaning): number {
  return of !== undefined && 'number' in of ? of.number : 0;
}
