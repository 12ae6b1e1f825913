import {
  agentOf,
  borneBehind,
  datesOf,
  isPassive,
  standingAt,
  subjectOf,
  subjectsOf,
} from './clause.ts';
import { circleFrom } from './circles.ts';
import { apposedFrom, partyBehind } from './parties.ts';
import { fits } from './ends.ts';
import { boundsOf, pointOf, spanOver, tiesOf } from './fact.ts';
import type { Bounds, TieFact } from './fact.ts';
import { readLeft } from './noun-phrase.ts';
import { ownerOf } from './owner.ts';
import { isPerson, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isQuarrel, tieVerbsAt } from './words.ts';
import type { Match, TieVerb } from './words.ts';

/** What verbs say of who belongs, owns, marries and works for whom; and “the feud between X and Y”. */
export function findTieVerbs(scene: Scene): readonly TieFact[] {
  const found: TieFact[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    const tag = scene.words[at]?.tag;
    const isQuarrelling = isQuarrel(scene.lemmas[at] ?? '') || isSour(scene, at);
    if (tag === 'NOUN' && isQuarrelling) found.push(...quarrelAt(scene, at));
    if (tag !== 'VERB') continue;
    const lemma = scene.lemmas[at] ?? '';
    if (lemma === 'surround') found.push(...surrounded(scene, at));
    const ofTeam = ofCircle(scene, at);
    found.push(...ofTeam);
    const verbs = ofTeam.length > 0 ? [] : tieVerbsAt(scene.lemmas, at);
    if (verbs.length === 0) continue;
    const status = standingAt(scene, at);
    if (status !== 'occurred' && status !== 'alleged') continue;
    for (const verb of verbs) {
      const ties = tiesAt(scene, at, verb);
      found.push(...ties);
      if (ties.length > 0) break;
    }
  }
  return found;
}

/** “X belonged to the team of Y”, “comes from Y’s inner circle”. */
function ofCircle(scene: Scene, at: number): readonly TieFact[] {
  const { lemmas, keys } = scene;
  const isOf =
    (lemmas[at] === 'belong' && keys[at + 1] === 'to') ||
    (lemmas[at] === 'come' && keys[at + 1] === 'from');
  const through = isOf ? circleFrom(scene, at + 2) : undefined;
  if (through === undefined) return [];
  const status = standingAt(scene, at);
  if (status !== 'occurred' && status !== 'alleged') return [];
  const word = { type: 'ally', from: 'bearer' } as const;
  const relation = { word, others: [through.who], first: at, end: through.end };
  return subjectsOf(scene, at)
    .filter(isPerson)
    .flatMap((who) => tiesOf(scene, who, relation, 'verb:belong'));
}

function tiesAt(
  scene: Scene,
  at: number,
  { value: verb, end: behind }: Match<TieVerb>,
): readonly TieFact[] {
  // “Has been allied with” is no passive.
  const passive = verb.type !== 'ally' || verb.to.includes('') ? isPassive(scene, at) : false;
  const subject = subjectOf(scene, at);
  if (passive && !verb.to.includes('')) return [];
  const isMarried = passive && verb.type === 'kin:spouse';
  const object =
    passive && !isMarried ? agentOf(scene, at) : otherBehind(scene, at, behind, verb, isMarried);
  if (subject === undefined || object === undefined) return [];
  const [bearer, other] = passive && !isMarried ? [object, subject] : [subject, object];
  if (!isBearer(bearer, verb) || !isOther(scene, bearer, other, verb)) return [];
  if (verb.type === 'leads' && scene.lemmas[at] !== 'found' && scene.lemmas[at] !== 'cofound')
    return [];
  const place = { first: Math.min(at, other.first), end: Math.max(at + 1, other.end) };
  const word = { type: verb.type, from: verb.swap ? ('other' as const) : ('bearer' as const) };
  const relation = { word, others: [other], ...place };
  const bounds = boundsFor(scene, at, verb, place.end);
  const rule = `verb:${scene.lemmas[at] ?? ''}`;
  return bearersFor(scene, at, bearer, passive || verb.type === 'kin:spouse').flatMap((one) =>
    tiesOf(scene, one, relation, rule, bounds),
  );
}

/** Both of “X and Y belong to”. */
function bearersFor(scene: Scene, at: number, bearer: Party, isOne: boolean): readonly Party[] {
  if (isOne || !isPerson(bearer)) return [bearer];
  const several = subjectsOf(scene, at).filter(isPerson);
  return several.length > 0 ? several : [bearer];
}

/** What stands at the other end; of “the bank belongs to X”, the bank is the company. */
function isOther(
  scene: Scene,
  bearer: Party,
  other: Party,
  { type, swap, ends }: TieVerb,
): boolean {
  if (type === 'owns' && swap)
    return fits(bearer, 'company') && (isPerson(other) || other.actor.type === 'organisation');
  if (ends.includes('group') && isGroupHere(scene, other)) return true;
  return ends.some((end) => fits(other, end));
}

/** “The Tikriti group”, though Tikriti be taken for a body. */
function isGroupHere({ keys }: Scene, { actor, end }: Party): boolean {
  return (
    actor.type === 'organisation' &&
    /^(?:clan|group|faction|wing|bloc|circle)$/u.test(keys[end] ?? '')
  );
}

/** Only people belong, marry and found; what is owned by a body is so, too. */
function isBearer(party: Party, { type, swap }: TieVerb): boolean {
  if (isPerson(party)) return type !== 'owns' || !swap;
  if (type === 'rival') return fits(party, 'group');
  return type === 'owns' && (party.actor.type === 'organisation' || fits(party, 'company'));
}

const SINCE_THEN = new Set(['join', 'marry', 'wed', 'found', 'buy', 'acquire', 'defect', 'break']);

/** A plain date is when somebody joined, married, founded or left. */
function boundsFor(scene: Scene, at: number, { over }: TieVerb, end: number): Bounds {
  const dates = datesOf(scene, at, end);
  const bounds = boundsOf(scene, dates);
  const point = pointOf(dates)?.record.edtf;
  if (point === undefined) return bounds;
  if (over) return { until: point, ...bounds };
  return SINCE_THEN.has(scene.lemmas[at] ?? '') ? { from: point, ...bounds } : bounds;
}

const MOST_BETWEEN = 9;

/** The first party behind the verb, or behind its preposition, over article and title. */
function otherBehind(
  scene: Scene,
  verb: number,
  behind: number,
  { to, type }: TieVerb,
  isMarried: boolean,
): Party | undefined {
  const { keys } = scene;
  const fronted = frontedOther(scene, verb, to);
  if (fronted !== undefined) return fronted;
  let at = scene.lemmas[verb] === 'belong' ? toBehind(scene, behind) : behind;
  const key = keys[at] ?? '';
  const isTo = to.includes(key);
  if (isTo) at += 1;
  else if (!to.includes('') || isMarried) return undefined;
  const party = partyBehind(scene, at);
  const isBody =
    party?.actor.type === 'organisation' && (type === 'kin:spouse' || type === 'patron');
  return isBody
    ? undefined
    : (party ?? apposedFrom(scene, at) ?? borneBehind(scene, partyFrom(scene, at)));
}

/** “Belonged through two trusts to X”. */
function toBehind({ keys, words }: Scene, from: number): number {
  for (let at = from; at < from + MOST_BETWEEN; at += 1) {
    if (keys[at] === 'to') return at;
    if (!/^(?:ADP|NOUN|ADJ|NUM|DET|ADV)$/u.test(words[at]?.tag ?? '')) return from;
  }
  return from;
}

const PASSED = new Set(['“', '«', '"', 'of', '-', '’s', "'s"]);

/** “The clan to which X belongs”. */
function frontedOther(scene: Scene, verb: number, to: readonly string[]): Party | undefined {
  const { keys } = scene;
  for (let at = verb - 1; at > 0 && verb - at <= MOST_BETWEEN; at -= 1) {
    if (keys[at] !== 'which' && keys[at] !== 'whom') continue;
    if (!to.includes(keys[at - 1] ?? '')) return undefined;
    let before = at - 1;
    while (before > 0 && /^[,”"»]$/u.test(keys[before - 1] ?? '')) before -= 1;
    const party = scene.parties[before - 1];
    return party?.end === before ? party : undefined;
  }
  return undefined;
}

/** “The struggle between X and Y”: rivals of each other. */
function quarrelAt(scene: Scene, at: number): readonly TieFact[] {
  if (scene.keys[at + 1] === 'with') return quarrelWith(scene, at);
  if (scene.keys[at + 1] !== 'between') return [];
  const one = rivalFrom(scene, at + 2) ?? apposedFrom(scene, at + 2);
  if (one === undefined) return [];
  const comma = closing(scene, one.end);
  const and = scene.keys[comma] === ',' ? comma + 1 : comma;
  if (scene.keys[and] !== 'and') return [];
  const other = rivalFrom(scene, and + 1) ?? apposedFrom(scene, and + 1);
  if (other === undefined) return [];
  const word = { type: 'rival', from: 'bearer' } as const;
  return tiesOf(scene, one, { word, others: [other], first: at, end: other.end }, 'quarrel');
}

const SOURING = new Set([
  'sour',
  'deteriorate',
  'worsen',
  'collapse',
  'cool',
  'fray',
  'strain',
  'poison',
]);

/** “Relations between X and Y soured”. */
function isSour({ lemmas, words }: Scene, at: number): boolean {
  if (lemmas[at] !== 'relation' && lemmas[at] !== 'relationship') return false;
  const verb = words.findIndex(({ tag }, index) => index > at && tag === 'VERB');
  return verb > 0 && SOURING.has(lemmas[verb] ?? '');
}

/** “X’s feud with Y”, “his quarrel with Y”. */
function quarrelWith(scene: Scene, at: number): readonly TieFact[] {
  const one = ownerOf(scene, readLeft(scene, at));
  const other = rivalFrom(scene, at + 2) ?? apposedFrom(scene, at + 2);
  if (one === undefined || other === undefined) return [];
  if (!fits(one, 'person') && !fits(one, 'group')) return [];
  const word = { type: 'rival', from: 'bearer' } as const;
  return tiesOf(scene, one, { word, others: [other], first: at, end: other.end }, 'quarrel');
}

function closing({ keys }: Scene, at: number): number {
  return /^[”"»]$/u.test(keys[at] ?? '') ? at + 1 : at;
}

function rivalFrom(scene: Scene, from: number): Party | undefined {
  const through = circleFrom(scene, from);
  if (through !== undefined) return { ...through.who, end: through.end };
  for (let at = from; at < from + MOST_BETWEEN; at += 1) {
    const party = partyFrom(scene, at);
    if (party !== undefined && (fits(party, 'person') || fits(party, 'group'))) return party;
    const tag = scene.words[at]?.tag;
    const isPassing = tag === 'DET' || tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN';
    if (!isPassing && !PASSED.has(scene.keys[at] ?? '')) return undefined;
  }
  return undefined;
}

/** “X surrounded himself with Y”. */
function surrounded(scene: Scene, at: number): readonly TieFact[] {
  const { keys } = scene;
  if (!/^(?:him|her)self$/u.test(keys[at + 1] ?? '') || keys[at + 2] !== 'with') return [];
  const who = subjectOf(scene, at);
  const other = rivalFrom(scene, at + 3);
  if (who === undefined || other === undefined || !isPerson(who)) return [];
  const word = { type: 'patron', from: 'bearer' } as const;
  const relation = { word, others: [other], first: at, end: other.end };
  return tiesOf(scene, who, relation, 'verb:surround').map((tie) => ({
    ...tie,
    span: spanOver(scene, who, relation),
  }));
}
