import type { Range } from '../model/records.ts';
import type { Snippet } from './case-store.ts';

/** Characters of a snippet, about two lines. */
const WIDTH = 240;
/** The share of a snippet that stands before its first match. */
const LEAD = 0.2;
/** How far an end may move to fall between words. */
const SLACK = 40;

/** A part of `text` of at most about 240 characters around the most matches, cut between words where it can. */
export function snippetAround(text: string, matches: readonly Range[]): Snippet {
  if (text.length <= WIDTH) return { text, start: 0, highlights: matches };
  const first = Math.max(0, densest(matches) - Math.floor(WIDTH * LEAD));
  const start = wordStart(text, Math.min(first, text.length - WIDTH));
  const end = wordEnd(text, start + WIDTH);
  const highlights = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start, end: match.end - start }));
  return { text: text.slice(start, end), start, highlights };
}

/** Where the match begins from which on most matches fit into a snippet; 0 without matches. */
function densest(matches: readonly Range[]): number {
  let best = { start: 0, count: 0 };
  let last = 0;
  for (const [index, { start }] of matches.entries()) {
    while ((matches[last]?.end ?? Infinity) <= start + WIDTH * (1 - LEAD)) last++;
    if (last - index > best.count || index === 0) best = { start, count: last - index };
  }
  return best.start;
}

function wordStart(text: string, start: number): number {
  if (start === 0) return 0;
  const space = text.indexOf(' ', start);
  if (space !== -1 && space < start + SLACK) return space + 1;
  return isInsidePair(text, start) ? start - 1 : start;
}

function wordEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  if (space > end - SLACK) return space;
  return isInsidePair(text, end) ? end - 1 : end;
}

function isInsidePair(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(index - 1, index + 1));
}
