import { loadReader } from '../../src/flow/parse-model.ts';
import type { Reader } from '../../src/parse/reader.ts';

let reader: Reader | undefined;

/** The English reader with its weights, loaded once for all tests of a file. */
export function readerForTests(): Reader {
  reader ??= loadReader();
  return reader;
}
