import type Database from 'better-sqlite3';
import { READER_VERSION } from '../../model/version.ts';
import type { Id } from '../../model/records.ts';
import type { SettledRecord, Settlement } from '../../model/settlement.ts';

type Row = readonly (string | number | null)[];

/** What is shown otherwise than before: actors, and records that rest on words. */
export interface Changes {
  readonly actors: ReadonlySet<Id>;
  readonly records: ReadonlySet<Id>;
}

/** Keeps who is who; of what was known before only what differs is written. To be called inside a transaction. */
export function putSettlement(db: Database.Database, settlement: Settlement): Changes {
  const identity = exchanged(db, 'identity', identityRows(settlement));
  const settled = exchanged(db, 'settled', settlement.settled.map(settledRow));
  exchanged(
    db,
    'question',
    settlement.questions.map(({ left, right, score, reasons }, place) => [
      place,
      left,
      right,
      score ?? null,
      JSON.stringify(reasons),
    ]),
  );
  exchanged(
    db,
    'conflict',
    settlement.conflicts.map(({ overruled, rulings }, place) => [
      place,
      JSON.stringify(overruled),
      JSON.stringify(rulings),
    ]),
  );
  db.prepare("insert or replace into progress values ('identity', ?)").run(READER_VERSION);
  return changesOf(identity, settled);
}

/** Keeps how a record other than an actor or a mention is settled, or that it is not any more. */
export function putJudged(
  db: Database.Database,
  record: Id,
  settled: readonly SettledRecord[],
): void {
  db.prepare('delete from settled where record = ?').run(record);
  const put = db.prepare('insert into settled values (?, ?, ?, ?, ?, ?)');
  for (const one of settled) put.run(...settledRow(one));
}

/** Parts of one actor stand in their order; that of the actors says nothing. */
function identityRows({ joined }: Settlement): readonly Row[] {
  const counts = new Map<Id, number>();
  return joined.map(({ actor, canonical, why }) => {
    const place = counts.get(canonical) ?? 0;
    counts.set(canonical, place + 1);
    return [actor, canonical, place, JSON.stringify(why)];
  });
}

function settledRow({ record, actor, standing, rejected, called, stated }: SettledRecord): Row {
  const [name, fields] = [called, stated].map((one) => (one ? JSON.stringify(one) : null));
  return [record, actor ?? null, standing, JSON.stringify(rejected), name ?? null, fields ?? null];
}

type Table = 'identity' | 'settled' | 'question' | 'conflict';

const KEYS: Readonly<Record<Table, string>> = {
  identity: 'actor',
  settled: 'record',
  question: 'place',
  conflict: 'place',
};

/** Makes a table hold these rows, whose first cell is their key; gives those that went and those that came. */
function exchanged(db: Database.Database, table: Table, rows: readonly Row[]) {
  const key = KEYS[table];
  const before = db.prepare<[], Row>(`select * from ${table}`).raw().all();
  const known = new Map(before.map((row) => [row[0], JSON.stringify(row)]));
  const now = new Map(rows.map((row) => [row[0], JSON.stringify(row)]));
  const isOther = (row: Row, of: ReadonlyMap<unknown, string>, same: string): boolean =>
    of.get(row[0]) !== same;
  const gone = before.filter((row) => isOther(row, now, known.get(row[0]) ?? ''));
  const came = rows.filter((row) => isOther(row, known, now.get(row[0]) ?? ''));
  const remove = db.prepare(`delete from ${table} where ${key} = ?`);
  for (const [id = null] of gone) remove.run(id);
  const marks = (rows[0] ?? []).map(() => '?').join(', ');
  if (came.length > 0) {
    const insert = db.prepare(`insert into ${table} values (${marks})`);
    for (const row of came) insert.run(...row);
  }
  return { before, rows, gone, came };
}

type Exchanged = ReturnType<typeof exchanged>;

/** Whoever joins or leaves others may give them another name; in which order they stand follows from what they are. */
function changesOf(identity: Exchanged, settled: Exchanged): Changes {
  const changed = [...settled.gone, ...settled.came].map(([record]) => String(record));
  const before = new Map(identity.before.map(([actor, canonical]) => [actor, canonical]));
  const now = new Map(identity.rows.map(([actor, canonical]) => [actor, canonical]));
  const moved = [...identity.gone, ...identity.came].flatMap(([actor = null]) => {
    const [was, is] = [before.get(actor), now.get(actor)];
    return was === is ? [] : [actor, was ?? null, is ?? null];
  });
  const judged = changed.filter((id) => id.startsWith('act_'));
  return {
    actors: new Set([...moved.flatMap((id) => (id === null ? [] : [String(id)])), ...judged]),
    records: new Set(changed.filter((id) => !id.startsWith('act_'))),
  };
}
