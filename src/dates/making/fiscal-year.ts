import { fiscalInterval } from '../fiscal-years.ts';
import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { yearOfTwo } from '../numeric-date.ts';
import { num, word } from './caught.ts';

/** The fiscal year that a pattern caught as `<year>`, as two of them, or as two figures: “FY24”. */
export function fiscalYear(
  caught: Captures,
  text: string,
  place: readonly [start: number, end: number],
): Meaning | undefined {
  const year = num(caught, 'year');
  const short = word(caught, 'short');
  if (short !== undefined && short.length !== 2) return undefined;
  const two = short === undefined ? undefined : Number(short);
  const first = year ?? (two === undefined ? undefined : yearOfTwo(two));
  if (first === undefined) return undefined;
  const second =
    num(caught, 'last') ??
    (year === undefined || two === undefined ? undefined : Math.floor(year / 100) * 100 + two);
  if (second !== undefined && second !== first + 1) return undefined;
  const edtf = fiscalInterval(text, place, [first, second]);
  const name = second === undefined ? String(first) : `${first}/${second}`;
  return { type: 'fiscal', name, ...(edtf === undefined ? {} : { edtf }) };
}
