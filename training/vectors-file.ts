import { placeHash, printHash } from '../src/parse/vectors/hash.ts';
import { VECTORS } from '../src/parse/vectors/vectors.ts';
import { writeWeights } from '../src/parse/weight-file.ts';
import type { WordVectors } from './vectors-source.ts';

/** Standard deviations from 0 that the largest byte stands for: with 5, the squared error was least (GloVe, 60,000 words). */
const REACH = 5;

/** Where vectors come from, for the card. */
export interface Origin {
  readonly what: string;
  readonly source: string;
  readonly licence: string;
}

/** The bytes that `openVectors` reads. */
export function vectorsFile(vectors: WordVectors, origin: Origin): Uint8Array {
  const { words, dimensions } = vectors;
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * words.length)));
  const scales = scalesOf(vectors);
  const { kind, version } = VECTORS;
  // The longest word, in UTF-16 units: a longer one is unknown without a look.
  const longest = words.reduce((most, { length }) => Math.max(most, length), 1);
  const card = { kind, version, ...origin, words: words.length, dimensions, longest };
  return writeWeights(card, {
    rows: placed(words, places),
    prints: Uint32Array.from(words, printHash),
    scales,
    values: quantised(vectors, scales),
  });
}

/** @throws {Error} when two words would take the same row: another pair of hashes is then needed. */
function placed(words: readonly string[], places: number): Uint32Array {
  const rows = new Uint32Array(places);
  const mask = places - 1;
  for (const [row, word] of words.entries()) {
    let at = placeHash(word) & mask;
    for (; rows[at] !== 0; at = (at + 1) & mask) {
      const other = words[(rows[at] ?? 0) - 1] ?? '';
      if (printHash(other) === printHash(word)) {
        throw new Error(`The words ${other} and ${word} have the same hashes`);
      }
    }
    rows[at] = row + 1;
  }
  return rows;
}

/** A normal distribution uses its bytes best when rare far values are cut. */
function scalesOf({ words, dimensions, values }: WordVectors): Float32Array {
  const squares = new Float64Array(dimensions);
  const largest = new Float64Array(dimensions);
  for (const [at, value] of values.entries()) {
    const d = at % dimensions;
    squares[d] = (squares[d] ?? 0) + value * value;
    largest[d] = Math.max(largest[d] ?? 0, Math.abs(value));
  }
  return Float32Array.from(squares, (sum, d) => {
    const reach = Math.min(REACH * Math.sqrt(sum / words.length), largest[d] ?? 0);
    return reach === 0 ? 1 : reach / 127;
  });
}

function quantised({ dimensions, values }: WordVectors, scales: Float32Array): Int8Array {
  return Int8Array.from(values, (value, at) => {
    const steps = Math.round(value / (scales[at % dimensions] ?? 1));
    return Math.max(-127, Math.min(127, steps));
  });
}
