import type Database from 'better-sqlite3';
import type { RecordSet } from '../../model/record-set.ts';
import type { CaseRecord, Decision } from '../../model/records.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { Change, Counts, Stated } from '../case-store.ts';
import { importAll } from './import-records.ts';
import type { Makers } from './makers.ts';
import { documentPutter } from './put-document.ts';
import type { Reader } from './reader.ts';
import { progressOf, settler } from './settle.ts';
import { writerOf } from './writer.ts';

/** What changes a case; each to be called inside a transaction. */
export interface Edits {
  readonly put: (records: RecordSet) => Change;
  readonly importAll: (
    records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
    from: string,
  ) => Promise<Counts>;
  readonly settle: (
    reader: Reader,
    how: (stated: Stated) => Settlement,
    decisions: readonly Decision[],
  ) => void;
}

export function editsOf(db: Database.Database, makers: Makers): Edits {
  const writer = writerOf(db, makers);
  const { unsettle } = progressOf(db);
  const putDocument = documentPutter(db, writer);
  return {
    put(records) {
      const change = putDocument(records);
      if (change !== 'unchanged') unsettle();
      return change;
    },
    importAll(records, from) {
      unsettle();
      return importAll(db, writer, records, from);
    },
    settle: (reader, how, decisions) => settler(db, reader, writer)(how, decisions),
  };
}
