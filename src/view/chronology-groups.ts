import type { ChronologyItem } from './chronology-item.ts';
import { calendarDay, dayNumber } from './when.ts';

/** Items under one heading of a chronology. */
export interface TimeGroup<T> {
  /** `1790s`, `1994`, `Without a year`. */
  readonly label: string;
  readonly items: readonly T[];
}

const NO_YEAR = 'Without a year';

/** Before a year so old that the case tells of few days in it, decades read better than years. */
const MOST_YEARS = 40;

type Dated = Pick<ChronologyItem, 'earliest' | 'latest' | 'precision'>;

/**
 * Items by year of their first day, in the order given; where that makes more than 40 headings, by decade. Headings
 * stand only where there are items: an empty year is not filled.
 */
export function timeGroups<T extends Dated>(items: readonly T[]): readonly TimeGroup<T>[] {
  const years = grouped(items, yearLabel);
  return years.length <= MOST_YEARS ? years : grouped(items, decadeLabel);
}

function grouped<T>(items: readonly T[], labelOf: (item: T) => string): readonly TimeGroup<T>[] {
  return [...Map.groupBy(items, labelOf)].map(([label, own]) => ({ label, items: own }));
}

function yearOf({ earliest, latest, precision }: Dated): number | undefined {
  if (precision === 'no year') return undefined;
  const day = dayNumber(earliest ?? latest);
  return day === undefined ? undefined : calendarDay(day).year;
}

function yearLabel(item: Dated): string {
  const year = yearOf(item);
  return year === undefined ? NO_YEAR : yearName(year);
}

function decadeLabel(item: Dated): string {
  const year = yearOf(item);
  if (year === undefined) return NO_YEAR;
  return year <= 0 ? yearName(year) : `${Math.floor(year / 10) * 10}s`;
}

/** @param year astronomical: 0 is 1 BC */
export function yearName(year: number): string {
  return year <= 0 ? `${1 - year} BC` : String(year);
}
