import type Database from 'better-sqlite3';
import { KINDS } from '../../model/records.ts';
import type { CaseRecord } from '../../model/records.ts';
import type { Finding } from '../case-store.ts';
import { spansOf } from '../references.ts';
import { SHAPES } from '../shapes.ts';
import { danglingIn, referenceLog } from './dangling.ts';
import { codeOf } from './errors.ts';
import { SCHEMA_VERSION } from './open.ts';
import type { Reader } from './reader.ts';
import { GIVEN } from './given.ts';

/** At most so many findings of one code: after a few the person knows what is wrong. */
const LIMIT = 100;

/** Everything that must hold in a case, from the file's pages up to the words of each span. */
export async function checkCase(
  db: Database.Database,
  reader: Reader,
): Promise<readonly Finding[]> {
  const pages = checkPages(db);
  if (pages.length > 0) return pages;
  const { problemOf } = await import('../record-schemas.ts');
  // The log of references is a temporary table: it needs the right to write, though not to the case.
  const queryOnly = Number(db.pragma('query_only', { simple: true }));
  db.pragma('query_only = OFF');
  try {
    return [
      ...checkVersion(db),
      ...checkForeignKeys(db),
      ...checkOwners(db),
      ...checkWordIndex(db),
      ...checkRecords(db, reader, problemOf),
    ];
  } finally {
    db.pragma(`query_only = ${queryOnly}`);
  }
}

function checkPages(db: Database.Database): Finding[] {
  return complaints(db).map((line) => ({
    code: 'damaged-file',
    message: `The file is damaged: ${line}`,
  }));
}

/** SQLite's own; where even that stumbles over the damage, how it stumbled. */
function complaints(db: Database.Database): readonly string[] {
  try {
    const sql = `select integrity_check from pragma_integrity_check limit ${LIMIT}`;
    const lines = db.prepare<[], string>(sql).pluck().all();
    return lines.filter((line) => line !== 'ok');
  } catch (error) {
    if (error instanceof Error && codeOf(error)?.startsWith('SQLITE_CORRUPT')) {
      return [error.message];
    }
    throw error;
  }
}

function checkVersion(db: Database.Database): Finding[] {
  const version = db.pragma('user_version', { simple: true });
  if (version === SCHEMA_VERSION) return [];
  return [
    {
      code: 'old-schema',
      message: `The schema is version ${String(version)}, expected ${SCHEMA_VERSION}`,
    },
  ];
}

function checkForeignKeys(db: Database.Database): Finding[] {
  const sql = `select "table" as child, parent from pragma_foreign_key_check limit ${LIMIT}`;
  const rows = db.prepare<[], { readonly child: string; readonly parent: string }>(sql).all();
  return rows.map(({ child, parent }) => ({
    code: 'missing-row',
    message: `A row of "${child}" belongs to a row of "${parent}" that is not there`,
  }));
}

function checkOwners(db: Database.Database): Finding[] {
  const tables = KINDS.map((kind) => SHAPES[kind])
    .filter(({ keys }) => keys.includes('document'))
    .map(({ table }) => table);
  return tables.flatMap((table) => {
    const sql = `select id from ${table} where document <> '${GIVEN}'
      and document not in (select id from document) limit ${LIMIT}`;
    const ids = db.prepare<[], string>(sql).pluck().all();
    return ids.map((record): Finding => ({
      code: 'missing-row',
      message: `The document of ${record} is not there`,
      record,
    }));
  });
}

function checkWordIndex(db: Database.Database): Finding[] {
  const missing = `select p.id from passage p
    where not exists (select 1 from passage_words w where w.rowid = p.key) limit ${LIMIT}`;
  const surplus = `select count(*) from passage_words w
    where not exists (select 1 from passage p where p.key = w.rowid)`;
  const unknown = db.prepare<[], number>(surplus).pluck().get() ?? 0;
  return [
    ...db
      .prepare<[], string>(missing)
      .pluck()
      .all()
      .map((record): Finding => ({
        code: 'search-index-out-of-step',
        message: `Passage ${record} cannot be found by search`,
        record,
      })),
    ...(unknown === 0
      ? []
      : [
          {
            code: 'search-index-out-of-step' as const,
            message: `The search index knows ${unknown} passages that are not there`,
          },
        ]),
  ];
}

function checkRecords(
  db: Database.Database,
  reader: Reader,
  problemOf: (record: unknown) => string | undefined,
): Finding[] {
  const log = referenceLog(db);
  const textOf = db.prepare<[string], string>('select text from passage where id = ?').pluck();
  const findings: Finding[] = [];
  for (const record of reader.all(KINDS)) {
    log.add(record);
    const problem = problemOf(record);
    if (problem !== undefined) findings.push(malformed(record, problem));
    else findings.push(...checkSpans(record, (id) => textOf.get(id)));
  }
  const dangling = danglingIn(db).map(({ record, field, target }): Finding => ({
    code: 'dangling-reference',
    message: `"${field}" of ${record} points at ${target}, which is not there`,
    record,
  }));
  return [...findings, ...dangling];
}

function malformed({ id }: CaseRecord, problem: string): Finding {
  return {
    code: problem.startsWith('"id"') ? 'malformed-id' : 'malformed-record',
    message: `${id} is malformed: ${problem}`,
    record: id,
  };
}

function checkSpans(
  record: CaseRecord,
  textOf: (passage: string) => string | undefined,
): Finding[] {
  return spansOf(record)
    .filter(({ passage, start, end, text }) => textOf(passage)?.slice(start, end) !== text)
    .map(({ passage, start, end }) => ({
      code: 'span-disagrees',
      message: `The words of ${record.id} are not at ${start}–${end} of ${passage}`,
      record: record.id,
    }));
}
