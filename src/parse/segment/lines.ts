import { LINE_BREAK, PARAGRAPH_BREAK, type TokenTable } from './token-table.ts';

/** The next word would not have fitted: the text is broken to a width. */
const FULL_LINE = 1;
/** The next word would have fitted: somebody meant to end the line. */
const SHORT_LINE = 2;

/**
 * For each token, what kind of line break stands before it; 0 for none. A line is full when the first word of the next would
 * have made it longer than the longest line of its paragraph.
 */
export function lineBreaks(table: TokenTable): Uint8Array {
  const kinds = new Uint8Array(table.length);
  let first = 0;
  for (let token = 1; token <= table.length; token += 1) {
    if (token < table.length && table.gaps[token] !== PARAGRAPH_BREAK) continue;
    markParagraph(table, first, token, kinds);
    first = token;
  }
  return kinds;
}

function markParagraph(table: TokenTable, first: number, end: number, kinds: Uint8Array): void {
  const width = longestLine(table, first, end);
  let lineStart = table.starts[first] ?? 0;
  for (let token = first + 1; token < end; token += 1) {
    if (table.gaps[token] !== LINE_BREAK) continue;
    const line = (table.ends[token - 1] ?? 0) - lineStart;
    kinds[token] = line + 1 + chunkLength(table, token) > width ? FULL_LINE : SHORT_LINE;
    lineStart = table.starts[token] ?? 0;
  }
}

function longestLine(table: TokenTable, first: number, end: number): number {
  let longest = 0;
  let lineStart = table.starts[first] ?? 0;
  for (let token = first + 1; token <= end; token += 1) {
    if (token < end && table.gaps[token] !== LINE_BREAK) continue;
    longest = Math.max(longest, (table.ends[token - 1] ?? 0) - lineStart);
    lineStart = table.starts[token] ?? 0;
  }
  return longest;
}

/** The token with what is glued to it. */
function chunkLength(table: TokenTable, from: number): number {
  let last = from;
  while (last + 1 < table.length && table.gaps[last + 1] === 0) last += 1;
  return (table.ends[last] ?? 0) - (table.starts[from] ?? 0);
}
