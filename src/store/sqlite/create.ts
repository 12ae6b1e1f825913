import type Database from 'better-sqlite3';
import schema from '../migrations/schema.compiled.json' with { type: 'json' };

/**
 * Makes the tables of a new case as all migrations would, in one transaction and without loading Kysely. Where another
 * process was quicker, nothing is left to do.
 */
export function createTables(db: Database.Database, applicationId: number, version: number): void {
  db.exec('begin immediate');
  try {
    if (db.prepare('select 1 from sqlite_master limit 1').get() === undefined) {
      for (const statement of schema.statements) db.exec(statement);
      noteMigrations(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version}`);
    }
    db.exec('commit');
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}

/** A later version must know which migrations the case has had. */
function noteMigrations(db: Database.Database): void {
  const now = new Date().toISOString();
  const note = db.prepare('insert into kysely_migration (name, timestamp) values (?, ?)');
  for (const name of schema.migrations) note.run(name, now);
  db.exec("insert into kysely_migration_lock (id, is_locked) values ('migration_lock', 0)");
}
