import type { CalendarMeaning, Meaning } from '../meaning.ts';

/**
 * What one end of a range leaves out the other gives: “3–5 May”, “December to March 2025”; December before January
 * is the December of the year before.
 */
export function fillEnds(from: Meaning, until: Meaning): readonly [Meaning, Meaning] {
  if (from.type !== 'calendar' || until.type !== 'calendar') return [from, until];
  const [first, last] = [fillMonth(from, until), fillMonth(until, from)];
  if (first.year === undefined && last.year !== undefined)
    return [{ ...first, year: wraps(first, last) ? yearBefore(last.year) : last.year }, last];
  if (last.year === undefined && first.year !== undefined && !wraps(first, last))
    return [first, { ...last, year: first.year }];
  return [first, last];
}

function fillMonth(one: CalendarMeaning, other: CalendarMeaning): CalendarMeaning {
  const isBare = one.month === undefined && one.day !== undefined;
  return isBare && other.month !== undefined ? { ...one, month: other.month } : one;
}

/** The month a part of a year is sorted by; 0 for a whole year. */
function order({ month, season, quarter }: CalendarMeaning): number {
  return month ?? (season === undefined ? (quarter ?? 0) * 3 : (season - 20) * 3);
}

function wraps(first: CalendarMeaning, last: CalendarMeaning): boolean {
  return order(first) > order(last) && order(last) > 0;
}

function yearBefore(
  year: NonNullable<CalendarMeaning['year']>,
): NonNullable<CalendarMeaning['year']> {
  return 'number' in year ? { number: year.number - 1 } : { ...year, offset: year.offset - 1 };
}

type Months = readonly [first: string, last: string];

/** First and last month of the divisions of a year that ISO 8601-2 numbers: quarters from 33, half years 40 and 41. */
export const DIVISIONS: Readonly<Record<string, Months>> = {
  '33': ['01', '03'],
  '34': ['04', '06'],
  '35': ['07', '09'],
  '36': ['10', '12'],
  '40': ['01', '06'],
  '41': ['07', '12'],
};

const GROUPS: Readonly<Record<string, Months>> = {
  '21': ['03', '05'],
  '22': ['06', '08'],
  '23': ['09', '11'],
  ...DIVISIONS,
};

/** The end of a value that a range takes: its first or its last; parts of a year become months. */
export function endOf(edtf: string, end: 'first' | 'last'): string {
  const [first = edtf, last = first] = edtf.split('/');
  const one = end === 'first' ? first : last;
  const group = GROUPS[one.slice(5)];
  if (group !== undefined && one.length === 7)
    return `${one.slice(0, 5)}${group[end === 'first' ? 0 : 1]}`;
  if (!one.endsWith('-24') || one.length !== 7) return one;
  return end === 'first'
    ? `${one.slice(0, 4)}-12`
    : `${String(Number(one.slice(0, 4)) + 1).padStart(4, '0')}-02`;
}
