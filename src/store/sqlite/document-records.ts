import { recordSet } from '../../model/record-set.ts';
import type { RecordSet } from '../../model/record-set.ts';
import { KINDS } from '../../model/records.ts';
import type { Actor, CaseRecord, Id, Source } from '../../model/records.ts';
import { referencesOf } from '../references.ts';
import type { Reader, SharedKind } from './reader.ts';
import { GIVEN } from './writer.ts';

/**
 * The records of one document, with the sources and actors it states or points at. A source shows only the
 * notes of this document.
 */
export function documentRecords(reader: Reader, document: Id): RecordSet {
  const own = Object.fromEntries(KINDS.map((kind) => [kind, ownOf(reader, kind, document)]));
  const set = recordSet(own as Partial<RecordSet>);
  const source = sharedOf(reader, 'source', document, set) as readonly Source[];
  const passages = new Set(set.passage.map(({ id }) => id));
  const actors = sharedOf(reader, 'actor', document, { ...set, source }) as readonly Actor[];
  return { ...set, source: source.map((one) => within(passages, one)), actor: actors };
}

function ownOf(reader: Reader, kind: CaseRecord['kind'], document: Id): readonly CaseRecord[] {
  return kind === 'decision' ? [] : reader.own(kind, document);
}

function sharedOf(
  reader: Reader,
  kind: SharedKind,
  document: Id,
  set: RecordSet,
): readonly (Source | Actor)[] {
  const pointedAt = Object.values(set)
    .flat()
    .flatMap((record: CaseRecord) => referencesOf(record))
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ target }) => target);
  const ids = new Set([...set[kind].map(({ id }) => id), ...pointedAt]);
  return [...ids]
    .map((id) => reader.merged(kind, id, [GIVEN, document]) ?? reader.merged(kind, id))
    .filter((record) => record !== undefined);
}

function within(passages: ReadonlySet<Id>, source: Source): Source {
  return {
    ...source,
    citedBy: source.citedBy.filter((passage) => passages.has(passage)),
    faults: source.faults.filter(({ span }) => span === undefined || passages.has(span.passage)),
  };
}
