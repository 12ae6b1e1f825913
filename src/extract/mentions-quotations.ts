import type { Range } from '../model/records.ts';

/** What stands between quotation marks, in order; a mark that is never closed reaches to the end. */
export function quotedRanges(text: string): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[“”"«»„]/gu)) {
    if (open === undefined) {
      if (!CLOSES.has(mark)) open = index;
    } else if (!OPENS.has(mark)) {
      ranges.push({ start: open, end: index });
      open = undefined;
    }
  }
  if (open !== undefined) ranges.push({ start: open, end: text.length });
  return ranges;
}

const OPENS: ReadonlySet<string> = new Set(['«', '„']);
const CLOSES: ReadonlySet<string> = new Set(['”', '»']);
