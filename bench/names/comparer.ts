import type { ActorType } from '../../src/model/records.ts';
import type { Verdict } from '../../src/names/comparison.ts';
import type { NamePair } from './pair.ts';

/** What the benchmark needs of a comparison. */
export interface Answer {
  readonly verdict: Verdict;
  /** The stated probability that both names have one bearer, 0…1. */
  readonly score: number;
}

/** A way to compare names: the program's own, or a floor beside it. */
export interface Comparer {
  readonly name: string;
  readonly compare: (
    left: string,
    right: string,
    options?: { readonly type?: ActorType },
  ) => Answer;
}

/** A way to compare names that were read beforehand, for the speed of it. */
export interface PreparedComparer<Prepared> {
  readonly prepare: (name: string, options?: { readonly type?: ActorType }) => Prepared;
  readonly compare: (left: Prepared, right: Prepared) => Answer;
}

/** A pair beside what a comparer says of it. */
export interface Judged extends Answer {
  readonly pair: NamePair;
}

/** What a comparer says of each pair. */
export function judge({ compare }: Comparer, pairs: readonly NamePair[]): readonly Judged[] {
  return pairs.map((pair) => {
    const options = pair.type === undefined ? {} : { type: pair.type };
    const { verdict, score } = compare(pair.left, pair.right, options);
    return { pair, verdict, score };
  });
}
