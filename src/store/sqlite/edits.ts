import type Database from 'better-sqlite3';
import type { RecordSet } from '../../model/record-set.ts';
import type { Actor, CaseRecord, Decision } from '../../model/records.ts';
import type { SettledRecord, Settlement } from '../../model/settlement.ts';
import type { Change, Counts, ListedCounts, NameKeys, Stated } from '../case-store.ts';
import { forgetKept } from './kept.ts';
import { keyKeeper } from './keys.ts';
import { listedPutter } from './listed.ts';
import type { Makers } from './makers.ts';
import { documentPutter } from './put-document.ts';
import type { Reader } from './reader.ts';
import { judger, progressOf, settler } from './settle.ts';
import { writerOf } from './writer.ts';

/** What changes a case; each to be called inside a transaction. */
export interface Edits {
  readonly put: (records: RecordSet) => Change;
  readonly importAll: (
    records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
    from: string,
  ) => Promise<Counts>;
  readonly putListed: (reader: Reader, actors: readonly Actor[]) => ListedCounts;
  readonly keepKeys: (reader: Reader, names: NameKeys) => void;
  readonly settle: (
    reader: Reader,
    how: (stated: Stated) => Settlement,
    decisions: readonly Decision[],
  ) => void;
  readonly judge: (decision: Decision, settled: readonly SettledRecord[]) => void;
}

export function editsOf(db: Database.Database, makers: Makers): Edits {
  const writer = writerOf(db, makers);
  const { unsettle } = progressOf(db);
  const putDocument = documentPutter(db, writer);
  const putListed = listedPutter(db, writer);
  const keepKeys = keyKeeper(db);
  return {
    put(records) {
      const change = putDocument(records);
      if (change !== 'unchanged') unsettle();
      return change;
    },
    async importAll(records, from) {
      unsettle();
      forgetKept(db);
      // It checks each record by a schema, which takes long to load; what was read here needs none.
      const { importAll } = await import('./import-records.ts');
      return importAll(db, writer, records, from);
    },
    putListed(reader, actors) {
      const counts = putListed(reader, actors);
      if (counts.added + counts.updated > 0) unsettle();
      if (counts.updated > 0) forgetKept(db);
      return counts;
    },
    keepKeys,
    judge: judger(db, writer),
    settle: (reader, how, decisions) => settler(db, reader, writer)(how, decisions),
  };
}
