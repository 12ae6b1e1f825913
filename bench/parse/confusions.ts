import type { Sentence, Word } from '../../src/parse/sentence.ts';

const MOST = 12;

/** The commonest errors on gold tokens, for whoever wants to mend them: tags taken for others, relations missed. */
export function confusions(
  gold: readonly Sentence[],
  system: readonly Sentence[],
): readonly string[] {
  const tags = new Map<string, number>();
  const missed = new Map<string, number>();
  const all = new Map<string, number>();
  for (const [wanted, found] of pairs(gold, system)) {
    if (wanted.tag !== found.tag) add(tags, `${wanted.tag} as ${found.tag}`);
    const relation = plain(wanted.relation);
    add(all, relation);
    if (wanted.head !== found.head || relation !== plain(found.relation)) add(missed, relation);
  }
  const share = (relation: string, count: number): string =>
    `${relation} ${count} of ${all.get(relation) ?? 0}`;
  return [
    `tags confused most: ${largest(tags)
      .map(([pair, count]) => `${pair} ${count}`)
      .join(', ')}`,
    `arcs missed most: ${largest(missed)
      .map(([one, count]) => share(one, count))
      .join(', ')}`,
  ];
}

function* pairs(
  gold: readonly Sentence[],
  system: readonly Sentence[],
): Generator<readonly [Word, Word]> {
  for (const [at, { words }] of gold.entries()) {
    for (const [place, wanted] of words.entries()) {
      const found = system[at]?.words[place];
      if (found !== undefined) yield [wanted, found];
    }
  }
}

function plain(relation: string): string {
  return relation.replace(/:.*/su, '');
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function largest(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST);
}
