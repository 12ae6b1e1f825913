import { calendarDay, numberOf } from '../view/when.ts';
import { yearName } from '../view/chronology-groups.ts';
import type { Stretch } from './chronology-scale.ts';

/** A round date on an axis, with its name and, where it begins something larger, the name of that. */
export interface Tick {
  readonly day: number;
  readonly label: string;
  readonly larger?: string;
}

export interface Ticks {
  /** In what the stretch counts. */
  readonly unit: 'centuries' | 'decades' | 'years' | 'months' | 'days';
  readonly ticks: readonly Tick[];
}

/** What a label wants along the axis, in pixels. */
export interface Room {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
const MONTHS = [1, 3, 6] as const;
const DAYS = [1, 5, 10] as const;
const MOST_TICKS = 60;
const A_YEAR = 365.2425;

/** The finest round dates whose labels find room on a stretch. */
export function ticksOf(stretch: Stretch, room: Room): Ticks {
  const { unit, ticks } = roundDates(stretch, room);
  const aDay = (stretch.end - stretch.start) / (stretch.until - stretch.from);
  const apart = (room.year * 1.5) / aDay;
  const named = ticks.filter(({ larger }) => larger !== undefined).map(({ day }) => day);
  const crowded = named.filter((day, index) => (named[index + 1] ?? Infinity) - day < apart);
  return { unit, ticks: ticks.map((tick) => (crowded.includes(tick.day) ? nameless(tick) : tick)) };
}

/** The name of a month that is nearly over when the stretch begins would lie on the next. */
function nameless({ day, label }: Tick): Tick {
  return { day, label };
}

function roundDates({ from, until, start, end }: Stretch, room: Room): Ticks {
  const aDay = (end - start) / (until - from);
  const days = DAYS.find((step) => step * aDay >= room.day);
  if (days !== undefined) return { unit: 'days', ticks: dayTicks(from, until, days) };
  const months = MONTHS.find((step) => (step * A_YEAR * aDay) / 12 >= room.month);
  if (months !== undefined) return { unit: 'months', ticks: monthTicks(from, until, months) };
  const years = YEARS.find((step) => step * A_YEAR * aDay >= room.year) ?? 1000;
  const unit = years >= 100 ? 'centuries' : years >= 10 ? 'decades' : 'years';
  return { unit, ticks: yearTicks(from, until, years) };
}

function dayTicks(from: number, until: number, step: number): readonly Tick[] {
  const all = Array.from({ length: Math.min(until - from, 400) }, (_, index) => from + index);
  const kept = all.filter((day) => {
    const date = calendarDay(day).day;
    return step === 1 || (date % step === 1 && date < 31);
  });
  return kept.slice(0, MOST_TICKS).map((day, index) => {
    const { year, month, day: date } = calendarDay(day);
    const larger = index === 0 || date === 1;
    return {
      day,
      label: String(date),
      ...(larger && { larger: `${NAMES[month - 1]} ${yearName(year)}` }),
    };
  });
}

function monthTicks(from: number, until: number, step: number): readonly Tick[] {
  const { year, month } = calendarDay(from);
  const first = Math.ceil((year * 12 + month - 1) / step) * step;
  const ticks: Tick[] = [];
  for (let count = first; ticks.length < MOST_TICKS; count += step) {
    const [inYear, index] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
    const day = numberOf(inYear, index + 1);
    if (day >= until) break;
    if (day < from) continue;
    const larger = ticks.length === 0 || index === 0;
    ticks.push({ day, label: NAMES[index] ?? '', ...(larger && { larger: yearName(inYear) }) });
  }
  return ticks;
}

function yearTicks(from: number, until: number, step: number): readonly Tick[] {
  const first = Math.ceil(calendarDay(from).year / step) * step;
  const ticks: Tick[] = [];
  for (let year = first; ticks.length < MOST_TICKS; year += step) {
    const day = numberOf(year);
    if (day >= until) break;
    if (day >= from) ticks.push({ day, label: yearName(year) });
  }
  return ticks;
}

const NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
];
