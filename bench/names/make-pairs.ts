import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { choosePairs } from './choose.ts';
import { halvesOf } from './halves.ts';
import { hashOf } from './hash.ts';
import type { NamePair, Truth } from './pair.ts';
import { readGroups, readListedPairs } from './people.ts';

/**
 * Makes `bench/names/people.csv` of the lists in `bench/names/people`: `node bench/names/make-pairs.ts`. It draws nothing by chance, so
 * the same lists give the same file.
 */
export const PEOPLE_CSV = join(import.meta.dirname, 'people.csv');

/** The text of `people.csv`. */
export function peopleCsv(): string {
  return stringify(allPairs().map(asRow), { header: true });
}

function asRow({ languages, ...pair }: NamePair) {
  const { id, half, truth, kind, left, right, reason } = pair;
  const [left_language, right_language] = languages;
  return { id, half, truth, kind, left, right, left_language, right_language, reason };
}

function allPairs(): readonly NamePair[] {
  const groups = readGroups();
  const halves = halvesOf(groups);
  const taken = new Map<string, number>();
  const chosen = groups.flatMap((group) =>
    choosePairs(group, halves.get(group.name) ?? 'build', taken),
  );
  const own = readListedPairs().map(({ group, languages, ...pair }) => {
    const [left = '', right = ''] = languages.split(' ');
    return { ...pair, half: halves.get(group) ?? 'build', languages: [left, right] as const };
  });
  const kept = (['build', 'judge'] as const).flatMap((half) =>
    balanced(unique([...own, ...chosen]).filter((pair) => pair.half === half)),
  );
  return kept.map((pair, at) => ({ ...pair, id: `people-${String(at + 1).padStart(4, '0')}` }));
}

type Unnumbered = Omit<NamePair, 'id'>;

function unique(pairs: readonly Unnumbered[]): readonly Unnumbered[] {
  const key = ({ left, right }: Unnumbered): string => [left, right].toSorted().join('|');
  const seen = new Map(pairs.toReversed().map((pair) => [key(pair), pair]));
  return pairs.filter((pair) => seen.get(key(pair)) === pair);
}

/** As many pairs of the same as of different people: of the more, those of the largest kinds are left out. */
function balanced(pairs: readonly Unnumbered[]): readonly Unnumbered[] {
  const of = (truth: Truth): readonly Unnumbered[] => pairs.filter((pair) => pair.truth === truth);
  const size = Math.min(of('same').length, of('different').length);
  return [...thinned(of('same'), size), ...thinned(of('different'), size), ...of('open')];
}

function thinned(pairs: readonly Unnumbered[], size: number): readonly Unnumbered[] {
  const seen = new Map<string, number>();
  const ranked = pairs
    .toSorted((a, b) => hashOf(`${a.left}|${a.right}`) - hashOf(`${b.left}|${b.right}`))
    .map((pair) => {
      const rank = (seen.get(pair.kind) ?? 0) + 1;
      seen.set(pair.kind, rank);
      return { pair, rank };
    });
  const kept = new Set(
    ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, size)
      .map(({ pair }) => pair),
  );
  return pairs.filter((pair) => kept.has(pair));
}

if (import.meta.main) writeFileSync(PEOPLE_CSV, peopleCsv());
