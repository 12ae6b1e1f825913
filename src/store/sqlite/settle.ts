import type Database from 'better-sqlite3';
import { READER_VERSION } from '../../model/version.ts';
import type { Actor, Decision } from '../../model/records.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { Stated } from '../case-store.ts';
import { GIVEN } from './given.ts';
import { listedIn } from './keys.ts';
import { putAdded } from './put-added.ts';
import { SOURCES } from './reader.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** By this an actor is known that a person's decision made; it goes when the decision is taken back. */
const MADE_BY = 'decision';

/** What has to be worked out anew after a change of the case. */
export function progressOf(db: Database.Database): {
  readonly isSettled: () => boolean;
  readonly unsettle: () => void;
} {
  const select = db.prepare("select 1 from progress where step = 'identity' and done_by = ?");
  const remove = db.prepare("delete from progress where step = 'identity'");
  return {
    isSettled: () => select.get(READER_VERSION) !== undefined,
    unsettle: () => remove.run(),
  };
}

/**
 * Adds decisions to the log and works out who is who; to be called inside a transaction, so that the log and what
 * follows from it never part.
 */
export function settler(db: Database.Database, reader: Reader, writer: Writer) {
  return (how: (stated: Stated) => Settlement, decisions: readonly Decision[]): void => {
    let position = nextPosition(db);
    for (const decision of decisions) writer.put(decision, GIVEN, position++);
    const settlement = how({
      actors: () => reader.unlisted(),
      decisions: reader.own('decision', GIVEN),
      mention: (id) => reader.find('mention', id),
      ambiguous: () => reader.ambiguous(),
      passages: (document) => reader.own('passage', document),
      hasSource: (id) => reader.merged(SOURCES, id) !== undefined,
      ...listedIn(db, reader),
    });
    putMade(db, reader, writer, settlement.made);
    putAdded(db, reader, writer, settlement.added);
    putSettlement(db, settlement);
  };
}

function nextPosition(db: Database.Database): number {
  return (
    db.prepare<[], number>('select coalesce(max(position), -1) + 1 from decision').pluck().get() ??
    0
  );
}

function putMade(
  db: Database.Database,
  reader: Reader,
  writer: Writer,
  made: readonly Actor[],
): void {
  const kept = new Set(made.map(({ id }) => id));
  const remove = db.prepare('delete from actor where document = ? and id = ?');
  for (const { id } of reader.madeBy(MADE_BY)) if (!kept.has(id)) remove.run(GIVEN, id);
  for (const actor of made) writer.put(actor, GIVEN, positionOf(db, actor));
}

/** Its own where it is there already, else after all others. */
function positionOf(db: Database.Database, { id }: Actor): number {
  const sql = `select position from actor where document = ? and id = ?
    union all select coalesce(max(position), -1) + 1 from actor where document = ? limit 1`;
  return db.prepare<string[], number>(sql).pluck().get(GIVEN, id, GIVEN) ?? 0;
}

function putSettlement(db: Database.Database, settlement: Settlement): void {
  for (const table of ['identity', 'settled', 'question', 'conflict'])
    db.exec(`delete from ${table}`);
  const identity = db.prepare('insert into identity values (?, ?, ?, ?)');
  for (const [place, { actor, canonical, why }] of settlement.joined.entries())
    identity.run(actor, canonical, place, JSON.stringify(why));
  const settled = db.prepare('insert into settled values (?, ?, ?, ?, ?, ?)');
  for (const { record, actor, standing, rejected, called, stated } of settlement.settled) {
    const [name, fields] = [called, stated].map((one) => (one ? JSON.stringify(one) : null));
    settled.run(record, actor ?? null, standing, JSON.stringify(rejected), name, fields);
  }
  const question = db.prepare('insert into question values (?, ?, ?, ?, ?)');
  for (const [place, { left, right, score, reasons }] of settlement.questions.entries())
    question.run(place, left, right, score ?? null, JSON.stringify(reasons));
  const conflict = db.prepare('insert into conflict values (?, ?, ?)');
  for (const [place, { overruled, rulings }] of settlement.conflicts.entries())
    conflict.run(place, JSON.stringify(overruled), JSON.stringify(rulings));
  db.prepare("insert or replace into progress values ('identity', ?)").run(READER_VERSION);
}
