import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openCase } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { withFolder } from './case-file.ts';

const shape = (db: Database.Database) => ({
  tables: db.prepare('select type, name, tbl_name, sql from sqlite_master order by name').all(),
  migrations: db.prepare('select name from kysely_migration order by name').all(),
  lock: db.prepare('select * from kysely_migration_lock').all(),
  application: db.pragma('application_id', { simple: true }),
  version: db.pragma('user_version', { simple: true }),
});

test('a new case is what all migrations make of an empty one', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'new.tacitus');
    await (await openCase(path, { create: true })).close();
    const made = new Database(path);
    const migrated = new Database(':memory:');
    const { application, version } = shape(made);
    expect(version).toBe(Object.keys(MIGRATIONS).length);
    await migrate(migrated, Number(application), Number(version));
    expect(shape(made)).toEqual(shape(migrated));
    await migrate(made, Number(application), Number(version));
    expect(shape(made)).toEqual(shape(migrated));
    made.close();
  }));
