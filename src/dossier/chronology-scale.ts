/** A stretch of the axis on which time runs evenly. Days since 1970; pixels of the drawing. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

/** An axis of stretches, in order; between two of them time is left out, or only the scale changes. */
export interface Scale {
  readonly stretches: readonly Stretch[];
  /** Where a day lies; before the first and behind the last stretch it is at the edge. */
  readonly at: (day: number) => number;
}

/** Most points that are weighed; of more, every so many-th. */
const MOST_POINTS = 120;
const MOST_STRETCHES = 3;
/** Pixels between two points that can be told apart well. */
const APART = 22;
/** Pixels between two stretches. */
export const BREAK = 22;
/** What a break costs, in pairs of points that lie on one another: an axis is broken for a good reason only. */
const COST = 1;
const COST_SHARE = 0.02;

/**
 * An axis on which the points of time can be told apart. Evenly running time is best; where that would heap points on
 * one another, the axis is cut into two or three stretches with a scale of their own, at the cuts that leave the fewest
 * pairs too close (least cost over all cuts, by dynamic programming).
 */
export function scaleOf(days: readonly number[], start: number, end: number): Scale {
  const points = thinned([...new Set(days)].toSorted((a, b) => a - b));
  if (points.length === 0) return { stretches: [], at: () => start };
  const best = Array.from({ length: MOST_STRETCHES }, (_, index) =>
    cutInto(index + 1, points, end - start),
  ).reduce((least, one) => (one.cost < least.cost ? one : least));
  const stretches = laidOut(best.parts, points.length, start, end);
  return { stretches, at: (day) => placeOf(day, stretches) };
}

function thinned(points: readonly number[]): readonly number[] {
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => points[Math.round(index * step)] ?? 0);
}

type Part = readonly number[];

interface Cut {
  readonly cost: number;
  readonly parts: readonly Part[];
}

const NO_CUT: Cut = { cost: Infinity, parts: [] };

function cutInto(count: number, points: readonly number[], width: number): Cut {
  const room = width - (count - 1) * BREAK;
  const costOf = (part: Part): number =>
    crowding(part, room * share(part.length, points.length, count));
  let best: readonly Cut[] = points.map((_, last) => {
    const part = points.slice(0, last + 1);
    return { cost: costOf(part), parts: [part] };
  });
  for (let cuts = 1; cuts < count; cuts++) {
    const before = best;
    best = points.map((_, last) => lastCut(before, points, last, costOf));
  }
  const found = best.at(-1) ?? NO_CUT;
  return { ...found, cost: found.cost + (count - 1) * (COST + COST_SHARE * points.length) };
}

function lastCut(
  before: readonly Cut[],
  points: readonly number[],
  last: number,
  costOf: (part: Part) => number,
): Cut {
  let best = NO_CUT;
  for (let first = 1; first <= last; first++) {
    const head = before[first - 1];
    if (!head || head.cost >= best.cost) continue;
    const part = points.slice(first, last + 1);
    const cost = head.cost + costOf(part);
    if (cost < best.cost) best = { cost, parts: [...head.parts, part] };
  }
  return best;
}

/** A stretch of few points still wants room to be seen. */
const LEAST_SHARE = 2;

function share(own: number, all: number, parts: number): number {
  return (own + LEAST_SHARE) / (all + LEAST_SHARE * parts);
}

function crowding(part: Part, width: number): number {
  const span = (part.at(-1) ?? 0) - (part[0] ?? 0);
  if (span === 0) return 0;
  let cost = 0;
  for (let index = 1; index < part.length; index++) {
    const apart = (((part[index] ?? 0) - (part[index - 1] ?? 0)) / span) * width;
    if (apart < APART) cost += 1 - apart / APART;
  }
  return cost;
}

function laidOut(
  parts: readonly Part[],
  count: number,
  start: number,
  end: number,
): readonly Stretch[] {
  const room = end - start - (parts.length - 1) * BREAK;
  const times = met(parts.map((part, index) => padded(part, parts[index - 1], parts[index + 1])));
  let left = start;
  return times.map(([from, until], index) => {
    const width = room * share(parts[index]?.length ?? 0, count, parts.length);
    const stretch = { from, until, start: left, end: left + width };
    left += width + BREAK;
    return stretch;
  });
}

type Time = readonly [from: number, until: number];

/** Some air on both sides, but no more than half the way to the next stretch. */
function padded(part: Part, before?: Part, behind?: Part): Time {
  const [first = 0, last = first] = [part[0], part.at(-1)];
  const pad = Math.max(4, (last - first) * 0.04);
  const toLeft = (first - (before?.at(-1) ?? -Infinity)) / 2;
  const toRight = ((behind?.[0] ?? Infinity) - last) / 2;
  return [first - Math.min(pad, toLeft), last + Math.min(pad, toRight)];
}

/** Less than this share of a stretch is not worth leaving out. */
const NOT_LEFT_OUT = 0.25;

/** Stretches that nearly touch meet at one day: there only the scale changes. */
function met(times: readonly Time[]): readonly Time[] {
  const moved = times.map((time): [number, number] => [...time]);
  for (const [index, time] of moved.entries()) {
    const next = moved[index + 1];
    if (!next) continue;
    const gap = next[0] - time[1];
    if (gap <= NOT_LEFT_OUT * (time[1] - time[0])) time[1] = next[0];
  }
  return moved;
}

function placeOf(day: number, stretches: readonly Stretch[]): number {
  let at = stretches[0]?.start ?? 0;
  for (const { from, until, start, end } of stretches) {
    if (day < from) break;
    at = day >= until ? end : start + ((day - from) / (until - from)) * (end - start);
  }
  return at;
}
