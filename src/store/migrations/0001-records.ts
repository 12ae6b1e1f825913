import { sql } from 'kysely';
import type { CreateTableBuilder, Kysely } from 'kysely';

/**
 * The tables of the fourteen kinds. Names avoid reserved words of SQLite and PostgreSQL, types are theirs in common.
 * `document` is '' in what was given to the case and belongs to no document. `position` is a record's place among
 * its kind in its document. `rest` holds, as JSON, the fields without a column of their own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTexts(db);
  await createShared(db);
  await createFinds(db);
  await createStatements(db);
  await createLists(db);
  await createWordIndex(db);
}

type Table = CreateTableBuilder<string, string>;

async function createTexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('maker')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addUniqueConstraint('maker_once', ['reader', 'version', 'rule'])
    .execute();
  await required(dated(db.schema.createTable('document'), 'published'), 'title', 'language')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('publisher', 'text')
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('digest', 'text')
    .addColumn('rest', 'text')
    .execute();
  await index(db, 'document', 'file', 'id');
  await db.schema
    .createTable('passage')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('document', 'text', (column) =>
      column.notNull().references('document.id').onDelete('cascade'),
    )
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('level', 'integer')
    .addColumn('rest', 'text')
    .execute();
  await index(db, 'passage', 'document', 'place');
}

/** One row for each document that states the source or the actor; they are joined on the way out. */
async function createShared(db: Kysely<unknown>): Promise<void> {
  const source = dated(dated(owned(db, 'source'), 'issued'), 'accessed');
  await required(source, 'type')
    .addColumn('title', 'text')
    .addColumn('container_title', 'text')
    .addColumn('url', 'text')
    .addColumn('language', 'text')
    .addColumn('outlet', 'text')
    .execute();
  await required(owned(db, 'actor'), 'type', 'name').execute();
  for (const table of ['source', 'actor']) await index(db, table, 'id');
}

async function createFinds(db: Kysely<unknown>): Promise<void> {
  await required(spanned(owned(db, 'citation')), 'note', 'source')
    .addColumn('locator', 'text')
    .execute();
  await required(spanned(owned(db, 'mention')), 'form')
    .addColumn('actor', 'text')
    .execute();
  await index(db, 'mention', 'actor');
  await required(dated(spanned(owned(db, 'date_mention')), 'edtf'), 'stated', 'anchor')
    .addColumn('relation_type', 'text')
    .addColumn('relation_of', 'text')
    .execute();
}

async function createStatements(db: Kysely<unknown>): Promise<void> {
  await required(dated(owned(db, 'event'), 'happened'), 'type', 'status')
    .addColumn('mode', 'text')
    .addColumn('place', 'text')
    .addColumn('intensity', 'real', (column) => column.notNull())
    .execute();
  await required(dated(dated(owned(db, 'tenure'), 'held_from'), 'held_until'), 'person', 'office')
    .addColumn('organisation', 'text')
    .addColumn('state', 'text')
    .addColumn('ended', 'text')
    .execute();
  const tie = dated(dated(owned(db, 'tie'), 'held_from'), 'held_until');
  await required(tie, 'from_actor', 'to_actor', 'type').execute();
  await required(likely(spanned(spanned(owned(db, 'claim')), 'cue'), 'certainty'), 'polarity')
    .addColumn('certainty_scale', 'text')
    .execute();
  await required(owned(db, 'hypothesis'), 'question', 'statement').execute();
  const expectation = dated(likely(spanned(owned(db, 'expectation')), 'probability'), 'horizon');
  await required(expectation, 'statement', 'status').execute();
  await required(db.schema.createTable('decision'), 'made_at', 'made_by', 'verb', 'record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('rest', 'text')
    .execute();
}

async function createLists(db: Kysely<unknown>): Promise<void> {
  await spanned(listed(db, 'record_span')).execute();
  await spanned(listed(db, 'claim_link'))
    .addColumn('actor', 'text')
    .addColumn('role', 'text')
    .execute();
  await required(spanned(listed(db, 'fault')), 'code', 'message').execute();
  await listed(db, 'source_passage')
    .addColumn('passage', 'text', (column) => column.notNull())
    .execute();
}

/**
 * Where the dialects differ: full text. SQLite: FTS5 over the stems that `words.ts` makes, keyed by `passage.key`;
 * contentless, because the words themselves are in `passage` and are cut out there for display; `ascii`, because
 * what comes in is already folded and split by single spaces. PostgreSQL will take a `tsvector` column here.
 */
async function createWordIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table passage_words using fts5(
    words, content='', contentless_delete=1, tokenize='ascii')`.execute(db);
}

/**
 * Rows are keyed by document and id, not by id alone: ids are hashes, and an index of hashes touches a page of
 * the file for each record, one of both a few pages for each document.
 */
function owned(db: Kysely<unknown>, table: string): Table {
  return extracted(db.schema.createTable(table))
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_of_document`, ['document', 'id']);
}

function listed(db: Kysely<unknown>, table: string): Table {
  return db.schema
    .createTable(table)
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('rest', 'text')
    .addPrimaryKeyConstraint(`${table}_in_order`, ['document', 'record', 'place']);
}

function extracted(table: Table): Table {
  return table
    .addColumn('maker', 'integer', (column) => column.references('maker.key'))
    .addColumn('standing', 'text')
    .addColumn('rest', 'text');
}

function required(table: Table, ...columns: readonly string[]): Table {
  return columns.reduce(
    (all, name) => all.addColumn(name, 'text', (column) => column.notNull()),
    table,
  );
}

function spanned(table: Table, prefix = 'span'): Table {
  return table
    .addColumn(`${prefix}_passage`, 'text')
    .addColumn(`${prefix}_start`, 'integer')
    .addColumn(`${prefix}_end`, 'integer')
    .addColumn(`${prefix}_text`, 'text');
}

/** An EDTF string with the first and the last day it may mean. */
function dated(table: Table, name: string): Table {
  return ['', '_earliest', '_latest'].reduce(
    (all, suffix) => all.addColumn(`${name}${suffix}`, 'text'),
    table,
  );
}

function likely(table: Table, name: string): Table {
  return table
    .addColumn(`${name}_low`, 'real', (column) => column.notNull())
    .addColumn(`${name}_high`, 'real', (column) => column.notNull());
}

async function index(
  db: Kysely<unknown>,
  table: string,
  ...columns: readonly string[]
): Promise<void> {
  await db.schema
    .createIndex([table, ...columns].join('_'))
    .on(table)
    .columns([...columns])
    .execute();
}
