import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { READER_VERSION } from '../../model/version.ts';
import type { Actor, Decision, Id } from '../../model/records.ts';
import type { SettledRecord, Settlement } from '../../model/settlement.ts';
import type { Stated } from '../case-store.ts';
import { GIVEN } from './given.ts';
import { listedIn } from './keys.ts';
import { putAdded } from './put-added.ts';
import { putJudged, putSettlement } from './put-settlement.ts';
import { SOURCES } from './reader.ts';
import type { Reader } from './reader.ts';
import { dropStale } from './stale.ts';
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
    const made = putMade(db, reader, writer, settlement.made);
    const added = putAdded(db, reader, writer, settlement.added);
    const { actors, records } = putSettlement(db, settlement);
    dropStale(db, { actors: new Set([...actors, ...made]), records, documents: added });
  };
}

/** Adds a decision on one record and how that is settled then; to be called inside a transaction. */
export function judger(db: Database.Database, writer: Writer) {
  return (decision: Decision, settled: readonly SettledRecord[]): void => {
    writer.put(decision, GIVEN, nextPosition(db));
    putJudged(db, decision.record, settled);
    dropStale(db, { actors: new Set(), records: new Set([decision.record]), documents: [] });
  };
}

function nextPosition(db: Database.Database): number {
  return (
    db.prepare<[], number>('select coalesce(max(position), -1) + 1 from decision').pluck().get() ??
    0
  );
}

/** Gives the ids of those that are no more, are new or are otherwise than before. */
function putMade(
  db: Database.Database,
  reader: Reader,
  writer: Writer,
  made: readonly Actor[],
): readonly Id[] {
  const kept = new Set(made.map(({ id }) => id));
  const known = new Map(reader.madeBy(MADE_BY).map((actor) => [actor.id, actor]));
  const gone = [...known.keys()].filter((id) => !kept.has(id));
  const remove = db.prepare('delete from actor where document = ? and id = ?');
  for (const id of gone) remove.run(GIVEN, id);
  const came = made.filter((actor) => !isDeepStrictEqual(known.get(actor.id), actor));
  for (const actor of came) writer.put(actor, GIVEN, positionOf(db, actor));
  return [...gone, ...came.map(({ id }) => id)];
}

/** Its own where it is there already, else after all others. */
function positionOf(db: Database.Database, { id }: Actor): number {
  const sql = `select position from actor where document = ? and id = ?
    union all select coalesce(max(position), -1) + 1 from actor where document = ? limit 1`;
  return db.prepare<string[], number>(sql).pluck().get(GIVEN, id, GIVEN) ?? 0;
}
