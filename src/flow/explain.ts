import { InputError } from '../model/input-error.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { CaseRecord, Decision, Document, Id, Maker, Passage, Span } from '../model/records.ts';
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
  const { records, passages } = await documentWith(store, spans);
  const [document] = records?.document ?? [];
  if (records === undefined || document === undefined)
    throw new InputError(
      `A record of the kind “${record.kind}” rests on no words of its own`,
      { file: casePath, record: record.id },
      {
        advice:
          'Ask for a claim, an act, an office, a tie, a mention or a date: `tacitus show claims`.',
      },
    );
  const places = placesOf(records.passage);
  const words = spans.flatMap(({ field, span }): readonly ExplainedWords[] => {
    const [passage, place] = [passages.get(span.passage), places.get(span.passage)];
    return passage && place ? [{ field, span, place, around: around(passage.text, span) }] : [];
  });
  return {
    record,
    document,
    ...('by' in record && record.kind !== 'decision' && { by: record.by }),
    words,
    points: pointsOf(record, records),
    decisions: decisionsOf(store).filter((decision) => decision.record === record.id),
    sentences: await sentencesWith(words, document, passages),
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

async function documentWith(store: CaseStore, spans: readonly { readonly span: Span }[]) {
  const wanted = spans[0]?.span.passage;
  const passage = wanted === undefined ? undefined : await store.record(wanted);
  if (passage?.kind !== 'passage') return { passages: new Map<Id, Passage>() };
  const records = await store.records(passage.document);
  return { records, passages: new Map(records.passage.map((one) => [one.id, one])) };
}

/** The records of its document that a record names, each with words to know it by. */
function pointsOf(record: CaseRecord, records: RecordSet): Explanation['points'] {
  const names = new Map<Id, string>([
    ...records.actor.map(({ id, name }) => [id, name] as const),
    ...records.source.map(({ id, csl }) => [id, csl.title ?? csl.URL ?? id] as const),
    ...records.date.map(({ id, span, edtf }) => [id, `${span.text} = ${edtf}`] as const),
    ...[...records.event, ...records.tenure, ...records.tie].map(
      ({ id, spans }) => [id, spans[0]?.text ?? id] as const,
    ),
  ]);
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

async function sentencesWith(
  words: readonly ExplainedWords[],
  { language }: Document,
  passages: ReadonlyMap<Id, Passage>,
): Promise<Explanation['sentences']> {
  const ids = [...new Set(words.map(({ span }) => span.passage))];
  const parsed = await sentencesOf({ passages: [...passages.values()] }, language);
  return ids.flatMap((id) =>
    (parsed?.get(id) ?? [])
      .filter(({ start, end }) =>
        words.some(({ span }) => span.passage === id && span.start < end && span.end > start),
      )
      .map((sentence) => ({ text: passages.get(id)?.text ?? '', sentence })),
  );
}
