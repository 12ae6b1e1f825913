import type { Lane } from './time-lanes.ts';
import { freeRows } from './time-room.ts';
import type { TimeWindow } from './time-window.ts';
import { APART, GAP, LEAST_WORDS, lengthened, SIGN } from './time-words.ts';
import type { PackedMark, Words } from './time-words.ts';

export { SIGN } from './time-words.ts';
export type { PackedMark } from './time-words.ts';

/** What is drawn of a lane. */
export interface Packed {
  readonly marks: readonly PackedMark[];
  /** Rows that are taken. */
  readonly rows: number;
  /** Places in the lane of what goes on from before the window until after it, the most telling first. */
  readonly through: readonly number[];
  /** Places in the lane of what happens in the window and found no room in any row. */
  readonly rest: ReadonlySet<number>;
}

export interface Paper {
  readonly width: number;
  /** How many rows there are. */
  readonly rows: number;
  /** How wide the words of an item are in full, by its place in the lane. */
  readonly measure: (at: number) => number;
}

/** More items than this are not told apart, only counted. */
const MOST = 800;
/** How wide words may be: of the most telling, and of the others. Long ones are tried first. */
const LENGTHS = [
  [420, 320],
  [420, 200],
  [420, 130],
  [300, 130],
  [300, 90],
  [210, 90],
  [140, 90],
] as const;
/** What it is worth to be named, by rank. */
const WORTH = [16, 6, 4, 2, 1];

interface Item {
  readonly at: number;
  readonly rank: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Places what a window shows of a lane. What only passes through stands apart; the others are put into rows, the most
 * telling first and each kind by time, so that no sign and no words cover another. Of several lengths of words the
 * longest is taken that names most; then each takes what its row leaves. Linear in the items of the lane, but for those in sight.
 */
export function packed(lane: Lane, window: TimeWindow, paper: Paper): Packed {
  const { body, through } = inSight(lane, window, paper.width);
  if (body.length > MOST)
    return { marks: [], rows: 0, through, rest: new Set(body.map(({ at }) => at)) };
  const sorted = body.toSorted((a, b) => a.rank - b.rank || a.left - b.left || a.at - b.at);
  const tried = LENGTHS.filter(
    (lengths, at) => at === LENGTHS.length - 1 || mayFit(sorted, lengths, paper),
  ).map((lengths) => inRows(sorted, lengths, paper));
  const best = tried.reduce((one, two) => (two.worth > one.worth ? two : one));
  const marks = lengthened(best.marks, paper.width, paper.measure);
  return { marks, rows: best.rows, through, rest: best.rest };
}

function inSight(lane: Lane, { from, perPixel }: TimeWindow, width: number) {
  const [body, through]: [Item[], number[]] = [[], []];
  const until = from + width * perPixel;
  for (let at = 0; at < lane.first.length; at += 1) {
    const [first = 0, last = 0, rank = 0] = [lane.first[at], lane.last[at], lane.rank[at]];
    if (first > until) break;
    if (last <= from) continue;
    if (first <= from && last >= until) through.push(at);
    else
      body.push({
        at,
        rank,
        ...extentOf((first - from) / perPixel, (last - from) / perPixel, width),
      });
  }
  const rankOf = (at: number): number => lane.rank[at] ?? 0;
  // Of what goes on, what began last is news.
  return { body, through: through.toSorted((a, b) => rankOf(a) - rankOf(b) || b - a) };
}

function extentOf(start: number, end: number, width: number): Pick<Item, 'left' | 'right'> {
  const [left, right] = [Math.max(0, start), Math.min(width, end)];
  if (right - left >= 2 * SIGN) return { left, right };
  const middle = Math.max(SIGN, Math.min(width - SIGN, (left + right) / 2));
  return { left: middle - SIGN, right: middle + SIGN };
}

type Lengths = readonly [telling: number, others: number];

function wished({ at, rank }: Item, [telling, others]: Lengths, { measure }: Paper): number {
  return Math.min(measure(at), rank <= 1 ? telling : others);
}

/** Whether there is as much paper as all would take. */
function mayFit(items: readonly Item[], lengths: Lengths, paper: Paper): boolean {
  let long = 0;
  for (const item of items) long += wished(item, lengths, paper) + 2 * SIGN + APART;
  return long <= paper.rows * paper.width;
}

function inRows(items: readonly Item[], lengths: Lengths, paper: Paper) {
  const rows = freeRows(paper.rows);
  const [marks, rest]: [PackedMark[], Set<number>] = [[], new Set()];
  let [worth, most] = [0, 0];
  for (const item of items) {
    const words = wordsOf(item, wished(item, lengths, paper), paper.width);
    const row = words === undefined ? -1 : rows.take(...boxOf(item, words));
    const own = row >= 0 ? row : rows.take(item.left, item.right + 1);
    if (own < 0) rest.add(item.at);
    else marks.push({ ...placeOf(item), row: own, ...(row >= 0 && words && { words }) });
    const value = WORTH[item.rank] ?? 1;
    worth += row >= 0 ? value * shareTold(item, words, paper) : own >= 0 ? 0 : -value;
    most = Math.max(most, own + 1);
  }
  return { marks, rest, worth, rows: most };
}

/** How much of it is told counts for what is most telling: a name without its verb is no news. */
function shareTold({ at, rank }: Item, words: Words | undefined, { measure }: Paper): number {
  if (rank > 1 || words === undefined) return 1;
  return 0.5 + 0.5 * Math.min(1, words.width / Math.max(1, Math.min(measure(at), LENGTHS[0][0])));
}

function placeOf({ at, left, right }: Item): Pick<PackedMark, 'at' | 'left' | 'right'> {
  return { at, left, right };
}

function boxOf({ left, right }: Item, words: Words): readonly [left: number, right: number] {
  return [Math.min(left, words.left), Math.max(right, words.left + words.width) + APART];
}

/** Within where all of them fit, else behind, else before where the paper ends; last, cut, within. */
function wordsOf({ left, right }: Item, width: number, edge: number): Words | undefined {
  const within = right - left - 4 * SIGN - 2 * GAP;
  const inside = (long: number): Words => ({ stand: 'inside', left: left + 3 * SIGN, width: long });
  if (width < 1) return undefined;
  if (within >= width) return inside(width);
  if (right + GAP + width <= edge) return { stand: 'behind', left: right + GAP, width };
  if (left - GAP - width >= 0) return { stand: 'before', left: left - GAP - width, width };
  if (within >= LEAST_WORDS) return inside(within);
  const behind = edge - right - GAP;
  return behind >= LEAST_WORDS ? { stand: 'behind', left: right + GAP, width: behind } : undefined;
}
