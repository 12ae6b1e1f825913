import type Database from 'better-sqlite3';
import { KINDS } from '../../model/records.ts';
import type { Id, Kind } from '../../model/records.ts';
import type { Counts } from '../case-store.ts';
import { SHAPES } from '../shapes.ts';

/** How many records of each kind the case holds; a shared source counts once, and so do actors that are one. */
export function countRecords(db: Database.Database): Counts {
  return countsOf((kind) => db.prepare<[], number>(countSql(kind)).pluck().get() ?? 0);
}

/** How many records of a kind, other than documents and decisions, each document holds. */
export function countInDocuments(db: Database.Database, kind: Kind): ReadonlyMap<Id, number> {
  const sql = `select document, count(*) from ${SHAPES[kind].table} group by document`;
  return new Map(db.prepare<[], [Id, number]>(sql).raw().all());
}

function countSql(kind: Kind): string {
  if (kind === 'source') return 'select count(distinct id) from source';
  if (kind !== 'actor') return `select count(*) from ${SHAPES[kind].table}`;
  return `select count(distinct coalesce(i.canonical, a.id)) from actor a
    left join identity i on i.actor = a.id`;
}

export function countsOf(count: (kind: Kind) => number): Counts {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of KINDS) counts[kind] = count(kind);
  return { ...ZERO, ...counts };
}

const ZERO: Counts = {
  document: 0,
  passage: 0,
  source: 0,
  citation: 0,
  actor: 0,
  mention: 0,
  date: 0,
  event: 0,
  tenure: 0,
  tie: 0,
  claim: 0,
  hypothesis: 0,
  expectation: 0,
  decision: 0,
};
