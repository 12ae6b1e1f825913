import { readFile } from 'node:fs/promises';
import { InputError } from '../model/input-error.ts';
import type { Actor } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';
import { formOf } from './actors-import-format.ts';
import type { ListForm } from './actors-import-format.ts';
import { ftmRows } from './actors-import-ftm.ts';
import { jsonRows } from './actors-import-json.ts';
import { byItem } from './actors-import-merge.ts';
import { actorOf } from './actors-import-record.ts';
import type { ListFormat, ListRow } from './actors-import-row.ts';
import { tableRows } from './actors-import-table.ts';
import { linesOf, textOf } from './actors-import-text.ts';
import { settleIfDue, withCase } from './case.ts';
import { fileError } from './inputs.ts';

/** What became of one list. */
export interface ListReport {
  readonly path: string;
  readonly format: ListFormat;
  /** New to the case. */
  readonly added: number;
  /** Known from an earlier import, and stated otherwise now. */
  readonly updated: number;
  /** Known, and stated as before. */
  readonly unchanged: number;
  /** What is no actor, or was there before in the same file, by what it is. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly malformed: number;
}

export interface ImportReport {
  readonly lists: readonly ListReport[];
  /** Files that are no lists or cannot be read. */
  readonly failures: readonly InputError[];
  /** Questions about who is who that nobody has answered, in the whole case. */
  readonly questions: number;
  /** The user stopped it; whole batches were kept. */
  readonly stopped: boolean;
}

export interface ImportActorsOptions {
  readonly signal?: AbortSignal;
  /** In MB of all files. */
  readonly onProgress?: (done: number, all: number, label: string) => void;
  /** Told of each row that is not taken, with its file and line. */
  readonly onProblem?: (problem: InputError) => void;
}

/** So many actors are kept in one transaction. Many, because the index of ids is touched all over by each. */
const BATCH = 50_000;
const MB = 1_000_000;
/** A JSON file of one value is read whole. */
const LARGEST_JSON = 400 * MB;

interface Sized extends ListForm {
  readonly path: string;
}

/**
 * Takes known people, organisations and states from lists: tables, FollowTheMoney entities, Wikidata query results. A
 * row that cannot be read is told of and the others are kept, whole batches at a time. Importing a list again changes
 * only what it states otherwise.
 */
export async function importActors(
  casePath: string,
  paths: readonly string[],
  { signal, onProgress = () => undefined, onProblem = () => undefined }: ImportActorsOptions = {},
): Promise<ImportReport> {
  const failures: InputError[] = [];
  const lists: ListReport[] = [];
  const files = await sizedFiles(paths, failures);
  const all = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / MB);
  let done = 0;
  let questions = 0;
  if (files.length > 0) await withCase(casePath, { create: true }, takeAll);
  return { lists, failures, questions, stopped: signal?.aborted === true };

  async function takeAll(store: CaseStore): Promise<void> {
    for (const file of files) {
      if (signal?.aborted === true) break;
      const onBytes = (bytes: number): void =>
        onProgress(Math.floor((done + bytes) / MB), all, file.path);
      const list = await takeList(store, file, { onBytes, onProblem, signal }, failures);
      if (list !== undefined) lists.push(list);
      done += file.bytes;
    }
    onProgress(all, all, 'who is who');
    await settleIfDue(store);
    questions = (await store.asked()).length;
  }
}

async function sizedFiles(
  paths: readonly string[],
  failures: InputError[],
): Promise<readonly Sized[]> {
  const files: Sized[] = [];
  for (const path of new Set(paths)) {
    try {
      files.push({ path, ...(await formOf(path)) });
    } catch (error) {
      failures.push(fileError(error, path));
    }
  }
  return files;
}

interface Taking {
  readonly onBytes: (bytes: number) => void;
  readonly onProblem: (problem: InputError) => void;
  readonly signal: AbortSignal | undefined;
}

async function takeList(
  store: CaseStore,
  file: Sized,
  taking: Taking,
  failures: InputError[],
): Promise<ListReport | undefined> {
  try {
    return await new ListTaker(store, file, taking).take();
  } catch (error) {
    if (!(error instanceof InputError) && !isFileError(error)) throw error;
    failures.push(fileError(error, file.path));
    return undefined;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('E');
}

/** Takes the rows of one file, a batch at a time, and counts what became of them. */
class ListTaker {
  readonly #store: CaseStore;
  readonly #file: Sized;
  readonly #taking: Taking;
  readonly #skipped = new Map<string, number>();
  /** Of the ids taken so far, as numbers of 52 bits: a set of a million strings would be three times as large. */
  readonly #seen = new Set<number>();
  readonly #counts = { added: 0, updated: 0, unchanged: 0 };
  #malformed = 0;
  #format: ListFormat = 'csv';
  #waiting: Actor[] = [];

  constructor(store: CaseStore, file: Sized, taking: Taking) {
    this.#store = store;
    this.#file = file;
    this.#taking = taking;
  }

  async take(): Promise<ListReport> {
    for await (const { format, rows } of rowsOf(this.#file, this.#taking.onBytes)) {
      this.#format = format;
      for (const row of rows) this.#add(row);
      if (this.#taking.signal?.aborted === true) break;
      if (this.#waiting.length >= BATCH) await this.#keep();
    }
    await this.#keep();
    return {
      path: this.#file.path,
      format: this.#format,
      ...this.#counts,
      skipped: this.#skipped,
      malformed: this.#malformed,
    };
  }

  #add(row: ListRow): void {
    if ('skipped' in row) return this.#skip(row.skipped);
    if ('problem' in row) return this.#refuse(row.line, row.problem);
    const actor = actorOf(row.actor, this.#format);
    if (typeof actor === 'string') return this.#refuse(row.line, actor);
    const known = this.#seen.size;
    if (this.#seen.add(numberOf(actor.id)).size > known) {
      this.#waiting.push(actor);
    } else if (row.actor.id === undefined) this.#skip('repeated row');
    else this.#refuse(row.line, `The id ${row.actor.id} came before; the first row stands`);
  }

  #skip(what: string): void {
    this.#skipped.set(what, (this.#skipped.get(what) ?? 0) + 1);
  }

  #refuse(line: number, problem: string): void {
    this.#malformed += 1;
    const place = this.#file.form === 'json' ? { record: String(line) } : { line };
    this.#taking.onProblem(new InputError(problem, { file: this.#file.path, ...place }));
  }

  async #keep(): Promise<void> {
    const kept = await this.#store.putListed(this.#waiting);
    this.#waiting = [];
    this.#counts.added += kept.added;
    this.#counts.updated += kept.updated;
    this.#counts.unchanged += kept.unchanged;
  }
}

const FIRST_HEX = 4;
const HEX_DIGITS = 13;

function numberOf(id: string): number {
  return Number.parseInt(id.slice(FIRST_HEX, FIRST_HEX + HEX_DIGITS), 16);
}

interface Rows {
  readonly format: ListFormat;
  readonly rows: readonly ListRow[];
}

async function* rowsOf(file: Sized, onBytes: (bytes: number) => void): AsyncGenerator<Rows> {
  if (file.form === 'json') {
    const { format, rows } = jsonRows(await wholeJson(file), file.path);
    yield { format, rows: format === 'wikidata' ? byItem(rows) : rows };
    return;
  }
  const lines = linesOf(textOf(file.path, file.encoding), onBytes);
  if (file.form === 'lines') for await (const rows of ftmRows(lines)) yield { format: 'ftm', rows };
  else yield* tables(tableRows(lines));
}

/** The rows of one item of Wikidata may stand anywhere: they are gathered first. A query gives no more than fits. */
async function* tables(all: AsyncIterable<Rows>): AsyncGenerator<Rows> {
  const items: ListRow[] = [];
  for await (const { format, rows } of all) {
    if (format === 'csv') yield { format, rows };
    else for (const row of rows) items.push(row);
  }
  if (items.length > 0) yield { format: 'wikidata', rows: byItem(items) };
}

async function wholeJson({ path, bytes, encoding }: Sized): Promise<unknown> {
  const refuse = (problem: string, advice: string, cause?: unknown): never => {
    throw new InputError(problem, { file: path }, { advice, cause });
  };
  if (bytes > LARGEST_JSON) {
    refuse('This JSON is too large to be read whole', 'Download the results as CSV or TSV.');
  }
  const text = new TextDecoder(encoding).decode(await readFile(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(
      'This is not JSON from end to end',
      'Download it again, or one entity a line.',
      error,
    );
  }
}
