import type Database from 'better-sqlite3';
import { KINDS } from '../../model/records.ts';
import type { Kind } from '../../model/records.ts';
import type { Counts } from '../case-store.ts';
import { SHAPES } from '../shapes.ts';

/** How many records of each kind the case holds; a shared source or actor counts once. */
export function countRecords(db: Database.Database): Counts {
  return countsOf((kind) => {
    const what = kind === 'source' || kind === 'actor' ? 'count(distinct id)' : 'count(*)';
    const sql = `select ${what} from ${SHAPES[kind].table}`;
    return db.prepare<[], number>(sql).pluck().get() ?? 0;
  });
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
