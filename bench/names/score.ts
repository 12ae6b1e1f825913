import type { Judged } from './comparer.ts';

/** How a comparer did on pairs that are the same person or not. Shares are 0…1, and 0 where there is nothing to divide by. */
export interface Decided {
  readonly pairs: number;
  /** Of the pairs called `same`, the share that is. */
  readonly precision: number;
  /** Of the pairs that are the same, the share called `same`. */
  readonly recall: number;
  /** Share called `open`. */
  readonly abstention: number;
  /** Of the pairs that are the same, the share called `different`. */
  readonly wrongDifferent: number;
}

/** Scores the pairs of which something is true; those whose truth is `open` are left out. */
export function scoreDecided(judged: readonly Judged[]): Decided {
  const decided = judged.filter(({ pair }) => pair.truth !== 'open');
  const same = decided.filter(({ pair }) => pair.truth === 'same');
  const called = decided.filter(({ verdict }) => verdict === 'same');
  const right = called.filter(({ pair }) => pair.truth === 'same').length;
  return {
    pairs: decided.length,
    precision: share(right, called.length),
    recall: share(right, same.length),
    abstention: share(count(decided, 'open'), decided.length),
    wrongDifferent: share(count(same, 'different'), same.length),
  };
}

/** How a comparer did on pairs of which the names cannot tell. */
export interface Undecided {
  readonly pairs: number;
  /** Share called `open`, as it should be. */
  readonly abstained: number;
  /** Share called `same`: more than the names say. */
  readonly overclaimed: number;
  /** Share called `different`, though what both names state agrees. */
  readonly wrongDifferent: number;
}

/** Scores the pairs whose truth is `open`. */
export function scoreUndecided(judged: readonly Judged[]): Undecided {
  const open = judged.filter(({ pair }) => pair.truth === 'open');
  return {
    pairs: open.length,
    abstained: share(count(open, 'open'), open.length),
    overclaimed: share(count(open, 'same'), open.length),
    wrongDifferent: share(count(open, 'different'), open.length),
  };
}

/** Harmonic mean of precision and recall of the verdict `same`; `open` counts as no match. */
export function f1AtVerdict(judged: readonly Judged[]): number {
  const { precision, recall } = scoreDecided(judged);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Pairs by their kind, kinds in alphabetical order. */
export function byKind(
  judged: readonly Judged[],
): readonly (readonly [kind: string, judged: readonly Judged[]])[] {
  return [...Map.groupBy(judged, ({ pair }) => pair.kind)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function count(judged: readonly Judged[], verdict: Judged['verdict']): number {
  return judged.filter((one) => one.verdict === verdict).length;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
