import { isPossessive } from './noun-phrase.ts';
import { isPerson, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isCircle, isStance } from './words.ts';

/** Somebody named through what is his; `end` is the word behind it all. */
export interface Through {
  readonly who: Party;
  readonly end: number;
}

/** “X’s political ambitions”, “the policy of X” from a word on: who is against these is against X. */
export function stanceBehind(scene: Scene, from: number): Through | undefined {
  return throughNoun(scene, from, isStance);
}

/** “Of the team of X”, “of X’s inner circle” from a word on. */
export function circleBehind(scene: Scene, from: number): Through | undefined {
  if (!LINKS.has(scene.keys[from] ?? '')) return undefined;
  return circleFrom(scene, from + 1);
}

/** “The entourage of X”, “X’s team”. */
export function circleFrom(scene: Scene, from: number): Through | undefined {
  return throughNoun(scene, from, isCircle);
}

const LINKS = new Set(['of', 'in', 'from', 'to']);
const MOST_WORDS = 6;
const MARK = /^[“”«»"]$/u;

function throughNoun(
  scene: Scene,
  from: number,
  isNoun: (lemma: string) => boolean,
): Through | undefined {
  const { keys, lemmas, words } = scene;
  let owner: Party | undefined;
  for (let at = from; at < words.length && at - from < MOST_WORDS; at += 1) {
    const party = partyFrom(scene, at);
    if (party !== undefined && isPerson(party) && owner === undefined) {
      if (!isPossessive(keys[party.end] ?? '')) return undefined;
      owner = party;
      at = party.end;
      continue;
    }
    if (words[at]?.tag === 'NOUN' && isNoun(lemmas[at] ?? '')) {
      const end = MARK.test(keys[at + 1] ?? '') ? at + 2 : at + 1;
      if (owner !== undefined) return { who: owner, end };
      return keys[end] === 'of' ? personFrom(scene, end + 1) : undefined;
    }
    const tag = words[at]?.tag;
    const isPassed = tag === 'DET' || tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN';
    if (!isPassed && !MARK.test(keys[at] ?? '')) return undefined;
  }
  return undefined;
}

/** A person over article, title and “his predecessor,”. */
function personFrom(scene: Scene, from: number): Through | undefined {
  const { keys, words } = scene;
  for (let at = from; at < words.length && at - from < MOST_WORDS; at += 1) {
    const party = partyFrom(scene, at);
    if (party !== undefined && party.actor.type !== 'state')
      return isPerson(party) && !isPossessive(keys[party.end] ?? '')
        ? { who: party, end: party.end }
        : undefined;
    const tag = words[at]?.tag;
    const isPassed =
      tag === 'DET' || tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON';
    const isAside = keys[at] === ',' && at > from && words[at - 1]?.tag === 'NOUN';
    if (!isPassed && !isAside) return undefined;
  }
  return undefined;
}
