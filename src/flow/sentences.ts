import { notInFull } from '../model/read-in-full.ts';
import type { Reading } from '../model/reading.ts';
import type { Reader } from '../parse/reader.ts';
import { sentencesFromBeside } from './parse-beside.ts';
import { parsePassages } from './parse-passages.ts';
import type { Passages, Sentences } from './parse-passages.ts';

export type { Sentences } from './parse-passages.ts';

/**
 * Parses the passages of a document together, because a name is told by its other uses. `undefined` for a language
 * that no trained reader has, and for a text of excessive length. The first call loads the weights.
 */
export async function sentencesOf(
  { passages }: Pick<Reading, 'passages'>,
  language: string,
): Promise<Sentences | undefined> {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  if (notInFull(language, length) !== undefined) return undefined;
  return (await sentencesFromBeside(passages)) ?? parseHere(passages);
}

let reader: Promise<Reader> | undefined;

async function parseHere(passages: Passages): Promise<Sentences> {
  reader ??= import('./parse-model.ts').then(({ loadReader }) => loadReader());
  return parsePassages(passages, (await reader).parse);
}
