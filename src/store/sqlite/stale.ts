import type Database from 'better-sqlite3';
import { kindOfId } from '../../model/id.ts';
import type { Id } from '../../model/records.ts';
import { BORROWED } from '../case-store.ts';
import { SHAPES } from '../shapes.ts';
import { GIVEN } from './given.ts';
import { unpacked } from './kept.ts';
import type { Packed } from './kept.ts';
import type { Changes } from './put-settlement.ts';

interface Stale extends Changes {
  readonly documents: readonly Id[];
}

/**
 * Drops what was kept of documents that show something changed: what they state of an actor that is one with a changed one, a
 * changed record, or an actor whom another document states. To be called inside a transaction, when who is who is known again.
 */
export function dropStale(
  db: Database.Database,
  { actors, records, documents: changed }: Stale,
): void {
  if (db.prepare('select 1 from kept limit 1').get() === undefined) {
    db.exec('delete from touched');
    return;
  }
  const touched = db.prepare<[], Id>('select actor from touched').pluck().all();
  db.exec('delete from touched');
  const moved = withOthers(db, new Set([...actors, ...touched]));
  const documents = new Set([
    ...changed,
    ...statedIn(db, moved),
    ...documentsOf(db, records),
    ...borrowing(db, moved),
  ]);
  const drop = db.prepare('delete from kept where document = ?');
  for (const document of documents) if (document !== GIVEN) drop.run(document);
}

/** With all that are one with them now. */
function withOthers(db: Database.Database, actors: ReadonlySet<Id>): readonly Id[] {
  const sql = `select actor from identity where canonical in (
    select canonical from identity where actor in (select value from json_each(?)))`;
  const asked = JSON.stringify([...actors]);
  return [...new Set([...actors, ...db.prepare<[string], Id>(sql).pluck().all(asked)])];
}

function statedIn(db: Database.Database, actors: readonly Id[]): readonly Id[] {
  const sql = 'select distinct document from actor where id in (select value from json_each(?))';
  return db.prepare<[string], Id>(sql).pluck().all(JSON.stringify(actors));
}

function documentsOf(db: Database.Database, records: ReadonlySet<Id>): readonly Id[] {
  return [...Map.groupBy(records, kindOfId)].flatMap(([kind, ids]) => {
    if (kind === undefined || !SHAPES[kind].keys.includes('document')) return [];
    const sql = `select distinct document from ${SHAPES[kind].table}
      where id in (select value from json_each(?))`;
    return db.prepare<[string], Id>(sql).pluck().all(JSON.stringify(ids));
  });
}

function borrowing(db: Database.Database, actors: readonly Id[]): readonly Id[] {
  const moved = new Set(actors);
  const sql = "select document, value from kept where part = ? and value <> '[]'";
  return db
    .prepare<[string], [Id, Packed]>(sql)
    .raw()
    .all(BORROWED)
    .filter(([, cell]) => {
      const known: readonly Id[] = JSON.parse(unpacked(cell));
      return known.some((id) => moved.has(id));
    })
    .map(([document]) => document);
}
