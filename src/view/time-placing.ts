import type { Lane } from './time-lanes.ts';
import type { TimeWindow } from './time-window.ts';

/** What is drawn of a lane. */
export type Placed = PlacedMarks | PlacedCrowd;

/** Every item by itself, in rows in which none covers another. */
export interface PlacedMarks {
  readonly kind: 'marks';
  readonly count: number;
  /** Indexes of the marks. */
  readonly marks: Int32Array;
  /** Pixels from the left; what begins or ends outside reaches beyond the edges. */
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly row: Uint16Array;
  /** Rows are as high as words; whether each has room for its own, `room` tells. */
  readonly words: boolean;
  /** Pixels that are free behind each before the next of its row, or the edge. */
  readonly room: Float32Array;
}

/** Too many to be told apart: how many there are in each column. */
export interface PlacedCrowd {
  readonly kind: 'crowd';
  readonly counts: Uint32Array;
  readonly most: number;
}

export interface Paper {
  /** In pixels. */
  readonly width: number;
  /** How many rows there are room for; with words beneath each other, `wordRows`. */
  readonly rows: number;
  readonly wordRows: number;
  /** Pixels that words need behind a mark. */
  readonly words: number;
}

/** Width of a column of a crowd, in pixels. */
export const COLUMN = 4;
/** A mark is at least so wide, in pixels. */
const NARROWEST = 7;
const APART = 2;

/**
 * Places the items of a lane that are in sight, each in the highest row that is free where it stands: with room for its
 * words; else in as high rows, where only some have it; else in bare ones; when the rows do not hold them, counts them by
 * columns. Linear in the items of the lane times its rows.
 */
export function placed(
  lane: Lane,
  window: TimeWindow,
  { width, rows, wordRows, words }: Paper,
): Placed {
  return (
    inRows(lane, window, { width, rows: wordRows, words, high: true }) ??
    inRows(lane, window, { width, rows: wordRows, words: 0, high: true }) ??
    inRows(lane, window, { width, rows, words: 0, high: false }) ??
    crowd(lane, window, { width })
  );
}

function inRows(
  lane: Lane,
  { from, perPixel }: TimeWindow,
  { width, rows, words, high }: Omit<Paper, 'wordRows'> & { readonly high: boolean },
): PlacedMarks | undefined {
  const most = Math.ceil(width / (NARROWEST + APART)) * rows;
  const until = from + width * perPixel;
  const [marks, row] = [new Int32Array(most), new Uint16Array(most)];
  const [left, right] = [new Float32Array(most), new Float32Array(most)];
  const room = new Float32Array(most);
  const taken = new Float64Array(rows).fill(-Infinity);
  const before = new Int32Array(rows).fill(-1);
  let count = 0;
  for (let at = 0; at < lane.first.length; at += 1) {
    const [first = 0, last = 0] = [lane.first[at], lane.last[at]];
    if (first > until) break;
    if (last < from) continue;
    const start = Math.max(-NARROWEST, (first - from) / perPixel);
    const end = Math.max(start + NARROWEST, Math.min(width + NARROWEST, (last - from) / perPixel));
    const free = taken.findIndex((edge) => edge <= start);
    if (free < 0 || count >= most) return undefined;
    const behind = before[free] ?? -1;
    if (behind >= 0) room[behind] = start - (right[behind] ?? start);
    before[free] = count;
    room[count] = width - end;
    taken[free] = Math.max(end, Math.min(end, width) + words) + APART;
    marks[count] = lane.marks[at] ?? 0;
    left[count] = start;
    right[count] = end;
    row[count] = free;
    count += 1;
  }
  return { kind: 'marks', count, marks, left, right, row, words: high, room };
}

/** An item counts once, in the column of the middle of what of it is told. */
export function crowd(
  lane: Lane,
  { from, perPixel }: TimeWindow,
  { width }: Pick<Paper, 'width'>,
): PlacedCrowd {
  const counts = new Uint32Array(Math.ceil(width / COLUMN));
  const [perColumn, until] = [perPixel * COLUMN, from + width * perPixel];
  let most = 0;
  for (let at = 0; at < lane.first.length; at += 1) {
    const [first = 0, last = 0] = [lane.first[at], lane.last[at]];
    if (first > until) break;
    const middle = first === -Infinity ? last : last === Infinity ? first : (first + last) / 2;
    const column = Math.floor((middle - from) / perColumn);
    if (column < 0 || column >= counts.length) continue;
    const now = (counts[column] ?? 0) + 1;
    counts[column] = now;
    if (now > most) most = now;
  }
  return { kind: 'crowd', counts, most };
}
