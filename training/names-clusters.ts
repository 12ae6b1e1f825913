import { random } from './network/random.ts';

/** Points of `dimensions` numbers each, one behind the other, each of length 1. */
export interface Points {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}

const ROUNDS = 7;

/**
 * Spherical k-means (Dhillon and Modha 2001): groups of points that lie in one direction. The centres are learnt from
 * the first `sample` points; the group of each point is returned with them. The same points give the same groups.
 */
export function cluster(
  points: Points,
  groups: number,
  sample: number,
): { readonly centres: Points; readonly groupOf: Int32Array } {
  const learnt = Math.min(points.count, sample);
  let centres = someOf(points, learnt, groups);
  for (let round = 0; round < ROUNDS; round += 1) {
    centres = movedCentres(points, learnt, centres);
  }
  return {
    centres,
    groupOf: Int32Array.from({ length: points.count }, (_, at) => nearest(points, at, centres)),
  };
}

/** Each point at length 1; a point at zero stays there. */
export function unitLength({ count, dimensions, values }: Points): Points {
  const unit = Float64Array.from(values);
  for (let at = 0; at < count; at += 1) {
    const point = unit.subarray(at * dimensions, (at + 1) * dimensions);
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (const [place, value] of point.entries()) point[place] = value / length;
  }
  return { count, dimensions, values: unit };
}

const SEED = 20250221;

function someOf({ dimensions, values }: Points, learnt: number, groups: number): Points {
  const chance = random(SEED, groups);
  const centres = new Float64Array(groups * dimensions);
  for (let group = 0; group < groups; group += 1) {
    const at = Math.floor(chance.fraction() * learnt);
    centres.set(values.subarray(at * dimensions, (at + 1) * dimensions), group * dimensions);
  }
  return { count: groups, dimensions, values: centres };
}

function movedCentres(points: Points, learnt: number, centres: Points): Points {
  const { dimensions } = centres;
  const sums = Float64Array.from({ length: centres.values.length }, () => 0);
  for (let at = 0; at < learnt; at += 1) {
    const group = nearest(points, at, centres) * dimensions;
    const from = at * dimensions;
    for (let place = 0; place < dimensions; place += 1) {
      sums[group + place] = (sums[group + place] ?? 0) + (points.values[from + place] ?? 0);
    }
  }
  const moved = unitLength({ ...centres, values: sums });
  return { ...moved, values: withoutEmpty(moved, centres) };
}

/** A centre without points stays where it was. */
function withoutEmpty({ count, dimensions, values }: Points, before: Points): Float64Array {
  for (let group = 0; group < count; group += 1) {
    const [from, until] = [group * dimensions, (group + 1) * dimensions];
    if (values.subarray(from, until).some((value) => value !== 0)) continue;
    values.set(before.values.subarray(from, until), from);
  }
  return values;
}

/** The first of the centres that lie nearest. Four sums side by side: the processor adds them at once. */
function nearest(points: Points, at: number, centres: Points): number {
  const { dimensions, values } = centres;
  const own = points.values;
  const from = at * dimensions;
  let best = 0;
  let most = -Infinity;
  for (let group = 0; group < centres.count; group += 1) {
    const to = group * dimensions;
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let place = 0; place < dimensions; place += 4) {
      one += (own[from + place] ?? 0) * (values[to + place] ?? 0);
      two += (own[from + place + 1] ?? 0) * (values[to + place + 1] ?? 0);
      three += (own[from + place + 2] ?? 0) * (values[to + place + 2] ?? 0);
      four += (own[from + place + 3] ?? 0) * (values[to + place + 3] ?? 0);
    }
    const likeness = one + two + three + four;
    if (likeness > most) {
      most = likeness;
      best = group;
    }
  }
  return best;
}
