import type Database from 'better-sqlite3';
import { daysOf } from '../../model/edtf.ts';
import { KINDS } from '../../model/records.ts';
import type { CaseRecord, Id, Kind } from '../../model/records.ts';
import type { Cell, ListField } from '../fields.ts';
import { fold, SHAPES } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { indexText } from '../words.ts';
import { GIVEN } from './given.ts';
import type { Makers } from './makers.ts';

/** Writes records as rows; to be called inside a transaction. */
export interface Writer {
  /** Keeps a record, in place of one with the same id. `document` is the one it belongs to, or GIVEN. */
  readonly put: (record: CaseRecord, document: Id, position: number) => void;
  /** Removes a document with everything that belongs to it. */
  readonly removeDocument: (document: Id) => void;
}

export function writerOf(db: Database.Database, makers: Makers): Writer {
  const inserts = new Map<Kind, RecordStatements>();
  const words = wordIndexOf(db);
  const removal = removalOf(db);
  const statementsOf = (kind: Kind): RecordStatements => {
    const known = inserts.get(kind) ?? prepare(db, kind);
    inserts.set(kind, known);
    return known;
  };
  return {
    put(record, document, position) {
      const statements = statementsOf(record.kind);
      const rows: [ListField, number, Cell[]][] = [];
      const cells = fold(record, {
        maker: makers.keyOf,
        days: daysOf,
        child: (list, place, row) => rows.push([list, place, row]),
      });
      const known = record.kind === 'passage' ? words.forget(record.id) : undefined;
      const { lastInsertRowid } = statements.record.run(
        ...keysOf(SHAPES[record.kind], document, position),
        ...cells,
      );
      for (const clear of statements.clear) clear.run(document, record.id);
      for (const [list, place, row] of rows) {
        statements.lists.get(list)?.run(document, record.id, place, ...row);
      }
      if (record.kind === 'passage') words.put(known ?? lastInsertRowid, record.text);
    },
    removeDocument(document) {
      words.removeOf(document);
      for (const statement of removal) statement.run(document);
    },
  };
}

interface RecordStatements {
  readonly record: Database.Statement<Cell[]>;
  readonly clear: readonly Database.Statement<[string, string]>[];
  readonly lists: ReadonlyMap<ListField, Database.Statement<Cell[]>>;
}

function keysOf({ keys }: Shape, document: Id, position: number): Cell[] {
  return keys.map((key) => (key === 'document' ? document : position));
}

function prepare(db: Database.Database, kind: Kind): RecordStatements {
  const { table, keys, columns, lists } = SHAPES[kind];
  const conflict = keys.includes('document') ? ['document', 'id'] : ['id'];
  return {
    record: db.prepare(upsertSql(table, [...keys, ...columns], conflict)),
    clear: lists.map((list) =>
      db.prepare(`delete from ${list.table} where document = ? and record = ?`),
    ),
    lists: new Map(
      lists.map((list) => [
        list,
        db.prepare(
          insertSql(list.table, ['document', 'record', 'place', ...list.element.columns, 'rest']),
        ),
      ]),
    ),
  };
}

function insertSql(table: string, columns: readonly string[]): string {
  const marks = columns.map(() => '?').join(', ');
  return `insert into ${table} (${columns.join(', ')}) values (${marks})`;
}

function upsertSql(table: string, columns: readonly string[], conflict: readonly string[]): string {
  const changes = columns
    .filter((column) => !conflict.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return `${insertSql(table, columns)} on conflict (${conflict.join(', ')}) do update set ${changes.join(', ')}`;
}

function wordIndexOf(db: Database.Database) {
  const keyOf = db.prepare<[string], number>('select key from passage where id = ?').pluck();
  const insert = db.prepare('insert into passage_words (rowid, words) values (?, ?)');
  const remove = db.prepare('delete from passage_words where rowid = ?');
  const removeAll = db.prepare(
    'delete from passage_words where rowid in (select key from passage where document = ?)',
  );
  return {
    /** The key of a passage that is known; its words are taken out. Cheaper than to replace what is seldom there. */
    forget(id: Id) {
      const key = keyOf.get(id);
      if (key !== undefined) remove.run(key);
      return key;
    },
    put: (key: number | bigint, text: string) => insert.run(key, indexText(text)),
    removeOf: (document: Id) => removeAll.run(document),
  };
}

/**
 * Everything keyed by the document, and what was given to the case about its passages: a new reading may cut the
 * text otherwise, and it states its citations itself.
 */
function removalOf(db: Database.Database): Database.Statement<[string]>[] {
  const shapes = KINDS.map((kind) => SHAPES[kind]);
  const owned = shapes.filter(({ keys }) => keys.includes('document')).map(({ table }) => table);
  const lists = shapes.flatMap((shape) => shape.lists.map(({ table }) => table));
  return [
    removeGivenSql('source_passage', 'passage'),
    removeGivenSql('fault', 'span_passage'),
    ...[...new Set([...lists, ...owned])].map((table) => `delete from ${table} where document = ?`),
    'delete from kept where document = ?',
    'delete from document where id = ?',
  ].map((sql) => db.prepare<[string]>(sql));
}

function removeGivenSql(table: string, column: string): string {
  return `delete from ${table} where document = '${GIVEN}'
    and ${column} in (select id from passage where document = ?)`;
}
