import { kindOfId } from '../model/id.ts';
import type { CaseRecord, Id, Kind, MentionForm, Span } from '../model/records.ts';
import { READER_VERSION } from '../model/version.ts';
import { statedFields } from './stated-fields.ts';

/** By this reader a record is known that a person's decision made. */
export const MADE_BY = 'decision';

/** What a record of each kind that can be added says at least. */
const NEEDED: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  mention: [],
  date: ['edtf'],
  event: ['type', 'status', 'intensity', 'initiators', 'recipients'],
  tenure: ['person', 'office'],
  tie: ['from', 'to', 'type'],
  claim: ['chain', 'certainty', 'polarity'],
};

/**
 * The record that a decision adds under an id, from its words and the fields that a person stated; `undefined` where it
 * cannot be one.
 */
export function addedRecord(id: Id, value: unknown): CaseRecord | undefined {
  const kind = kindOfId(id);
  const needed = kind && NEEDED[kind];
  if (kind === undefined || needed === undefined || !isMapping(value)) return undefined;
  const span = spanIn(value['span']);
  const fields = statedFields(kind, value);
  if (span === undefined || needed.some((field) => fields[field] === undefined)) return undefined;
  const by = { reader: MADE_BY, version: READER_VERSION, rule: 'add' };
  const record = { kind, id, ...bodyOf(kind, span, withoutNull(fields), value), by };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field was looked at by its kind
  return { ...record, standing: 'accepted' } as unknown as CaseRecord;
}

/** The record with its words standing elsewhere. */
export function movedTo(record: CaseRecord, span: Span): CaseRecord {
  if ('span' in record) return { ...record, span };
  return 'spans' in record ? { ...record, spans: [span] } : record;
}

/** The words that an added record rests on. */
export function wordsOf(record: CaseRecord): Span | undefined {
  if ('span' in record) return record.span;
  return 'spans' in record ? record.spans[0] : undefined;
}

function bodyOf(kind: Kind, span: Span, fields: object, given: Mapping): object {
  if (kind === 'mention') {
    const { actor } = given;
    const form = FORMS.find((one) => one === given['form']) ?? 'name';
    const known = typeof actor === 'string' && actor.startsWith('act_');
    return { span, ...(known && { actor }), candidates: [], form };
  }
  if (kind === 'claim') return { span, sources: [], about: [], ...fields };
  if (kind === 'date') return { span, stated: '', anchor: 'absolute', ...statedToo(fields) };
  return { spans: [span], ...fields };
}

/** What a person reads in words of a date is what they fix. */
function statedToo(fields: { readonly edtf?: unknown }): object {
  return { stated: fields.edtf, ...fields };
}

const FORMS: readonly MentionForm[] = [
  'name',
  'initials',
  'surname',
  'description',
  'pronoun',
  'abbreviation',
];

type Mapping = Readonly<Record<string, unknown>>;

function withoutNull(fields: Mapping): Mapping {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function spanIn(value: unknown): Span | undefined {
  if (!isMapping(value)) return undefined;
  const { passage, start, end, text } = value;
  if (typeof passage !== 'string' || typeof text !== 'string' || text === '') return undefined;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return undefined;
  const span = { passage, start: Number(start), end: Number(end), text };
  return span.start >= 0 && span.end - span.start === text.length ? span : undefined;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
