import { kindOfId, makeId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { Id, Kind, MentionForm, Passage, Span } from '../model/records.ts';
import { spanOf } from '../model/span.ts';
import { addedRecord } from '../resolve/stated-record.ts';
import { roleOf } from '../names/gazetteer.ts';
import type { CaseStore } from '../store/index.ts';
import type { ActorDecision } from './actors.ts';
import { adding, decide, meaning, stating } from './decide.ts';
import type { Decided } from './decide.ts';
import { findActor } from './find-actor.ts';
import { findRecord } from './find-record.ts';
import { stateFields } from './stated.ts';
import type { StatedFields } from './stated.ts';

/** Words that a person selected, and what they are. */
export interface Addition {
  readonly kind: Kind;
  readonly passage: Id;
  /** UTF-16 units of the passage's text; half-open. */
  readonly start: number;
  readonly end: number;
  readonly fields: StatedFields;
}

/** As much of a passage as one record may rest on. */
const LONGEST = 5_000;
/** So many characters around the words help to find them when the text is read otherwise. */
const AROUND = 60;

/**
 * Adds a record to words that no reader took for one. Words that are a mention already come to mean the actor. Throws an
 * InputError when the words or the fields cannot be.
 */
export async function addRecord(
  store: CaseStore,
  { kind, passage: where, start, end, fields: given }: Addition,
  options: ActorDecision,
): Promise<Decided> {
  const passage = await passageWith(store, where, options.case);
  const span = trimmed(passage, start, end);
  const refuse = (problem: string): never => {
    throw new InputError(problem, { file: options.case, record: where });
  };
  if (span.text === '') refuse('No words are selected');
  if (span.text.length > LONGEST) refuse(`At most ${LONGEST} characters can be one record`);
  const there = await mentionAt(store, passage, kind, span);
  if (there !== undefined && given.actor !== undefined && 'id' in given.actor)
    return decide(
      store,
      meaning(there, findActor(store, given.actor.id, options.case), 'accept'),
      options,
    );
  const { fields, makes, names } = stateFields(store, kind, given, options.case);
  const record = { span, ...fields, ...(kind === 'mention' && { form: formOf(span.text) }) };
  const id = makeId(kind, 'add', passage.id, span.start, span.end, JSON.stringify(fields));
  if (addedRecord(id, record) === undefined) refuse(`Something is missing for a record: ${kind}`);
  if ((await store.record(id)) !== undefined) refuse('This is there already');
  const around = {
    before: passage.text.slice(Math.max(0, span.start - AROUND), span.start),
    after: passage.text.slice(span.end, span.end + AROUND),
  };
  const draft = adding({ kind, id, document: passage.document, record, makes, names, ...around });
  return decide(store, draft, options);
}

/** States fields of a record otherwise than the reader did. Throws an InputError where that cannot be. */
export async function stateRecord(
  store: CaseStore,
  asked: string,
  given: StatedFields,
  options: ActorDecision,
): Promise<Decided> {
  const record = await findRecord(store, asked, options.case);
  const kind = kindOfId(record.id);
  if (kind === undefined || !('standing' in record) || Object.keys(given).length === 0)
    throw new InputError('Nothing is said that could be otherwise', {
      file: options.case,
      record: record.id,
    });
  const { fields, makes, names } = stateFields(store, kind, given, options.case, record);
  return decide(store, stating(record, fields, makes, names), options);
}

async function passageWith(store: CaseStore, id: Id, casePath: string): Promise<Passage> {
  const record = await store.record(id);
  if (record?.kind === 'passage') return record;
  throw new InputError('No passage of the case has this id', { file: casePath, record: id });
}

/** Without the spaces at both ends. Throws an InputError when the words do not stand in the passage. */
export function trimmed(passage: Passage, start: number, end: number): Span {
  if (start < 0 || end < start || end > passage.text.length)
    throw new InputError(
      `The words ${start}–${end} lie outside the passage, which has ${passage.text.length} characters`,
      { file: passage.document, record: passage.id },
    );
  const words = passage.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return spanOf(passage, from, Math.max(from, start + words.trimEnd().length));
}

async function mentionAt(store: CaseStore, { document }: Passage, kind: Kind, span: Span) {
  if (kind !== 'mention') return undefined;
  return (await store.records(document)).mention.find(
    (one) =>
      one.span.passage === span.passage &&
      one.span.start === span.start &&
      one.span.end === span.end,
  );
}

/** What the letters alone tell. */
function formOf(text: string): MentionForm {
  if (!/\p{Lu}/u.test(text.charAt(0))) return 'description';
  const role = roleOf(text);
  return role === 'initials' || role === 'abbreviation' ? role : 'name';
}
