import type { Kysely } from 'kysely';

/** What a person calls an actor, as JSON; absent where it is called as documents call it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('settled').addColumn('called', 'text').execute();
}
