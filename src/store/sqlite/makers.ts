import type Database from 'better-sqlite3';
import type { Maker } from '../../model/records.ts';

/** The makers of records, each kept once; records point at them by key. */
export interface Makers {
  readonly keyOf: (by: Maker) => number;
  readonly withKey: (key: number) => Maker | undefined;
  /** Forget what was learnt in a transaction that did not hold. */
  readonly forget: () => void;
}

export function makersOf(db: Database.Database): Makers {
  const keys = new Map<string, number>();
  const makers = new Map<number, Maker>();
  const insert = db
    .prepare<[string, string, string], number>(
      `insert into maker (reader, version, rule) values (?, ?, ?)
       on conflict (reader, version, rule) do update set rule = excluded.rule returning key`,
    )
    .pluck();
  const select = db.prepare<[number], Maker>(
    'select reader, version, rule from maker where key = ?',
  );
  return {
    keyOf({ reader, version, rule }) {
      const name = JSON.stringify([reader, version, rule]);
      const key = keys.get(name) ?? insert.get(reader, version, rule);
      if (key === undefined) throw new Error(`The maker ${name} was not kept`);
      keys.set(name, key);
      return key;
    },
    withKey(key) {
      const maker = makers.get(key) ?? select.get(key);
      if (maker !== undefined) makers.set(key, maker);
      return maker;
    },
    forget() {
      keys.clear();
      makers.clear();
    },
  };
}
