import type { CareerFact } from './fact.ts';
import type { Descriptor, OfficePhrase } from './phrases.ts';
import { officeFields, spanOver } from './fact.ts';
import { isPossessive } from './noun-phrase.ts';
import { antecedentAt } from './owner.ts';
import { namedFrom, namedUntil, partyUntil, isPerson } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** “His predecessor, Y,”, “X’s successor, Y”, “Y, his predecessor as minister”: both held one post. */
export function findPredecessors(
  scene: Scene,
  descriptors: readonly Descriptor[],
): readonly CareerFact[] {
  return scene.lemmas.flatMap((lemma, at): readonly CareerFact[] => {
    if (lemma !== 'predecessor' && lemma !== 'successor') return [];
    const owner = ownerAt(scene, at - 1);
    const told = officeBehind(scene, at, descriptors);
    const bearer = owner && bearerAt(scene, at, owner.first, told?.end);
    if (owner === undefined || bearer === undefined) return [];
    if (!isPerson(owner) || owner.actor.id === bearer.actor.id) return [];
    const fact = {
      person: bearer.actor.id,
      span: spanOver(scene, bearer, { first: Math.min(owner.first, at), end: at + 1 }),
      rule: lemma,
      order: scene.sentence.order,
    };
    if (told !== undefined) {
      const fields = officeFields(told);
      return [
        { ...fact, ...fields },
        { ...fact, ...fields, person: owner.actor.id },
      ];
    }
    return [
      lemma === 'predecessor'
        ? { ...fact, before: owner.actor.id }
        : { ...fact, after: owner.actor.id },
    ];
  });
}

/** “His predecessor as finance minister”. */
function officeBehind(
  scene: Scene,
  noun: number,
  descriptors: readonly Descriptor[],
): OfficePhrase | undefined {
  if (scene.keys[noun + 1] !== 'as') return undefined;
  const one = descriptors.find(({ kind, first }) => kind === 'office' && first === noun + 2);
  return one?.kind === 'office' ? one : undefined;
}

const EPITHETS = new Set(['immediate', 'long-time', 'late', 'longtime', 'direct']);

/** Whose: “his” or a name's possessive right before. */
function ownerAt(scene: Scene, last: number): Party | undefined {
  const at = EPITHETS.has(scene.keys[last] ?? '') ? last - 1 : last;
  if (isPossessive(scene.keys[at] ?? '')) return partyUntil(scene, at);
  return /^(?:his|her)$/u.test(scene.keys[at] ?? '') ? antecedentAt(scene, at) : undefined;
}

/** The name behind, over a comma; or before, where a comma stands between. */
function bearerAt(
  scene: Scene,
  noun: number,
  first: number,
  officeEnd?: number,
): Party | undefined {
  const { keys } = scene;
  const end = officeEnd ?? noun + 1;
  const from = keys[end] === ',' ? end + 1 : end;
  const behind = namedFrom(scene, from);
  if (behind !== undefined && !isPossessive(keys[behind.end] ?? '')) return behind;
  const edge = EPITHETS.has(keys[noun - 1] ?? '') ? Math.min(first, noun - 2) : first;
  const isAside = keys[edge - 1] === ',' && /^[,.;)]$|^as$/u.test(keys[noun + 1] ?? '.');
  return isAside ? namedUntil(scene, edge - 1) : undefined;
}
