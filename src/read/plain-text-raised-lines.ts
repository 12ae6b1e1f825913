import type { Line } from './plain-text-lines.ts';

/** A line of nothing but numbers, each at its column. */
interface RaisedLine {
  readonly line: number;
  readonly marks: readonly { readonly column: number; readonly number: number }[];
}

const NUMBERS_ONLY = /^\d{1,3}(?:\s{2,}\d{1,3}){0,8}$/;
/** Columns are counted in letters of one width, which print has not. */
const TOLERANCE = 4;

/**
 * Text extraction that keeps the layout prints raised marks on a line of their own above the line they belong to, at
 * their column. Puts them back behind the word that ends there, as raised digits. Only numbers that go on from one
 * another, 1, 2, 3, are taken, and only above a line of text that reaches their column.
 */
export function lowerRaisedMarks(lines: readonly Line[]): Line[] {
  const found = inTurn(lines.flatMap((line, i) => raisedLine(line, lines[i + 1], i)));
  if (found.length < 2) return [...lines];
  const above = new Map(found.map((each) => [each.line + 1, each]));
  const dropped = new Set(found.map((each) => each.line));
  return lines.flatMap((line, i) => {
    if (dropped.has(i)) return [];
    const marks = above.get(i);
    if (marks === undefined) return [line];
    return [{ ...line, gap: lines[i - 1]?.gap ?? 0, text: withMarks(line, marks) }];
  });
}

function raisedLine(line: Line, next: Line | undefined, i: number): RaisedLine[] {
  if (line.text.length > 120 || !NUMBERS_ONLY.test(line.text)) return [];
  if (next === undefined || next.gap > 0 || next.page !== line.page) return [];
  const marks = [...line.text.matchAll(/\d{1,3}/g)].map((match) => ({
    column: line.indent + match.index,
    number: Number(match[0]),
  }));
  const isInside = marks.every(
    ({ column }) =>
      column > next.indent + TOLERANCE && column <= next.indent + next.text.length + TOLERANCE,
  );
  return isInside ? [{ line: i, marks }] : [];
}

/** Those whose numbers go on from one another. */
function inTurn(found: readonly RaisedLine[]): RaisedLine[] {
  let last = 0;
  return found.filter(({ marks }) => {
    const fits = marks.every(({ number }, k) => number === last + 1 + k);
    if (fits) last += marks.length;
    return fits;
  });
}

function withMarks({ text, indent }: Line, { marks }: RaisedLine): string {
  let out = text;
  for (const { column, number } of marks.toReversed()) {
    const at = wordEnd(text, column - indent);
    out = out.slice(0, at) + raised(number) + out.slice(at);
  }
  return out;
}

/** The end of the word nearest to the column. */
function wordEnd(text: string, column: number): number {
  for (let off = 0; off <= TOLERANCE * 2; off += 1) {
    for (const at of [column - off, column + off]) {
      if (at >= text.length && off <= TOLERANCE) return text.length;
      if (at > 0 && text[at] === ' ' && text[at - 1] !== ' ') return at;
    }
  }
  return Math.min(column, text.length);
}

function raised(number: number): string {
  return String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}
