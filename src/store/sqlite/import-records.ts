import type Database from 'better-sqlite3';
import { InputError } from '../../model/input-error.ts';
import { KINDS } from '../../model/records.ts';
import type { CaseRecord, Id, Kind } from '../../model/records.ts';
import { asStated } from '../../model/stated-as.ts';
import type { Counts } from '../case-store.ts';
import { validatorOf } from '../record-schemas.ts';
import { spansOf } from '../references.ts';
import { countsOf } from './counts.ts';
import { danglingIn, referenceLog } from './dangling.ts';
import { SHAPES } from '../shapes.ts';
import { GIVEN } from './given.ts';
import type { Writer } from './writer.ts';

/** Keeps records as they come; to be called inside a transaction. */
export async function importAll(
  db: Database.Database,
  writer: Writer,
  records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
  from: string,
): Promise<Counts> {
  const validate = validatorOf(from);
  const documentOf = documentsOf(db, from);
  const log = referenceLog(db);
  const counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  const positions = new Map<Kind, number>(KINDS.map((kind) => [kind, firstPosition(db, kind)]));
  let line = 0;
  for await (const unknown of records) {
    const shown = validate(unknown, ++line);
    for (const stated of asStated(shown)) {
      const record = stated === shown ? shown : validate(stated, line);
      const position = positions.get(record.kind) ?? 0;
      writer.put(record, documentOf(record, line), position);
      log.add(record, line);
      positions.set(record.kind, position + 1);
    }
    counts.set(shown.kind, (counts.get(shown.kind) ?? 0) + 1);
  }
  refuseDangling(db, from);
  return countsOf((kind) => counts.get(kind) ?? 0);
}

function firstPosition(db: Database.Database, kind: Kind): number {
  const { table, keys } = SHAPES[kind];
  if (!keys.includes('position')) return 0;
  const last = db.prepare<[], number | null>(`select max(position) from ${table}`).pluck().get();
  return (last ?? -1) + 1;
}

interface PassageRow {
  readonly document: Id;
  readonly text: string;
}

/** The document a record belongs to: the one in which its first words stand. Refuses words that do not stand there. */
function documentsOf(db: Database.Database, from: string) {
  const passage = db.prepare<[string], PassageRow>(
    'select document, text from passage where id = ?',
  );
  const known = db.prepare<[string]>('select 1 from document where id = ?');
  return (record: CaseRecord, line: number): Id => {
    const refuse = refusal(from, line, record.id);
    if (record.kind === 'document') return record.id;
    if (record.kind === 'passage') {
      if (known.get(record.document) === undefined)
        refuse(`its document ${record.document} is not there`);
      return record.document;
    }
    const documents = spansOf(record).map((span) => {
      const found = passage.get(span.passage) ?? refuse(`its passage ${span.passage} is not there`);
      const words = found.text.slice(span.start, span.end);
      return words === span.text
        ? found.document
        : refuse(`its words are not at ${span.start}–${span.end} of ${span.passage}`);
    });
    return record.kind === 'source' ? GIVEN : (documents[0] ?? GIVEN);
  };
}

function refusal(file: string, line: number, record: Id) {
  return (why: string): never => {
    throw new InputError(
      `The record cannot be kept: ${why}`,
      { file, line, record },
      {
        advice:
          'Nothing was imported. Put documents and passages first, and every record that is pointed at.',
      },
    );
  };
}

function refuseDangling(db: Database.Database, file: string): void {
  const [first] = danglingIn(db);
  if (first !== undefined)
    refusal(
      file,
      first.line,
      first.record,
    )(`its "${first.field}" points at ${first.target}, which is not there`);
}
