import { datesOf, isPassive, standingAt, subjectsOf } from './clause.ts';
import { apposedFrom, partyBehind } from './parties.ts';
import { fits } from './ends.ts';
import { boundsOf, tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { readLeft } from './noun-phrase.ts';
import { ownerOf } from './owner.ts';
import type { Party, Scene } from './scene.ts';
import { idiomsOf } from './words.ts';
import type { Idiom } from './words.ts';

/** “X enjoys the trust of Y”, “rose under Y’s wing”, “formed an alliance with Y”. */
export function findIdioms(scene: Scene): readonly TieFact[] {
  return scene.lemmas.flatMap((lemma, at): readonly TieFact[] => {
    const idioms = idiomsOf(lemma);
    const tag = scene.words[at]?.tag;
    if (idioms.length === 0 || (tag !== 'VERB' && tag !== 'AUX')) return [];
    for (const idiom of idioms) {
      const noun = nounBehind(scene, at, idiom);
      const other = noun === undefined ? undefined : otherAt(scene, noun, idiom);
      if (noun !== undefined && other !== undefined) return tiesAt(scene, at, noun, other, idiom);
    }
    return [];
  });
}

const REACH = 8;
const PASSED = new Set(['DET', 'ADJ', 'ADV', 'PRON', 'NOUN', 'PROPN', 'ADP', 'PART', 'AUX']);

/** The idiom's noun, with no other verb, mark or conjunction before it. */
function nounBehind({ words, lemmas }: Scene, verb: number, { nouns }: Idiom): number | undefined {
  for (let at = verb + 1; at <= verb + REACH; at += 1) {
    const tag = words[at]?.tag ?? 'X';
    if (tag === 'NOUN' && nouns.has(lemmas[at] ?? '')) return at;
    if (!PASSED.has(tag) && words[at]?.relation !== 'amod') return undefined;
  }
  return undefined;
}

/** Whose trust it is: “of X”, “with X”, or “X’s”. */
function otherAt(scene: Scene, noun: number, { links }: Idiom): Party | undefined {
  if (links.has(scene.keys[noun + 1] ?? ''))
    return partyBehind(scene, noun + 2) ?? apposedFrom(scene, noun + 2);
  return ownerOf(scene, readLeft(scene, noun));
}

function tiesAt(
  scene: Scene,
  verb: number,
  noun: number,
  other: Party,
  { type, swap }: Idiom,
): readonly TieFact[] {
  const status = standingAt(scene, verb);
  if (status !== 'occurred' && status !== 'alleged') return [];
  if (!isEither(other) || (isPassive(scene, verb) && type !== 'rival')) return [];
  const end = Math.max(noun + 1, other.end);
  const word = { type, from: swap ? ('other' as const) : ('bearer' as const) };
  const relation = { word, others: [other], first: Math.min(verb, other.first), end };
  const bounds = boundsOf(scene, datesOf(scene, verb, end));
  return subjectsOf(scene, verb)
    .filter(isEither)
    .flatMap((who) => tiesOf(scene, who, relation, `idiom:${scene.lemmas[noun] ?? ''}`, bounds));
}

function isEither(party: Party): boolean {
  return fits(party, 'person') || fits(party, 'group');
}
