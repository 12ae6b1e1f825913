import type { CaseRecord, Id, Kind, Span } from '../model/records.ts';

/** One record's pointing at another, with the field that does it. */
export interface Reference {
  readonly field: string;
  readonly kinds: readonly Kind[];
  readonly target: Id;
}

const ABOUT: readonly Kind[] = ['event', 'tenure', 'tie'];

/**
 * Every record that must exist for this one to be understood. A decision's `record` is not among them:
 * the log outlives what it was about.
 */
export function referencesOf(record: CaseRecord): readonly Reference[] {
  return [
    ...ownReferences(record),
    ...spansOf(record).map(({ passage }) => to('span', ['passage'], passage)),
  ];
}

/** Every span of a record, wherever it stands in it. */
export function spansOf(record: CaseRecord): readonly Span[] {
  switch (record.kind) {
    case 'citation':
    case 'mention':
    case 'date':
    case 'expectation':
      return [record.span];
    case 'claim':
      return present([record.span, record.cue, ...record.chain.map(({ words }) => words)]);
    case 'event':
    case 'tenure':
    case 'tie':
    case 'hypothesis':
      return record.spans;
    case 'document':
    case 'source':
      return present((record.faults ?? []).map(({ span }) => span));
    case 'passage':
    case 'actor':
    case 'decision':
      return [];
  }
}

function ownReferences(record: CaseRecord): readonly Reference[] {
  switch (record.kind) {
    case 'passage':
      return [
        to('document', ['document'], record.document),
        ...all(
          'markers',
          ['passage'],
          record.markers.map(({ note }) => note),
        ),
      ];
    case 'source':
      return [
        ...all('outlet', ['actor'], [record.outlet]),
        ...all('citedBy', ['passage'], record.citedBy),
      ];
    case 'citation':
      return [to('note', ['passage'], record.note), to('source', ['source'], record.source)];
    case 'mention':
      return [
        ...all('actor', ['actor'], [record.actor]),
        ...all(
          'candidates',
          ['actor'],
          record.candidates.map(({ actor }) => actor),
        ),
      ];
    case 'date':
      return all('relation', ['event', 'date'], [record.relation?.of]);
    case 'event':
      return [
        ...all('initiators', ['actor'], record.initiators),
        ...all('recipients', ['actor'], record.recipients),
      ];
    case 'tenure':
      return [
        to('person', ['actor'], record.person),
        ...all('organisation', ['actor'], [record.organisation]),
        ...all('state', ['actor'], [record.state]),
      ];
    case 'tie':
      return [to('from', ['actor'], record.from), to('to', ['actor'], record.to)];
    case 'claim':
      return [
        ...all(
          'chain',
          ['actor'],
          record.chain.map(({ actor }) => actor),
        ),
        ...all('sources', ['source'], record.sources),
        ...all('about', ABOUT, record.about),
      ];
    case 'document':
    case 'actor':
    case 'hypothesis':
    case 'expectation':
    case 'decision':
      return [];
  }
}

function to(field: string, kinds: readonly Kind[], target: Id): Reference {
  return { field, kinds, target };
}

function all(
  field: string,
  kinds: readonly Kind[],
  targets: readonly (Id | undefined)[],
): Reference[] {
  return present(targets).map((target) => to(field, kinds, target));
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
