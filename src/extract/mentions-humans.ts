import type { Range } from '../model/records.ts';
import { isHuman, sexOfTitle } from '../names/person-words.ts';
import type { Sex } from '../names/person-words.ts';
import type { Sentence } from '../parse/sentence.ts';
import { lastAtOrBefore } from '../text/last-at.ts';

/** “a doctor”, “the older officer”: one somebody of whom no more is known. */
export interface Human {
  /** Place of the word in its sentence. */
  readonly at: number;
  readonly start: number;
  readonly sex?: Sex;
}

/** The nouns of a sentence that mean one person, outside of `finds`, which stand in order. */
export function humansIn({ words }: Sentence, finds: readonly Range[]): readonly Human[] {
  return words.flatMap(({ tag, lemma, relation, features, start }, at): readonly Human[] => {
    if (tag !== 'NOUN' || features['Number'] === 'Plur' || !isHuman(lemma)) return [];
    if (ATTRIBUTE.test(relation) || isInside(start, finds)) return [];
    const sex = sexOfTitle(lemma);
    return [{ at, start, ...(sex && { sex }) }];
  });
}

/** What only says more of another word: “minister X”, “X, a doctor”, “X is a doctor”. */
const ATTRIBUTE = /^(?:appos|flat|nmod:desc|root|xcomp)/u;

function isInside(place: number, finds: readonly Range[]): boolean {
  const find = finds[lastAtOrBefore(finds, place, ({ start }) => start)];
  return find !== undefined && place < find.end;
}
