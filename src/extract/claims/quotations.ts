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
    } else if (CLOSING[opener]?.includes(mark) === true && closesAt(text, mark, index)) {
      found.push({ start, end, open: false });
      start = -1;
    }
  }
  if (start !== -1) found.push({ start, end: text.trimEnd().length, open: true });
  return found;
}

const BEFORE_OPENING = /[\s([{—–\-/‘'’:,*_>]/u;
const SPACE = /\s/u;

function opensAt(text: string, mark: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + mark.length];
  const apart = before === undefined || BEFORE_OPENING.test(before);
  if (OPENING.has(mark)) return true;
  return apart && after !== undefined && !SPACE.test(after) && mark !== '”' && mark !== '»';
}

/** A straight mark after a space and before a letter opens another quotation: the closing one was forgotten. */
function closesAt(text: string, mark: string, index: number): boolean {
  if (mark !== '"' && mark !== "''") return true;
  const before = text[index - 1] ?? ' ';
  const after = text[index + mark.length] ?? ' ';
  return !(SPACE.test(before) && !SPACE.test(after));
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
