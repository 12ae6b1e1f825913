import type Database from 'better-sqlite3';
import type { Actor, Id } from '../../model/records.ts';
import type { ActorWords } from '../case-store.ts';
import { ACTORS } from './reader.ts';
import type { ShownReader } from './shown.ts';

/** Of a name that more actors share, a person must say more to mean one. */
const MOST_UNDER_KEY = 400;

/**
 * The actors that words may mean, each once, as they are shown: all that documents state or people decided about, and of
 * those of lists the ones under a key or with such an id. As long as keys are missing, all actors there are.
 */
export function* meantActors(
  db: Database.Database,
  shown: ShownReader,
  words: ActorWords,
): Generator<Actor> {
  if (db.prepare('select 1 from actor_change limit 1').get() !== undefined) {
    yield* shown.everyShared(ACTORS);
    return;
  }
  const seen = new Set<Id>();
  for (const actor of shown.concerned()) {
    seen.add(actor.id);
    yield actor;
  }
  for (const id of candidates(db, words)) {
    const actor = shown.merged(ACTORS, id);
    if (actor === undefined || seen.has(actor.id)) continue;
    seen.add(actor.id);
    yield actor;
  }
}

function* candidates(db: Database.Database, { id, keys }: ActorWords): Generator<Id> {
  const listed = (sql: string, ...values: readonly string[]): readonly Id[] =>
    db
      .prepare<string[], Id>(`${sql} limit ${MOST_UNDER_KEY}`)
      .pluck()
      .all(...values);
  if (id !== undefined) {
    const from = 'select distinct id from actor where id >= ? and id < ?';
    yield* listed(from, id, `${id}\uffff`);
  }
  for (const key of new Set(keys)) {
    yield* listed('select actor from actor_key where key = ? order by actor', key);
  }
}
