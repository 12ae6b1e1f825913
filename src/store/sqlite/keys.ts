import type Database from 'better-sqlite3';
import type { Actor, Id } from '../../model/records.ts';
import type { NameKeys, Stated } from '../case-store.ts';
import { GIVEN } from './given.ts';
import { ACTORS } from './reader.ts';
import type { Reader } from './reader.ts';

const BATCH = 10_000;
/** A key that more actors of lists share says no more than that a name is common. */
const MOST_UNDER_KEY = 40;
/** So many mentioned actors of a common name are looked at. */
const MOST_MENTIONED = 400;

/** Makes the keys that are missing; to be called inside a transaction. */
export function keyKeeper(db: Database.Database) {
  return (reader: Reader, { version, keysOf }: NameKeys): void => {
    beginAnewUnless(db, version);
    if (db.prepare('select 1 from actor_change limit 1').get() === undefined) return;
    db.exec('create temp table if not exists new_key (key text not null, actor text not null)');
    const insert = db.prepare('insert into temp.new_key values (?, ?)');
    let place = 0;
    for (;;) {
      const changed = reader.changedActors(place, BATCH);
      for (const [, actor] of changed) for (const key of keysOf(actor)) insert.run(key, actor.id);
      place = changed.at(-1)?.[0] ?? place;
      if (changed.length < BATCH) break;
    }
    // In the order of the index, so that each of its pages is written once.
    db.exec(`insert or ignore into actor_key select key, actor from temp.new_key order by key, actor;
      drop table temp.new_key; delete from actor_change`);
  };
}

function beginAnewUnless(db: Database.Database, version: string): void {
  const known = db.prepare("select 1 from progress where step = 'keys' and done_by = ?");
  if (known.get(version) !== undefined) return;
  db.exec(`delete from actor_key; delete from actor_change;
    insert into actor_change (actor_row) select rowid from actor`);
  db.prepare("insert or replace into progress values ('keys', ?)").run(version);
}

/** Actors of lists, by the keys of their names and by their ids. */
export function listedIn(
  db: Database.Database,
  reader: Reader,
): Pick<Stated, 'listed' | 'listedById'> {
  const under = db
    .prepare<[string], Id>(
      // Crossed in this order: SQLite would begin with the actors, of which there may be a million.
      `select k.actor from actor_key k cross join actor a on a.document = '${GIVEN}' and a.id = k.actor
       cross join maker m on m.key = a.maker
       where k.key = ? and m.rule like 'import:%' limit ${MOST_UNDER_KEY + 1}`,
    )
    .pluck();
  const any = db.prepare(
    `select 1 from actor indexed by actor_given_maker where document = '${GIVEN}' and maker in
      (select key from maker where rule like 'import:%') limit 1`,
  );
  const listedById = (id: Id): Actor | undefined => {
    const actor = reader.given(id);
    return actor?.by.rule.startsWith('import:') === true ? actor : undefined;
  };
  return {
    listedById,
    listed(keys) {
      if (any.get() === undefined) return [];
      const found = new Set<Id>();
      for (const key of new Set(keys)) {
        const ids = under.all(key);
        if (ids.length <= MOST_UNDER_KEY) for (const id of ids) found.add(id);
      }
      return [...found].flatMap((id) => reader.given(id) ?? []);
    },
  };
}

/** Actors under one of these keys, and those that are one with them, whom documents mention. */
export function mentionedUnder(
  db: Database.Database,
  reader: Reader,
  keys: readonly string[],
): readonly Actor[] {
  const under = db
    .prepare<[string, string], Id>(
      `with found as (select actor from actor_key where key = ?),
         one as (select actor from found union
           select i.actor from identity i where i.canonical in (
             select f.canonical from identity f join actor_key k on k.actor = f.actor where k.key = ?))
       select actor from one where exists (select 1 from mention m where m.actor = one.actor)
       limit ${MOST_MENTIONED}`,
    )
    .pluck();
  const ids = new Set(keys.flatMap((key) => under.all(key, key)));
  return [...ids].flatMap((id) => reader.merged(ACTORS, id) ?? []);
}
