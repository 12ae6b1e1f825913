import type { Passage, Range, Span } from './records.ts';

/** Cuts a span out of a passage. Throws a RangeError when it does not lie inside the text. */
export function spanOf(passage: Passage, start: number, end: number): Span {
  if (start < 0 || end < start || end > passage.text.length) {
    throw new RangeError(
      `Span ${start}–${end} lies outside passage ${passage.id}, which has ${passage.text.length} characters`,
    );
  }
  return { passage: passage.id, start, end, text: passage.text.slice(start, end) };
}

/** Whether two ranges share at least one character. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
