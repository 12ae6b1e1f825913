import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { num, unit } from './caught.ts';

/** The ISO 8601 duration of one of each unit that every language has. */
export const PERIODS: Readonly<Record<string, string>> = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  night: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
  decade: 'P10Y',
  century: 'P100Y',
};

/** So many times a period. */
export function scaled(period: string, by: number): string {
  return period.replace(/\d+/u, (figures) => String(Number(figures) * by));
}

/** “twice a year”: how often within one of the unit that a pattern caught. */
export function timesIn(
  caught: Captures,
  periods: Readonly<Record<string, string>>,
): Meaning | undefined {
  const named = unit(caught);
  const period = named && periods[named];
  const times = num(caught, 'times-word') ?? num(caught, 'number');
  return period === undefined || times === undefined ? undefined : { type: 'set', period, times };
}
