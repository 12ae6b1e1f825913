import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { InputError } from '../../model/input-error.ts';
import type { OpenOptions } from '../case-store.ts';
import { translateError } from './errors.ts';

/** `TACT` in SQLite's header: what tells a case from any other SQLite file. */
const APPLICATION_ID = 0x54_41_43_54;

/** The number of migrations this version knows; kept in SQLite's header as `user_version`. */
export const SCHEMA_VERSION = 6;

const HEADER_BYTES = 100;
const APPLICATION_ID_OFFSET = 68;
/** File format, section 1.3: write and read version; 1 is a rollback journal, 2 a write-ahead log. */
const JOURNAL_OFFSET = 18;
const LEGACY_JOURNAL = 1;
/** Bytes of a case that is read whole. */
const MOST_IN_MEMORY = 512 * 2 ** 20;

/**
 * Opens the file of a case. What is not a case is refused before SQLite touches it; a case of an older version
 * is brought up to date, one of a newer version refused.
 */
export async function openFile(path: string, options: OpenOptions): Promise<Database.Database> {
  const isNew = refuseUnlessCase(path, options);
  const db = connect(path, options);
  try {
    if (isNew) await makeTables(db);
    if (versionOf(db) < SCHEMA_VERSION) await bringUpToDate(db, path, options);
    refuseNewer(versionOf(db), path);
    setUp(db, options);
    return db;
  } catch (error) {
    db.close();
    throw translateError(error, path);
  }
}

/** Whether the file has still to be made. */
function refuseUnlessCase(
  path: string,
  { create = false, readonly = false }: OpenOptions,
): boolean {
  if (!existsSync(path)) {
    if (create && !readonly) return true;
    throw new InputError(
      'There is no case here',
      { file: path },
      {
        advice: 'Look at the path, or make a case with `tacitus read FILE…`.',
      },
    );
  }
  const header = readHeader(path);
  if (header.length === 0 && create && !readonly) return true;
  if (
    header.length >= HEADER_BYTES &&
    header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID
  ) {
    return false;
  }
  throw new InputError(
    'This is not a case, and it was left as it is',
    { file: path },
    {
      advice: 'Give the path of a file that `tacitus read` made, or a new name.',
    },
  );
}

function readHeader(path: string): Buffer {
  if (!statSync(path).isFile()) {
    throw new InputError(
      'This is a folder, not a case',
      { file: path },
      {
        advice: 'Give the path of a file.',
      },
    );
  }
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const file = openSync(path, 'r');
    try {
      return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new InputError(
      'The case cannot be read',
      { file: path },
      {
        advice: 'Ask for the right to read the file.',
        cause,
      },
    );
  }
}

function connect(
  path: string,
  { patience = 5000, readonly = false }: OpenOptions,
): Database.Database {
  try {
    if (readonly && isSealed(path)) return openSealed(path);
    return new Database(resolve(path), { timeout: patience });
  } catch (error) {
    if (error instanceof TypeError) {
      throw new InputError(
        'The folder of the case does not exist',
        { file: path },
        {
          advice: 'Make the folder first, or give another path.',
          cause: error,
        },
      );
    }
    throw translateError(error, path);
  }
}

/**
 * Whether the case lies where nothing can be written, on a medium or in a colleague's folder, and is whole without
 * the log that a program which is still writing keeps beside it.
 */
function isSealed(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return !existsSync(`${path}-wal`);
  }
}

/**
 * Reads the case into memory, because SQLite makes files beside a case even to read it. The header's two bytes that
 * say so are changed there.
 */
function openSealed(path: string): Database.Database {
  if (statSync(path).size > MOST_IN_MEMORY) {
    throw new InputError(
      'The case is too large to be read where nothing can be written',
      { file: path },
      { advice: 'Copy it to a folder that you may write to.' },
    );
  }
  const bytes = readFileSync(path);
  return new Database(bytes.fill(LEGACY_JOURNAL, JOURNAL_OFFSET, JOURNAL_OFFSET + 2), {
    readonly: true,
  });
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function refuseNewer(version: number, path: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new InputError(
    `The case was written by a newer version (its schema is ${version}, this version knows ${SCHEMA_VERSION})`,
    { file: path },
    { advice: 'Update tacitus, then open the case again.' },
  );
}

async function makeTables(db: Database.Database): Promise<void> {
  const { createTables } = await import('./create.ts');
  createTables(db, APPLICATION_ID, SCHEMA_VERSION);
}

async function bringUpToDate(
  db: Database.Database,
  path: string,
  options: OpenOptions,
): Promise<void> {
  if (options.readonly === true) {
    throw new InputError(
      'The case was written by an older version',
      { file: path },
      {
        advice:
          'Open it once for writing, for instance with `tacitus read`, to bring it up to date.',
      },
    );
  }
  const { migrate } = await import('./migrate.ts');
  await migrate(db, APPLICATION_ID, SCHEMA_VERSION);
}

/** Every acknowledged document survives a power cut: the log is on the disk before a transaction ends. */
function setUp(db: Database.Database, { readonly = false, mostPages }: OpenOptions): void {
  if (!db.readonly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -32768');
  db.pragma('wal_autocheckpoint = 8000');
  if (mostPages !== undefined) db.pragma(`max_page_count = ${mostPages}`);
  if (readonly) db.pragma('query_only = ON');
}
