import type { Comparer, PreparedComparer } from './comparer.ts';
import type { NamePair } from './pair.ts';

const ROUNDS = 5;
/** Long enough that the clock's grain and one collection of garbage do not show. */
const SECONDS = 0.5;

/** Pairs a second on one core, names read anew each time; the best of several runs. */
export function pairsPerSecond({ compare }: Comparer, pairs: readonly NamePair[]): number {
  return best(pairs.length, () => {
    for (const { left, right } of pairs) compare(left, right);
  });
}

/** Pairs a second on one core of names that were read beforehand; the best of several runs. */
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
  const begin = performance.now();
  let done = 0;
  let seconds = 0;
  while (seconds < SECONDS) {
    once();
    done += count;
    seconds = (performance.now() - begin) / 1000;
  }
  return done / seconds;
}
