/** The stretch of time that is shown: its first moment, in days since 1970-01-01, and how many days a pixel is. */
export interface TimeWindow {
  readonly from: number;
  readonly perPixel: number;
}

/** A pixel is at least a minute and at most some thirty years. */
const NEAREST = 1 / 1440;
const FARTHEST = 10_000;

/** A window of so many pixels that shows two days and all between, with a little room. */
export function fitting(first: number, last: number, width: number): TimeWindow {
  const long = Math.max(last - first, 1);
  const room = long * 0.04;
  return { from: first - room, perPixel: limited((long + 2 * room) / Math.max(1, width)) };
}

/** Nearer (a factor below 1) or farther, so that the moment under a pixel stays under it. */
export function zoomed({ from, perPixel }: TimeWindow, factor: number, at: number): TimeWindow {
  const next = limited(perPixel * factor);
  return { from: from + at * (perPixel - next), perPixel: next };
}

/** Moved to the right by so many pixels. */
export function moved({ from, perPixel }: TimeWindow, pixels: number): TimeWindow {
  return { from: from + pixels * perPixel, perPixel };
}

function limited(perPixel: number): number {
  return Math.min(FARTHEST, Math.max(NEAREST, perPixel));
}
