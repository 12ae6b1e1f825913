import type Database from 'better-sqlite3';
import { KINDS } from '../../model/records.ts';
import type { Counts } from '../case-store.ts';
import { SHAPES } from '../shapes.ts';

/** How many records of each kind the case holds; a shared source or actor counts once. */
export function countRecords(db: Database.Database): Counts {
  const count = (kind: (typeof KINDS)[number]) => {
    const what = kind === 'source' || kind === 'actor' ? 'count(distinct id)' : 'count(*)';
    return db.prepare<[], number>(`select ${what} from ${SHAPES[kind].table}`).pluck().get() ?? 0;
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) as Counts;
}
