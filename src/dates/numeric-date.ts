import type { Meaning } from './meaning.ts';
import { isDay } from './value/day.ts';

const LATEST = 2199;
const EARLIEST = 1000;

/**
 * A date in figures: 2024-12-25, 25.12.2024, 25. 12. 2024, 03/04/2024, 25.12.24. With full stops the day comes first where it can; with slashes
 * or hyphens the order stays open where both are days. Years of two figures are read only between full stops or
 * slashes, where they can be no month; 12/12/12 is not read at all.
 */
export function numericDate(figures: string): Meaning | undefined {
  const [a = '', b = '', c = ''] = figures.split(/[-./] ?/u);
  if (a.length === 4) return c.length <= 2 ? yearFirst(Number(a), Number(b), Number(c)) : undefined;
  if (a.length > 2) return undefined;
  if (c.length === 4) return yearLast(Number(a), Number(b), Number(c), figures.includes('.'));
  const isFull = (a.length === 2 && b.length === 2) || (figures.includes('/') && Number(c) > 12);
  return c.length === 2 && isFull ? shortYear(figures, Number(a), Number(b), Number(c)) : undefined;
}

function yearFirst(year: number, month: number, day: number): Meaning | undefined {
  if (year < EARLIEST || year > LATEST) return undefined;
  return isDay({ year, month, day })
    ? { type: 'calendar', year: { number: year }, month, day }
    : { type: 'impossible' };
}

function yearLast(
  first: number,
  second: number,
  year: number,
  dotted: boolean,
): Meaning | undefined {
  if (year < EARLIEST || year > LATEST) return undefined;
  const asDay = isDay({ year, month: second, day: first });
  const asMonth = isDay({ year, month: first, day: second });
  if (!asDay && !asMonth) return first === 0 || second === 0 ? undefined : { type: 'impossible' };
  const date = asDay ? { month: second, day: first } : { month: first, day: second };
  const swapped = !dotted && asDay && asMonth && first !== second && { month: first, day: second };
  return { type: 'calendar', year: { number: year }, ...date, ...(swapped && { swapped }) };
}

/** Two figures are this century up to the fifties, and the last from then on. */
const PIVOT = 50;

export function yearOfTwo(short: number): number {
  return short < PIVOT ? 2000 + short : 1900 + short;
}

function shortYear(
  figures: string,
  first: number,
  second: number,
  short: number,
): Meaning | undefined {
  const meaning = yearLast(first, second, yearOfTwo(short), figures.includes('.'));
  const isOpen = !figures.includes('.') && short <= 12;
  return meaning?.type === 'calendar' && !isOpen ? meaning : undefined;
}
