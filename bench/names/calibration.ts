import type { Judged } from './comparer.ts';

/** Pairs of about one stated probability. */
export interface Bin {
  readonly pairs: number;
  /** Mean of the stated probabilities, 0…1. */
  readonly stated: number;
  /** Share that is the same, 0…1. */
  readonly found: number;
}

/** Bins that hold about as many pairs each. */
const BINS = 10;

/**
 * A reliability table: pairs of known truth in order of their stated probability, cut into at most ten bins of equal mass. Pairs of
 * one probability stay together, so that how ties are ordered changes nothing; bins are then fewer or unequal.
 */
export function reliability(judged: readonly Judged[], bins = BINS): readonly Bin[] {
  const decided = judged
    .filter(({ pair }) => pair.truth !== 'open')
    .toSorted((a, b) => a.score - b.score);
  const first = new Map(
    decided.toReversed().map(({ score }, at) => [score, decided.length - 1 - at]),
  );
  const binned = Map.groupBy(decided, ({ score }) =>
    Math.floor(((first.get(score) ?? 0) * bins) / decided.length),
  );
  return [...binned.values()].map(binOf);
}

/**
 * Expected calibration error, 0…1: by how much stated and found differ, averaged over the bins by their pairs (Naeini, Cooper and
 * Hauskrecht 2015; with bins of equal mass as in Nixon and others 2019). 0 without pairs.
 */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { pairs }) => sum + pairs, 0);
  const error = bins.reduce(
    (sum, { pairs, stated, found }) => sum + pairs * Math.abs(stated - found),
    0,
  );
  return all === 0 ? 0 : error / all;
}

function binOf(judged: readonly Judged[]): Bin {
  const stated = judged.reduce((sum, { score }) => sum + score, 0) / judged.length;
  const found = judged.filter(({ pair }) => pair.truth === 'same').length / judged.length;
  return { pairs: judged.length, stated, found };
}
