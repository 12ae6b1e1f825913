import type { CaseRecord, Id, Kind, RecordOf, Span } from '../model/records.ts';

/** One record's pointing at another, with the field that does it. */
export interface Reference {
  readonly field: string;
  /** What the target may be. */
  readonly kinds: readonly Kind[];
  readonly target: Id;
}

/**
 * Every record that must exist for this one to be understood. A decision's `record` is not among them:
 * the log outlives what it was about.
 */
export function referencesOf(record: CaseRecord): readonly Reference[] {
  const spans = spansOf(record).map(({ passage }) => passage);
  return [...linksOf(record), ...to('span', ['passage'], spans)];
}

/** Every span of a record, wherever it stands in it. */
export function spansOf(record: CaseRecord): readonly Span[] {
  if (record.kind === 'event') {
    const { spans, trigger, parties = [], order = [] } = record;
    const ordered = order.flatMap(({ thing, words }) => [thing, words]);
    return present([...spans, trigger, ...parties.map(({ words }) => words), ...ordered]);
  }
  if ('spans' in record) return record.spans;
  if (record.kind === 'claim') {
    const { span, cue, chain, signal, precedent } = record;
    const inside = [signal?.words, signal?.reading, precedent?.words, precedent?.likened];
    return present([span, cue, ...chain.map(({ words }) => words), ...inside]);
  }
  if (record.kind === 'expectation') return present([record.span, record.words]);
  if ('span' in record) return [record.span];
  if ('faults' in record) return present((record.faults ?? []).map(({ span }) => span));
  return [];
}

type Links = { readonly [K in Kind]?: (record: RecordOf<K>) => readonly Reference[] };

const LINKS: Links = {
  passage: ({ document, markers }) => [
    ...to('document', ['document'], [document]),
    ...to(
      'markers',
      ['passage'],
      markers.map(({ note }) => note),
    ),
  ],
  source: ({ outlet, citedBy }) => [
    ...to('outlet', ['actor'], [outlet]),
    ...to('citedBy', ['passage'], citedBy),
  ],
  citation: ({ note, source }) => [
    ...to('note', ['passage'], [note]),
    ...to('source', ['source'], [source]),
  ],
  mention: ({ actor, candidates }) => [
    ...to('actor', ['actor'], [actor]),
    ...to(
      'candidates',
      ['actor'],
      candidates.map((candidate) => candidate.actor),
    ),
  ],
  date: ({ relation }) => to('relation', ['event', 'date'], [relation?.of]),
  event: ({ initiators, recipients, parties = [], when, order = [] }) => [
    ...to('initiators', ['actor'], initiators),
    ...to('recipients', ['actor'], recipients),
    ...to(
      'parties',
      ['actor'],
      parties.map(({ actor }) => actor),
    ),
    ...to('when', ['date'], [when]),
    ...to(
      'order',
      ['event', 'date'],
      order.map((one) => one.to),
    ),
  ],
  tenure: ({ person, organisation, state }) => [
    ...to('person', ['actor'], [person]),
    ...to('organisation', ['actor'], [organisation]),
    ...to('state', ['actor'], [state]),
  ],
  tie: (tie) => [...to('from', ['actor'], [tie.from]), ...to('to', ['actor'], [tie.to])],
  claim: ({ chain, sources, about, signal }) => [
    ...to(
      'chain',
      ['actor'],
      chain.map(({ actor }) => actor),
    ),
    ...to('sources', ['source'], sources),
    ...to('about', ['event', 'tenure', 'tie'], about),
    ...to('signal', ['event'], [signal?.act]),
    ...to('signal', ['actor'], [signal?.sender, ...(signal?.audience ?? [])]),
  ],
  hypothesis: ({ speaker }) => to('speaker', ['actor'], [speaker]),
  expectation: ({ speaker }) => to('speaker', ['actor'], [speaker]),
};

function linksOf<K extends Kind>(record: RecordOf<K>): readonly Reference[] {
  const { kind }: CaseRecord = record;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entry of its own kind takes the record
  const links = LINKS[kind] as ((record: CaseRecord) => readonly Reference[]) | undefined;
  return links?.(record) ?? [];
}

function to(
  field: string,
  kinds: readonly Kind[],
  targets: readonly (Id | undefined)[],
): readonly Reference[] {
  return present(targets).map((target) => ({ field, kinds, target }));
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
