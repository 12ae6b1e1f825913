import { kindOfId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import { recordSet } from '../model/record-set.ts';
import type { RecordSet } from '../model/record-set.ts';
import type {
  CaseRecord,
  Decision,
  Document,
  Id,
  Kind,
  Maker,
  Passage,
  Span,
} from '../model/records.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { CaseStore } from '../store/index.ts';
import { around, placesOf } from '../view/places.ts';
import type { Around, Place } from '../view/places.ts';
import { decisionsOf } from './decision-log.ts';
import { findRecord } from './find-record.ts';
import { sentencesOf } from './sentences.ts';

/** Why a record is there: the words it rests on, what read them, and how the sentence was understood. */
export interface Explanation {
  readonly record: CaseRecord;
  readonly document: Document;
  readonly by?: Maker;
  /** Every stretch of text that the record holds, by what it is in the record. */
  readonly words: readonly ExplainedWords[];
  /** The records it points at, by the field that does. */
  readonly points: readonly { readonly field: string; readonly id: Id; readonly name: string }[];
  /** What people decided on it, oldest first. */
  readonly decisions: readonly Decision[];
  /** The sentences that hold the words, as they are parsed now; none where no trained reader has the language. */
  readonly sentences: readonly { readonly text: string; readonly sentence: Sentence }[];
}

export interface ExplainedWords {
  /** `span`, `cue`, `chain 1`, `parties 2`. */
  readonly field: string;
  readonly span: Span;
  readonly place: Place;
  readonly around: Around;
}

/**
 * Explains the record with this id or this beginning of an id. Throws an InputError when there is none, or several, or when it is a
 * record that rests on no words.
 */
export async function explain(
  store: CaseStore,
  asked: string,
  casePath: string,
): Promise<Explanation> {
  const record = await findRecord(store, asked, casePath);
  const spans = spansIn(record);
  const found = await documentWith(store, spans);
  const [document] = found?.records.document ?? [];
  if (found === undefined || document === undefined)
    throw new InputError(
      `A record of the kind “${record.kind}” rests on no words of its own`,
      { file: casePath, record: record.id },
      {
        advice:
          'Ask for a claim, an act, an office, a tie, a mention or a date: `tacitus show claims`.',
      },
    );
  const { records, all } = found;
  const passages = new Map(all.map((one) => [one.id, one]));
  const places = placesOf(all);
  const words = spans.flatMap(({ field, span }): readonly ExplainedWords[] => {
    const [passage, place] = [passages.get(span.passage), places.get(span.passage)];
    return passage && place ? [{ field, span, place, around: around(passage.text, span) }] : [];
  });
  return {
    record,
    document,
    ...('by' in record && record.kind !== 'decision' && { by: record.by }),
    words,
    points: pointsOf(record, [
      ...namesIn(records),
      ...(await namesElsewhere(store, record, records)),
    ]),
    decisions: decisionsOf(store).filter((decision) => decision.record === record.id),
    sentences: await sentencesWith(words, document, all),
  };
}

/** Every span of a record with the field it stands in, in the order of its fields. */
function spansIn(record: CaseRecord): readonly { readonly field: string; readonly span: Span }[] {
  const found: { field: string; span: Span }[] = [];
  const walk = (value: unknown, field: string): void => {
    if (isSpan(value)) found.push({ field, span: value });
    else if (Array.isArray(value))
      for (const [at, one] of value.entries())
        walk(one, value.length > 1 ? `${field} ${at + 1}` : field);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value))
        walk(one, field === '' || name === 'words' ? field || name : `${field} ${name}`);
  };
  walk(record, '');
  return found;
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'passage' in value &&
    'start' in value &&
    'end' in value &&
    'text' in value
  );
}

/** Of the document that holds the words what stands in the same passages, and all its passages. */
async function documentWith(store: CaseStore, spans: readonly { readonly span: Span }[]) {
  const wanted = spans[0]?.span.passage;
  const passage = wanted === undefined ? undefined : await store.record(wanted);
  if (passage?.kind !== 'passage') return undefined;
  const own = [...new Set(spans.map(({ span }) => span.passage))];
  const records = await store.recordsAround(passage.document, own);
  const { passage: all } = await store.recordsOf(passage.document, ['passage']);
  return { records, all };
}

type Name = readonly [id: Id, name: string];

/** Words to know records by. */
function namesIn({
  actor,
  source,
  date,
  event,
  tenure,
  tie,
}: Pick<RecordSet, 'actor' | 'source' | 'date' | 'event' | 'tenure' | 'tie'>): readonly Name[] {
  return [
    ...actor.map(({ id, name }): Name => [id, name]),
    ...source.map(({ id, csl }): Name => [id, csl.title ?? csl.URL ?? id]),
    ...date.map(({ id, span, edtf }): Name => [id, `${span.text} = ${edtf}`]),
    ...[...event, ...tenure, ...tie].map(({ id, spans }): Name => [id, spans[0]?.text ?? id]),
  ];
}

/** The same for records of other passages that a record points at. */
async function namesElsewhere(
  store: CaseStore,
  record: CaseRecord,
  near: RecordSet,
): Promise<readonly Name[]> {
  const known = new Set(namesIn(near).map(([id]) => id));
  const names: Name[] = [];
  for (const id of new Set(stringsIn(record))) {
    const kind = kindOfId(id);
    if (kind === undefined || !ELSEWHERE.has(kind) || known.has(id)) continue;
    const other = await store.record(id);
    if (other !== undefined) names.push(...namesIn(recordSet({ [kind]: [other] })));
  }
  return names;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || isSpan(value)) return [];
  return Object.values(value).flatMap(stringsIn);
}

const ELSEWHERE: ReadonlySet<Kind> = new Set(['date', 'event', 'tenure', 'tie']);

/** The records that a record names, each with words to know it by. */
function pointsOf(record: CaseRecord, known: readonly Name[]): Explanation['points'] {
  const names = new Map(known);
  const found = new Map<string, Explanation['points'][number]>();
  const walk = (value: unknown, field: string): void => {
    const name = typeof value === 'string' ? names.get(value) : undefined;
    if (typeof value === 'string' && name !== undefined && value !== record.id)
      found.set(`${field} ${value}`, { field, id: value, name });
    else if (Array.isArray(value)) for (const one of value) walk(one, field);
    else if (typeof value === 'object' && value !== null && !isSpan(value))
      for (const [key, one] of Object.entries(value)) walk(one, field === '' ? key : field);
  };
  walk(record, '');
  return [...found.values()];
}

/** So many letters before and behind a passage are parsed with it, because a name is told by its other uses. */
const CONTEXT = 10_000;

async function sentencesWith(
  words: readonly ExplainedWords[],
  { language }: Document,
  all: readonly Passage[],
): Promise<Explanation['sentences']> {
  const ids = new Set(words.map(({ span }) => span.passage));
  const parsed = await sentencesOf({ passages: withContext(all, ids) }, language);
  const texts = new Map(all.map(({ id, text }) => [id, text]));
  return [...ids].flatMap((id) =>
    (parsed?.get(id) ?? [])
      .filter(({ start, end }) =>
        words.some(({ span }) => span.passage === id && span.start < end && span.end > start),
      )
      .map((sentence) => ({ text: texts.get(id) ?? '', sentence })),
  );
}

/** Some passages and what stands near them, so that a long text is not parsed whole for one sentence of it. */
function withContext(all: readonly Passage[], ids: ReadonlySet<Id>): readonly Passage[] {
  let at = 0;
  const ends = all.map(({ text }) => (at += text.length));
  const near = all.flatMap(({ id, text }, index) => {
    const end = ends[index] ?? 0;
    return ids.has(id) ? [[end - text.length - CONTEXT, end + CONTEXT] as const] : [];
  });
  return all.filter(({ text }, index) => {
    const end = ends[index] ?? 0;
    return near.some(([from, until]) => end > from && end - text.length < until);
  });
}
