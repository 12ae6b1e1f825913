import type { DateMention, Edtf } from '../model/records.ts';
import { humanDate } from './human-date.ts';
import { precisionOf } from './precision.ts';

/** What the words of a date say that its EDTF value has no sign for. */
export type BesideEdtf = Pick<DateMention, 'approximate' | 'part'>;

/** A date in English words with what EDTF cannot say: `early May 2024`, `the late 1990s`, `about spring of 2024`. */
export function dateWords(edtf: Edtf, { part, approximate }: BesideEdtf = {}): string {
  const words = part === undefined ? humanDate(edtf) : inPart(edtf, part);
  return approximate && !/[~%]/u.test(edtf) ? `about ${words}` : words;
}

function inPart(edtf: Edtf, part: NonNullable<BesideEdtf['part']>): string {
  const human = humanDate(edtf);
  const head = part === 'mid' ? 'mid-' : `${part} `;
  if (human.startsWith(A_DAY)) return `${A_DAY}${head}${human.slice(A_DAY.length)}`;
  const precision = precisionOf(edtf);
  const doubtful = /[?~%]/u.test(edtf);
  if (!doubtful && /^(?:month|year)$/u.test(precision)) return `${head}${human}`;
  if (precision === 'part of a year' && !doubtful && part !== 'mid') return `${head}${human}`;
  if (precision === 'decade' && human.startsWith('the ')) return `the ${head}${human.slice(4)}`;
  return `${human} (${part})`;
}

/** How a day that is not known is written. */
const A_DAY = 'a day in ';
