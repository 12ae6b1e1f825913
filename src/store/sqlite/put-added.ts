import type Database from 'better-sqlite3';
import type { AddedRecord } from '../../model/settlement.ts';
import { kindOfId } from '../../model/id.ts';
import type { Decision, Id } from '../../model/records.ts';
import { SHAPES } from '../shapes.ts';
import { GIVEN } from './given.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Keeps the records that people added in the documents that hold their words, in place of all that were added before. */
export function putAdded(
  db: Database.Database,
  reader: Reader,
  writer: Writer,
  added: readonly AddedRecord[],
): void {
  for (const decision of reader.own('decision', GIVEN)) removeAdded(db, decision);
  for (const { document, record } of added)
    writer.put(record, document, lastPosition(db, SHAPES[record.kind].table, document) + 1);
}

function removeAdded(db: Database.Database, { verb, record, after }: Decision): void {
  const kind = kindOfId(record);
  if (verb !== 'add' || kind === undefined || kind === 'document' || kind === 'decision') return;
  if (typeof after !== 'object' || after === null || !('document' in after)) return;
  const document = String(after.document);
  const { table, lists } = SHAPES[kind];
  db.prepare(`delete from ${table} where document = ? and id = ?`).run(document, record);
  for (const list of lists)
    db.prepare(`delete from ${list.table} where document = ? and record = ?`).run(document, record);
}

function lastPosition(db: Database.Database, table: string, document: Id): number {
  const sql = `select coalesce(max(position), -1) from ${table} where document = ?`;
  return db.prepare<[string], number>(sql).pluck().get(document) ?? -1;
}
