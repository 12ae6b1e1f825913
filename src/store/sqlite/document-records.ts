import { inOrder } from '../../model/record-set.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { CaseRecord, Id, Kind, RecordOf, Source } from '../../model/records.ts';
import { referencesOf } from '../references.ts';
import { ACTORS, SOURCES } from './reader.ts';
import type { RecordReader, Shared, SharedKind } from './reader.ts';
import { recordSetOf } from './record-set-of.ts';
import { GIVEN } from './given.ts';

/**
 * The records of one document, with the sources and actors it states or points at. A source shows only the
 * notes of this document.
 */
export function documentRecords(reader: RecordReader, document: Id): RecordSet {
  const own = recordSetOf((kind) => (kind === 'decision' ? [] : reader.own(kind, document)));
  const passages = new Set(own.passage.map(({ id }) => id));
  const source = sharedOf(reader, SOURCES, document, own).map((one) => within(passages, one));
  const actor = sharedOf(reader, ACTORS, document, { ...own, source });
  return { ...own, source, actor };
}

/** Of one document the records of some kinds, with the sources and actors they point at. */
export function someRecords(reader: RecordReader, document: Id, kinds: readonly Kind[]): RecordSet {
  const own = recordSetOf((kind) => (kinds.includes(kind) ? reader.own(kind, document) : []));
  const passages = new Set(own.passage.map(({ id }) => id));
  const source = sharedOf(reader, SOURCES, document, own).map((one) => within(passages, one));
  return { ...own, source, actor: sharedOf(reader, ACTORS, document, own) };
}

/**
 * What stands in some passages of a document, with the document itself and the sources and actors that this points at. A
 * source shows all notes that cite it, those of other passages and documents too.
 */
export function recordsAround(
  reader: RecordReader,
  document: Id,
  passages: readonly Id[],
): RecordSet {
  const own = recordSetOf((kind) =>
    kind === 'document' ? reader.own(kind, document) : reader.around(kind, document, passages),
  );
  const source = sharedOf(reader, SOURCES, document, own);
  return { ...own, source, actor: sharedOf(reader, ACTORS, document, { ...own, source }) };
}

/** All records of a case at once: for cases that fit into memory. */
export function wholeCase(reader: RecordReader): RecordSet {
  return {
    ...recordSetOf((kind) => [...reader.stated(kind)]),
    source: [...reader.everyShared(SOURCES)],
    actor: [...reader.everyShared(ACTORS)],
  };
}

function sharedOf<K extends SharedKind>(
  reader: RecordReader,
  shared: Shared<K>,
  document: Id,
  set: RecordSet,
): readonly RecordOf<K>[] {
  const own: readonly CaseRecord[] = set[shared.kind];
  const ids = new Set(own.map(({ id }) => id));
  // What the document alone states of it has been read.
  const known = new Map(own.map((one) => [one.id, one]));
  for (const record of inOrder(set)) {
    for (const { kinds, target } of referencesOf(record)) {
      if (kinds.includes(shared.kind)) ids.add(target);
    }
  }
  return [...ids]
    .map((id) => {
      const read = known.get(id);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list of a kind holds records of that kind
      if (read && !reader.isGiven(shared.kind, id)) return read as unknown as RecordOf<K>;
      return reader.merged(shared, id, [GIVEN, document]) ?? reader.merged(shared, id);
    })
    .filter((record) => record !== undefined);
}

function within(passages: ReadonlySet<Id>, source: Source): Source {
  return {
    ...source,
    citedBy: source.citedBy.filter((passage) => passages.has(passage)),
    faults: source.faults.filter(({ span }) => span === undefined || passages.has(span.passage)),
  };
}
