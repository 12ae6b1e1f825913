import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { settleIfDue } from '../../flow/case.ts';
import type { CaseStore } from '../../flow/case.ts';
import { keepOriginal } from '../../flow/originals.ts';
import { readAll } from '../../flow/read-all.ts';
import type { ReadOutcome } from '../../flow/read-all.ts';
import { readAnswer } from '../../flow/workbench/read-answer.ts';
import { InputError } from '../../model/input-error.ts';
import type { ServerEvents } from '../api.ts';
import { failureOf, problemOf } from '../problem.ts';
import type { Incoming, ServerEvent } from './messages.ts';

/** So many are read in one go; who is who is worked out after each. */
const BATCH = 32;
/** While many are read, views are told to fetch anew no more often than this. */
const TELL_EVERY_MS = 1_500;
const UNREADABLE = 422;

/**
 * Reads files that were dropped in, one transaction a document, in the order in which they came. A file is deleted
 * once what it says is kept in the case, or it is known that it cannot be read.
 */
export class FilesReader {
  readonly #store: CaseStore;
  readonly #keepBeside: string | undefined;
  readonly #tell: (event: ServerEvent) => void;
  readonly #changed: () => Promise<void>;
  readonly #waiting: Incoming[] = [];
  readonly #stop = new AbortController();
  #done = 0;
  #all = 0;
  #running: Promise<void> | undefined;
  #toldAt = 0;

  /** @param keepBeside the case beside which files are kept; none are without it. */
  constructor(
    store: CaseStore,
    keepBeside: string | undefined,
    tell: (event: ServerEvent) => void,
    changed: () => Promise<void>,
  ) {
    this.#store = store;
    this.#keepBeside = keepBeside;
    this.#tell = tell;
    this.#changed = changed;
  }

  add(incoming: readonly Incoming[]): void {
    this.#waiting.push(...incoming);
    this.#all += incoming.length;
    this.#progress();
    this.#running ??= this.#run();
  }

  /** Ends after what is under way; what waits is read the next time. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  #progress(): void {
    this.#tell({ name: 'progress', data: { done: this.#done, all: this.#all } });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stop.signal.aborted)
      await this.#readBatch(this.#waiting.splice(0, BATCH));
    [this.#done, this.#all, this.#running] = [0, 0, undefined];
    this.#tell({ name: 'finished', data: {} });
  }

  async #readBatch(batch: readonly Incoming[]): Promise<void> {
    const files = new Map(batch.map((one) => [one.path, one]));
    const options = { signal: this.#stop.signal, apart: true };
    for await (const outcome of readAll([...files.keys()], options)) {
      const incoming = files.get(outcome.path);
      if (incoming !== undefined) await this.#take(incoming, outcome);
    }
    await this.#settle();
    await this.#changed();
  }

  async #take(incoming: Incoming, outcome: ReadOutcome): Promise<void> {
    const data = await this.#keep(incoming, outcome);
    if ('change' in data && 'records' in outcome && this.#keepBeside !== undefined)
      await keepOriginal(this.#keepBeside, outcome.records, incoming.path);
    // What could be read but not kept, on a full disk, is read again the next time.
    if ('change' in data || 'error' in outcome)
      await rm(dirname(incoming.path), { recursive: true, force: true });
    this.#done += 1;
    this.#tell({ name: 'read', data });
    this.#progress();
    if (Date.now() - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = Date.now();
    await this.#changed();
  }

  async #keep({ job, file }: Incoming, outcome: ReadOutcome): Promise<ServerEvents['read']> {
    try {
      if ('error' in outcome) throw outcome.error;
      const change = await this.#store.putDocument(outcome.records);
      return { job, file, ...readAnswer(outcome.records, change) };
    } catch (error) {
      const failure =
        error instanceof InputError
          ? failureOf(error)
          : { message: String(error), place: { file } };
      return { job, file, problem: problemOf(UNREADABLE, failure) };
    }
  }

  /** A full disk, for instance, is no end: what was read is kept, and settling is due again after the next change. */
  async #settle(): Promise<void> {
    try {
      await settleIfDue(this.#store);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
}
