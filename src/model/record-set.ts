import { KINDS } from './records.ts';
import type { CaseRecord, Kind, RecordOf } from './records.ts';

/** Records sorted by kind. */
export type RecordSet = { readonly [K in Kind]: readonly RecordOf<K>[] };

const EMPTY: RecordSet = {
  document: [],
  passage: [],
  source: [],
  citation: [],
  actor: [],
  mention: [],
  date: [],
  event: [],
  tenure: [],
  tie: [],
  claim: [],
  hypothesis: [],
  expectation: [],
  decision: [],
};

/** A full set from some of its kinds; the others are empty. */
export function recordSet(some: Partial<RecordSet>): RecordSet {
  return { ...EMPTY, ...some };
}

/** All records in the order of the contract: kind by kind, documents first. */
export function* inOrder(set: RecordSet): Generator<CaseRecord> {
  for (const kind of KINDS) yield* set[kind];
}
