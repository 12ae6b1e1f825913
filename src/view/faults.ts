import type { RecordSet } from '../model/record-set.ts';
import type { Fault, FaultCode, Id, Source, Span } from '../model/records.ts';
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

/**
 * Faults of the documents, then of their sources, each in the order of the records. A fault whose words stand in a
 * passage that is not in the set has neither place nor document.
 */
export function faultRows(records: RecordSet): readonly FaultRow[] {
  const places = placesOfAll(records.passage);
  const ofDocuments = records.document.flatMap(({ id, faults = [] }) =>
    faults.map((fault, index) =>
      rowOf(fault, keyOf(id, fault, index), { document: id }, placeOf(fault, places)),
    ),
  );
  const ofSources = records.source.flatMap((source) =>
    source.faults.map((fault, index) => sourceFault(source, fault, index, places)),
  );
  return [...ofDocuments, ...ofSources];
}

/** A fault of a source as a whole stands at the first note that cites it. */
function sourceFault(
  { id, citedBy }: Source,
  fault: Fault,
  index: number,
  places: ReadonlyMap<Id, Place>,
): FaultRow {
  const place = fault.span
    ? placeOf(fault, places)
    : citedBy.map((note) => places.get(note)).find((one) => one !== undefined);
  const owner = { source: id, ...(place && { document: place.document }) };
  return rowOf(fault, keyOf(id, fault, index), owner, place);
}

/** Of its words where it has some, so that several documents' faults of one source stay apart. */
function keyOf(owner: Id, { code, span }: Fault, index: number): string {
  return span ? `${owner}-${code}-${span.passage}-${span.start}` : `${owner}-${code}-${index}`;
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
  const where = { ...(place && { place }), ...(span && { span }) };
  return { id: `flt_${key}`, code, message, ...owner, ...where };
}
