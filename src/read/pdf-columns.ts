import { mostFrequent } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';

/** Lines that are read one after the other from top to bottom, and the edges they are set to. */
export interface Flow {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

const FEWEST_LINES = 4;
const NARROWEST_GUTTER = 6;
/** A column begins at most so far behind the middle of its gutter. */
const GUTTER_REACH = 40;
const MOST_ACROSS = 0.35;
/** Columns within columns do not go deeper: four of them side by side. */
const DEEPEST = 2;

/**
 * The columns of a page in reading order. Lines that go across the gutter (titles, wide notes) divide the page into
 * bands, and each band's left column is read before its right one. `usual` is the gutter of the other pages: a last
 * page may have too few lines to show one.
 */
export function flowsOf(lines: readonly Line[], usual?: number, depth = 0): readonly Flow[] {
  if (lines.length === 0) return [];
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const gutter = depth < DEEPEST ? (gutterOf(sorted) ?? gutterLike(sorted, usual)) : undefined;
  if (gutter === undefined) return [flowOf(sorted)];
  return bandsOf(sorted, gutter).flatMap((band) => {
    if (band.wide) return [flowOf(band.lines)];
    const left = band.lines.filter((line) => line.right <= gutter + 1);
    const right = band.lines.filter((line) => line.right > gutter + 1);
    return [left, right].flatMap((side) => flowsOf(side, undefined, depth + 1));
  });
}

/** The gutter that most pages have, if any has one. */
export function usualGutter(pages: readonly (readonly Line[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    const gutter = gutterOf(lines);
    if (gutter === undefined) continue;
    const key = Math.round(gutter / 4) * 4;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return mostFrequent(counts);
}

/** The other pages' gutter, if hardly a line of this page goes across it and something stands behind it. */
function gutterLike(lines: readonly Line[], usual: number | undefined): number | undefined {
  if (usual === undefined) return undefined;
  const across = lines.filter((line) => line.x < usual - 1 && line.right > usual + 1).length;
  const behind = lines.some((line) => line.x > usual && line.x < usual + GUTTER_REACH);
  return behind && across <= lines.length * MOST_ACROSS ? usual : undefined;
}

function flowOf(lines: readonly Line[]): Flow {
  return { lines, left: leftEdge(lines), right: Math.max(...lines.map((line) => line.right)) };
}

/** The left edge that most lines stand at, not the furthest: a hanging number may stand out. */
function leftEdge(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= Math.max(1, lines.length * 0.25));
  const edges = (common.length > 0 ? common : [...counts]).map(([x]) => x);
  return Math.min(...edges);
}

interface Band {
  readonly wide: boolean;
  readonly lines: Line[];
}

function bandsOf(lines: readonly Line[], gutter: number): readonly Band[] {
  const bands: Band[] = [];
  for (const line of lines) {
    const wide = line.x < gutter - 1 && line.right > gutter + 1;
    const last = bands.at(-1);
    if (last?.wide === wide) last.lines.push(line);
    else bands.push({ wide, lines: [line] });
  }
  return bands;
}

/** The middle of the white strip between two columns; `undefined` where the text stands in one. */
function gutterOf(lines: readonly Line[]): number | undefined {
  if (lines.length < FEWEST_LINES * 2) return undefined;
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  const [from, to] = [left + (right - left) * 0.25, left + (right - left) * 0.75];
  const crossed = crossings(lines, from, to);
  const least = Math.min(...crossed);
  if (least > lines.length * MOST_ACROSS) return undefined;
  const gutter = middleOfWidest(crossed, least, from);
  return gutter !== undefined && parts(lines, gutter) ? gutter : undefined;
}

/** For each point between two places, how many lines go across it. */
function crossings(lines: readonly Line[], from: number, to: number): readonly number[] {
  const counts = Array.from({ length: Math.max(1, Math.ceil(to - from)) }, () => 0);
  for (const { x, right } of lines) {
    const start = Math.max(0, Math.floor(x - from));
    const end = Math.min(counts.length - 1, Math.ceil(right - from));
    for (let at = start; at <= end; at += 1) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function middleOfWidest(
  crossed: readonly number[],
  least: number,
  from: number,
): number | undefined {
  let [best, bestLength, start] = [0, 0, 0];
  crossed.forEach((count, at) => {
    if (count > least) start = at + 1;
    else if (at + 1 - start > bestLength) [best, bestLength] = [start, at + 1 - start];
  });
  return bestLength < NARROWEST_GUTTER ? undefined : from + best + bestLength / 2;
}

/** Whether there is a column of prose on either side: enough lines, of words, set to an edge of their own. */
function parts(lines: readonly Line[], gutter: number): boolean {
  const left = lines.filter((line) => line.right <= gutter + 1);
  const right = lines.filter((line) => line.x >= gutter - 1);
  const enough = Math.max(FEWEST_LINES, lines.length * 0.15);
  return [left, right].every((side) => side.length >= enough && isColumn(side));
}

function isColumn(side: readonly Line[]): boolean {
  const words = side.reduce((sum, line) => sum + line.text.length, 0) / side.length;
  const edge = leftEdge(side);
  const set = side.filter((line) => Math.abs(line.x - edge) < 2).length;
  return words >= 14 && set >= side.length * 0.4;
}
