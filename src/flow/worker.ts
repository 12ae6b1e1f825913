import { InputError } from '../model/input-error.ts';
import type { InputPlace } from '../model/input-error.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { InterpretOptions } from './interpret.ts';
import { resolveOwnFiles } from './own-files.ts';
import { parseBeside } from './parse-beside.ts';
import { enableCompileCache } from 'node:module';

// A thread has its own cache and its own hooks: without them, it compiles the reader anew each time.
enableCompileCache();
resolveOwnFiles();

export interface Task extends InterpretOptions {
  readonly path: string;
  /** Parses in one thread more: worth it where few files are read. */
  readonly beside: boolean;
}

/** What can cross a thread: an error of class InputError would arrive as a plain one. */
export type Answer =
  | { readonly records: RecordSet }
  | { readonly problem: string; readonly place: InputPlace; readonly advice?: string };

/** Runs in a worker thread: one document, in and out as plain data. */
export default async function answer({ path, beside, ...options }: Task): Promise<Answer> {
  if (beside) parseBeside();
  try {
    const { readCommentary } = await import('./read-file.ts');
    return { records: await readCommentary(path, options) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message, place, advice } = error;
    return { problem: message, place, ...(advice === undefined ? {} : { advice }) };
  }
}
