import { stringify } from 'csv-stringify';
import type { Stringifier } from 'csv-stringify';
import { daysOf } from '../model/edtf.ts';
import type { CaseRecord, CslName, Kind, RecordOf, Span } from '../model/records.ts';

type Cell = string | number | undefined;
type Row = Readonly<Record<string, Cell>>;

/**
 * A stream that turns the rows of one kind into CSV (RFC 4180) with a header line. Cells that a spreadsheet would
 * run as a formula are disarmed by an apostrophe, since prose is hostile.
 */
export function csvWriter(kind: Kind): Stringifier {
  return stringify({
    header: true,
    columns: [...HEADERS[kind]],
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}

const SPAN = ['passage', 'start', 'end', 'text'] as const;
const MADE = ['rule', 'standing'] as const;

const HEADERS: { readonly [K in Kind]: readonly string[] } = {
  document: ['id', 'title', 'publisher', 'authors', 'language', 'published', 'edition_of_language', 'edition_of_published', 'media_type', 'sha256', 'file'],
  passage: ['id', 'document', 'order', 'role', 'label', 'first_page', 'last_page', 'text'],
  source: ['id', 'type', 'author', 'title', 'container_title', 'publisher', 'publisher_place', 'issued', 'earliest', 'latest', 'accessed', 'url', 'language', 'cited_by', 'faults', ...MADE],
  citation: ['id', 'source', 'note', 'locator', ...SPAN, ...MADE],
  actor: ['id', 'type', 'name', 'names', 'descriptions', 'identifiers', ...MADE],
  mention: ['id', 'actor', 'form', 'candidates', ...SPAN, ...MADE],
  date: ['id', 'edtf', 'earliest', 'latest', 'stated', 'anchor', ...SPAN, ...MADE],
  event: ['id', 'type', 'mode', 'initiators', 'recipients', 'date', 'place', 'status', 'intensity', ...SPAN, ...MADE],
  tenure: ['id', 'person', 'office', 'organisation', 'state', 'from', 'until', 'ended', ...SPAN, ...MADE],
  tie: ['id', 'from', 'type', 'to', 'since', 'until', ...SPAN, ...MADE],
  claim: ['id', 'speakers', 'low', 'high', 'scale', 'hedges', 'polarity', 'sources', 'about', ...SPAN, ...MADE],
  hypothesis: ['id', 'question', 'statement', 'speaker', ...SPAN, ...MADE],
  expectation: ['id', 'statement', 'low', 'high', 'speaker', 'horizon', 'status', ...SPAN, ...MADE],
  decision: ['id', 'at', 'by', 'verb', 'record', 'before', 'after', 'reason', 'undoes'],
}; // prettier-ignore

const join = (values: readonly string[]): string => values.join('; ');

/** A record as one row; lists are joined by `; `. */
export function csvRow(record: CaseRecord): Row {
  const made = 'standing' in record ? { rule: record.by.rule, standing: record.standing } : {};
  return { ...scalars(record), ...made, ...spanCells(spansOf(record)), ...ownCells(record) };
}

/** Fields that are one word or number already go in under their own name. */
function scalars(record: CaseRecord): Row {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    ),
  );
}

function spansOf(record: CaseRecord): readonly Span[] {
  if ('spans' in record) return record.spans;
  return 'span' in record ? [record.span] : [];
}

function ownCells(record: CaseRecord): Row {
  switch (record.kind) {
    case 'document':
      return documentCells(record);
    case 'passage':
      return { first_page: record.pages?.[0], last_page: record.pages?.[1] };
    case 'source':
      return sourceCells(record);
    case 'actor':
      return actorCells(record);
    case 'mention':
      return { candidates: join(record.candidates.map(({ actor, score }) => `${actor} ${score}`)) };
    case 'date':
      return { ...daysOf(record.edtf) };
    case 'event':
      return { initiators: join(record.initiators), recipients: join(record.recipients) };
    case 'claim':
      return claimCells(record);
    case 'hypothesis':
      return { speaker: record.words?.text ?? record.speaker };
    case 'expectation':
      return { ...record.probability, speaker: record.words?.text ?? record.speaker };
    case 'decision':
      return { before: json(record.before), after: json(record.after) };
    default:
      return {};
  }
}

function spanCells(spans: readonly Span[]): Row {
  const [first] = spans;
  if (first === undefined) return {};
  const { passage, start, end } = first;
  return { passage, start, end, text: spans.map(({ text }) => text).join(' … ') };
}

function documentCells({ authors, editionOf, mediaType }: RecordOf<'document'>): Row {
  return {
    authors: join(authors),
    edition_of_language: editionOf?.language,
    edition_of_published: editionOf?.published,
    media_type: mediaType,
  };
}

function actorCells({ names, descriptions, identifiers }: RecordOf<'actor'>): Row {
  return {
    names: join(names.map(({ text }) => text)),
    descriptions: join(descriptions),
    identifiers: join(Object.entries(identifiers).map(([key, value]) => `${key}=${value}`)),
  };
}

function sourceCells({ csl, citedBy, faults }: RecordOf<'source'>): Row {
  return {
    type: csl.type,
    author: join((csl.author ?? []).map(nameInOrder)),
    title: csl.title,
    container_title: csl['container-title'],
    publisher: csl.publisher,
    publisher_place: csl['publisher-place'],
    issued: csl.issued?.raw,
    ...(csl.issued === undefined ? {} : daysOf(csl.issued.raw)),
    accessed: csl.accessed?.raw,
    url: csl.URL,
    language: csl.language,
    cited_by: join(citedBy),
    faults: join(faults.map(({ code, message }) => `${code}: ${message}`)),
  };
}

function nameInOrder({ family, given, literal }: CslName): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(', ');
}

function claimCells({ chain, certainty, sources, about }: RecordOf<'claim'>): Row {
  return {
    speakers: join(chain.map(({ actor, words, role }) => words?.text ?? actor ?? role)),
    low: certainty.low,
    high: certainty.high,
    scale: certainty.scale,
    hedges: join(certainty.words),
    sources: join(sources),
    about: join(about),
  };
}

function json(value: unknown): Cell {
  return value === undefined ? undefined : JSON.stringify(value);
}
