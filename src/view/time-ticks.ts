import { calendarDay, numberOf } from './when.ts';

/** A mark on a line of time. */
export interface Tick {
  /** Days since 1970-01-01, with parts of a day. */
  readonly at: number;
  /** `1990`, `Mar`, `14`, `06:00`. */
  readonly label: string;
  /** It begins a greater unit than its neighbours do: a century among decades, a year among months. */
  readonly major: boolean;
}

const YEAR = 365.2425;
const MONTH = YEAR / 12;
const HOUR = 1 / 24;

interface Step {
  readonly unit: 'year' | 'month' | 'day' | 'hour';
  readonly count: number;
  /** About how many days it lasts. */
  readonly days: number;
  /** Every so many years or hours are major. */
  readonly major?: number;
}

const STEPS: readonly Step[] = [
  { unit: 'hour', count: 1, days: HOUR, major: 24 },
  { unit: 'hour', count: 3, days: 3 * HOUR, major: 24 },
  { unit: 'hour', count: 6, days: 6 * HOUR, major: 24 },
  { unit: 'hour', count: 12, days: 12 * HOUR, major: 24 },
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 2, days: 2 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'day', count: 14, days: 14 },
  { unit: 'month', count: 1, days: MONTH },
  { unit: 'month', count: 3, days: 3 * MONTH },
  { unit: 'month', count: 6, days: 6 * MONTH },
  ...[
    [1, 10],
    [2, 10],
    [5, 50],
    [10, 100],
    [20, 100],
    [50, 500],
    [100, 1000],
    [200, 1000],
    [500, 5000],
    [1000, 10_000],
    [5000, 10_000],
  ].map(([count = 1, major = 1]) => ({ unit: 'year' as const, count, days: count * YEAR, major })),
];

/** Ticks stop short of this many, whatever is asked. */
const MOST = 500;

/**
 * The ticks between two days, in order, in the smallest unit from hours to millennia whose ticks are at least so many
 * days apart. Years before 1 are told as `44 BC`.
 *
 * @param apart days that a tick needs for its label
 */
export function ticksBetween(from: number, until: number, apart: number): readonly Tick[] {
  if (!(until > from) || !(apart > 0)) return [];
  const step = STEPS.find((one) => one.days >= apart) ?? STEPS.at(-1);
  if (step === undefined) return [];
  return { year: years, month: months, day: days, hour: hours }[step.unit](step, from, until);
}

function years({ count, major = 10 }: Step, from: number, until: number): readonly Tick[] {
  const first = Math.ceil(calendarDay(from).year / count) * count;
  const ticks: Tick[] = [];
  for (let year = first; ticks.length < MOST; year += count) {
    const at = numberOf(year);
    if (at > until) break;
    if (at >= from) ticks.push({ at, label: yearWords(year), major: year % major === 0 });
  }
  return ticks;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function months({ count }: Step, from: number, until: number): readonly Tick[] {
  const { year, month } = calendarDay(from);
  const ticks: Tick[] = [];
  for (let next = Math.floor((month - 1) / count) * count; ticks.length < MOST; next += count) {
    const at = numberOf(year, next + 1);
    if (at > until) break;
    if (at >= from) ticks.push(monthTick(at));
  }
  return ticks;
}

function monthTick(at: number): Tick {
  const { year, month } = calendarDay(at);
  return { at, label: month === 1 ? yearWords(year) : nameOf(month), major: month === 1 };
}

/** Within months, so that every month begins with a tick of its own; the last before a month is left out where it is near. */
function days({ count }: Step, from: number, until: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from); at <= until && ticks.length < MOST; at += 1) {
    const { day, month } = calendarDay(at);
    if (day === 1) ticks.push(monthTick(at));
    else if ((day - 1) % count === 0 && day - 1 + count / 2 <= lengthOf(at, month))
      ticks.push({ at, label: String(day), major: false });
  }
  return ticks;
}

function lengthOf(at: number, month: number): number {
  const { year } = calendarDay(at);
  return numberOf(year, month + 1) - numberOf(year, month);
}

function hours({ count }: Step, from: number, until: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const first = Math.ceil((from * 24) / count) * count;
  for (let hour = first; hour / 24 <= until && ticks.length < MOST; hour += count) {
    const of = ((hour % 24) + 24) % 24;
    const { day, month } = calendarDay(hour / 24 + HOUR / 2);
    ticks.push({
      at: hour / 24,
      label: of === 0 ? `${day} ${nameOf(month)}` : `${String(of).padStart(2, '0')}:00`,
      major: of === 0,
    });
  }
  return ticks;
}

function nameOf(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `1990`, `44 BC`. */
function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year}\u00a0BC`;
}
