import type { Reader } from '../parse/reader.ts';
import type { Sentence } from '../parse/sentence.ts';
import { loadReader } from './parse-model.ts';

export type { Sentence, Word } from '../parse/sentence.ts';

let reader: Reader | undefined;

/**
 * Reads English: sentences, words, lemmas, tags, trees and names, with their places in `text` (UTF-16 units). Any
 * string is read, in linear time. The first call loads the weights from `resources/english`; it throws an InputError
 * when they are missing or of another version.
 */
export function parse(text: string): readonly Sentence[] {
  reader ??= loadReader();
  return reader.parse(text);
}
