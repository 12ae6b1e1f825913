import type { InputError } from '../model/input-error.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { CaseStore, Change } from '../store/index.ts';
import { summarise } from '../view/summary.ts';
import type { Summary } from '../view/summary.ts';
import { settleIfDue, withCase } from './case.ts';
import { expandInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { keepOriginal } from './originals.ts';
import { readAll } from './read-all.ts';
import { benchOf } from './workbench/bench.ts';
import { workedOut } from './workbench/digests.ts';
import type { ReadAllOptions } from './read-all.ts';

export interface ReadDocument {
  readonly path: string;
  readonly change: Change;
  readonly summary: Summary;
}

export interface ReadReport {
  readonly documents: readonly ReadDocument[];
  readonly failures: readonly InputError[];
  readonly passedOver: readonly string[];
  /** Files found, read or not. */
  readonly files: number;
  /** Questions about who is who that nobody has answered, in the whole case. */
  readonly questions: number;
  /** The user stopped it; what was read is whole and kept. */
  readonly stopped: boolean;
}

export interface ReadIntoCaseOptions extends ReadAllOptions {
  /** Called once the number of files is known and after each. */
  readonly onProgress?: (done: number, all: number, path: string) => void;
  /** Whether the files themselves are kept beside the case; `true` by default. */
  readonly originals?: boolean;
}

/**
 * Reads files and folders into a case, one transaction a document. A file that cannot be read is reported and
 * the others go on; reading a file again changes nothing unless its bytes or the reader have changed.
 */
export async function readIntoCase(
  casePath: string,
  paths: readonly string[],
  options: ReadIntoCaseOptions = {},
): Promise<ReadReport> {
  return readInputsIntoCase(casePath, await expandInputs(paths), options);
}

/** The same for files that are already found. */
export async function readInputsIntoCase(
  casePath: string,
  inputs: Inputs,
  { onProgress = () => undefined, originals = true, ...options }: ReadIntoCaseOptions = {},
): Promise<ReadReport> {
  const failures = [...inputs.failures];
  const documents: ReadDocument[] = [];
  const all = inputs.files.length;
  let questions = 0;
  if (all > 0) await withCase(casePath, { create: true }, readFiles);

  async function readFiles(store: CaseStore): Promise<void> {
    let done = 0;
    onProgress(done, all, '');
    for await (const outcome of readAll(inputs.files, options)) {
      if ('error' in outcome) failures.push(outcome.error);
      else {
        documents.push(await keep(store, outcome.path, outcome.records));
        if (originals) await keepOriginal(casePath, outcome.records, outcome.path);
      }
      onProgress(++done, all, outcome.path);
    }
    await settleIfDue(store);
    await workedOut(benchOf(store, casePath));
    questions = (await store.asked()).length;
  }
  return {
    documents,
    failures,
    passedOver: inputs.passedOver,
    files: all,
    questions,
    stopped: options.signal?.aborted === true,
  };
}

async function keep(store: CaseStore, path: string, records: RecordSet): Promise<ReadDocument> {
  return { path, change: await store.putDocument(records), summary: summarise(records) };
}
