import type { PdfPage, Piece } from './pdf-page.ts';

/** A printed line, or the part of one that stands in a column. */
export interface Line {
  readonly page: number;
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  /** The baseline of the pieces in the line's own size. */
  readonly y: number;
  /** The size most of its characters have. */
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
}

/** In shares of the type size. */
const SAME_BASELINE = 0.25;
const RAISED_BASELINE = 0.6;
const OVERLAP = 0.6;
const WIDEST_GAP = 3.2;
const WIDEST_GAP_IN_TEXT = 1.9;
/** A line that is spread to fill its column has many wide gaps alike; a gutter is wider than they are. */
const WIDER_THAN_BEFORE = 1.6;
const GAP_OF_SPACE = 0.13;
/** More pieces than one line has: what is written like that is no text. */
const MOST_MERGED = 400;

/** The lines of a page, each from pieces that follow one another on a baseline; in no order yet. */
export function linesOf({ pieces, number }: PdfPage): readonly Line[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && continues(last, piece)) last.push(piece);
    else groups.push([piece]);
  }
  return mergeSplit(groups).map((group) => lineOf(group, number));
}

function continues(group: readonly Piece[], piece: Piece): boolean {
  const last = group.at(-1);
  const base = baseOf(group);
  if (last === undefined || base === undefined) return false;
  const size = Math.max(base.size, piece.size);
  const alike = Math.min(base.size, piece.size) > size * 0.87;
  const shift = Math.abs(piece.y - base.y) / size;
  if (shift > (alike ? SAME_BASELINE : RAISED_BASELINE)) return false;
  const gap = (piece.x - (last.x + last.width)) / size;
  if (gap < -OVERLAP) return false;
  if (gap < WIDEST_GAP_IN_TEXT) return true;
  const isHead = last.x + last.width - (group[0]?.x ?? 0) < size * 12;
  const widest = Math.min(WIDEST_GAP * 1.3, widestGap(group, size) * WIDER_THAN_BEFORE);
  return gap < (isHead ? WIDEST_GAP : widest);
}

/** The widest gap among a line's last pieces, in shares of the type size. */
function widestGap(group: readonly Piece[], size: number): number {
  const recent = group.slice(-12);
  const gaps = recent.slice(1).map((piece, at) => {
    const before = recent[at];
    return before === undefined ? 0 : piece.x - (before.x + before.width);
  });
  return Math.max(0, ...gaps) / size;
}

/** The piece that the others' baselines are compared with: the longest of the last few. */
function baseOf(group: readonly Piece[]): Piece | undefined {
  let base: Piece | undefined;
  for (const piece of group.slice(-6)) {
    if (base === undefined || piece.text.length * piece.size > base.text.length * base.size) {
      base = piece;
    }
  }
  return base;
}

/**
 * Joins parts of one line that the file does not write one after the other: raised marks that come after the
 * page's text, words in another font.
 */
function mergeSplit(groups: readonly Piece[][]): readonly Piece[][] {
  const boxes = groups
    .map((pieces) => ({ pieces, ...extent(pieces) }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const out: (typeof boxes)[number][] = [];
  for (const box of boxes) {
    const host = out
      .slice(-12)
      .findLast((one) => one.pieces.length < MOST_MERGED && belongTogether(one, box));
    if (host === undefined) {
      out.push(box);
      continue;
    }
    host.pieces = [...host.pieces, ...box.pieces].toSorted((a, b) => a.x - b.x);
    Object.assign(host, extent(host.pieces));
  }
  return out.map(({ pieces }) => pieces);
}

interface Extent {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly length: number;
}

function extent(pieces: readonly Piece[]): Extent {
  const size = dominantSize(pieces);
  return {
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    y: pieces.find((piece) => piece.size > size * 0.95)?.y ?? 0,
    size,
    length: pieces.reduce((sum, piece) => sum + piece.text.length, 0),
  };
}

function belongTogether(a: Extent, b: Extent): boolean {
  const size = Math.max(a.size, b.size);
  const small = a.size < b.size ? a : b;
  const raised = small.size < size * 0.87 && small.length <= 6;
  if (Math.abs(a.y - b.y) > size * (raised ? RAISED_BASELINE : 0.15)) return false;
  const gap = (Math.max(a.x, b.x) - Math.min(a.right, b.right)) / size;
  if (raised) return gap < 0.35 && (small === a ? a.y < b.y : b.y < a.y);
  return gap > -0.3 && gap < 0.7;
}

function lineOf(pieces: readonly Piece[], page: number): Line {
  const { x, right, y, size } = extent(pieces);
  const bold = pieces.filter((piece) => piece.bold).reduce((sum, one) => sum + one.text.length, 0);
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return { page, pieces, x, right, y, size, bold: bold > length * 0.8, text: textOf(pieces) };
}

function dominantSize(pieces: readonly Piece[]): number {
  const bySize = new Map<number, number>();
  for (const { size, text } of pieces) {
    const key = Math.round(size * 20) / 20;
    bySize.set(key, (bySize.get(key) ?? 0) + text.trim().length);
  }
  return mostFrequent(bySize) ?? 0;
}

/** The key with the greatest weight, the greater key among equals. */
export function mostFrequent(weights: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [key, weight] of weights) {
    const most = best === undefined ? -1 : (weights.get(best) ?? 0);
    if (weight > most || (weight === most && key > (best ?? 0))) best = key;
  }
  return best;
}

/** Whether white space stands between two neighbours on a line. */
export function isSpaceBetween(before: Piece, after: Piece): boolean {
  if (after.spaced || /\s$/.test(before.text)) return true;
  const gap = after.x - (before.x + before.width);
  return gap > GAP_OF_SPACE * Math.min(before.size, after.size);
}

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    text += (before && isSpaceBetween(before, piece) ? ' ' : '') + piece.text;
    before = piece;
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
