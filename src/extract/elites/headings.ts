import { datesOf, isPassive, standingAt, subjectOf, agentOf } from './clause.ts';
import { endingBehind } from './career-times.ts';
import { behindGroup } from './parties.ts';
import { fits } from './ends.ts';
import { boundsOf, spanOver, tiesOf } from './fact.ts';
import type { CareerFact, TieFact } from './fact.ts';
import { groupBefore } from './group-antecedent.ts';
import { readNp } from './noun-phrase.ts';
import type { Np } from './noun-phrase.ts';
import { namesOffice } from './office-key.ts';
import { isPerson, partyUntil, rangeIn } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isHeading, isInstitution } from './words.ts';

export interface HeadingFinds {
  readonly facts: readonly CareerFact[];
  readonly ties: readonly TieFact[];
}

/** “X headed the ministry until 2019”, “the bloc led by X”. */
export function findHeadings(scene: Scene): HeadingFinds {
  const facts: CareerFact[] = [];
  const ties: TieFact[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    if (!isHeading(scene.lemmas[at] ?? '') || scene.words[at]?.tag !== 'VERB') continue;
    const status = standingAt(scene, at);
    if (status !== 'occurred' && status !== 'alleged') continue;
    const found = isPassive(scene, at) ? ledBy(scene, at) : leading(scene, at);
    facts.push(...found.facts);
    ties.push(...found.ties);
  }
  return { facts, ties };
}

const NOTHING: HeadingFinds = { facts: [], ties: [] };
const LEADS = { type: 'leads', from: 'bearer' } as const;

function leading(scene: Scene, at: number): HeadingFinds {
  const who = subjectOf(scene, at);
  const from = scene.keys[at + 1] === 'over' ? at + 2 : at + 1;
  const np = wholeNp(scene, from);
  if (who === undefined || np === undefined || !isPerson(who) || np.person !== undefined)
    return NOTHING;
  if (isOfSeveral(scene, at)) return NOTHING;
  if (scene.keys[np.end] === 'to' || scene.keys[np.end] === 'into') return NOTHING;
  const bounds = boundsOf(scene, datesOf(scene, at, np.end));
  const group = np.bodies.find((body) => fits(body, 'group'));
  const rule = `verb:${scene.lemmas[at] ?? ''}`;
  const place = { first: at, end: np.end };
  if (group !== undefined)
    return {
      facts: [],
      ties: tiesOf(scene, who, { word: LEADS, others: [group], ...place }, rule, bounds),
    };
  const isOne = scene.keys[from] === 'a' || scene.keys[from] === 'an';
  if (isOne || !isBody(scene, from, np)) return NOTHING;
  const ending = endingBehind(scene, np.end);
  const fact: CareerFact = {
    ...bodyFields(np),
    ...bounds,
    ...ending,
    ...(isPresent(scene, at) && bounds.until === undefined && ending.ended === undefined
      ? { now: 'current' as const }
      : {}),
    person: who.actor.id,
    office: headOf(scene, from, np),
    rule,
    order: scene.sentence.order,
    span: spanOver(scene, who, place),
  };
  return { facts: [fact], ties: [] };
}

/** “The supervisory board of the shipyard”: with what it is of. */
function wholeNp(scene: Scene, from: number): Np | undefined {
  const np = readNp(scene, from);
  if (np === undefined || np.person !== undefined || scene.keys[np.end] !== 'of') return np;
  const of = readNp(scene, np.end + 1);
  if (of === undefined || of.person !== undefined) return np;
  const [states, bodies] = [
    [...np.states, ...of.states],
    [...np.bodies, ...of.bodies],
  ];
  return { end: of.end, states, bodies };
}

function isPresent({ words, tree, lemmas, keys }: Scene, at: number): boolean {
  const { Tense: tense, VerbForm: form } = words[at]?.features ?? {};
  if (tense === 'Pres' && form === 'Fin') return true;
  const aux = (tree.children[at] ?? []).filter((child) => words[child]?.tag === 'AUX');
  return aux.some((child) => lemmas[child] === 'have' && keys[child] !== 'had');
}

/** “X and Y run the bank”: neither is its head. */
function isOfSeveral({ words, keys, lemmas }: Scene, at: number): boolean {
  return words[at]?.features['VerbForm'] === 'Fin' && keys[at] === lemmas[at];
}

function bodyFields({ bodies, states }: Np): Pick<CareerFact, 'organisation' | 'state'> {
  const body = bodies.find(({ actor }) => actor.type === 'organisation');
  const [state] = states;
  return {
    ...(body === undefined ? {} : { organisation: body.actor.id }),
    ...(state === undefined ? {} : { state: state.actor.id }),
  };
}

/** Ministries, banks and what bears a name are headed; talks, charges and lists are led, too, but are no post. */
function isBody({ lemmas, keys }: Scene, from: number, { end, bodies }: Np): boolean {
  let head = from;
  while (head < end && keys[head] !== 'of' && keys[head] !== 'for') head += 1;
  const own = lemmas[head - 1] ?? '';
  if (isInstitution(own)) return true;
  const [body] = bodies;
  return body?.actor.type === 'organisation' && body.end >= head;
}

function headOf(scene: Scene, from: number, { end }: Np): string {
  const { start, end: until } = rangeIn(scene, from, end);
  const text = scene.sentence.passage.text.slice(start, until);
  return `head of ${namesOffice(text).replace(/^(?:its|his|her|their|the) /iu, 'the ')}`;
}

/** “The Pashin clan, led by X”, “the group is headed by X”. */
function ledBy(scene: Scene, at: number): HeadingFinds {
  const agent = agentOf(scene, at);
  if (agent === undefined || !isPerson(agent)) return NOTHING;
  const group = ledGroup(scene, at);
  const rule = `verb:${scene.lemmas[at] ?? ''}`;
  if (group === undefined || (group.actor.type !== 'organisation' && !fits(group, 'group')))
    return ledUnnamed(scene, at, agent);
  const place = { first: Math.min(at, group.first), end: Math.max(at + 1, group.end) };
  const bounds = boundsOf(scene, datesOf(scene, at, agent.end));
  if (fits(group, 'group'))
    return {
      facts: [],
      ties: tiesOf(scene, agent, { word: LEADS, others: [group], ...place }, rule, bounds),
    };
  const led = bodyBefore(scene, at);
  const fact: CareerFact = {
    ...bounds,
    ...(isPresent(scene, at) || isNow(scene, at) ? { now: 'current' as const } : {}),
    person: agent.actor.id,
    office: led ?? `head of ${group.mention.span.text}`,
    organisation: group.actor.id,
    rule,
    order: scene.sentence.order,
    span: spanOver(scene, agent, place),
  };
  return { facts: [fact], ties: [] };
}

/** “The border service, headed by X”: a body without a name of its own. */
function ledUnnamed(scene: Scene, at: number, agent: Party): HeadingFinds {
  const office = bodyBefore(scene, at);
  if (office === undefined) return NOTHING;
  const bounds = boundsOf(scene, datesOf(scene, at, agent.end));
  const fact: CareerFact = {
    ...bounds,
    ...(isNow(scene, at) ? { now: 'current' as const } : {}),
    person: agent.actor.id,
    office,
    rule: `verb:${scene.lemmas[at] ?? ''}`,
    order: scene.sentence.order,
    span: spanOver(scene, agent, { first: at, end: at + 1 }),
  };
  return { facts: [fact], ties: [] };
}

/** “Is run by”. */
function isNow({ keys }: Scene, at: number): boolean {
  return keys[at - 1] === 'is' || (keys[at - 1] === 'been' && keys[at - 2] === 'has');
}

const FARTHEST = 12;

/** The body that stands before “, headed by” or “is headed by”, as its head's office. */
function bodyBefore(scene: Scene, at: number): string | undefined {
  const { keys, words } = scene;
  let end = at;
  while (end > 0 && (/^[,”"»(]$/u.test(keys[end - 1] ?? '') || isAside(words[end - 1]?.tag)))
    end -= 1;
  let office: string | undefined;
  for (let first = end - 1; first >= 0 && end - first <= FARTHEST; first -= 1) {
    if (!/^(?:the|its|his|her)$/u.test(keys[first] ?? '')) continue;
    const np = wholeNp(scene, first);
    if (np?.end === end && isBody(scene, first, np)) office = headOf(scene, first, np);
  }
  return office;
}

function isAside(tag: string | undefined): boolean {
  return tag === 'AUX' || tag === 'ADV';
}

function ledGroup(scene: Scene, at: number): Party | undefined {
  const isParticiple = scene.words[at - 1]?.tag !== 'AUX' && scene.words[at - 1]?.tag !== 'ADV';
  if (!isParticiple) {
    const aux = behindAux(scene, at);
    const aside = scene.keys[aux - 1] === ',' ? partyUntil(scene, aux - 1) : undefined;
    return subjectOf(scene, at) ?? groupBefore(scene, aux) ?? aside;
  }
  let before = at;
  while (before > 0 && /^[,”"»(]$/u.test(scene.keys[before - 1] ?? '')) before -= 1;
  return partyUntil(scene, before) ?? scene.all.find((one) => behindGroup(scene, one) === before);
}

function behindAux({ words }: Scene, at: number): number {
  let before = at;
  while (words[before - 1]?.tag === 'AUX' || words[before - 1]?.tag === 'ADV') before -= 1;
  return before;
}
