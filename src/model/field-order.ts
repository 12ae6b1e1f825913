import type { CaseRecord, CslItem, Kind, RecordOf } from './records.ts';

const MADE = ['by', 'standing', 'as'] as const;

/** The order in which the fields of a record are written: equal records are equal to the byte. */
const FIELDS: { readonly [K in Kind]: readonly (keyof RecordOf<K>)[] } = {
  document: ['kind', 'id', 'title', 'publisher', 'authors', 'language', 'published', 'editionOf', 'mediaType', 'sha256', 'file', 'faults', 'stated'],
  passage: ['kind', 'id', 'document', 'order', 'role', 'level', 'label', 'text', 'pages', 'pageBreaks', 'markers', 'emphasis', 'links'],
  source: ['kind', 'id', 'csl', 'outlet', 'citedBy', 'faults', ...MADE],
  citation: ['kind', 'id', 'note', 'span', 'source', 'locator', 'accessed', ...MADE],
  actor: ['kind', 'id', 'type', 'name', 'names', 'descriptions', 'identifiers', 'parts', ...MADE],
  mention: ['kind', 'id', 'span', 'actor', 'candidates', 'form', ...MADE],
  date: ['kind', 'id', 'span', 'edtf', 'stated', 'anchor', 'approximate', 'part', 'relation', ...MADE],
  event: ['kind', 'id', 'spans', 'type', 'mode', 'initiators', 'recipients', 'date', 'place', 'status', 'intensity', 'trigger', 'parties', 'when', 'order', ...MADE],
  tenure: ['kind', 'id', 'spans', 'person', 'office', 'organisation', 'state', 'from', 'until', 'ended', 'now', ...MADE],
  tie: ['kind', 'id', 'spans', 'from', 'to', 'type', 'since', 'until', ...MADE],
  claim: ['kind', 'id', 'span', 'cue', 'chain', 'certainty', 'polarity', 'sources', 'about', 'signal', 'precedent', ...MADE],
  hypothesis: ['kind', 'id', 'question', 'statement', 'spans', 'speaker', 'words', ...MADE],
  expectation: ['kind', 'id', 'span', 'statement', 'probability', 'speaker', 'words', 'horizon', 'status', ...MADE],
  decision: ['kind', 'id', 'at', 'by', 'verb', 'record', 'before', 'after', 'reason', 'undoes'],
}; // prettier-ignore

const CSL_FIELDS: readonly (keyof CslItem)[] = [
  'id',
  'type',
  'title',
  'container-title',
  'author',
  'editor',
  'translator',
  'issued',
  'accessed',
  'URL',
  'DOI',
  'ISBN',
  'language',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'collection-title',
  'genre',
  'note',
];

/** The record with its fields, and those of its CSL item, in order; fields of a later version follow as they came. */
export function inFieldOrder(record: CaseRecord): object {
  const ordered = order(record, FIELDS[record.kind]);
  return record.kind === 'source' ? { ...ordered, csl: order(record.csl, CSL_FIELDS) } : ordered;
}

function order(value: object, fields: readonly PropertyKey[]): object {
  const places = new Map(fields.map((field, place) => [field, place]));
  const placeOf = ([field]: [string, unknown]): number => places.get(field) ?? fields.length;
  return Object.fromEntries(Object.entries(value).toSorted((a, b) => placeOf(a) - placeOf(b)));
}
