import type Database from 'better-sqlite3';
import { KINDS } from '../../model/records.ts';
import type { CaseRecord, Id } from '../../model/records.ts';
import { referencesOf } from '../references.ts';
import { SHAPES } from '../shapes.ts';

/** A reference to a record that does not exist. `line` is the place of the record in what was logged, from 1. */
export interface Dangling {
  readonly line: number;
  readonly record: Id;
  readonly field: string;
  readonly target: Id;
}

/**
 * Collects references in a temporary table, so that they can point forward and millions fit; `danglingIn` then
 * finds those that lead nowhere.
 */
export function referenceLog(db: Database.Database): {
  readonly add: (record: CaseRecord, line?: number) => void;
} {
  db.exec(`create temp table if not exists reference
    (line integer not null, record text not null, field text not null, kinds text not null, target text not null)`);
  db.exec('delete from temp.reference');
  const insert = db.prepare('insert into temp.reference values (?, ?, ?, ?, ?)');
  let last = 0;
  return {
    add(record, line = last + 1) {
      last = line;
      for (const { field, kinds, target } of referencesOf(record)) {
        insert.run(line, record.id, field, kinds.join(' '), target);
      }
    },
  };
}

/** The logged references that lead nowhere, in the order in which they were logged; the log is emptied. */
export function danglingIn(db: Database.Database): readonly Dangling[] {
  const kinds = db.prepare<[], string>('select distinct kinds from temp.reference').pluck().all();
  const found = kinds.flatMap((some) => db.prepare<[string], Dangling>(missingSql(some)).all(some));
  db.exec('drop table temp.reference');
  return found.toSorted((a, b) => a.line - b.line);
}

function missingSql(kinds: string): string {
  const absent = KINDS.filter((kind) => kinds.split(' ').includes(kind)).map(
    (kind) => `target not in (select id from ${SHAPES[kind].table})`,
  );
  return `select line, record, field, target from temp.reference
    where kinds = ? and ${absent.join(' and ')} order by line limit 100`;
}
