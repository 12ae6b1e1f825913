import type { Lane } from './time-lanes.ts';
import type { TimeWindow } from './time-window.ts';

/** Too many to be told apart: how many there are in each column. */
export interface Crowd {
  readonly counts: Uint32Array;
  readonly most: number;
}

/** Width of a column of a crowd, in pixels. */
export const COLUMN = 4;

/**
 * Counts the items of a lane by columns of a paper so many pixels wide: each once, in the column of the middle of what of
 * it is told. `only` keeps those whose place in the lane it holds.
 */
export function crowd(
  lane: Lane,
  { from, perPixel }: TimeWindow,
  { width }: { readonly width: number },
  only?: ReadonlySet<number>,
): Crowd {
  const counts = new Uint32Array(Math.ceil(width / COLUMN));
  const [perColumn, until] = [perPixel * COLUMN, from + width * perPixel];
  let most = 0;
  for (let at = 0; at < lane.first.length; at += 1) {
    const [first = 0, last = 0] = [lane.first[at], lane.last[at]];
    if (first > until) break;
    if (only !== undefined && !only.has(at)) continue;
    const middle = first === -Infinity ? last : last === Infinity ? first : (first + last) / 2;
    const column = Math.floor((middle - from) / perColumn);
    if (column < 0 || column >= counts.length) continue;
    const now = (counts[column] ?? 0) + 1;
    counts[column] = now;
    if (now > most) most = now;
  }
  return { counts, most };
}
