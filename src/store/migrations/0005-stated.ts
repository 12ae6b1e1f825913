import type { Kysely } from 'kysely';

/** The fields that a person stated of a record, as JSON; absent where it is shown as its document states it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('settled').addColumn('stated', 'text').execute();
}
