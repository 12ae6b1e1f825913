import table from '../../../resources/name-comparison.json' with { type: 'json' };
import type { Feature } from './person-evidence.ts';

/** Observations and what each weighs; trained by `training/names-compared.ts`. */
export interface ComparisonWeights {
  /** Log-odds before anything is seen. */
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Feature, number>>>;
}

export const FEATURES_VERSION = 1;

/** The weights in `resources/name-comparison.json`. Throws a RangeError when they are for another version of the observations. */
export function comparisonWeights(): ComparisonWeights {
  if (table.featureVersion !== FEATURES_VERSION) {
    throw new RangeError(
      `resources/name-comparison.json was trained for feature version ${table.featureVersion}, the comparison has ${FEATURES_VERSION}: train it again`,
    );
  }
  return table;
}
