import { coverageOf } from './coverage.ts';
import type { Found, TimeFinder } from './found.ts';
import type { PeerCase, WantedDate, WantedDay } from './peer-case.ts';

/**
 * Whether a finder agrees with a peer's test. The peers fill every date in to a day; we agree where that day lies in the
 * stretch found, and is that day itself where the words name a day. An interval found has to begin and end on the days
 * wanted. Hours are compared where the find states one. Where a test wants nothing, nothing of the calendar may be found;
 * lengths and open times, which the peers do not look for, do not count.
 */
export function agrees(finder: TimeFinder, test: PeerCase): boolean {
  const { text, language, base, wanted } = test;
  const finds = finder.find(text, language === 'ru' ? 'ru' : 'en', base);
  if (wanted.length === 0) {
    return finds.every(({ edtf, readings }) => edtf === undefined && readings === undefined);
  }
  return wanted.every((date) => isFound(text, date, base, finds));
}

function isFound(text: string, date: WantedDate, base: string, finds: readonly Found[]): boolean {
  const at = date.words === undefined ? -1 : text.indexOf(date.words);
  const end = at + (date.words?.length ?? 0);
  const near = at < 0 ? finds : finds.filter((found) => found.start < end && at < found.end);
  const { end: last } = date;
  const starts = near.some((found) => fits(found, date.start, 'start', base, text));
  return (
    starts && (last === undefined || near.some((found) => fits(found, last, 'end', base, text)))
  );
}

function fits(
  found: Found,
  day: WantedDay,
  side: 'start' | 'end',
  base: string,
  text: string,
): boolean {
  const values = found.edtf === undefined ? (found.readings ?? []) : [found.edtf];
  const isDayFit = values.some((edtf) => {
    const [first = '', last = first] = edtf.split('/');
    return holds(side === 'start' ? first : last, day, base, text.slice(found.start, found.end));
  });
  return isDayFit && isHourFit(found, day, side);
}

function holds(edtf: string, wanted: WantedDay, base: string, words: string): boolean {
  const days = coverageOf(edtf);
  if (days === undefined) return false;
  const { earliest = '0000-01-01', latest = '9999-12-31' } = days;
  const { year = Number(base.slice(0, 4)), month, day } = wanted;
  const named = day !== undefined && new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'u').test(words);
  if (named && earliest !== latest) return false;
  const [from, to] = [isoOf(year, month ?? 1, day ?? 1), isoOf(year, month ?? 12, day ?? 31)];
  return earliest <= to && from <= latest;
}

function isoOf(year: number, month: number, day: number): string {
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function isHourFit({ clock }: Found, { hour }: WantedDay, side: 'start' | 'end'): boolean {
  const stated = /^T(\d\d)/u.exec(clock ?? '')?.[1];
  return side === 'end' || hour === undefined || stated === undefined || Number(stated) === hour;
}
