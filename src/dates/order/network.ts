import { ANY, compose, converse } from './allen.ts';
import type { RelationSet } from './allen.ts';

/** How interval `from` may stand to interval `to`; both count from 0. */
export interface IntervalConstraint {
  readonly from: number;
  readonly to: number;
  readonly relation: RelationSet;
}

/** What is known of each pair of intervals. */
export interface Network {
  readonly size: number;
  /** No pair is left without a relation. A network that is not consistent has no further use. */
  readonly consistent: boolean;
  readonly between: (from: number, to: number) => RelationSet;
}

/**
 * Intervals a network may have: time grows with the cube of their number, and 300 take about a second at worst.
 * Larger ones are read by their endpoints (`points.ts`), which is linear and says as much of convex relations.
 */
const LARGEST_NETWORK = 300;

/**
 * The path-consistent network of the constraints, by the queue of Allen (1983), PC-2 of Mackworth (1977): relations
 * of two intervals that no third can bear with are taken away. Sound for all sets of relations: what is taken away is
 * impossible. Complete for those that ORD-Horn relations express (Nebel and Bürckert 1995), all convex ones included;
 * of others a network may be called consistent that is not. The order of the constraints does not matter.
 * Throws a RangeError for more intervals than {@link LARGEST_NETWORK} and for places outside of `size`.
 */
export function pathConsistent(size: number, constraints: readonly IntervalConstraint[]): Network {
  if (size > LARGEST_NETWORK)
    throw new RangeError(`${size} intervals, at most ${LARGEST_NETWORK} can be closed`);
  const pairs = new Uint16Array(size * size).fill(ANY);
  const equal = 1 << 6;
  for (let at = 0; at < size; at += 1) pairs[at * size + at] = equal;
  const queue = state(constraints, pairs, size);
  const consistent = queue !== undefined && close(pairs, size, queue);
  return {
    size,
    consistent,
    between: (from, to) => pairs[from * size + to] ?? ANY,
  };
}

type Pair = readonly [from: number, to: number];

/** The pairs that were stated; `undefined` when two statements on a pair already exclude each other. */
function state(
  constraints: readonly IntervalConstraint[],
  pairs: Uint16Array,
  size: number,
): Pair[] | undefined {
  const queue: Pair[] = [];
  for (const { from, to, relation } of constraints) {
    if (Math.min(from, to) < 0 || Math.max(from, to) >= size)
      throw new RangeError(`Intervals ${from} and ${to} of ${size}`);
    const change = narrow(pairs, size, from, to, relation);
    if (change === 'empty') return undefined;
    if (change === 'narrower') queue.push([from, to]);
  }
  return queue;
}

function close(pairs: Uint16Array, size: number, queue: Pair[]): boolean {
  const waiting = new Set(queue.map(([i, j]) => i * size + j));
  for (let at = 0; at < queue.length; at += 1) {
    const [i, j] = queue[at] ?? [0, 0];
    waiting.delete(i * size + j);
    const ij = pairs[i * size + j] ?? ANY;
    for (let k = 0; k < size; k += 1) {
      if (k === i || k === j) continue;
      const ik = compose(ij, pairs[j * size + k] ?? ANY);
      const kj = compose(pairs[k * size + i] ?? ANY, ij);
      if (!take(i, k, ik) || !take(k, j, kj)) return false;
    }
  }
  return true;

  function take(from: number, to: number, relation: RelationSet): boolean {
    if (relation === ANY) return true;
    const change = narrow(pairs, size, from, to, relation);
    if (change === 'narrower' && !waiting.has(from * size + to)) {
      waiting.add(from * size + to);
      queue.push([from, to]);
    }
    return change !== 'empty';
  }
}

function narrow(
  pairs: Uint16Array,
  size: number,
  from: number,
  to: number,
  relation: RelationSet,
): 'same' | 'narrower' | 'empty' {
  const before = pairs[from * size + to] ?? ANY;
  const after = before & relation;
  if (after === before) return 'same';
  pairs[from * size + to] = after;
  pairs[to * size + from] = converse(after);
  return after === 0 ? 'empty' : 'narrower';
}
