import type { RecordSet } from '../model/record-set.ts';
import type { Fault, FaultCode, Id, Span } from '../model/records.ts';
import { placesOfAll } from './chronology.ts';
import type { Place } from './places.ts';

/** Something wrong in a text, and where. */
export interface FaultRow {
  /** Stable within a case: made of what the fault is about. */
  readonly id: string;
  readonly code: FaultCode;
  readonly message: string;
  readonly document?: Id;
  readonly source?: Id;
  /** The words, or the first note that cites the source; absent where the fault has no place. */
  readonly place?: Place;
  readonly span?: Span;
}

/** Faults of the documents, then of their sources, each in the order of the records. */
export function faultRows(records: RecordSet): readonly FaultRow[] {
  const places = placesOfAll(records.passage);
  const ofDocuments = records.document.flatMap(({ id, faults = [] }) =>
    faults.map((fault, index) =>
      rowOf(fault, `${id}-${index}`, { document: id }, placeOf(fault, places)),
    ),
  );
  const ofSources = records.source.flatMap(({ id, faults, citedBy }) =>
    faults.map((fault, index) => {
      const place = placeOf(fault, places) ?? citedBy.map((note) => places.get(note)).find(Boolean);
      const owner = { source: id, ...(place && { document: place.document }) };
      return rowOf(fault, `${id}-${index}`, owner, place);
    }),
  );
  return [...ofDocuments, ...ofSources];
}

function placeOf({ span }: Fault, places: ReadonlyMap<Id, Place>): Place | undefined {
  return span && places.get(span.passage);
}

function rowOf(
  { code, message, span }: Fault,
  key: string,
  owner: Pick<FaultRow, 'document' | 'source'>,
  place: Place | undefined,
): FaultRow {
  return {
    id: `flt_${key}`,
    code,
    message,
    ...owner,
    ...(place && { place }),
    ...(span && { span }),
  };
}
