import type { WantedDay } from './peer-case.ts';

/** A distance as Python's relativedelta has it. */
export type Step = Readonly<
  Partial<Record<'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds', number>>
>;

/** The day at a distance from the middle of `base`; a day that a month lacks becomes its last. */
export function addTo(base: string, step: Step, sign: 1 | -1): WantedDay {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = step;
  const [year = 0, month = 1, day = 1] = base.split('-').map(Number);
  const ahead = year * 12 + (month - 1) + sign * (years * 12 + months);
  const first = utc(Math.floor(ahead / 12), ((ahead % 12) + 12) % 12, 1);
  const length = utc(first.getUTCFullYear(), first.getUTCMonth() + 1, 0).getUTCDate();
  const moved = utc(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, length));
  const distance = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds;
  const date = new Date(moved.getTime() + 12 * 3_600_000 + sign * distance * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}
