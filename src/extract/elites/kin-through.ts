import type { Through } from './circles.ts';
import { isPossessive } from './noun-phrase.ts';
import { partyBehind } from './parties.ts';
import { isPerson, withLemma } from './scene.ts';
import type { Scene } from './scene.ts';
import { relationsAt } from './words.ts';

const MOST_TITLE = 6;
const MOST_ADJECTIVES = 3;

/** “President X’s eldest daughter” from a word on: who is hers is X’s kin by her. */
export function kinOfSomebody(scene: Scene, from: number): Through | undefined {
  const { keys, words, parties } = scene;
  const sons = keys[from] === 'the' || keys[from] === 'a' ? behindKin(scene, from + 1) : undefined;
  if (sons !== undefined && keys[sons] === 'of') {
    const whose = partyBehind(scene, sons + 1);
    return whose !== undefined && isPerson(whose) ? { who: whose, end: whose.end } : undefined;
  }
  for (let at = from; at < words.length && at - from < MOST_TITLE; at += 1) {
    const party = parties[at];
    if (party !== undefined && isPerson(party)) {
      if (party.mention.form === 'pronoun' || !isPossessive(keys[party.end] ?? ''))
        return undefined;
      const end = behindKin(scene, party.end + 1);
      return end === undefined ? undefined : { who: party, end };
    }
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/u.test(words[at]?.tag ?? '')) return undefined;
  }
  return undefined;
}

/** Behind “eldest daughter”, “late wife”; nothing where no word of kin stands. */
function behindKin({ keys, lemmas, words }: Scene, from: number): number | undefined {
  for (let at = from; at - from <= MOST_ADJECTIVES; at += 1) {
    const kin = relationsAt(withLemma({ keys, lemmas }, at), at);
    const own = kin.find(({ value }) => value.type.startsWith('kin:'));
    if (own !== undefined) return own.end;
    if (words[at]?.tag !== 'ADJ' && words[at]?.tag !== 'ADV' && keys[at] !== '-') return undefined;
  }
  return undefined;
}
