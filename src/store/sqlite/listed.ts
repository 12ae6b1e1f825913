import type Database from 'better-sqlite3';
import type { Actor } from '../../model/records.ts';
import type { ListedCounts } from '../case-store.ts';
import { GIVEN } from './given.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/**
 * Keeps actors of a list; to be called inside a transaction. They are written in the order of their ids, which are
 * hashes: each page of the indexes is touched once for all of them.
 */
export function listedPutter(db: Database.Database, writer: Writer) {
  let next: number | undefined;
  return (reader: Reader, actors: readonly Actor[]): ListedCounts => {
    const start = (next ??= firstPosition(db));
    next += actors.length;
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const placed = actors.map((actor, index) => ({ actor, position: start + index }));
    for (const { actor, position } of placed.toSorted(byId)) {
      const known = reader.given(actor.id);
      if (known !== undefined && JSON.stringify(known) === JSON.stringify(actor)) {
        counts.unchanged += 1;
        continue;
      }
      writer.put(actor, GIVEN, position);
      counts[known === undefined ? 'added' : 'updated'] += 1;
    }
    return counts;
  };
}

function firstPosition(db: Database.Database): number {
  const sql = 'select coalesce(max(position), -1) + 1 from actor where document = ?';
  return db.prepare<[string], number>(sql).pluck().get(GIVEN) ?? 0;
}

interface Placed {
  readonly actor: Actor;
}

function byId({ actor: a }: Placed, { actor: b }: Placed): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
