import type { Line } from './plain-text-lines.ts';
import { endsOpen, endsSentence, startsSmall } from './rejoin-ends.ts';

/** How the lines of a text stand for its paragraphs. */
export interface Layout {
  /** Lines end at a column, and paragraphs go over several lines; otherwise each line is a paragraph. */
  readonly wrapped: boolean;
  /** The column at which full lines end. */
  readonly width: number;
  /** Blank lines that part paragraphs: 1, or 2 where every line has a blank one after it. */
  readonly gap: number;
  /** Columns before the lines of ordinary paragraphs. */
  readonly indent: number;
}

/** Lines looked at; a long text shows its layout early. */
const SAMPLE_LINES = 4000;
/** Wider lines are paragraphs on one line. */
const WIDEST = 160;
/** A line so much shorter than the column could have held the next word. */
const FULL_SHARE = 0.6;
/** With the next word it would still have been shorter than this: the paragraph ended. Fonts vary line lengths. */
const ROOM_SHARE = 0.92;
/** Lines parted by a blank and so short as this are titles and headings among double-spaced lines. */
const SHORT_SHARE = 0.6;

/** Judges the layout by how lines end: in the middle of a sentence at the column, or with their paragraph. */
export function layoutOf(lines: readonly Line[]): Layout {
  const sample = lines.slice(0, SAMPLE_LINES);
  const lengths = sample.map((line) => line.indent + line.text.length).toSorted((a, b) => a - b);
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const width = fullWidth(sample, widest);
  const indent = commonest(sample.map((line) => line.indent));
  if (widest > WIDEST) return { wrapped: false, width, gap: 1, indent };
  const close = runOns(sample, width, 0);
  if (close.cut >= 1 && close.cut >= close.pairs * 0.25)
    return { wrapped: true, width, gap: 1, indent };
  const spaced = runOns(sample, width, 1);
  const isSpaced = spaced.cut >= 4 && spaced.cut >= spaced.pairs * 0.5;
  return { wrapped: isSpaced, width, gap: isSpaced ? 2 : 1, indent };
}

/** The usual length of lines that run on: notes in smaller type have longer lines than the text. */
function fullWidth(lines: readonly Line[], widest: number): number {
  const full: number[] = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const length = line.indent + line.text.length;
    if (next === undefined || length < widest * FULL_SHARE) return;
    if (startsSmall(next.text) && !endsSentence(line.text)) full.push(length);
  });
  full.sort((a, b) => a - b);
  return full.length < 8 ? widest : (full[Math.floor(full.length / 2)] ?? widest);
}

/** Of the neighbouring lines with this gap, how many run on: a full line without a sentence's end. */
function runOns(
  lines: readonly Line[],
  width: number,
  gap: number,
): { cut: number; pairs: number } {
  let cut = 0;
  let pairs = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const [line, next] = [lines[i - 1], lines[i]];
    if (line === undefined || next === undefined) continue;
    if (next.gap !== gap || next.page !== line.page) continue;
    const full = line.text.length + line.indent >= width * FULL_SHARE;
    // Headings, list items and lines of the front say nothing about how paragraphs run.
    if (!full) continue;
    pairs += 1;
    if (startsSmall(next.text) && !endsSentence(line.text)) cut += 1;
  }
  return { cut, pairs };
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 0;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/**
 * Whether a paragraph begins with this line. `next` is the line after it, which tells an indented first line from
 * an indented block.
 */
export function beginsParagraph(
  layout: Layout,
  before: Line,
  line: Line,
  next: Line | undefined,
): boolean {
  if (!layout.wrapped || line.gap >= layout.gap || line.page !== before.page) return true;
  if (isIndentedStart(before, line, next)) return true;
  const firstWord = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  if (isHeadingLine(layout, before, line)) return true;
  const needed = before.indent + before.text.length + 1 + firstWord;
  if (startsSmall(line.text)) return false;
  if (needed < layout.width * SHORT_SHARE && (line.gap > 0 || standsAlone(before, line, layout)))
    return true;
  return needed < layout.width * ROOM_SHARE && endsSentence(before.text);
}

/** A short line after a blank, without a sentence's end, above a full line that begins afresh. */
function isHeadingLine(layout: Layout, before: Line, line: Line): boolean {
  const { length } = before.text;
  if (before.gap === 0 || length >= layout.width * SHORT_SHARE || endsOpen(before.text))
    return false;
  const isFull = line.indent + line.text.length >= layout.width * 0.75;
  return isFull && !endsSentence(before.text) && /^[\p{Lu}\d“"„«]/u.test(line.text);
}

/** A heading or the last line of a list above a full line, though no blank parts them. */
function standsAlone(before: Line, line: Line, layout: Layout): boolean {
  const isFull = line.indent + line.text.length >= layout.width * 0.75;
  return isFull && !endsOpen(before.text) && /^[\s“"«„(]{0,2}\p{Lu}/u.test(line.text);
}

/** One to eight columns further right than the lines around it. */
function isIndentedStart(before: Line, line: Line, next: Line | undefined): boolean {
  const more = line.indent - before.indent;
  if (more < 2 || more > 12 || startsSmall(line.text)) return false;
  return next === undefined || next.gap > 0 || next.indent < line.indent;
}
