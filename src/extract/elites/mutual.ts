import { standingAt } from './clause.ts';
import { fits } from './ends.ts';
import { spanOver, tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { isPerson, partyFrom, partyUntil, withLemma } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { relationsAt } from './words.ts';
import type { RelationWord } from './words.ts';

const BEING = new Set(['be', 'become', 'remain']);

/** “X and Y are brothers”, “the brothers X and Y”: each is that of the other. */
export function findMutual(scene: Scene): readonly TieFact[] {
  const found: TieFact[] = [];
  for (const [at, word] of scene.words.entries()) {
    if (word.tag === 'NOUN' && scene.lemmas[at] === 'couple') found.push(...coupleAt(scene, at));
    if (word.tag !== 'NOUN' || word.features['Number'] !== 'Plur') continue;
    const relation = mutualAt(scene, at);
    const isKin = relation?.type.startsWith('kin:') ?? false;
    // “His rivals X and Y” are somebody else's.
    const pair = relation && ((isKin ? pairBehind(scene, at) : undefined) ?? pairBefore(scene, at));
    if (relation === undefined || pair === undefined) continue;
    const [one, other] = pair;
    const span = spanOver(scene, one, other, { first: at, end: at + 1 });
    const place = { first: at, end: at + 1 };
    for (const tie of tiesOf(scene, one, { word: relation, others: [other], ...place }, 'mutual'))
      found.push({ ...tie, span });
  }
  return found;
}

const SPOUSES = { type: 'kin:spouse', from: 'bearer' } as const;

/** “The couple X and Y”, “X and Y, a couple”, “X and Y are a couple”. */
function coupleAt(scene: Scene, at: number): readonly TieFact[] {
  const { keys } = scene;
  const pair = pairBehind(scene, at) ?? pairAsCouple(scene, at);
  if (pair === undefined || !pair.every(isPerson) || keys[at + 1] === 'of') return [];
  const [one, other] = pair;
  const place = { first: at, end: at + 1 };
  const span = spanOver(scene, one, other, place);
  return tiesOf(scene, one, { word: SPOUSES, others: [other], ...place }, 'mutual').map((tie) => ({
    ...tie,
    span,
  }));
}

function pairAsCouple(scene: Scene, at: number): Pair | undefined {
  let before = at;
  while (
    before > at - MOST_BETWEEN &&
    /^(?:DET|ADJ|ADV)$/u.test(scene.words[before - 1]?.tag ?? '')
  )
    before -= 1;
  if (scene.keys[before - 1] !== ',') return pairBefore(scene, at);
  const other = partyUntil(scene, before - 1);
  const one = other === undefined ? undefined : joinedBefore(scene, other.first);
  return one === undefined || other === undefined ? undefined : pairOf(one, other);
}

const MUTUAL = new Set(['kin:spouse', 'kin:sibling', 'kin:other', 'ally', 'rival']);

function mutualAt({ keys, lemmas }: Scene, at: number): RelationWord | undefined {
  const one = relationsAt(withLemma({ keys, lemmas }, at), at)[0];
  if (one === undefined || !MUTUAL.has(one.value.type) || NOT_EACH_OTHERS.has(lemmas[at] ?? ''))
    return undefined;
  return one.end === at + 1 ? one.value : undefined;
}

/** Two may be critics or nephews of somebody else. */
const NOT_EACH_OTHERS = new Set([
  'critic',
  'opponent',
  'nephew',
  'niece',
  'uncle',
  'aunt',
  'grandson',
  'granddaughter',
  'supporter',
  'loyalist',
  'associate',
  'confidant',
  'lieutenant',
  'stepson',
  'godson',
  'henchman',
  'competitor',
  'challenger',
  'detractor',
]);

type Pair = readonly [Party, Party];

/** “The brothers X and Y”. */
function pairBehind(scene: Scene, at: number): Pair | undefined {
  const from = scene.keys[at + 1] === ',' ? at + 2 : at + 1;
  const one = partyFrom(scene, from);
  const other =
    one !== undefined && scene.keys[one.end] === 'and' ? partyFrom(scene, one.end + 1) : undefined;
  return one === undefined || other === undefined ? undefined : pairOf(one, other);
}

const MOST_BETWEEN = 5;

/** “X and Y were old rivals”. */
function pairBefore(scene: Scene, at: number): Pair | undefined {
  if (scene.keys[at + 1] === 'of' || scene.keys[at + 1] === 'to') return undefined;
  let verb = at - 1;
  while (verb > at - MOST_BETWEEN && !BEING.has(scene.lemmas[verb] ?? '')) {
    const tag = scene.words[verb]?.tag;
    const isManner = scene.words[verb]?.relation === 'amod';
    if (tag !== 'ADJ' && tag !== 'ADV' && tag !== 'NOUN' && !isManner) return undefined;
    verb -= 1;
  }
  if (!BEING.has(scene.lemmas[verb] ?? '')) return undefined;
  while (scene.words[verb - 1]?.tag === 'AUX' || scene.words[verb - 1]?.tag === 'ADV') verb -= 1;
  const other = partyUntil(scene, verb);
  const one = other === undefined ? undefined : joinedBefore(scene, other.first);
  const status = standingAt(scene, at);
  if (status !== 'occurred' && status !== 'alleged') return undefined;
  return one === undefined || other === undefined ? undefined : pairOf(one, other);
}

/** The party before “and” or “and the”. */
function joinedBefore(scene: Scene, first: number): Party | undefined {
  const at = scene.keys[first - 1] === 'the' ? first - 1 : first;
  return scene.keys[at - 1] === 'and' ? partyUntil(scene, at - 1) : undefined;
}

function isEither(party: Party): boolean {
  return fits(party, 'person') || fits(party, 'group');
}

function pairOf(one: Party, other: Party): Pair | undefined {
  return isEither(one) && isEither(other) && one.actor.id !== other.actor.id
    ? [one, other]
    : undefined;
}
