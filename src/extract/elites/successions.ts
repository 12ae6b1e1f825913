import { agentOf, datesOf, governorOf, isPassive, standingAt, subjectOf } from './clause.ts';
import type { Act } from './careers.ts';
import { apposedFrom, partyBehind } from './parties.ts';
import type { Descriptor, OfficePhrase } from './phrases.ts';
import { officeFields, pointOf, spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { titled } from './bearers.ts';
import { postsIn } from './post-nouns.ts';
import { isModifier, isNamed, isPerson, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';

const VERBS = new Set(['succeed', 'replace', 'supplant', 'take', 'give', 'make']);

export interface SuccessionFinds {
  readonly facts: readonly CareerFact[];
  readonly acts: readonly Act[];
  readonly taken: ReadonlySet<Descriptor>;
}

/** “X succeeded Y as chairman in 1956”, “Y was replaced by X”, “replaced Y with X”: one post, two holders. */
export function findSuccessions(scene: Scene, descriptors: readonly Descriptor[]): SuccessionFinds {
  const facts: CareerFact[] = [];
  const acts: Act[] = [];
  const taken = new Set<Descriptor>();
  for (let at = 0; at < scene.words.length; at += 1) {
    const verb = scene.lemmas[at] ?? '';
    if (!VERBS.has(verb) || scene.words[at]?.tag !== 'VERB') continue;
    const pair = pairAt(scene, at);
    const status = standingAt(scene, at);
    if (pair === undefined || (status !== 'occurred' && status !== 'alleged')) continue;
    const { next, last } = pair;
    const end = Math.max(at + 1, last.end, next.first > at ? next.end : 0);
    const office =
      asOffice(scene, at + 1, descriptors) ??
      asOffice(scene, end, descriptors) ??
      takenUp(scene, at, descriptors);
    if (office !== undefined) taken.add(office);
    const headed = office === undefined ? headedBehind(scene, end, descriptors) : undefined;
    const found = factsOf(scene, { at, verb, next, last, end }, office, descriptors);
    facts.push(
      ...(headed === undefined ? found : found.map((one) => ({ ...one, office: headed }))),
    );
    acts.push(actOf(scene, at, end, next, status));
  }
  return { facts, acts, taken };
}

interface Pair {
  readonly next: Party;
  readonly last: Party;
}

function pairAt(scene: Scene, at: number): Pair | undefined {
  const pair = PHRASES.has(scene.lemmas[at] ?? '')
    ? (takingOver(scene, at) ?? givingWay(scene, at))
    : (replacedWith(scene, at) ?? succeeding(scene, at));
  if (pair === undefined) return undefined;
  const { next, last } = pair;
  if (!isPerson(next) || !isPerson(last) || next.actor.id === last.actor.id) return undefined;
  return pair;
}

const PHRASES = new Set(['take', 'give', 'make']);

/** “X took over from Y”, “took over as premier from Y”. */
function takingOver(scene: Scene, at: number): Pair | undefined {
  const { keys } = scene;
  if (scene.lemmas[at] !== 'take' || keys[at + 1] !== 'over') return undefined;
  const from = keys.indexOf('from', at + 2);
  if (from < 0 || from - at > MOST_BETWEEN) return undefined;
  if (scene.words.slice(at + 2, from).some(({ tag }) => tag === 'VERB' || tag === 'PUNCT'))
    return undefined;
  const next = subjectOf(scene, at);
  const last = objectOf(scene, from + 1);
  return next === undefined || last === undefined ? undefined : { next, last };
}

/** “Y gave way to X”, “made way for X”. */
function givingWay(scene: Scene, at: number): Pair | undefined {
  const { keys } = scene;
  if (keys[at + 1] !== 'way' || !/^(?:to|for)$/u.test(keys[at + 2] ?? '')) return undefined;
  const last = subjectOf(scene, at);
  const next = somebodyFrom(scene, at + 3);
  return next === undefined || last === undefined ? undefined : { next, last };
}

function succeeding(scene: Scene, at: number): Pair | undefined {
  const subject = subjectOf(scene, at);
  const isWith = scene.keys[at + 1] === 'with';
  const passive = isWith || isPassive(scene, at);
  const other = isWith
    ? somebodyFrom(scene, at + 2)
    : passive
      ? agentOf(scene, at)
      : objectOf(scene, at + 1);
  if (subject === undefined || other === undefined) return undefined;
  return passive ? { next: other, last: subject } : { next: subject, last: other };
}

/** “Removed Y and replaced him with X”: neither is who does it. */
function replacedWith(scene: Scene, at: number): Pair | undefined {
  if (scene.lemmas[at] !== 'replace' || isPassive(scene, at)) return undefined;
  const key = scene.keys[at + 1] ?? '';
  const last = key === 'him' || key === 'her' ? doneToBefore(scene, at) : objectOf(scene, at + 1);
  const link = key === 'him' || key === 'her' ? at + 2 : (last?.end ?? 0);
  if (last === undefined || scene.keys[link] !== 'with') return undefined;
  const next = somebodyFrom(scene, link + 1);
  return next === undefined ? undefined : { next, last };
}

/** Whom “him” means behind “removed Y and”: the last one named, who is not the one that does it. */
function doneToBefore(scene: Scene, at: number): Party | undefined {
  const linked = scene.parties[at + 1];
  const subject = subjectOf(scene, at)?.actor.id;
  const before = scene.all.filter(
    (party) => isPerson(party) && isNamed(party) && party.end <= at && party.actor.id !== subject,
  );
  const named = before.at(-1);
  if (named !== undefined) return named;
  return linked !== undefined && linked.actor.id !== subject ? linked : undefined;
}

function somebodyFrom(scene: Scene, from: number): Party | undefined {
  const party = partyBehind(scene, from);
  return party !== undefined && isPerson(party) ? party : apposedFrom(scene, from);
}

const MOST_TITLE = 7;

function objectOf(scene: Scene, from: number): Party | undefined {
  for (let at = from; at < from + MOST_TITLE; at += 1) {
    const party = partyFrom(scene, at);
    const isOwner = party !== undefined && !isNamed(party) && scene.words[at + 1]?.tag === 'NOUN';
    if (party !== undefined && isPerson(party) && !isOwner && !isModifier(scene, party))
      return party;
    const tag = scene.words[at]?.tag;
    const isPassed = /^(?:DET|ADJ|NOUN|PROPN|ADP)$/u.test(tag ?? '') || isOwner;
    if (!isPassed) return apposedFrom(scene, from);
  }
  return undefined;
}

const REACH = 6;

function asOffice(
  scene: Scene,
  from: number,
  descriptors: readonly Descriptor[],
): OfficePhrase | undefined {
  for (let at = from; at < from + REACH; at += 1) {
    if (scene.keys[at] === 'as') {
      const found = descriptors.find(({ kind, first }) => kind === 'office' && first === at + 1);
      return found?.kind === 'office' ? found : undefined;
    }
    if (scene.words[at]?.tag === 'PUNCT' || scene.words[at]?.tag === 'VERB') return undefined;
  }
  return undefined;
}

/** “Replaced Y at the head of the service”. */
function headedBehind(
  scene: Scene,
  from: number,
  descriptors: readonly Descriptor[],
): string | undefined {
  if (scene.keys[from] !== 'at') return undefined;
  return postsIn(scene, descriptors).find(({ first, isCharge }) => isCharge && first === from)
    ?.office;
}

const MOST_BETWEEN = 14;

/** “Became head of the fund in 2018, succeeding Y”: the office between the two verbs. */
function takenUp(
  scene: Scene,
  at: number,
  descriptors: readonly Descriptor[],
): OfficePhrase | undefined {
  const verb = governorOf(scene, at);
  if (verb === undefined || at - verb > MOST_BETWEEN) return undefined;
  const own = descriptors.filter(
    (one) => one.kind === 'office' && one.first > verb - 1 && one.end <= at,
  );
  const [only, ...more] = own;
  return only?.kind === 'office' && more.length === 0 && !scene.bearers.has(only.noun)
    ? only
    : undefined;
}

function actOf(scene: Scene, at: number, end: number, who: Party, status: Act['status']): Act {
  const date = pointOf(datesOf(scene, at, end));
  return {
    mode: 'succession',
    trigger: { first: at, end: at + 1 },
    first: Math.min(at, who.first),
    end: Math.max(end, who.end),
    who,
    status,
    ...(date === undefined ? {} : { date }),
  };
}

function factsOf(
  scene: Scene,
  { at, verb, next, last, end }: Pair & { at: number; verb: string; end: number },
  office: OfficePhrase | undefined,
  descriptors: readonly Descriptor[],
): readonly CareerFact[] {
  const stop = office !== undefined && office.first > at ? office.end : end;
  const point = pointOf(datesOf(scene, at, stop))?.record.edtf;
  const span = spanOver(scene, next, last, { first: at, end: stop });
  const title = descriptors.find((one) => isTitleOf(scene, one, last));
  const held = office ?? (title?.kind === 'office' ? title : undefined);
  const { now: _, ...fields } = held === undefined ? { now: undefined } : officeFields(held);
  const base = { order: scene.sentence.order, rule: `verb:${verb}`, span };
  const until = point === undefined ? {} : { until: point };
  const from = point === undefined ? {} : { from: point };
  return [
    {
      ...base,
      ...fields,
      ...until,
      ...(held === undefined ? { before: next.actor.id } : {}),
      person: last.actor.id,
    },
    { ...base, ...fields, ...from, person: next.actor.id, after: last.actor.id },
  ];
}

/** “Prime Minister Y”, “the head of the fund, Y,”. */
function isTitleOf(scene: Scene, one: Descriptor, last: Party): boolean {
  if (one.kind !== 'office' || one.when === 'former') return false;
  return (
    titled(scene, one) === last || (one.end <= last.first && scene.bearers.get(one.noun) === last)
  );
}
