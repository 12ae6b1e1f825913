import { readCard } from './card.ts';
import type { VectorsCard } from './card.ts';
import { placeHash, printHash } from './hash.ts';
import { plainSpelling } from './spelling.ts';

/**
 * Word vectors as they lie in their file. A component of a vector is `values[row * dimensions + d] * scales[d]`:
 * one scale for each dimension, so that a matrix behind them can take the scales in once and read the bytes as
 * they are.
 */
export interface Vectors {
  readonly card: VectorsCard;
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
 * afterwards. Bytes that begin at an odd address are copied.
 * @throws {Error} when the bytes are not word vectors, or of another version, or cut off.
 */
export function openVectors(bytes: Uint8Array): Vectors {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const { card, layout } = readCard(aligned);
  const { count, dimensions, places } = card;
  const rows = new Uint32Array(buffer, byteOffset + layout.rows, places);
  const prints = new Uint32Array(buffer, byteOffset + layout.prints, count);
  const rowOf = rowFinder(rows, prints, card.longest);
  return {
    card,
    count,
    dimensions,
    values: new Int8Array(buffer, byteOffset + layout.values, count * dimensions),
    scales: new Float32Array(buffer, byteOffset + layout.scales, dimensions),
    rowOf,
    lookUp: (word) => lookUp(word, rowOf, card.longest),
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
