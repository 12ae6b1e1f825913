import type { CueLexicon } from './lexicon.ts';

/** In letters. */
const LONGEST_ENDING = 10;

/** Whether a noun names people, by itself or by its ending: “officer”, “analyst”, “court”. */
export function namesPeople({ people }: CueLexicon, lemma: string): boolean {
  for (let length = 2; length <= Math.min(LONGEST_ENDING, lemma.length); length += 1) {
    if (people.has(lemma.slice(-length))) return true;
  }
  return false;
}
