import type { Edtf } from '../../model/records.ts';
import type { TimeUnit } from '../expression.ts';
import type { Anchor } from './basis.ts';
import { mondayOf, plusDays, plusMonths } from './day.ts';
import type { Day } from './day.ts';
import { isWritable, writeDay, writeDecade, writeMonth, writeYear } from './write.ts';

/** Months in the units that are whole months. */
const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  semester: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};
const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = {
  day: 1,
  night: 1,
  week: 7,
  weekend: 7,
  fortnight: 14,
};

/** An anchor moved by a number of units; a number that is no whole of units is rounded to days or months. */
export function moved(day: Day, unit: TimeUnit, count: number): Day | undefined {
  const months = MONTHS[unit];
  const far = Math.abs(count * (months ?? 1));
  if (!Number.isFinite(far) || far > 200_000) return undefined;
  if (months !== undefined) return plusMonths(day, Math.round(count * months));
  const days = DAYS[unit];
  return days === undefined ? undefined : plusDays(day, Math.round(count * days));
}

/** The unit of the calendar that lies a number of units from the one the anchor is in. */
export function unitAt(anchor: Anchor, unit: TimeUnit, offset: number): Edtf | undefined {
  const day = moved(anchor.day, unit, offset);
  if (day === undefined || !isWritable(day.year) || isTooCoarse(anchor, unit)) return undefined;
  return writeUnit(day, unit);
}

function isTooCoarse({ precision }: Anchor, unit: TimeUnit): boolean {
  if (precision === 'day') return false;
  if (DAYS[unit] !== undefined) return true;
  return precision === 'year' && ['month', 'quarter', 'half'].includes(unit);
}

/** The unit a day is in. */
export function writeUnit(day: Day, unit: TimeUnit): Edtf | undefined {
  const { year, month } = day;
  switch (unit) {
    case 'day':
    case 'night':
      return writeDay(day);
    case 'week':
      return interval(mondayOf(day), 0, 6);
    case 'weekend':
      return interval(mondayOf(day), 5, 6);
    case 'fortnight':
      return interval(mondayOf(day), 0, 13);
    case 'month':
      return writeMonth(year, month);
    case 'quarter':
      return `${writeYear(year)}-${33 + Math.floor((month - 1) / 3)}`;
    case 'half':
      return `${writeYear(year)}-${month <= 6 ? 40 : 41}`;
    case 'year':
      return writeYear(year);
    case 'decade':
      return writeDecade(year);
    case 'century':
      return `${writeYear(year).slice(0, 2)}XX`;
    default:
      return undefined;
  }
}

function interval(monday: Day, first: number, last: number): Edtf {
  return `${writeDay(plusDays(monday, first))}/${writeDay(plusDays(monday, last))}`;
}

const DESIGNATORS: Readonly<
  Record<string, readonly [prefix: string, factor: number, sign: string]>
> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  night: ['P', 1, 'D'],
  weekend: ['P', 2, 'D'],
  week: ['P', 1, 'W'],
  fortnight: ['P', 2, 'W'],
  month: ['P', 1, 'M'],
  quarter: ['P', 3, 'M'],
  half: ['P', 6, 'M'],
  semester: ['P', 6, 'M'],
  season: ['P', 3, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
  millennium: ['P', 1000, 'Y'],
};

/** “two years and three months”: `P2Y3M`. */
export function joinDurations(durations: readonly string[]): string {
  const halves = durations.map((one) => one.slice(1).split('T'));
  const dates = halves.map(([date = '']) => date).join('');
  const times = halves.map(([, time = '']) => time).join('');
  return `P${dates}${times === '' ? '' : `T${times}`}`;
}

/** ISO 8601; an unknown number is `X`. Absent for units without a length (“period”). */
export function writeDuration(unit: TimeUnit, count: number | undefined): string | undefined {
  const [prefix, factor, sign] = DESIGNATORS[unit] ?? [];
  if (prefix === undefined || factor === undefined || sign === undefined) return undefined;
  if (count === undefined) return `${prefix}X${factor >= 10 ? String(factor).slice(1) : ''}${sign}`;
  return Number.isInteger(count * factor)
    ? `${prefix}${count * factor}${sign}`
    : `${prefix}${Number((count * factor).toFixed(3))}${sign}`;
}
