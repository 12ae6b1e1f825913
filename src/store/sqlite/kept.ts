import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { Id } from '../../model/records.ts';
import type { KeptValue } from '../case-store.ts';

/** Reads what was worked out and kept. */
export function keptIn(db: Database.Database) {
  return {
    hashes(part: string, version: string): ReadonlyMap<Id, string> {
      const sql = 'select document, hash from kept where part = ? and version = ?';
      return new Map(db.prepare<[string, string], [Id, string]>(sql).raw().all(part, version));
    },
    value(part: string, document: Id): string | undefined {
      const sql = 'select value from kept where document = ? and part = ?';
      const cell = db.prepare<[Id, string], Packed>(sql).pluck().get(document, part);
      return cell === undefined ? undefined : unpacked(cell);
    },
  };
}

/** Keeps what was worked out, in place of what was kept before; to be called inside a transaction. */
export function putKept(
  db: Database.Database,
  version: string,
  values: readonly KeptValue[],
): void {
  const put = db.prepare('insert or replace into kept values (?, ?, ?, ?, ?)');
  for (const { document, part, value } of values)
    put.run(document, part, version, hashOf(value), packed(value));
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}

/** How a value lies in its cell: as it is where it is short. */
export type Packed = string | Buffer;

/** Longer texts are packed: what is kept of a document says many things alike. */
const LONGEST_PLAIN = 400;

function packed(value: string): Packed {
  return value.length <= LONGEST_PLAIN ? value : zstdCompressSync(value);
}

export function unpacked(cell: Packed): string {
  return typeof cell === 'string' ? cell : zstdDecompressSync(cell).toString();
}

/** Of no document anything is known to hold any more. */
export function forgetKept(db: Database.Database): void {
  db.exec('delete from kept');
}

/** How often the case was changed since changes are counted. */
export function changesOf(db: Database.Database): number {
  const sql = "select done_by from progress where step = 'changes'";
  return Number(db.prepare<[], string>(sql).pluck().get() ?? 0);
}

/** To be called at the end of each transaction that may change what the case says. */
export function countChange(db: Database.Database): void {
  db.prepare("insert or replace into progress values ('changes', ?)").run(
    String(changesOf(db) + 1),
  );
}
