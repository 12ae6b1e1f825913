import { datesOf, standingAt, subjectOf, subjectsOf } from './clause.ts';
import { circleFrom } from './circles.ts';
import { apposedFrom, partyBehind } from './parties.ts';
import { fits } from './ends.ts';
import { boundsOf, tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { antecedentAt } from './owner.ts';
import { isPerson, namedUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isDiscord, isFeuding } from './words.ts';

const RIVAL = { type: 'rival', from: 'bearer' } as const;
const MOST_BETWEEN = 5;

/** “X and Y have been at odds since 2012”, “X quarrelled with Y”, “X and Y fell out”. */
export function findFeuds(scene: Scene): readonly TieFact[] {
  return scene.lemmas.flatMap((lemma, at): readonly TieFact[] => {
    const end = feudAt(scene, lemma, at);
    if (end === undefined) return [];
    const status = standingAt(scene, at);
    if (status !== 'occurred' && status !== 'alleged') return [];
    const pair = withOther(scene, at, end) ?? eachOther(scene, at, end);
    if (pair === undefined) return [];
    const [one, other] = pair;
    const stop = Math.max(end, other.end <= end ? end : other.end);
    const place = { first: Math.min(at, other.first), end: stop };
    const bounds = boundsOf(scene, datesOf(scene, at, stop));
    return tiesOf(scene, one, { word: RIVAL, others: [other], ...place }, 'feud', bounds);
  });
}

/** Behind “feuded”, “fell out”, “at odds”. */
function feudAt({ words, keys, lemmas }: Scene, lemma: string, at: number): number | undefined {
  const tag = words[at]?.tag;
  if (tag === 'VERB' && isFeuding(lemma)) return at + 1;
  if (tag === 'VERB' && lemma === 'fall' && keys[at + 1] === 'out') return at + 2;
  const isAt = keys[at - 1] === 'at' || keys[at - 1] === 'in';
  const isBeing = lemmas.slice(Math.max(0, at - MOST_BETWEEN), at - 1).includes('be');
  const isAside = keys[at - 2] === ',' || (keys[at - 2] === 'long' && keys[at - 3] === ',');
  return isAt && (isBeing || isAside) && isDiscord(keys[at] ?? '') ? at + 1 : undefined;
}

type Pair = readonly [Party, Party];

/** “With Y”, a few adverbs further. */
function withOther(scene: Scene, at: number, end: number): Pair | undefined {
  const link = scene.keys.indexOf('with', end);
  if (link < 0 || link - end > 2) return undefined;
  const aside = scene.keys.lastIndexOf(',', at);
  const isAside = scene.words[at]?.tag === 'NOUN' && aside > 0 && at - aside <= 3;
  const who = (isAside ? namedUntil(scene, aside) : undefined) ?? subjectOf(scene, at);
  const through = circleFrom(scene, link + 1);
  const other =
    through === undefined
      ? (partyBehind(scene, link + 1) ??
        apposedFrom(scene, link + 1) ??
        antecedentAt(scene, link + 1) ??
        otherNamed(scene, link + 1, who))
      : { ...through.who, end: through.end };
  return pairOf(who, other);
}

/** “With him”: the only one named before who is not the doer. */
function otherNamed(scene: Scene, at: number, who: Party | undefined): Party | undefined {
  if (!/^(?:him|her)$/u.test(scene.keys[at] ?? '')) return undefined;
  const own = scene.all.filter(
    (party) => isPerson(party) && party.end <= at && party.actor.id !== who?.actor.id,
  );
  const [only] = own;
  const isOne = new Set(own.map(({ actor }) => actor.id)).size === 1;
  return only !== undefined && isOne ? { ...only, first: at, end: at + 1 } : undefined;
}

/** “X and Y quarrelled”: with each other, where no object follows. */
function eachOther(scene: Scene, at: number, end: number): Pair | undefined {
  if (scene.keys[end] === 'with' || scene.keys[end] === 'against') return undefined;
  const [one, other, more] = subjectsOf(scene, at);
  return more === undefined ? pairOf(one, other) : undefined;
}

function pairOf(one: Party | undefined, other: Party | undefined): Pair | undefined {
  if (one === undefined || other === undefined || one.actor.id === other.actor.id) return undefined;
  return isEither(one) && isEither(other) ? [one, other] : undefined;
}

function isEither(party: Party): boolean {
  return fits(party, 'person') || fits(party, 'group');
}
