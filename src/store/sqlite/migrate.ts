import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from '../migrations/index.ts';

/**
 * Runs the migrations that are missing, all in one transaction, so that a crash leaves the case as it was.
 * Loaded only when there is something to do: importing Kysely takes about 100 ms.
 */
export async function migrate(
  db: Database.Database,
  applicationId: number,
  version: number,
): Promise<void> {
  db.exec('begin immediate');
  try {
    const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
    const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
    const { error } = await new Migrator({ db: kysely, provider }).migrateToLatest();
    if (error !== undefined) throw error;
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${version}`);
    db.exec('commit');
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}
