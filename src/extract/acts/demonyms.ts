import type { Actor, Id } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';

/**
 * Adjectives of states that no list knows, where the text names the state, too: “Velgorian” of “Velgoria”. A stem that
 * two of the actors share stands for none.
 */
export function demonymsOf(actors: Iterable<Actor>): ReadonlyMap<string, Id> {
  const found = new Map<string, Id>();
  const shared = new Set<string>();
  for (const { id, type, name, names } of actors) {
    if (!LANDS.has(type)) continue;
    for (const stem of new Set([name, ...names.map(({ text }) => text)].map(landStem))) {
      if (stem.length < SHORTEST) continue;
      if (found.has(stem) && found.get(stem) !== id) shared.add(stem);
      found.set(stem, id);
    }
  }
  for (const stem of shared) found.delete(stem);
  return found;
}

/** “Velgoria” and “Republic of Velgoria” without their ending. */
function landStem(name: string): string {
  const own =
    /^(?:(?:the )?(?:republic|kingdom|state) of )?(\p{Lu}\p{Ll}+)$/iu.exec(name)?.[1] ?? '';
  return own.toLowerCase().replace(/(?:land|ia|ea|a|y|o)$/u, '');
}

const LANDS: ReadonlySet<string> = new Set(['state', 'place']);

/** Letters of a stem that says whose adjective it is. */
const SHORTEST = 4;

/** The stem of a word that is formed as the adjective of a land: “Mirvanian”, “Dagolese”. */
export function demonymStem(tree: Tree, at: number): string | undefined {
  const word = tree.words[at];
  if (word === undefined || !/^(?:ADJ|PROPN)$/u.test(word.tag)) return undefined;
  const stem = /^(\p{Lu}\p{Ll}{3,}?)(?:ian|ean|an|ese|ish|i|ic)$/u.exec(word.form)?.[1];
  return stem === undefined || /^(?:Christ|Orth|Catho|Islam|Pres|Repub)/u.test(stem)
    ? undefined
    : stem.toLowerCase();
}
