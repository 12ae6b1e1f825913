import {
  CENTURY,
  DAY_ALONE,
  DAY_AND_MONTH,
  DAY_MONTH,
  DAY_YEAR,
  DECADE,
  MONTH_DAY,
  MONTH_YEAR,
  ROMAN_CENTURY,
  SEASON_YEAR,
  SHORT_YEAR,
  TWO_DIGITS,
  WORDED_CENTURY,
  YEAR_ALONE,
  YEAR_FIRST,
  YEAR_LAST,
  monthNumber,
} from './patterns.ts';
import type { Point } from './point.ts';

/** Which of the first two numbers of 03/04/2024 is the day; `open` when nothing in the document tells. */
export type SlashOrder = 'day-first' | 'month-first' | 'open';

interface Groups extends Readonly<Record<string, string | undefined>> {}

type Rule = (
  groups: Groups,
  order: SlashOrder,
) => Omit<Point, 'start' | 'end' | 'rule'> | undefined;

interface Reader {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly read: Rule;
}

const yearOf = ({ y }: Groups): { readonly year?: string } => (y === undefined ? {} : { year: y });
const dayOf = ({ d }: Groups): { readonly day: number } => ({ day: Number(d) });
const namedMonth = ({ n = '' }: Groups): { readonly month: number } => ({ month: monthNumber(n) });

const readWordedDay: Rule = (groups) => {
  const { day } = dayOf(groups);
  return day < 1 || day > 31 ? undefined : { ...yearOf(groups), ...namedMonth(groups), day };
};

/** Day first, unless only the other order is a date; a slash leaves it open unless the document tells. */
const readNumeric: Rule = (groups, order) => {
  const day = Number(groups['d']);
  const month = Number(groups['m']);
  if (day > 39 || month > 39) return undefined;
  const base = { ...yearOf(groups) };
  const dotted = groups['s'] !== '/';
  if (month > 12 && day >= 1 && day <= 12) return { ...base, month: day, day: month };
  if (!dotted && day <= 12 && order === 'month-first') return { ...base, month: day, day: month };
  const open = !dotted && order === 'open' && day <= 12 && day !== month;
  return { ...base, month, day, ...(open ? { swapped: { month: day, day: month } } : {}) };
};

const readShortYear: Rule = (groups) => {
  const year = Number(groups['y']);
  const month = Number(groups['m']);
  if (month > 12 || Number(groups['d']) > 31) return undefined;
  return { year: String(year < 50 ? 2000 + year : 1900 + year), month, ...dayOf(groups) };
};

const readYear: Rule = (groups) => ({
  ...yearOf(groups),
  ...(groups['w'] === undefined ? { bare: true } : {}),
});

const ORDINAL_WORDS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

const ROMAN: Readonly<Record<string, number>> = Object.fromEntries(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'
    .split(' ')
    .map((numeral, index) => [numeral, index + 1]),
);

/** `18XX` for the 19th century; undefined outside the 1st to the 21st. */
function centuryYear(century: number | undefined): { readonly year: string } | undefined {
  if (century === undefined || century < 1 || century > 21) return undefined;
  return { year: `${String(century - 1).padStart(2, '0')}XX` };
}

export function romanCentury(numeral: string | undefined): { readonly year: string } | undefined {
  return centuryYear(ROMAN[numeral ?? '']);
}

/** 2000s is a decade, 1900s and 1800s are as a rule centuries. */
const readDecade: Rule = ({ y = '' }) => ({
  year: y.endsWith('00') && y !== '2000' ? `${y.slice(0, 2)}XX` : `${y.slice(0, 3)}X`,
});

const FROM_NUMBER: readonly Reader[] = [
  {
    rule: 'year-month-day',
    pattern: YEAR_FIRST,
    read: (groups) => ({ ...yearOf(groups), month: Number(groups['m']), ...dayOf(groups) }),
  },
  { rule: 'day-month-year-numeric', pattern: YEAR_LAST, read: readNumeric },
  { rule: 'short-year', pattern: SHORT_YEAR, read: readShortYear },
  {
    rule: 'day-month-numeric',
    pattern: DAY_AND_MONTH,
    read: (groups) => ({ month: Number(groups['m']), ...dayOf(groups) }),
  },
  { rule: 'day-month-year', pattern: DAY_MONTH, read: readWordedDay },
  { rule: 'decade', pattern: DECADE, read: readDecade },
  { rule: 'year', pattern: YEAR_ALONE, read: readYear },
  { rule: 'century', pattern: CENTURY, read: ({ c }) => centuryYear(Number(c)) },
  { rule: 'day', pattern: DAY_ALONE, read: (groups) => dayOf(groups) },
];

const FROM_WORD: readonly Reader[] = [
  { rule: 'month-day-year', pattern: MONTH_DAY, read: readWordedDay },
  {
    rule: 'month-year',
    pattern: MONTH_YEAR,
    read: (groups) => ({
      ...yearOf(groups),
      ...namedMonth(groups),
      ...(groups['p'] === undefined ? {} : { vague: true }),
    }),
  },
  {
    rule: 'season-year',
    pattern: SEASON_YEAR,
    read: (groups) => ({ ...yearOf(groups), ...namedMonth(groups) }),
  },
  { rule: 'century', pattern: ROMAN_CENTURY, read: ({ c }) => romanCentury(c) },
  {
    rule: 'century',
    pattern: WORDED_CENTURY,
    read: ({ o = '' }) => {
      const index = ORDINAL_WORDS.indexOf(o.toLowerCase());
      return index < 0 ? undefined : centuryYear(index + 1);
    },
  },
];

/** What may close a range that opened with a month and a day, or with a year. */
const DAY_THEN_YEAR: Reader = {
  rule: 'day-year',
  pattern: DAY_YEAR,
  read: (groups) => ({ ...yearOf(groups), ...dayOf(groups) }),
};

/** The date that begins at `at`, in the first form that fits; `undefined` when none does. */
export function readPoint(text: string, at: number, order: SlashOrder): Point | undefined {
  const code = text.charCodeAt(at);
  const readers = code >= 48 && code <= 57 ? FROM_NUMBER : FROM_WORD;
  for (const reader of readers) {
    const point = apply(reader, text, at, order);
    if (point) return point;
  }
  return undefined;
}

/** The other end of a range that `first` opened. */
export function readSecondPoint(
  text: string,
  at: number,
  first: Point,
  order: SlashOrder,
): Point | undefined {
  if (first.day !== undefined && first.month !== undefined && first.year === undefined) {
    const point = apply(DAY_THEN_YEAR, text, at, order);
    if (point) return point;
  }
  return readPoint(text, at, order);
}

function apply(reader: Reader, text: string, at: number, order: SlashOrder): Point | undefined {
  const { pattern, read, rule } = reader;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const fields = read(match.groups ?? {}, order);
  return fields && { ...fields, start: at, end: at + match[0].length, rule };
}

/** 21 in 2019–21, 20 in 2019/20: a later year of the same century, or the next one. */
export function readShortEnd(text: string, at: number, first: Point): Point | undefined {
  TWO_DIGITS.lastIndex = at;
  const match = TWO_DIGITS.exec(text);
  if (match === null || first.year === undefined) return undefined;
  const digits = match.groups?.['y'] ?? '';
  if (Number(digits) <= Number(first.year.slice(2))) return undefined;
  const marked = match.groups?.['w'] !== undefined;
  return {
    start: at,
    end: at + match[0].length,
    year: first.year.slice(0, 2) + digits,
    ...(marked ? {} : { bare: true }),
    rule: 'year',
  };
}
