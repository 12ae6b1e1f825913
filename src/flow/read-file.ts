import { readFile } from 'node:fs/promises';
import type { RecordSet } from '../model/record-set.ts';
import { readDocument } from '../read/index.ts';
import { fileError, fileName } from './inputs.ts';
import type { InterpretOptions } from './interpret.ts';
import { languageOf } from './language-of.ts';
import { sentencesOf } from './sentences.ts';

/** Reads one file into the records it holds. Throws an InputError that names the file. */
export async function readCommentary(
  path: string,
  options: InterpretOptions = {},
): Promise<RecordSet> {
  const reading = await readDocument(await load(path), fileName(path));
  const language = options.language ?? (await languageOf(reading));
  const { sentences = sentencesOf(reading, language), ...others } = options;
  // Made elsewhere, they may fail before they are waited for.
  const made = Promise.resolve(sentences);
  made.catch(() => undefined);
  // Loaded while sentences are made: it is half of the program.
  const { interpretAhead } = await import('./interpret.ts');
  const interpretWith = interpretAhead(reading, { ...others, language });
  return interpretWith(await made);
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}
