import type Database from 'better-sqlite3';
import type { RecordSet } from '../../model/record-set.ts';
import type { CaseRecord } from '../../model/records.ts';
import type { Change, Counts } from '../case-store.ts';
import { importAll } from './import-records.ts';
import type { Makers } from './makers.ts';
import { documentPutter } from './put-document.ts';
import { writerOf } from './writer.ts';

/** What changes a case; each to be called inside a transaction. */
export interface Edits {
  readonly put: (records: RecordSet) => Change;
  readonly importAll: (
    records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
    from: string,
  ) => Promise<Counts>;
}

export function editsOf(db: Database.Database, makers: Makers): Edits {
  const writer = writerOf(db, makers);
  return {
    put: documentPutter(db, writer),
    importAll: (records, from) => importAll(db, writer, records, from),
  };
}
