import { openWeights } from '../weight-file.ts';
import type { Card, Expected } from '../weight-file.ts';
import { placeHash, printHash } from './hash.ts';
import { plainSpelling } from './spelling.ts';

/** The version goes up with the hashes, too: they are the words of the table. */
export const VECTORS: Expected = {
  kind: 'vectors',
  version: 1,
  remake: 'node training/vectors.ts',
};

/**
 * Word vectors as they lie in their file. A component of a vector is `values[row * dimensions + d] * scales[d]`:
 * one scale for each dimension, so that a matrix behind them can take the scales in once and read the bytes as
 * they are.
 */
export interface Vectors {
  readonly card: Card;
  readonly count: number;
  readonly dimensions: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
  /** The row of a lower-case word; −1 for a word that has none. Another word takes its row once in 10⁹. */
  readonly rowOf: (word: string) => number;
  /** The row of a word as it stands in a text: in lower case, else in plain letters (`Şəki` as `saki`); else −1. */
  readonly lookUp: (word: string) => number;
}

/**
 * Lays views over the bytes of `resources/<language>/vectors.bin`, and so takes no time; the bytes must not change
 * afterwards.
 * @throws {Error} when the bytes are no word vectors, or of another version, or do not fit together.
 */
export function openVectors(bytes: Uint8Array): Vectors {
  const weights = openWeights(bytes, VECTORS);
  const [rows, prints] = [weights.uint32('rows'), weights.uint32('prints')];
  const [values, scales] = [weights.int8('values'), weights.float32('scales')];
  const { longest } = weights.card;
  const isTable = (rows.length & (rows.length - 1)) === 0 && rows.length > prints.length;
  if (!isTable || values.length !== prints.length * scales.length || typeof longest !== 'number') {
    throw new Error(
      `Word vectors that do not fit together: ${prints.length} words in ${rows.length} places with ` +
        `${values.length} numbers of ${scales.length} dimensions. Make them anew with: ${VECTORS.remake}`,
    );
  }
  const rowOf = rowFinder(rows, prints, longest);
  return {
    card: weights.card,
    count: prints.length,
    dimensions: scales.length,
    values,
    scales,
    rowOf,
    lookUp: (word) => lookUp(word, rowOf, longest),
  };
}

/** Open addressing with linear search: a place holds its row plus one, and 0 is an empty place. */
function rowFinder(
  rows: Uint32Array,
  prints: Uint32Array,
  longest: number,
): (word: string) => number {
  const mask = rows.length - 1;
  return (word) => {
    if (word.length > longest) return -1;
    const print = printHash(word);
    const first = placeHash(word);
    // A broken table may be full; each place is then looked at once.
    for (let step = 0; step <= mask; step += 1) {
      const row = (rows[(first + step) & mask] ?? 0) - 1;
      if (row < 0 || prints[row] === print) return row;
    }
    return -1;
  };
}

function lookUp(word: string, rowOf: (word: string) => number, longest: number): number {
  // Twice, since taking the marks off can halve a word; beyond, work would be wasted on what is no word.
  if (word.length > 2 * longest) return -1;
  const lower = word.toLowerCase();
  const row = rowOf(lower);
  if (row >= 0) return row;
  const plain = plainSpelling(lower);
  return plain === lower ? -1 : rowOf(plain);
}
