import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** In letters. */
const LONGEST_ENDING = 10;

/** Whether a noun names people, by itself or by its ending: “officer”, “analyst”, “court”. */
export function namesPeople({ people }: CueLexicon, lemma: string): boolean {
  for (let length = 2; length <= Math.min(LONGEST_ENDING, lemma.length); length += 1) {
    if (people.has(lemma.slice(-length))) return true;
  }
  return false;
}

/** People, by name or by what they are. */
export function isSomebody({ tree, sentence, lexicon }: Scene, at: number): boolean {
  const { tag = 'X', features } = tree.words[at] ?? {};
  const lemma = lemmaOf(tree, at);
  if (lexicon.anonymous.has(lemma) || lexicon.people.has(lemma)) return true;
  if (sentence.mentions.some(({ head, record }) => head === at && record.actor !== undefined)) {
    return true;
  }
  return tag === 'NOUN' && features?.['Number'] === 'Plur' && namesPeople(lexicon, lemma);
}
