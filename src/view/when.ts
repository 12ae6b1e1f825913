import { daysOf } from '../model/edtf.ts';
import type { Edtf } from '../model/records.ts';
import { dateWords } from './date-words.ts';
import type { BesideEdtf } from './date-words.ts';
import { precisionOf } from './precision.ts';
import type { Precision } from './precision.ts';

/** What an EDTF expression says of a place on the line of time, and how surely. */
export interface When {
  readonly edtf: Edtf;
  /** In English words. */
  readonly human: string;
  readonly precision: Precision;
  /** First and last day it may mean, `YYYY-MM-DD`; an open end and a date without year have none. */
  readonly earliest?: string;
  readonly latest?: string;
  /** `~` or `%`, or the words say so: near the date, not on it. */
  readonly approximate: boolean;
  /** `?` or `%`: the date itself is in doubt. */
  readonly uncertain: boolean;
  /** An end of a range that is open (`..`) or not known (empty). */
  readonly begin: End;
  readonly end: End;
  /** A stretch that lasted from one end to the other; otherwise some time within the days. */
  readonly lasting: boolean;
}

export type End = 'stated' | 'open' | 'unknown';

export function whenOf(edtf: Edtf, beside: BesideEdtf = {}): When {
  const precision = precisionOf(edtf);
  const [begin, end] = endsOf(edtf.trim());
  return {
    edtf,
    human: dateWords(edtf, beside),
    precision,
    ...(precision !== 'no year' && daysOf(edtf)),
    approximate: beside.approximate === true || /[~%]/u.test(edtf),
    uncertain: /[?%]/u.test(edtf),
    begin,
    end,
    lasting: precision === 'range' || precision === 'open range',
  };
}

/** What a row of a chronology repeats of its time. */
export function daysAndWords(when: When) {
  const { edtf, human, precision, earliest, latest } = when;
  return {
    edtf,
    human,
    precision,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    when,
  };
}

function endsOf(edtf: Edtf): readonly [End, End] {
  const slash = edtf.indexOf('/');
  if (slash < 0) return ['stated', 'stated'];
  return [endOf(edtf.slice(0, slash)), endOf(edtf.slice(slash + 1))];
}

function endOf(text: string): End {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : 'stated';
}

const DAY = /^([+-]?\d{4,6})-(\d\d)(?:-(\d\d))?/u;
const MILLISECONDS = 86_400_000;

/** The days from 1 January 1970 to a `YYYY-MM-DD` (proleptic Gregorian calendar); `undefined` for anything else. */
export function dayNumber(day: string | undefined): number | undefined {
  const [, year, month, date] = DAY.exec(day ?? '') ?? [];
  if (year === undefined) return undefined;
  return numberOf(Number(year), Number(month), Number(date ?? 1));
}

/** @param month from 1; beyond 12 it counts on into later years */
export function numberOf(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS;
}

/** The calendar day of a number of days since 1970; the year is astronomical, so that 0 is 1 BC. */
export function calendarDay(days: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(Math.floor(days) * MILLISECONDS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}
