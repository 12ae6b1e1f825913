import { daysOf } from '../../model/edtf.ts';
import type { Edtf } from '../../model/records.ts';

/**
 * The days within which a dated thing lies, as days since 1970-01-01: it begins at `first` 0:00 or later, and is over
 * at `end` 0:00, the day after the last. A value wider than the thing, such as the year of an act, only bounds it.
 */
export interface Window {
  /** Absent: open, or a year that is not of four figures. */
  readonly first?: number;
  readonly end?: number;
  /** The value is uncertain or approximate (`?`, `~`, `%`). */
  readonly doubtful: boolean;
}

/** No bounds at all for what is not EDTF. */
export function windowOf(edtf: Edtf): Window {
  const { earliest, latest } = daysOf(edtf) ?? {};
  const [first, last] = [dayNumber(earliest), dayNumber(latest)];
  return {
    ...(first !== undefined && { first }),
    ...(last !== undefined && { end: last + 1 }),
    doubtful: /[?~%]/u.test(edtf),
  };
}

const DAY = /^\d{4}-\d\d-\d\d$/u;
const MILLISECONDS = 86_400_000;

function dayNumber(day: string | undefined): number | undefined {
  return day !== undefined && DAY.test(day) ? Date.parse(day) / MILLISECONDS : undefined;
}
