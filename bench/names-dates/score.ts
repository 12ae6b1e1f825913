import type { Range } from '../../src/model/records.ts';

/** A typed stretch of a text. */
export interface Labelled extends Range {
  readonly type: string;
}

export interface Counts {
  right: number;
  found: number;
  gold: number;
}

/** Exact spans of the same type; counts by type are added to `counts`. */
export function addExact(
  counts: Map<string, Counts>,
  found: readonly Labelled[],
  gold: readonly Labelled[],
): void {
  const key = ({ start, end, type }: Labelled): string => `${start}:${end}:${type}`;
  const wanted = new Set(gold.map(key));
  for (const one of found) {
    const count = countsOf(counts, one.type);
    count.found += 1;
    if (wanted.has(key(one))) count.right += 1;
  }
  for (const one of gold) countsOf(counts, one.type).gold += 1;
}

export function countsOf(counts: Map<string, Counts>, type: string): Counts {
  const known = counts.get(type) ?? { right: 0, found: 0, gold: 0 };
  counts.set(type, known);
  return known;
}

export function precision({ right, found }: Counts): number {
  return found === 0 ? 0 : right / found;
}

export function recall({ right, gold }: Counts): number {
  return gold === 0 ? 0 : right / gold;
}

export function f1({ right, found, gold }: Counts): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

/** Runs of capitalised words, the first word of a text included: what a one-line program would call names. */
export function capitalisedRuns(text: string): readonly Range[] {
  const runs = /\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/gu;
  return [...text.matchAll(runs)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.replace(/[.’'-]+$/u, '').length,
  }));
}
