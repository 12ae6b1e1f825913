import { datesOf, isPassive, agentOf, standingAt, subjectOf } from './clause.ts';
import { partyBehind } from './descriptor.ts';
import type { Descriptor } from './descriptor.ts';
import { officeFields, pointOf, spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { titled } from './bearers.ts';
import { isModifier, isPerson, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';

const VERBS = new Set(['succeed', 'replace', 'supplant']);

/** “X succeeded Y as chairman in 1956”, “Y was replaced by X”: one post, two holders. */
export function findSuccessions(
  scene: Scene,
  descriptors: readonly Descriptor[],
): { readonly facts: readonly CareerFact[]; readonly taken: ReadonlySet<Descriptor> } {
  const facts: CareerFact[] = [];
  const taken = new Set<Descriptor>();
  for (let at = 0; at < scene.words.length; at += 1) {
    const verb = scene.lemmas[at] ?? '';
    if (!VERBS.has(verb) || scene.words[at]?.tag !== 'VERB') continue;
    const pair = pairAt(scene, at);
    const status = standingAt(scene, at);
    if (pair === undefined || (status !== 'occurred' && status !== 'alleged')) continue;
    const { next, last } = pair;
    const end = Math.max(at + 1, last.end, next.first > at ? next.end : 0);
    const office = asOffice(scene, end, descriptors);
    if (office !== undefined) taken.add(office);
    facts.push(...factsOf(scene, { at, verb, next, last, end }, office, descriptors));
  }
  return { facts, taken };
}

interface Pair {
  readonly next: Party;
  readonly last: Party;
}

function pairAt(scene: Scene, at: number): Pair | undefined {
  const subject = subjectOf(scene, at);
  const isWith = scene.keys[at + 1] === 'with';
  const passive = isWith || isPassive(scene, at);
  const other = isWith
    ? partyBehind(scene, at + 2)
    : passive
      ? agentOf(scene, at)
      : objectOf(scene, at + 1);
  if (subject === undefined || other === undefined) return undefined;
  if (!isPerson(subject) || !isPerson(other) || subject.actor.id === other.actor.id)
    return undefined;
  return passive ? { next: other, last: subject } : { next: subject, last: other };
}

const MOST_TITLE = 7;

function objectOf(scene: Scene, from: number): Party | undefined {
  for (let at = from; at < from + MOST_TITLE; at += 1) {
    const party = partyFrom(scene, at);
    if (party !== undefined && isPerson(party) && !isModifier(scene, party)) return party;
    const tag = scene.words[at]?.tag;
    if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADP')
      return undefined;
  }
  return undefined;
}

const REACH = 6;

function asOffice(
  scene: Scene,
  from: number,
  descriptors: readonly Descriptor[],
): (Descriptor & { kind: 'office' }) | undefined {
  for (let at = from; at < from + REACH; at += 1) {
    if (scene.keys[at] === 'as') {
      const found = descriptors.find(({ kind, first }) => kind === 'office' && first === at + 1);
      return found?.kind === 'office' ? found : undefined;
    }
    if (scene.words[at]?.tag === 'PUNCT' || scene.words[at]?.tag === 'VERB') return undefined;
  }
  return undefined;
}

function factsOf(
  scene: Scene,
  { at, verb, next, last, end }: Pair & { at: number; verb: string; end: number },
  office: (Descriptor & { kind: 'office' }) | undefined,
  descriptors: readonly Descriptor[],
): readonly CareerFact[] {
  const stop = office?.end ?? end;
  const point = pointOf(datesOf(scene, at, stop))?.record.edtf;
  const span = spanOver(scene, next, last, { first: at, end: stop });
  const title = descriptors.find((one) => one.kind === 'office' && titled(scene, one) === last);
  const held = office ?? (title?.kind === 'office' ? title : undefined);
  const { now: _, ...fields } = held === undefined ? { now: undefined } : officeFields(held);
  const base = { order: scene.sentence.order, rule: `verb:${verb}`, span };
  const until = point === undefined ? {} : { until: point };
  const from = point === undefined ? {} : { from: point };
  return [
    { ...base, ...fields, ...until, person: last.actor.id },
    { ...base, ...fields, ...from, person: next.actor.id, after: last.actor.id },
  ];
}
