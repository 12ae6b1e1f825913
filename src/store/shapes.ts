import type { CaseRecord, Kind, RecordOf } from '../model/records.ts';
import {
  columnsOf,
  edtf,
  emptyCells,
  foldFields,
  fromRest,
  integer,
  isObject,
  json,
  list,
  maker,
  nested,
  real,
  text,
  toRest,
  unfoldFields,
} from './fields.ts';
import type {
  Cell,
  Field,
  Fields,
  FoldContext,
  JsonObject,
  ListField,
  UnfoldContext,
} from './fields.ts';

/** How a kind of record lies in the database: its table and its fields in the order in which they are exported. */
export interface Shape {
  readonly table: string;
  readonly fields: Fields;
  /** What a row carries before its cells: the document it belongs to and its place among its kind there. */
  readonly keys: readonly ('document' | 'position')[];
  /** The fields' columns and `rest`, in the order of a row's cells. */
  readonly columns: readonly string[];
  readonly lists: readonly ListField[];
}

const spanFields = (prefix: string): Fields =>
  new Map([
    ['passage', text(`${prefix}_passage`)],
    ['start', integer(`${prefix}_start`)],
    ['end', integer(`${prefix}_end`)],
    ['text', text(`${prefix}_text`)],
  ]);

const span = (prefix = 'span'): Field => nested(spanFields(prefix));

const spans = list('record_span', span());

const fault = nested(
  new Map([
    ['code', text('code')],
    ['message', text('message')],
    ['span', span()],
  ]),
);

const link = nested(
  new Map([
    ['actor', text('actor')],
    ['words', span()],
    ['role', text('role')],
  ]),
);

const extracted: readonly [string, Field][] = [
  ['by', maker],
  ['standing', text('standing')],
];

const range = (prefix: string, ...more: readonly [string, Field][]): Field =>
  nested(new Map([['low', real(`${prefix}_low`)], ['high', real(`${prefix}_high`)], ...more]));

const csl = nested(
  new Map([
    ['id', json],
    ['type', text('type')],
    ['title', text('title')],
    ['container-title', text('container_title')],
    ['author', json],
    ['editor', json],
    ['translator', json],
    ['issued', nested(new Map([['raw', edtf('issued')]]))],
    ['accessed', nested(new Map([['raw', edtf('accessed')]]))],
    ['URL', text('url')],
    ['DOI', json],
    ['ISBN', json],
    ['language', text('language')],
    ['publisher', json],
    ['publisher-place', json],
    ['volume', json],
    ['issue', json],
    ['page', json],
    ['edition', json],
    ['collection-title', json],
    ['genre', json],
    ['note', json],
  ]),
);

function shape(
  table: string,
  entries: readonly (readonly [string, Field])[],
  keys: Shape['keys'] = ['document', 'position'],
): Shape {
  const fields: Fields = new Map([['id', text('id')], ...entries]);
  const lists = [...fields.values()].filter((field): field is ListField => 'table' in field);
  return { table, fields, keys, columns: [...columnsOf(fields), 'rest'], lists };
}

export const SHAPES: Readonly<Record<Kind, Shape>> = {
  document: shape(
    'document',
    [
      ['title', text('title')],
      ['publisher', text('publisher')],
      ['authors', json],
      ['language', text('language')],
      ['published', edtf('published')],
      ['editionOf', json],
      ['mediaType', text('media_type')],
      ['sha256', text('sha256')],
      ['file', text('file')],
      ['faults', list('fault', fault, { optional: true })],
      ['stated', json],
    ],
    [],
  ),
  passage: shape(
    'passage',
    [
      ['document', text('document')],
      ['order', integer('place')],
      ['role', text('role')],
      ['text', text('text')],
      ['pages', json],
      ['pageBreaks', json],
      ['label', text('label')],
      ['level', integer('level')],
      ['markers', json],
      ['emphasis', json],
      ['links', json],
    ],
    [],
  ),
  source: shape('source', [
    ['csl', csl],
    ['outlet', text('outlet')],
    ['citedBy', list('source_passage', text('passage'))],
    ['faults', list('fault', fault)],
    ...extracted,
  ]),
  citation: shape('citation', [
    ['note', text('note')],
    ['span', span()],
    ['source', text('source')],
    ['locator', text('locator')],
    ...extracted,
  ]),
  actor: shape('actor', [
    ['type', text('type')],
    ['name', text('name')],
    ['names', json],
    ['descriptions', json],
    ['identifiers', json],
    ...extracted,
  ]),
  mention: shape('mention', [
    ['span', span()],
    ['actor', text('actor')],
    ['candidates', json],
    ['form', text('form')],
    ...extracted,
  ]),
  date: shape('date_mention', [
    ['span', span()],
    ['edtf', edtf('edtf')],
    ['stated', text('stated')],
    ['anchor', text('anchor')],
    [
      'relation',
      nested(
        new Map([
          ['type', text('relation_type')],
          ['of', text('relation_of')],
        ]),
      ),
    ],
    ...extracted,
  ]),
  event: shape('event', [
    ['spans', spans],
    ['type', text('type')],
    ['mode', text('mode')],
    ['initiators', json],
    ['recipients', json],
    ['date', edtf('happened')],
    ['place', text('place')],
    ['status', text('status')],
    ['intensity', real('intensity')],
    ...extracted,
  ]),
  tenure: shape('tenure', [
    ['spans', spans],
    ['person', text('person')],
    ['office', text('office')],
    ['organisation', text('organisation')],
    ['state', text('state')],
    ['from', edtf('held_from')],
    ['until', edtf('held_until')],
    ['ended', text('ended')],
    ...extracted,
  ]),
  tie: shape('tie', [
    ['spans', spans],
    ['from', text('from_actor')],
    ['to', text('to_actor')],
    ['type', text('type')],
    ['since', edtf('held_from')],
    ['until', edtf('held_until')],
    ...extracted,
  ]),
  claim: shape('claim', [
    ['span', span()],
    ['cue', span('cue')],
    ['chain', list('claim_link', link)],
    ['certainty', range('certainty', ['words', json], ['scale', text('certainty_scale')])],
    ['polarity', text('polarity')],
    ['sources', json],
    ['about', json],
    ...extracted,
  ]),
  hypothesis: shape('hypothesis', [
    ['question', text('question')],
    ['statement', text('statement')],
    ['spans', spans],
    ...extracted,
  ]),
  expectation: shape('expectation', [
    ['span', span()],
    ['statement', text('statement')],
    ['probability', range('probability')],
    ['horizon', edtf('horizon')],
    ['status', text('status')],
    ...extracted,
  ]),
  decision: shape(
    'decision',
    [
      ['at', text('made_at')],
      ['by', text('made_by')],
      ['verb', text('verb')],
      ['record', text('record')],
      ['before', json],
      ['after', json],
      ['reason', json],
      ['undoes', json],
    ],
    ['position'],
  ),
};

/** The cells of a record's row, in the order of `shape.columns`. */
export function fold(record: CaseRecord, context: FoldContext): Cell[] {
  const { fields, columns } = SHAPES[record.kind];
  const { kind: _, ...own } = record;
  const cells = emptyCells(columns.length);
  const left = foldFields(fields, asJson(own), cells, 0, context);
  cells[columns.length - 1] = toRest(left);
  return cells;
}

/** The record again, its fields in the contract's order. */
export function unfold<K extends Kind>(
  kind: K,
  cells: readonly Cell[],
  context: UnfoldContext,
): RecordOf<K> {
  const { fields, columns } = SHAPES[kind];
  const rest = fromRest(cells[columns.length - 1]);
  const own = unfoldFields(fields, cells, 0, isObject(rest) ? rest : undefined, context);
  return asRecord({ kind, ...own });
}

/** A record's fields in the contract's order, at every depth that has one; unknown fields follow as they came. */
export function arrange<K extends Kind>(kind: K, record: RecordOf<K>): RecordOf<K> {
  const rows = new Map<ListField, Cell[][]>();
  const cells = fold(record, {
    maker: () => 0,
    days: () => undefined,
    child: (field, _, row) => rows.set(field, [...(rows.get(field) ?? []), row]),
  });
  const by = 'by' in record && typeof record.by === 'object' ? record.by : undefined;
  return unfold(kind, cells, {
    maker: () => by,
    children: (field) => rows.get(field) ?? [],
  });
}

function asJson(record: object): JsonObject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- records are plain JSON data; the type of an interface without index signature cannot say so
  return record as JsonObject;
}

function asRecord<K extends Kind>(record: JsonObject): RecordOf<K> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are written from records only, and `check` proves that they still are
  return record as unknown as RecordOf<K>;
}
