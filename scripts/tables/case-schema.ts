import Database from 'better-sqlite3';
import { migrate } from '../../src/store/sqlite/migrate.ts';

interface Entry {
  readonly name: string;
  readonly sql: string;
}

/** What the migrations leave behind in an empty case, as plain SQL: a new case is made of it, without running them. */
export async function compileCaseSchema(): Promise<unknown> {
  const db = new Database(':memory:');
  await migrate(db, 0, 0);
  const rows = db
    .prepare<[], Entry>('select name, sql from sqlite_master where sql is not null order by rowid')
    .all();
  const hidden = new Set(
    db
      .prepare<[], string>("select name from pragma_table_list where type = 'shadow'")
      .pluck()
      .all(),
  );
  const own = rows.filter(({ name }) => !hidden.has(name) && name !== 'sqlite_sequence');
  const filled = rowsOf(db, own);
  const migrations = filled.get('kysely_migration')?.map((row) => String(row['name'])) ?? [];
  for (const table of filled.keys())
    if (!table.startsWith('kysely_')) throw new TypeError(`A migration fills ${table}`);
  return { statements: own.map(({ sql }) => sql), migrations };
}

/** The tables that are not empty, and what is in them. */
function rowsOf(db: Database.Database, entries: readonly Entry[]) {
  const tables = entries.filter(({ sql }) => /^create table/iu.test(sql));
  const filled = tables.map(({ name }) => {
    const rows = db.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all();
    return [name, rows] as const;
  });
  return new Map(filled.filter(([, rows]) => rows.length > 0));
}
