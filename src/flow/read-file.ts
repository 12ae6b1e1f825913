import { readFile } from 'node:fs/promises';
import type { RecordSet } from '../model/record-set.ts';
import { readDocument } from '../read/index.ts';
import { fileError, fileName } from './inputs.ts';
import { interpret } from './interpret.ts';
import type { InterpretOptions } from './interpret.ts';
import { languageOf } from './language-of.ts';
import { sentencesOf } from './sentences.ts';

/** Reads one file into the records it holds. Throws an InputError that names the file. */
export async function readCommentary(
  path: string,
  options: InterpretOptions = {},
): Promise<RecordSet> {
  const bytes = await load(path);
  const reading = await readDocument(bytes, fileName(path));
  const language = options.language ?? (await languageOf(reading));
  const sentences = options.sentences ?? (await sentencesOf(reading, language));
  return interpret(reading, {
    ...options,
    language,
    ...(sentences === undefined ? {} : { sentences }),
  });
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}
