import type { Range } from '../../model/records.ts';

/** Words in quotation marks, the marks included. */
export interface Quotation extends Range {
  /** Without its closing mark: it goes on in the next paragraph, or the mark was forgotten. */
  readonly open: boolean;
}

const MARKS = /''|``|["“”„‟«»]/gu;
const OPENING = new Set(['“', '„', '«', '``', '‟']);
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', "''"],
  '„': ['“', '”', '"'],
  '‟': ['”', '"'],
  '«': ['»'],
  '``': ["''", '"'],
  '"': ['"', '”'],
  "''": ["''"],
};

/** The quotations of a passage, from left to right; a quotation within one is part of it. Linear. */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let start = -1;
  let opener = '';
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const end = index + mark.length;
    if (start === -1) {
      if (!opensAt(text, mark, index)) continue;
      start = index;
      opener = mark;
    } else if (closes(opener, mark) && closesAt(text, mark, index)) {
      found.push({ start, end, open: false });
      start = -1;
    }
  }
  if (start !== -1) found.push({ start, end: text.trimEnd().length, open: true });
  return found;
}

/** A mark of the same form as the opening one may close, too, where it stands as a closing one does. */
function closes(opener: string, mark: string): boolean {
  return opener === mark || CLOSING[opener]?.includes(mark) === true;
}

const BEFORE_OPENING = /[\s([{—–\-/‘'’:,*_>]/u;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{N}]/u;

function opensAt(text: string, mark: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + mark.length];
  const apart = before === undefined || BEFORE_OPENING.test(before);
  if (OPENING.has(mark)) return true;
  return apart && after !== undefined && !SPACE.test(after) && mark !== '”' && mark !== '»';
}

const CLOSES_ONLY: ReadonlySet<string> = new Set(['”', '»']);

/** A mark after a space and before a letter opens another quotation: the closing one was forgotten. */
function closesAt(text: string, mark: string, index: number): boolean {
  if (CLOSES_ONLY.has(mark)) return true;
  const before = text[index - 1] ?? ' ';
  const after = text[index + mark.length] ?? ' ';
  return mark === '“' || mark === '„' || mark === '«'
    ? !SPACE.test(before) && !LETTER.test(after)
    : !(SPACE.test(before) && !SPACE.test(after));
}

/** The quotation that a place lies in. */
export function quotationAt(
  quotations: readonly Quotation[],
  place: number,
): Quotation | undefined {
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = quotations[middle];
    if (one === undefined) return undefined;
    if (place < one.start) high = middle - 1;
    else if (place >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
}

/** The first quotation that opens at a place or behind it. */
export function firstFrom(quotations: readonly Quotation[], place: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return quotations[low];
}
