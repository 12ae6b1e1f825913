import { compareDays } from '../../src/model/edtf.ts';
import { addTo } from './calendar.ts';
import type { Step } from './calendar.ts';
import { coverageOf } from './coverage.ts';
import type { Found, TimeFinder } from './found.ts';
import type { PeerCase, WantedDate, WantedDay } from './peer-case.ts';

/**
 * Whether a finder agrees with a peer's test. The peers fill every date in to a day; we agree where that day lies in the
 * stretch found, and is that day itself where the words name a day. An interval found has to begin and end on the days
 * wanted. Hours are compared where the find states one. A clock time without a day agrees where the peer gives it the day of
 * reading, and a length that is left open agrees where that day, moved by the length, is the day wanted. Where a test wants
 * nothing, nothing of the calendar may be found; lengths and open times, which the peers do not look for, do not count.
 */
export function agrees(finder: TimeFinder, test: PeerCase): boolean {
  const { text, language, base, wanted, side } = test;
  const finds = withEnds(finder.find(text, language === 'ru' ? 'ru' : 'en', base, side));
  if (wanted.length === 0) {
    return finds.every(({ edtf, readings }) => edtf === undefined && readings === undefined);
  }
  return wanted.every((date) => isFound(text, date, base, finds));
}

/** A range tells the times at its ends too. */
function withEnds(finds: readonly Found[]): readonly Found[] {
  return finds.flatMap((found) => [found, ...(found.ends ?? [])]);
}

function isFound(text: string, date: WantedDate, base: string, finds: readonly Found[]): boolean {
  const at = date.words === undefined ? -1 : text.indexOf(date.words);
  const end = at + (date.words?.length ?? 0);
  const near = at < 0 ? finds : finds.filter((found) => found.start < end && at < found.end);
  const { end: last } = date;
  const starts = near.some((found) => fits(found, date.start, 'start', base, text));
  if (last !== undefined) {
    const isStretch = near.every(({ clock = '' }) => clock.includes('/'));
    const isOpen =
      isStretch && isOpenAlike(near, date.start, base) && isOpenAlike(near, last, base);
    return isOpen || (starts && near.some((found) => fits(found, last, 'end', base, text)));
  }
  return starts || isOpenAlike(near, date.start, base);
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
    const words = text.slice(found.start, found.end);
    const [first = '', until = first] = edtf.split('/');
    const ends = side === 'start' ? [edtf, first] : [until];
    return ends.some((one) => holds(one, day, base, found.duration === undefined ? words : ''));
  });
  return isDayFit && (side === 'end' || isHourFit(found, day));
}

function holds(edtf: string, wanted: WantedDay, base: string, words: string): boolean {
  const days = coverageOf(edtf);
  if (days === undefined) return false;
  const { earliest = '0000-01-01', latest = '9999-12-31' } = days;
  const { month, day } = wanted;
  if (wanted.year === undefined && month === undefined && day === undefined) return true;
  const year = wanted.year ?? Number((earliest === '0000-01-01' ? base : earliest).slice(0, 4));
  const named = day !== undefined && new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'u').test(words);
  if (named && earliest !== latest) return false;
  const [from, to] = [isoOf(year, month ?? 1, day ?? 1), isoOf(year, month ?? 12, day ?? 31)];
  return compareDays(earliest, to) <= 0 && compareDays(from, latest) <= 0;
}

/** Finds that leave the day open: a clock time, or lengths that lead from the day of reading to the day wanted. */
function isOpenAlike(near: readonly Found[], wanted: WantedDay, base: string): boolean {
  const open = near.filter(({ edtf, readings }) => edtf === undefined && readings === undefined);
  const [first] = open;
  if (first === undefined || open.length < near.length) return false;
  if (first.clock !== undefined) return isDayOf(wanted, base, 0) && isHourFit(first, wanted);
  const steps = open.map(({ duration }) => stepOf(duration ?? ''));
  const step = steps.every((one) => one !== undefined) ? sumOf(steps) : undefined;
  if (step === undefined) return false;
  const slack = step.hours || step.minutes || step.seconds ? 1 : 0;
  return ([1, -1] as const).some((sign) => isDayOf(wanted, isoDay(addTo(base, step, sign)), slack));
}

function isDayOf(wanted: WantedDay, iso: string, slack: number): boolean {
  const noon = Date.parse(`${iso}T12:00:00Z`);
  return [0, -slack, slack].some((days) => {
    const date = new Date(noon + days * 86_400_000);
    const { year, month, day } = wanted;
    return (
      (year ?? date.getUTCFullYear()) === date.getUTCFullYear() &&
      (month ?? date.getUTCMonth() + 1) === date.getUTCMonth() + 1 &&
      (day ?? date.getUTCDate()) === date.getUTCDate()
    );
  });
}

const DURATION =
  /^P(?:(?<years>[\d.]+)Y)?(?:(?<months>[\d.]+)M)?(?:(?<weeks>[\d.]+)W)?(?:(?<days>[\d.]+)D)?(?:T(?:(?<hours>[\d.]+)H)?(?:(?<minutes>[\d.]+)M)?(?:(?<seconds>[\d.]+)S)?)?$/u;

function stepOf(duration: string): Step | undefined {
  const groups = DURATION.exec(duration)?.groups;
  if (groups === undefined) return undefined;
  const given = Object.entries(groups).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([unit, value]) => [unit, Number(value)]));
}

function sumOf(steps: readonly Step[]): Step {
  const sum: Record<string, number> = {};
  for (const step of steps)
    for (const [unit, value] of Object.entries(step)) sum[unit] = (sum[unit] ?? 0) + value;
  return sum;
}

function isoDay({ year = 0, month = 1, day = 1 }: WantedDay): string {
  return isoOf(year, month, day);
}

function isoOf(year: number, month: number, day: number): string {
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function isHourFit({ clock }: Found, { hour }: WantedDay): boolean {
  const stated = [...(clock ?? '').matchAll(/T(\d\d)/gu)].map(
    ([, figures]) => Number(figures) % 24,
  );
  return hour === undefined || stated.length === 0 || stated.includes(hour);
}
