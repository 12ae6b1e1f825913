import type { Captures } from '../grammar/pattern.ts';
import type { CalendarMeaning, Meaning, Placed, YearOf } from '../meaning.ts';
import type { TimeUnit } from '../expression.ts';

/** A number that a pattern caught. */
export function num(caught: Captures, name: string): number | undefined {
  const value = caught.get(name);
  return typeof value === 'number' ? value : undefined;
}

export function word(caught: Captures, name: string): string | undefined {
  const value = caught.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** A time inside the time. */
export function time(caught: Captures, name = 'time'): Placed | undefined {
  const value = caught.get(name);
  return typeof value === 'object' ? value : undefined;
}

/** The length in several units that `<joined>` caught. */
export function joined(caught: Captures): Extract<Meaning, { type: 'duration' }> | undefined {
  const meaning = time(caught, 'joined')?.meaning;
  return meaning?.type === 'duration' ? meaning : undefined;
}

export function calendar(meaning: Meaning | undefined): CalendarMeaning | undefined {
  return meaning?.type === 'calendar' ? meaning : undefined;
}

/** The year that `<yearish>` caught. */
export function year(caught: Captures, name = 'yearish'): { readonly year?: YearOf } {
  const found = calendar(time(caught, name)?.meaning)?.year;
  return found === undefined ? {} : { year: found };
}

const UNITS: ReadonlySet<string> = new Set<TimeUnit>([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'fortnight',
  'month',
  'season',
  'quarter',
  'half',
  'semester',
  'year',
  'decade',
  'century',
  'millennium',
  'period',
]);

export function unit(caught: Captures, name = 'unit'): TimeUnit | undefined {
  const value = caught.get(name);
  return isUnit(value) ? value : undefined;
}

function isUnit(value: unknown): value is TimeUnit {
  return typeof value === 'string' && UNITS.has(value);
}

/** −1, 0 or 1 of “last”, “this”, “next”. */
export function which(caught: Captures, name = 'which'): -1 | 0 | 1 | undefined {
  const value = num(caught, name);
  return value === -1 || value === 0 || value === 1 ? value : undefined;
}

/** The weekday told with a day. */
export function weekdayIn(caught: Captures): { readonly onWeekday?: number } {
  const weekday = num(caught, 'weekday');
  return weekday === undefined ? {} : { onWeekday: weekday };
}

/** A count that `<quantity>` caught: a number, or nothing for “several”. */
export function count(caught: Captures, name = 'quantity'): { readonly count?: number } {
  const value = num(caught, name);
  return value === undefined ? {} : { count: value };
}
