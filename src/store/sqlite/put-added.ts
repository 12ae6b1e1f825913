import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import type { AddedRecord } from '../../model/settlement.ts';
import { kindOfId } from '../../model/id.ts';
import type { CaseRecord, Decision, Id } from '../../model/records.ts';
import { SHAPES } from '../shapes.ts';
import { GIVEN } from './given.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/**
 * Keeps the records that people added in the documents that hold their words, in place of all that were added before; gives
 * the documents of those that are no more, are new or are otherwise than before.
 */
export function putAdded(
  db: Database.Database,
  reader: Reader,
  writer: Writer,
  added: readonly AddedRecord[],
): readonly Id[] {
  const decisions = reader.own('decision', GIVEN);
  const before = new Map(decisions.flatMap((decision) => knownBefore(reader, decision) ?? []));
  for (const decision of decisions) removeAdded(db, decision);
  for (const { document, record } of added)
    writer.put(record, document, lastPosition(db, SHAPES[record.kind].table, document) + 1);
  const now = new Map(added.map((one) => [one.record.id, one]));
  const changed = [...before.values(), ...now.values()].filter(
    ({ record: { id } }) => !isDeepStrictEqual(before.get(id), now.get(id)),
  );
  return changed.map(({ document }) => document);
}

function knownBefore(
  reader: Reader,
  decision: Decision,
): readonly (readonly [Id, AddedRecord])[] | undefined {
  const { kind, document, id } = placeOf(decision) ?? {};
  if (kind === undefined || document === undefined || id === undefined) return undefined;
  const record: CaseRecord | undefined = reader.find(kind, id);
  return record && [[id, { document, record }]];
}

/** Where a decision that adds a record has put it. */
function placeOf({ verb, record: id, after }: Decision) {
  const kind = kindOfId(id);
  if (verb !== 'add' || kind === undefined || kind === 'document' || kind === 'decision')
    return undefined;
  if (typeof after !== 'object' || after === null || !('document' in after)) return undefined;
  return { kind, id, document: String(after.document) };
}

function removeAdded(db: Database.Database, decision: Decision): void {
  const { kind, id, document } = placeOf(decision) ?? {};
  if (kind === undefined || id === undefined || document === undefined) return;
  const { table, lists } = SHAPES[kind];
  db.prepare(`delete from ${table} where document = ? and id = ?`).run(document, id);
  for (const list of lists)
    db.prepare(`delete from ${list.table} where document = ? and record = ?`).run(document, id);
}

function lastPosition(db: Database.Database, table: string, document: Id): number {
  const sql = `select coalesce(max(position), -1) from ${table} where document = ?`;
  return db.prepare<[string], number>(sql).pluck().get(document) ?? -1;
}
