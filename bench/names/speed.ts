import { cpuSeconds } from '../cpu-seconds.ts';
import type { Comparer, PreparedComparer } from './comparer.ts';
import type { NamePair } from './pair.ts';

const ROUNDS = 5;
/** Of processor time: long enough that its grain and one collection of garbage do not show. */
const SECONDS = 0.5;

/** Pairs a second of processor time, names read anew each time; the best of several runs. */
export function pairsPerSecond({ compare }: Comparer, pairs: readonly NamePair[]): number {
  return best(pairs.length, () => {
    for (const { left, right } of pairs) compare(left, right);
  });
}

/** Pairs a second of processor time of names that were read beforehand; the best of several runs. */
export function preparedPairsPerSecond<Prepared>(
  { prepare, compare }: PreparedComparer<Prepared>,
  pairs: readonly NamePair[],
): number {
  const prepared = pairs.map(({ left, right }) => [prepare(left), prepare(right)] as const);
  return best(pairs.length, () => {
    for (const [left, right] of prepared) compare(left, right);
  });
}

function best(count: number, once: () => void): number {
  once();
  return Math.max(...Array.from({ length: ROUNDS }, () => rate(count, once)));
}

function rate(count: number, once: () => void): number {
  let done = 0;
  let seconds = 0;
  while (seconds < SECONDS) {
    seconds += cpuSeconds(once);
    done += count;
  }
  return done / seconds;
}
