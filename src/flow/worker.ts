import { InputError } from '../model/input-error.ts';
import type { Place } from '../model/input-error.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { InterpretOptions } from './interpret.ts';
import { enableCompileCache } from 'node:module';

// A thread has its own cache: without it, it compiles the reader anew each time.
enableCompileCache();

export interface Task extends InterpretOptions {
  readonly path: string;
}

/** What can cross a thread: an error of class InputError would arrive as a plain one. */
export type Answer =
  | { readonly records: RecordSet }
  | { readonly problem: string; readonly place: Place; readonly advice?: string };

/** Runs in a worker thread: one document, in and out as plain data. */
export default async function answer({ path, ...options }: Task): Promise<Answer> {
  try {
    const { readCommentary } = await import('./read-file.ts');
    return { records: await readCommentary(path, options) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { message, place, advice } = error;
    return { problem: message, place, ...(advice === undefined ? {} : { advice }) };
  }
}
