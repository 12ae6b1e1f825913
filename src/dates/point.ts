import type { Edtf } from '../model/records.ts';

/** One date as the words give it; what they leave out may be filled from the other end of a range. */
export interface Point {
  readonly start: number;
  readonly end: number;
  /** Four characters, digits from the left and then `X`: `2024`, `199X`, `18XX`. */
  readonly year?: string;
  /** 1–12, or an EDTF season or quarter (21–24, 33–36) or half-year (40–41). */
  readonly month?: number;
  readonly day?: number;
  /** 03/04/2024: day and month the other way round are as likely. */
  readonly swapped?: { readonly month: number; readonly day: number };
  /** Some part of the month: “the end of December”. */
  readonly vague?: boolean;
  /** A four-digit number alone, without a word that says “year”. */
  readonly bare?: boolean;
  readonly rule: string;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has the day; a point without year or day is judged by what it has. */
export function isPossible({ year, month, day }: Point): boolean {
  if (month === undefined) return true;
  if (month < 1 || (month > 12 && month < 21)) return false;
  if (day === undefined) return true;
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day !== 29 || year === undefined || isLeap(Number(year));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The EDTF of a point that has a year. */
export function edtfOf(point: Point): Edtf {
  const { year = 'XXXX', month, day, swapped, vague } = point;
  if (month === undefined) return year;
  if (day === undefined) return vague ? `${year}-${two(month)}-XX` : `${year}-${two(month)}`;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (swapped === undefined) return date;
  return `[${[date, `${year}-${two(swapped.month)}-${two(swapped.day)}`].toSorted().join(',')}]`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Sorts points of equal precision in time. */
export function sortKey(point: Point): string {
  return `${point.year ?? ''}-${two(point.month ?? 0)}-${two(point.day ?? 0)}`;
}
