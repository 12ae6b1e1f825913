import { rankOf } from './time-lanes.ts';
import type { Lane } from './time-lanes.ts';

/** Lengths of a stretch that are looked at, in days: from a week to millennia. */
const LENGTHS = [
  7, 14, 30, 61, 92, 183, 365, 730, 1461, 3652, 9131, 18_262, 36_525, 182_621, 730_485,
];
/** How much an act, an office, a day weigh; what is wide or only lasts says little of where to look. */
const WEIGHT = [3, 1, 1, 0.25, 0.25];
/** Twice as long a stretch has to hold so much more: 2 ** 0.25. */
const LENGTH_COUNTS = 0.25;
/** What is wider than this share of a stretch does not happen in it, but about it. */
const WIDEST = 0.34;

interface Day {
  readonly day: number;
  readonly wide: number;
  readonly weight: number;
}

interface Stretch {
  readonly value: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Where to look first: the stretch, in days, in which most happens for its length, acts before dates. `most` items are
 * enough: what a window holds beyond that has no room. `undefined` where no item has a day.
 */
export function tellingStretch(
  lane: Lane,
  most: number,
): readonly [first: number, last: number] | undefined {
  const days = daysIn(lane);
  const longest = LENGTHS.at(-1);
  const stretches = LENGTHS.flatMap((length) => {
    const own = days.filter(({ wide }) => wide <= length * WIDEST || length === longest);
    return heaviest(own, length, most) ?? [];
  });
  const [first] = stretches;
  if (first === undefined) return undefined;
  const best = stretches.reduce((one, two) => (two.value > one.value ? two : one), first);
  return [best.from, best.until];
}

/** Each item on the day it begins; of what lasted only that. */
function daysIn({ first: firsts, last: lasts, rank: ranks }: Lane): readonly Day[] {
  const days: Day[] = [];
  for (const [at, first] of firsts.entries()) {
    const [last = 0, rank = 0] = [lasts[at], ranks[at]];
    const day = first === -Infinity ? last - 1 : first;
    const lasted = rank === rankOf.office || rank === rankOf.period || last === Infinity;
    days.push({ day, wide: lasted ? 1 : last - day, weight: WEIGHT[rank] ?? 0 });
  }
  return days.toSorted((a, b) => a.day - b.day);
}

function heaviest(days: readonly Day[], length: number, most: number): Stretch | undefined {
  let [weight, first] = [0, 0];
  let best: Stretch | undefined;
  for (const [at, { day, wide, weight: own }] of days.entries()) {
    weight += own;
    for (; day - (days[first]?.day ?? day) > length; first += 1) weight -= days[first]?.weight ?? 0;
    const value = (weight * Math.min(1, most / (at - first + 1))) / length ** LENGTH_COUNTS;
    if (best === undefined || value > best.value)
      best = { value, from: days[first]?.day ?? day, until: day + wide };
  }
  return best;
}
