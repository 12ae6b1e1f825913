import type { Edge } from '../model/judgement.ts';
import type { Actor, ActorName, Decision, Id, Mention, Passage } from '../model/records.ts';
import type { AddedRecord, JoinedActor, SettledRecord, Settlement } from '../model/settlement.ts';
import { READER_VERSION } from '../model/version.ts';
import { roleOf } from '../names/gazetteer.ts';
import { scriptOf } from '../text/script.ts';
import { proposeAcross } from './across.ts';
import { addedRecords, usable } from './added.ts';
import type { Ground } from './added.ts';
import type { AcrossOptions } from './across.ts';
import { inForce } from './decision-log.ts';
import { rulingOf } from './decision-forms.ts';
import type { MadeActor, Ruling } from './decision-forms.ts';
import { identityOf } from './identity.ts';
import type { Identity } from './identity.ts';
import { bestFirst } from './best-part.ts';
import { proposeListed } from './listed.ts';
import { rememberedActors } from './remembered.ts';
import { MADE_BY } from './stated-record.ts';

export interface StatedActors {
  readonly actors: () => Iterable<Actor>;
  readonly decisions: readonly Decision[];
  readonly mention: (id: Id) => Mention | undefined;
  /** Mentions that stand for nobody yet and have two candidates or more. */
  readonly ambiguous: () => Iterable<Mention>;
  /** Actors that lists brought along and that may be one with one of `actors`; none by default. */
  readonly listed?: readonly Actor[];
  /** The passages of a document as it was read last; none by default. */
  readonly passages?: (document: Id) => readonly Passage[];
  /** Whether a source is there; none is by default. */
  readonly hasSource?: (id: Id) => boolean;
}

/**
 * Who is who in a case: what names and identifiers propose, under what people decided. The same statements and
 * decisions give the same settlement, however often and in whatever order they are read.
 */
export function settlementOf(
  {
    actors,
    decisions,
    mention,
    ambiguous,
    listed = [],
    passages = () => [],
    hasSource = () => false,
  }: StatedActors,
  options: Omit<AcrossOptions, 'canonical'>,
): Settlement {
  const rulings = inForce(decisions).map((decision) => ({ decision, ruling: rulingOf(decision) }));
  const stated = Array.from(actors()).filter(({ by }) => by.reader !== MADE_BY);
  const made = allMade(rulings, [...listed, ...stated], passages);
  const all = new Map([...made, ...stated].map((actor) => [actor.id, actor]));
  const said = rulings.flatMap(({ decision, ruling }) => edgesOf(decision, ruling));
  const { canonical } = identityOf(said.filter(({ judgement }) => judgement === 'same'));
  const proposed = proposeAcross(all.values(), { ...options, canonical });
  const found = proposeListed(all.values(), listed, { ...options, canonical, proposed });
  for (const actor of listed) all.set(actor.id, actor);
  const edges = [...said, ...proposed, ...found].filter((edge) => isStated(edge, all));
  const identity = identityOf(edges);
  const ground: Ground = { passages, hasSource, hasActor: (id) => all.has(id) };
  const added = addedRecords(
    rulings.flatMap(({ ruling }) => (ruling?.form === 'added' ? [ruling] : [])),
    ground,
  );
  const judged = settledMentions(rulings, withAdded(added, mention), identity.canonical);
  const answered = answeredMentions(ambiguous(), judged, identity.canonical);
  return {
    joined: identity.clusters.flatMap((ids) => joinedActors(ids, identity, all)),
    settled: [...judged, ...answered, ...settledRecords(rulings, ground)],
    made,
    added,
    questions: identity.questions.map(({ left, right, score, reasons = [] }) => ({
      left,
      right,
      ...(score === undefined ? {} : { score }),
      reasons,
    })),
    conflicts: identity.conflicts,
  };
}

interface Ruled {
  readonly decision: Decision;
  readonly ruling: Ruling | undefined;
}

/** Decisions outlive the documents they were about. */
function isStated({ left, right }: Edge, actors: ReadonlyMap<Id, Actor>): boolean {
  return actors.has(left) && actors.has(right);
}

/** A person's decision as judgements on pairs. */
function edgesOf({ at, by, reason }: Decision, ruling: Ruling | undefined): readonly Edge[] {
  const said = (verb: string) => [`${by} ${verb}${reason === undefined ? '' : `: ${reason}`}`];
  if (ruling?.form === 'one') {
    const [left, right] = ruling.actors;
    const base = {
      left,
      judgement: 'same',
      by: 'person',
      at,
      reasons: said('joined them'),
    } as const;
    return [right, ...ruling.parts].map((other) => ({ ...base, right: other }));
  }
  const reasons = said('held them apart');
  if (ruling?.form === 'made') {
    const { of, actor } = ruling;
    return [{ left: of, right: actor, judgement: 'different', by: 'person', at, reasons }];
  }
  if (ruling?.form !== 'apart') return [];
  return ruling.pairs.map(([left, right]) => ({
    left,
    right,
    judgement: 'different',
    by: 'person',
    at,
    reasons,
  }));
}

/** Whom decisions make, and whom added records speak of though nobody states them any more. */
function allMade(
  rulings: readonly Ruled[],
  known: readonly Actor[],
  passages: Ground['passages'],
): readonly Actor[] {
  const made = rulings.flatMap(({ ruling }) => madeActors(ruling));
  const named = new Map(made.map((actor) => [actor.id, actor]));
  const actors = new Map([...named.values(), ...known].map((actor) => [actor.id, actor]));
  const remembered = rememberedActors(rulings, { actors, passages });
  return [...named.values(), ...remembered.map((one) => madeActor(one, 'add'))];
}

function madeActors(ruling: Ruling | undefined): readonly Actor[] {
  if (ruling?.form === 'made') return [madeActor(ruling, 'split')];
  if (ruling?.form === 'added' || ruling?.form === 'stated')
    return ruling.makes.map((one) => madeActor(one, 'add'));
  return [];
}

function madeActor({ actor: id, type, name }: MadeActor, rule: 'split' | 'add'): Actor {
  return {
    kind: 'actor',
    id,
    type,
    name,
    names: [nameOf(name)],
    descriptions: [],
    identifiers: {},
    by: { reader: MADE_BY, version: READER_VERSION, rule },
    standing: 'accepted',
  };
}

/** What was decided on a mention that a person added holds, though the case does not hold it yet. */
function withAdded(
  added: readonly AddedRecord[],
  mention: (id: Id) => Mention | undefined,
): (id: Id) => Mention | undefined {
  const own = new Map(
    added.flatMap(({ record }) => (record.kind === 'mention' ? [[record.id, record]] : [])),
  );
  return (id) => own.get(id) ?? mention(id);
}

function joinedActors(
  ids: readonly Id[],
  identity: Identity,
  actors: ReadonlyMap<Id, Actor>,
): readonly JoinedActor[] {
  const members = ids.flatMap((id) => actors.get(id) ?? []);
  const reasons = new Map<Id, Set<string>>();
  for (const { left, right, reasons: why = [] } of identity.joinsOf(ids[0] ?? ''))
    for (const end of [left, right])
      reasons.set(end, new Set([...(reasons.get(end) ?? []), ...why]));
  return bestFirst(members).map(({ id }) => ({
    actor: id,
    canonical: identity.canonical(id),
    why: [...(reasons.get(id) ?? [])],
  }));
}

function settledMentions(
  rulings: readonly Ruled[],
  mentionOf: (id: Id) => Mention | undefined,
  canonical: (id: Id) => Id,
): readonly SettledRecord[] {
  const meant = new Map<Id, Meant>();
  const of = (mention: Id): Meant => meant.get(mention) ?? { rejected: [] };
  for (const { ruling } of rulings) {
    if (ruling?.form === 'made')
      for (const mention of ruling.mentions)
        meant.set(mention, { ...of(mention), actor: ruling.actor });
    else if (ruling?.form === 'meant')
      for (const mention of ruling.mentions)
        meant.set(mention, accepted(of(mention), ruling.actor));
    else if (ruling?.form === 'not-meant')
      for (const mention of ruling.mentions)
        meant.set(mention, rejected(of(mention), ruling.actor));
  }
  return [...meant].flatMap(([id, judged]) => {
    const mention = mentionOf(id);
    return mention === undefined ? [] : [settledMention(mention, judged, canonical)];
  });
}

/** Whom a person says a mention means, and whom not. */
interface Meant {
  readonly actor?: Id;
  readonly rejected: readonly Id[];
}

function accepted({ rejected: known }: Meant, actor: Id): Meant {
  return { actor, rejected: known.filter((one) => one !== actor) };
}

function rejected({ actor: known, rejected: before }: Meant, actor: Id): Meant {
  const all = [...before, actor];
  return known === undefined || known === actor
    ? { rejected: all }
    : { actor: known, rejected: all };
}

/** A rejection of an actor holds for all that are one with it. */
function settledMention(
  { id, actor, candidates, standing }: Mention,
  judged: Meant,
  canonical: (id: Id) => Id,
): SettledRecord {
  const apart = new Set(judged.rejected.map(canonical));
  const gone = candidates.map((one) => one.actor).filter((one) => apart.has(canonical(one)));
  if (judged.actor !== undefined) {
    return { record: id, actor: judged.actor, standing: 'accepted', rejected: gone };
  }
  const stands = actor !== undefined && !apart.has(canonical(actor));
  return { record: id, ...(stands ? { actor } : {}), standing, rejected: gone };
}

/** Whoever a mention may stand for is one: then it stands for that one. A person's word on it goes first. */
function answeredMentions(
  mentions: Iterable<Mention>,
  judged: readonly SettledRecord[],
  canonical: (id: Id) => Id,
): readonly SettledRecord[] {
  const known = new Set(judged.map(({ record }) => record));
  const answered: SettledRecord[] = [];
  for (const { id: record, candidates, standing } of mentions) {
    const [only, ...others] = new Set(candidates.map(({ actor }) => canonical(actor)));
    if (only === undefined || others.length > 0 || known.has(record)) continue;
    answered.push({ record, actor: only, standing, rejected: [] });
  }
  return answered;
}

/** What people said of records as such; the last word stands. Who states what it is takes it for rightly found. */
function settledRecords(rulings: readonly Ruled[], ground: Ground): readonly SettledRecord[] {
  const settled = new Map<Id, SettledRecord>();
  for (const { ruling } of rulings) {
    if (ruling?.form === 'standing') {
      const { record, standing } = ruling;
      settled.set(record, { ...settled.get(record), record, standing, rejected: [] });
    } else if (ruling?.form === 'stated') {
      const { record, fields } = ruling;
      const known = settled.get(record);
      const stated = { ...known?.stated, ...usable(fields, ground) };
      settled.set(record, { ...known, record, standing: 'accepted', rejected: [], stated });
    } else if (ruling?.form === 'called') {
      const { actor: record, name } = ruling;
      const standing = settled.get(record)?.standing ?? 'accepted';
      settled.set(record, { record, standing, rejected: [], called: nameOf(name) });
    }
  }
  return [...settled.values()];
}

function nameOf(text: string): ActorName {
  return { text, script: scriptOf(text), role: roleOf(text) };
}
