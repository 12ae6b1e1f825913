import type { Kysely } from 'kysely';

/**
 * What was worked out of a document, or with no document of the whole case, and takes long to work out again. Nothing here
 * is stated: all of it can be thrown away. A row goes as soon as anything changes that it was worked out of; `version` says
 * by what it was, and `hash` tells one content from another. `touched` holds the actors of documents that were exchanged, until who
 * is who is worked out: what others show of them may change then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    // As text or, where it is long, packed by zstd.
    .addColumn('value', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('kept_of_document', ['document', 'part'])
    .execute();
  await db.schema
    .createTable('touched')
    .addColumn('actor', 'text', (column) => column.primaryKey())
    .execute();
}
