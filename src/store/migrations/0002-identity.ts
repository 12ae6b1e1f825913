import type { Kysely } from 'kysely';

/**
 * Who is one with whom, worked out from what documents state and what people decided. Nothing here is stated: all of
 * it can be thrown away and worked out again, and `identity` in `progress` says whether that is due.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('identity')
    .addColumn('actor', 'text', (column) => column.primaryKey())
    .addColumn('canonical', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('identity_canonical_place')
    .on('identity')
    .columns(['canonical', 'place'])
    .execute();
  await db.schema
    .createTable('settled')
    .addColumn('record', 'text', (column) => column.primaryKey())
    .addColumn('actor', 'text')
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('rejected', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('question')
    .addColumn('place', 'integer', (column) => column.primaryKey())
    .addColumn('left_actor', 'text', (column) => column.notNull())
    .addColumn('right_actor', 'text', (column) => column.notNull())
    .addColumn('score', 'real')
    .addColumn('reasons', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('conflict')
    .addColumn('place', 'integer', (column) => column.primaryKey())
    .addColumn('overruled', 'text', (column) => column.notNull())
    .addColumn('rulings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('progress')
    .addColumn('step', 'text', (column) => column.primaryKey())
    .addColumn('done_by', 'text')
    .execute();
}
