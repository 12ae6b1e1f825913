import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import { InputError } from '../model/input-error.ts';
import type { RecordSet } from '../model/record-set.ts';
import { fileError } from './inputs.ts';
import type { InterpretOptions } from './interpret.ts';
import { parseBeside } from './parse-beside.ts';
import type { Answer, Task } from './worker.ts';

export type ReadOutcome =
  | { readonly path: string; readonly records: RecordSet }
  | { readonly path: string; readonly error: InputError };

/** Below this, starting threads costs more than it saves. */
const FEW_FILES = 4;
/** A file that could exhaust memory or never end is read in a thread that can be ended; the others go on. */
const LARGE_FILE_BYTES = 4_000_000;
const PLAIN_TEXT = /\.(?:txt|text|md|markdown)$/iu;
/** One core is left to the thread that writes; three readers keep it busy, and each costs memory. */
const MOST_THREADS = 3;
/** What a thread may hold: enough for a commentary, more for each megabyte of the largest file. */
const LEAST_HEAP_MB = 104;
const MOST_HEAP_MB = 1_024;
const HEAP_A_MEGABYTE = 64;
/** A small nursery is collected often; a large one only holds garbage. */
const THREAD_NURSERY_MB = 8;
const LONGEST_READING_MS = 90_000;
const GRACE_MS = 1_000;

export interface ReadAllOptions extends InterpretOptions {
  /** Stops after what is under way, or a second later; what was handed out before is whole. */
  readonly signal?: AbortSignal;
  /** Never in this thread, which has others to answer; `false` by default. */
  readonly apart?: boolean;
}

/**
 * Reads files one after another or, when there are many, on all cores; outcomes come in the order of the files.
 * No file's failure stops the others. At most a few documents are held at a time.
 */
export async function* readAll(
  files: readonly string[],
  { signal, gazetteer, scale, apart = false }: ReadAllOptions = {},
): AsyncGenerator<ReadOutcome> {
  const options = {
    ...(gazetteer === undefined ? {} : { gazetteer }),
    ...(scale === undefined ? {} : { scale }),
  };
  const largest = await largestOf(files);
  const outcomes =
    apart || needsThreads(files, largest)
      ? readInThreads(files, options, heapFor(largest), signal)
      : readHere(files, options);
  for await (const outcome of outcomes) {
    // What a stop cut short is no failure of the file.
    if (signal?.aborted !== true || 'records' in outcome) yield outcome;
    if (signal?.aborted === true) return;
  }
}

function needsThreads(files: readonly string[], largest: number): boolean {
  if (files.length >= FEW_FILES || largest > LARGE_FILE_BYTES) return true;
  return !files.every((file) => PLAIN_TEXT.test(file));
}

/** In MB. */
function heapFor(largest: number): number {
  return Math.min(MOST_HEAP_MB, Math.ceil(LEAST_HEAP_MB + (largest / 1e6) * HEAP_A_MEGABYTE));
}

async function largestOf(files: readonly string[]): Promise<number> {
  let largest = 0;
  for (const file of files) largest = Math.max(largest, await sizeOf(file));
  return largest;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

async function* readHere(
  files: readonly string[],
  options: InterpretOptions,
): AsyncGenerator<ReadOutcome> {
  // Threads load the reader for themselves; here it is loaded only when it reads here.
  parseBeside();
  const { readCommentary } = await import('./read-file.ts');
  for (const path of files) {
    try {
      yield { path, records: await readCommentary(path, options) };
    } catch (error) {
      yield { path, error: inputErrorOf(error, path) };
    }
  }
}

async function* readInThreads(
  files: readonly string[],
  options: InterpretOptions,
  heapMb: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadOutcome> {
  const threads = Math.max(1, Math.min(files.length, availableParallelism() - 1, MOST_THREADS));
  // Most often one file is read, without a pool.
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Task, Answer>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      maxYoungGenerationSizeMb: THREAD_NURSERY_MB,
    },
  });
  try {
    const beside = files.length < FEW_FILES;
    yield* inOrder(files, 2 * threads, signal, (path) =>
      readInThread(pool, { path, beside, ...options }, signal),
    );
  } finally {
    await pool.destroy();
  }
}

/** Keeps a window of readings under way and hands them out in order; ends only when none is under way any more. */
async function* inOrder(
  files: readonly string[],
  width: number,
  signal: AbortSignal | undefined,
  read: (path: string) => Promise<ReadOutcome>,
): AsyncGenerator<ReadOutcome> {
  const waiting = [...files];
  const underWay: Promise<ReadOutcome>[] = [];
  const goesOn = (): boolean => signal?.aborted !== true && waiting.length + underWay.length > 0;
  try {
    while (goesOn()) {
      underWay.push(...waiting.splice(0, width - underWay.length).map(read));
      const [next] = underWay;
      if (next !== undefined) yield await next;
      void underWay.shift();
    }
  } finally {
    await Promise.all(underWay);
  }
}

async function readInThread(
  pool: Piscina<Task, Answer>,
  task: Task,
  stop: AbortSignal | undefined,
): Promise<ReadOutcome> {
  const { path } = task;
  const limit = limitOf(stop);
  try {
    const answer = await pool.run(task, { signal: limit.signal });
    if ('records' in answer) return { path, records: answer.records };
    const { problem, place, advice } = answer;
    return { path, error: new InputError(problem, place, advice === undefined ? {} : { advice }) };
  } catch (error) {
    return { path, error: inputErrorOf(error, path) };
  } finally {
    limit.release();
  }
}

/** Ends a reading that takes too long, and, soon after a stop, one that does not end by itself. */
function limitOf(stop: AbortSignal | undefined): { signal: AbortSignal; release: () => void } {
  const limit = new AbortController();
  const end = (): void => limit.abort();
  const timers = [setTimeout(end, LONGEST_READING_MS)];
  const endSoon = (): void => void timers.push(setTimeout(end, GRACE_MS));
  stop?.addEventListener('abort', endSoon, { once: true });
  return {
    signal: limit.signal,
    release: () => {
      stop?.removeEventListener('abort', endSoon);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function inputErrorOf(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error;
  const { name, code } = shapeOf(error);
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new InputError(
      'Reading needs more memory than a document should',
      { file: path },
      { advice: 'Split the file into smaller ones.', cause: error },
    );
  }
  if (name === 'AbortError') {
    return new InputError(
      `Reading took more than ${LONGEST_READING_MS / 1000} seconds and was stopped`,
      { file: path },
      { advice: 'Split the file into smaller ones.', cause: error },
    );
  }
  if (code.startsWith('E') && !code.startsWith('ERR_')) return fileError(error, path);
  return new InputError(
    `Reading failed by a fault of Tacitus (${String(error)})`,
    { file: path },
    { advice: 'Please report it with the file.', cause: error },
  );
}

function shapeOf(error: unknown): { name: string; code: string } {
  if (!(error instanceof Error)) return { name: '', code: '' };
  return { name: error.name, code: 'code' in error ? String(error.code) : '' };
}
