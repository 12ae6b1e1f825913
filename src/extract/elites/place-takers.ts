import { governingVerb, isPassive, standingAt, subjectOf } from './clause.ts';
import { apposedFrom, partyBehind } from './parties.ts';
import { spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { isPossessive } from './noun-phrase.ts';
import { antecedentAt } from './owner.ts';
import { isNamed, isPerson, partyUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** “Appointed X in his place”, “in Y's stead came X”, “X took his place”, “his place was taken by X”: X holds Y's post. */
export function findPlaceTakers(scene: Scene): readonly CareerFact[] {
  return scene.keys.flatMap((key, at): readonly CareerFact[] => {
    if (key !== 'place' && key !== 'stead') return [];
    const found = takerAt(scene, at);
    if (found === undefined) return [];
    const { next, verb } = found;
    const last = whoseBefore(scene, at, next);
    const status = standingAt(scene, verb);
    if (last === undefined || (status !== 'occurred' && status !== 'alleged')) return [];
    if (!isPerson(last) || !isPerson(next) || last.actor.id === next.actor.id) return [];
    return [
      {
        person: next.actor.id,
        after: last.actor.id,
        span: spanOver(scene, next, { first: Math.min(verb, at - 1), end: Math.max(verb, at) + 1 }),
        rule: 'place',
        order: scene.sentence.order,
      },
    ];
  });
}

interface Taker {
  readonly next: Party;
  readonly verb: number;
}

const FARTHEST = 14;

function takerAt(scene: Scene, place: number): Taker | undefined {
  const { keys, lemmas, words } = scene;
  const isIn = keys.slice(Math.max(0, place - 4), place).includes('in');
  const verb = governingVerb(scene, place);
  if (!isIn) {
    if (verb === undefined || lemmas[verb] !== 'take') return undefined;
    const next = isPassive(scene, verb)
      ? keys[verb + 1] === 'by'
        ? somebodyFrom(scene, verb + 2)
        : undefined
      : subjectOf(scene, verb);
    return next === undefined ? undefined : { next, verb };
  }
  const behind = words.findIndex(({ tag }, at) => at > place && tag === 'VERB');
  if (place <= FARTHEST && behind > 0 && behind - place < FARTHEST) {
    const next = somebodyFrom(scene, behind + 1) ?? subjectOf(scene, behind);
    if (keys[place + 1] !== '.' && next !== undefined && next.first > place)
      return { next, verb: behind };
  }
  if (verb === undefined || verb > place) return undefined;
  const next = isPassive(scene, verb) ? subjectOf(scene, verb) : objectOf(scene, verb, place);
  return next === undefined ? undefined : { next, verb };
}

function somebodyFrom(scene: Scene, from: number): Party | undefined {
  return partyBehind(scene, from) ?? apposedFrom(scene, from);
}

function objectOf({ all }: Scene, verb: number, place: number): Party | undefined {
  return all.find(
    (party) => isPerson(party) && isNamed(party) && party.first > verb && party.end <= place,
  );
}

/** Whose place: a name's, or that of “his”: the last one named before who is not the one that takes it. */
function whoseBefore(scene: Scene, place: number, next: Party): Party | undefined {
  const { keys } = scene;
  if (isPossessive(keys[place - 1] ?? '')) return partyUntil(scene, place - 1);
  if (!/^(?:his|her)$/u.test(keys[place - 1] ?? '')) return undefined;
  const linked = antecedentAt(scene, place - 1);
  if (linked !== undefined && linked.actor.id !== next.actor.id) return linked;
  const own = scene.all.filter(
    (party) => isPerson(party) && isNamed(party) && party.end <= Math.min(place, next.first),
  );
  return own.findLast(({ actor }) => actor.id !== next.actor.id);
}
