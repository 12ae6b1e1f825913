import type { Edtf } from '../../model/records.ts';
import type { Day } from './day.ts';

/** EDTF writes years of four digits. */
export function isWritable(year: number): boolean {
  return year >= 0 && year <= 9999;
}

export function writeYear(year: number): Edtf {
  return String(year).padStart(4, '0');
}

export function writeMonth(year: number, month: number): Edtf {
  return `${writeYear(year)}-${two(month)}`;
}

export function writeDay({ year, month, day }: Day): Edtf {
  return `${writeYear(year)}-${two(month)}-${two(day)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function writeDecade(year: number): Edtf {
  return `${writeYear(year).slice(0, 3)}X`;
}

/** The nineteenth is 18XX. */
export function writeCentury(century: number): Edtf {
  return `${two(century - 1)}XX`;
}
