import type { RecordSet } from '../../model/record-set.ts';
import type { Kind, RecordOf } from '../../model/records.ts';

/** A record set asked for kind by kind. */
export function recordSetOf(of: <K extends Kind>(kind: K) => readonly RecordOf<K>[]): RecordSet {
  return {
    document: of('document'),
    passage: of('passage'),
    source: of('source'),
    citation: of('citation'),
    actor: of('actor'),
    mention: of('mention'),
    date: of('date'),
    event: of('event'),
    tenure: of('tenure'),
    tie: of('tie'),
    claim: of('claim'),
    hypothesis: of('hypothesis'),
    expectation: of('expectation'),
    decision: of('decision'),
  };
}
