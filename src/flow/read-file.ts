import { readFile } from 'node:fs/promises';
import type { RecordSet } from '../model/record-set.ts';
import { readDocument } from '../read/index.ts';
import { fileError, fileName } from './inputs.ts';
import { interpret } from './interpret.ts';
import type { InterpretOptions } from './interpret.ts';

/** Reads one file into the records it holds. Throws an InputError that names the file. */
export async function readCommentary(
  path: string,
  options: InterpretOptions = {},
): Promise<RecordSet> {
  const bytes = await load(path);
  return interpret(await readDocument(bytes, fileName(path)), options);
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}
