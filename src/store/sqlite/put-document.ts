import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { inOrder } from '../../model/record-set.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { CaseRecord, Document, Id } from '../../model/records.ts';
import type { Change } from '../case-store.ts';
import { referencesOf, spansOf } from '../references.ts';
import { GIVEN } from './given.ts';
import type { Writer } from './writer.ts';

interface Known {
  readonly digest: string | null;
  readonly file: string;
}

/** Keeps one document's records; to be called inside a transaction. */
export function documentPutter(db: Database.Database, writer: Writer): (set: RecordSet) => Change {
  const select = db.prepare<[string], Known>('select digest, file from document where id = ?');
  const sign = db.prepare('update document set digest = ? where id = ?');
  const isKept = keptIn(db);
  const touch = db.prepare(
    'insert or ignore into touched (actor) select id from actor where document = ?',
  );

  return (set) => {
    const document = onlyDocument(set);
    const digest = digestOf(set, document);
    const known = select.get(document.id);
    if (known?.digest === digest && known.file <= document.file) return 'unchanged';
    refuseDangling(set, isKept);
    touch.run(document.id);
    if (known !== undefined) writer.removeDocument(document.id);
    putAll(set, document.id, writer);
    touch.run(document.id);
    sign.run(digest, document.id);
    return known === undefined ? 'added' : 'replaced';
  };
}

function onlyDocument({ document: documents, passage: passages }: RecordSet): Document {
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0) {
    throw new RangeError(`One document was expected, ${documents.length} came`);
  }
  const stray = passages.find((passage) => passage.document !== document.id);
  if (stray !== undefined) {
    throw new RangeError(`Passage ${stray.id} belongs to another document than ${document.id}`);
  }
  return document;
}

/**
 * Tells whether a document says the same as before. The file's name is left out: of two files with the same
 * bytes the first by name is kept, whichever is read first.
 */
function digestOf(set: RecordSet, document: Document): string {
  const { file: _, ...content } = document;
  const hash = createHash('sha256').update(JSON.stringify(content));
  for (const record of inOrder({ ...set, document: [] })) hash.update(JSON.stringify(record));
  return hash.digest('base64url');
}

function putAll(set: RecordSet, document: Id, writer: Writer): void {
  const positions = new Map<string, number>();
  for (const record of inOrder(set)) {
    const position = positions.get(record.kind) ?? 0;
    positions.set(record.kind, position + 1);
    writer.put(record, belongs(record) ? document : GIVEN, position);
  }
}

/** A record belongs to the document its words stand in; what has no words is given to the case. */
function belongs(record: CaseRecord): boolean {
  if (record.kind === 'decision') return false;
  return record.kind !== 'hypothesis' || spansOf(record).length > 0;
}

function keptIn(db: Database.Database): (kind: string, id: Id) => boolean {
  const given = db.prepare<[string]>('select 1 from actor where id = ?');
  return (kind, id) => kind === 'actor' && given.get(id) !== undefined;
}

/** A reader that points nowhere is at fault; better no document than one that cannot be exported. */
function refuseDangling(set: RecordSet, isKept: (kind: string, id: Id) => boolean): void {
  const ids = new Set(Array.from(inOrder(set), ({ id }) => id));
  for (const record of inOrder(set)) {
    for (const { field, kinds, target } of referencesOf(record)) {
      if (ids.has(target) || kinds.some((kind) => isKept(kind, target))) continue;
      throw new RangeError(`${record.id} points at ${target} in "${field}", which does not exist`);
    }
  }
}
