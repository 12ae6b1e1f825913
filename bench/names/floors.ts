import { token_set_ratio, WRatio } from 'fuzzball';
import type { Comparer } from './comparer.ts';
import { judge } from './comparer.ts';
import type { NamePair } from './pair.ts';
import { f1AtVerdict } from './score.ts';

/** Equal after lower-casing and without diacritics: the least that a comparison can do. */
export const EXACT: Comparer = {
  name: 'equal letters',
  compare: (left, right) => {
    const same = plain(left) === plain(right);
    return { verdict: same ? 'same' : 'different', score: same ? 1 : 0 };
  },
};

const FUZZY = { full_process: true, force_ascii: false } as const;

const RATIOS: readonly (readonly [name: string, ratio: (a: string, b: string) => number])[] = [
  ['fuzzball token set', (a, b) => token_set_ratio(plain(a), plain(b), FUZZY)],
  ['fuzzball WRatio', (a, b) => WRatio(plain(a), plain(b), FUZZY)],
];

/**
 * Ratios of shared letters and words (fuzzball), each at the threshold that serves it best on `pairs`. Measured on those same pairs it
 * is more than it could reach elsewhere.
 */
export function fuzzyFloors(pairs: readonly NamePair[]): readonly Comparer[] {
  return RATIOS.map(([name, ratio]) => bestThreshold(name, ratio, pairs));
}

function bestThreshold(
  name: string,
  ratio: (a: string, b: string) => number,
  pairs: readonly NamePair[],
): Comparer {
  const thresholds = Array.from({ length: 50 }, (_, at) => 51 + at);
  const scored = judge({ name, compare: (a, b) => asAnswer(ratio(a, b), 0) }, pairs);
  const reached = thresholds.map((threshold) =>
    f1AtVerdict(scored.map(({ pair, score }) => ({ pair, ...asAnswer(score * 100, threshold) }))),
  );
  const best = thresholds[reached.indexOf(Math.max(...reached))] ?? 100;
  return { name: `${name} ≥ ${best}`, compare: (a, b) => asAnswer(ratio(a, b), best) };
}

function asAnswer(ratio: number, threshold: number): ReturnType<Comparer['compare']> {
  return { verdict: ratio >= threshold ? 'same' : 'different', score: ratio / 100 };
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
