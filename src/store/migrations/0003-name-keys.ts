import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Keys under which the names of actors are looked up, so that one document finds its people among a million that a list
 * brought along. The keys can be thrown away and made again; `keys` in `progress` says by which version they were made,
 * and `actor_change`, which triggers fill, of which rows they are missing. Keys of what is gone may stay: who looks them
 * up looks whether the actor is there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('actor_key')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('actor_key_once', ['key', 'actor'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createTable('actor_change')
    .addColumn('place', 'integer', (column) => column.primaryKey())
    .addColumn('actor_row', 'integer', (column) => column.notNull())
    .execute();
  for (const change of ['insert', 'update']) {
    await sql`create trigger ${sql.raw(`actor_after_${change}`)} after ${sql.raw(change)} on actor
      begin insert into actor_change (actor_row) values (new.rowid); end`.execute(db);
  }
  await sql`insert into actor_change (actor_row) select rowid from actor`.execute(db);
  await sql`create index actor_given_maker on actor (maker) where document = ''`.execute(db);
}
