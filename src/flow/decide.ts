import { userInfo } from 'node:os';
import { makeId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { Actor, CaseRecord, Decision, Id, Kind, Mention, Span } from '../model/records.ts';
import type { JudgementConflict } from '../model/settlement.ts';
import type { MadeActor } from '../resolve/decision-forms.ts';
import { judgedAlone } from '../resolve/judged.ts';
import type { CaseStore } from '../store/index.ts';
import { decisionsOf } from './decision-log.ts';
import { settleCase } from './who-is-who.ts';

/** Who decides and why. */
export interface Deciding {
  /** The name of the operating system's user by default. */
  readonly by?: string;
  readonly reason?: string;
}

/** What a decision is about, before it is signed. */
export interface Draft {
  readonly verb: Decision['verb'];
  readonly record: Id;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly undoes?: Id;
}

export interface Decided {
  readonly decision: Decision;
  /** Contradictions between decisions that were not there before. */
  readonly conflicts: readonly JudgementConflict[];
}

/** Signs a decision, adds it to the log and works out what follows from it. */
export async function decide(
  store: CaseStore,
  draft: Draft,
  { by = userName(), reason }: Deciding,
): Promise<Decided> {
  const log = decisionsOf(store);
  const decision = signed(draft, by, reason, momentAfter(log));
  const before = new Set((await store.conflicts()).map((one) => JSON.stringify(one)));
  await follow(store, decision, log);
  const conflicts = (await store.conflicts()).filter((one) => !before.has(JSON.stringify(one)));
  return { decision, conflicts };
}

/** Whether a record is rightly found touches nothing else: who is who of a large case is not worked out for it. */
async function follow(
  store: CaseStore,
  decision: Decision,
  log: readonly Decision[],
): Promise<void> {
  const alone = judgedAlone(decision.record, [...log, decision]);
  if (alone === undefined || !(await store.isSettled())) await settleCase(store, [decision]);
  else await store.judge(decision, alone);
}

function signed(
  { verb, record, before, after, undoes }: Draft,
  by: string,
  reason: string | undefined,
  at: string,
): Decision {
  const said = JSON.stringify([before, after, reason, undoes]);
  return {
    kind: 'decision',
    id: makeId('decision', at, by, verb, record, said),
    at,
    by,
    verb,
    record,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(reason === undefined ? {} : { reason }),
    ...(undoes === undefined ? {} : { undoes }),
  };
}

/** Now, but after the last decision even where a clock was set back: the log's order is that of its moments. */
function momentAfter(decisions: readonly Decision[]): string {
  const last = decisions.map(({ at }) => Date.parse(at)).filter((time) => Number.isFinite(time));
  const latest = last.reduce((most, time) => Math.max(most, time), 0);
  return new Date(Math.max(Date.now(), latest + 1)).toISOString();
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A system may run a program for a user that it does not know by name.
    return 'unknown';
  }
}

/** Two actors are one, as they are shown, with all their parts; as an answer to a question where `verb` is `accept`. */
export function joining(a: Actor, b: Actor, verb: 'merge' | 'accept'): Draft {
  refuseSame(a, b, 'They are one already');
  const parts = [...(a.parts ?? []), ...(b.parts ?? [])].map(({ id }) => id);
  const others = [...new Set(parts)].filter((id) => id !== a.id && id !== b.id);
  const after = { with: b.id, ...(others.length > 0 && { parts: others }) };
  return { verb, record: a.id, before: named(a, b), after };
}

/** Two actors are not one: neither they themselves nor the parts of which the program asks. */
export async function rejecting(store: CaseStore, a: Actor, b: Actor): Promise<Draft> {
  refuseSame(a, b, 'They are one: take them apart with `tacitus actors split`');
  const asked = (await store.asked()).filter(
    ({ left, right }) => isOf(a, left) !== isOf(a, right) && isOf(b, left) !== isOf(b, right),
  );
  const pairs = [[a.id, b.id], ...asked.map(({ left, right }) => [left, right])];
  const apart = [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
  return { verb: 'reject', record: a.id, before: named(a, b), after: { with: b.id, apart } };
}

/** Some parts of a joined actor are not one with the others. */
export function takingApart(actor: Actor, out: readonly Id[]): Draft {
  const stay = (actor.parts ?? []).map(({ id }) => id).filter((id) => !out.includes(id));
  if (out.length === 0 || stay.length === 0) {
    throw new RangeError('Both sides of a split need a part');
  }
  const apart = out.flatMap((one) => stay.map((other) => [other, one]));
  const taken = (actor.parts ?? []).filter(({ id }) => out.includes(id)).map(({ name }) => name);
  return { verb: 'split', record: actor.id, before: { ...named(actor), taken }, after: { apart } };
}

/** Some mentions of an actor stand for another one, which is made of them. */
export function takingOut(actor: Actor, mentions: readonly Mention[], name?: string): Draft {
  const ids = mentions.map(({ id }) => id).toSorted();
  const called = name ?? mentions[0]?.span.text ?? actor.name;
  return {
    verb: 'split',
    record: actor.id,
    before: named(actor),
    after: {
      actor: makeId('actor', 'split', ...ids),
      type: actor.type,
      name: called,
      mentions: ids,
    },
  };
}

/** A mention stands for an actor, or does not, and `others` of the same words with it. */
export function meaning(
  mention: Mention,
  actor: Actor,
  verb: 'accept' | 'reject',
  others: readonly Id[] = [],
): Draft {
  const before = { ...named(actor), text: mention.span.text };
  const after = { actor: actor.id, ...(others.length > 0 && { mentions: others }) };
  return { verb, record: mention.id, before, after };
}

/** An actor is called otherwise than documents call it. */
export function calling(actor: Actor, name: string): Draft {
  return { verb: 'edit', record: actor.id, before: named(actor), after: { name } };
}

/** An actor as such is confirmed, or is none. */
export function judging(actor: Actor, verb: 'accept' | 'reject'): Draft {
  return { verb, record: actor.id, before: named(actor) };
}

/** A claim, an act, an office, a tie or another record that rests on words is rightly found, or is not. */
export function judgingRecord(record: CaseRecord, verb: 'accept' | 'reject'): Draft {
  return { verb, record: record.id, before: { kind: record.kind, text: wordsOf(record) } };
}

/** A record is added that no reader found. */
export function adding({
  kind,
  id,
  document,
  record,
  names,
  makes,
  before,
  after,
}: {
  readonly kind: Kind;
  readonly id: Id;
  readonly document: Id;
  /** Its words and its fields. */
  readonly record: { readonly span: Span };
  /** Those of the actors it points at. */
  readonly names: Readonly<Record<Id, string>>;
  readonly makes: readonly MadeActor[];
  /** What stands on both sides of its words. */
  readonly before: string;
  readonly after: string;
}): Draft {
  return {
    verb: 'add',
    record: id,
    before: { kind, text: record.span.text, names },
    after: { document, record, before, after, ...(makes.length > 0 && { makes }) },
  };
}

/** A record says in some fields something else than the reader took it to say. */
export function stating(
  record: CaseRecord,
  fields: Readonly<Record<string, unknown>>,
  makes: readonly MadeActor[],
  names: Readonly<Record<Id, string>>,
): Draft {
  const known = new Map<string, unknown>(Object.entries(record));
  const were = Object.keys(fields).map((field) => [field, known.get(field) ?? null]);
  return {
    verb: 'edit',
    record: record.id,
    before: {
      kind: record.kind,
      text: wordsOf(record),
      names,
      fields: Object.fromEntries(were),
    },
    after: { fields, ...(makes.length > 0 && { makes }) },
  };
}

/** The words a person knows a record by. */
function wordsOf(record: CaseRecord): string {
  if ('span' in record) return record.span.text;
  if ('spans' in record) return record.spans[0]?.text ?? record.id;
  return record.kind === 'source' ? (record.csl.title ?? record.csl.URL ?? record.id) : record.id;
}

const OPPOSITE: Readonly<Record<Decision['verb'], Decision['verb']>> = {
  accept: 'reject',
  reject: 'accept',
  merge: 'split',
  split: 'merge',
  edit: 'edit',
  add: 'edit',
};

/** Takes a decision back; what took one back may be taken back itself. */
export function undoing({ id, verb, record, before }: Decision): Draft {
  return { verb: OPPOSITE[verb], record, before, undoes: id };
}

function isOf({ id, parts = [] }: Actor, asked: Id): boolean {
  return id === asked || parts.some((part) => part.id === asked);
}

/** Names as they were, so that the log can be read when the actors are gone. */
function named(...actors: readonly Actor[]) {
  return { names: Object.fromEntries(actors.map(({ id, name }) => [id, name])) };
}

function refuseSame(a: Actor, b: Actor, problem: string): void {
  if (a.id === b.id) throw new InputError(problem, { file: a.name, record: a.id });
}
