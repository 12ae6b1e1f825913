import type Database from 'better-sqlite3';
import { KINDS } from '../../model/records.ts';
import type { CaseRecord, Id, Kind, Passage } from '../../model/records.ts';
import type { Cell, ListField } from '../fields.ts';
import { fold, SHAPES } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { indexText } from '../words.ts';
import type { Makers } from './makers.ts';

/** `document` of what was given to the case, in tables where one row a document is kept. */
export const GIVEN = '';

/** Writes records as rows; to be called inside a transaction. */
export interface Writer {
  /** Keeps a record, in place of one with the same id. `document` is the one it belongs to, if any. */
  readonly put: (record: CaseRecord, document: Id | undefined, position: number) => void;
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
        child: (list, place, row) => rows.push([list, place, row]),
      });
      const owner = ownerOf(record.kind, document);
      statements.record.run(...keysOf(SHAPES[record.kind], owner, position), ...cells);
      for (const clear of statements.clear) clear.run(owner ?? GIVEN, record.id);
      for (const [list, place, row] of rows) {
        statements.lists.get(list)?.run(owner ?? GIVEN, record.id, place, ...row);
      }
      if (record.kind === 'passage') words.put(record);
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

function ownerOf(kind: Kind, document: Id | undefined): Id | null {
  return kind === 'source' || kind === 'actor' ? (document ?? GIVEN) : (document ?? null);
}

function keysOf({ keys }: Shape, owner: Id | null, position: number): Cell[] {
  return keys.map((key) => (key === 'document' ? owner : position));
}

function prepare(db: Database.Database, kind: Kind): RecordStatements {
  const { table, keys, columns, lists } = SHAPES[kind];
  const conflict = kind === 'source' || kind === 'actor' ? ['document', 'id'] : ['id'];
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
  const insert = db.prepare('insert or replace into passage_words (rowid, words) values (?, ?)');
  const remove = db.prepare(
    'delete from passage_words where rowid in (select key from passage where document = ?)',
  );
  return {
    put: ({ id, text }: Passage) => insert.run(keyOf.get(id), indexText(text)),
    removeOf: (document: Id) => remove.run(document),
  };
}

/** Rows of their own tables go with the document's row by foreign key; these are keyed by it without one. */
function removalOf(db: Database.Database): Database.Statement<[string]>[] {
  const lists = KINDS.flatMap((kind) => SHAPES[kind].lists.map(({ table }) => table));
  const tables = [...new Set(lists), 'source', 'actor'];
  return [
    ...tables.map((table) => db.prepare<[string]>(`delete from ${table} where document = ?`)),
    db.prepare<[string]>('delete from document where id = ?'),
  ];
}
