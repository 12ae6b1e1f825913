import { layoutOf, MAGIC, VERSION } from '../src/parse/vectors/card.ts';
import type { VectorsCard } from '../src/parse/vectors/card.ts';
import { placeHash, printHash } from '../src/parse/vectors/hash.ts';
import type { WordVectors } from './vectors-source.ts';

/** Standard deviations from 0 that the largest byte stands for: with 5, the squared error was least (GloVe, 60,000 words). */
const REACH = 5;

/** The bytes that `openVectors` reads. Sizes in the card are filled in here. */
export function vectorsFile(
  vectors: WordVectors,
  card: Pick<VectorsCard, 'what' | 'source' | 'licence'>,
): Uint8Array {
  const { words, dimensions } = vectors;
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * words.length)));
  const sizes = { count: words.length, dimensions, places };
  const longest = words.reduce((most, { length }) => Math.max(most, length), 1);
  const head = cardBytes({ ...card, ...sizes, longest });
  const layout = layoutOf(sizes, head.length);
  const scales = scalesOf(vectors);
  const bytes = new Uint8Array(layout.length);
  bytes.set(Buffer.from(MAGIC, 'ascii'), 0);
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, VERSION, true);
  view.setUint32(MAGIC.length + 4, head.length, true);
  bytes.set(head, MAGIC.length + 8);
  bytes.set(bytesOf(placed(words, places)), layout.rows);
  bytes.set(bytesOf(Uint32Array.from(words, printHash)), layout.prints);
  bytes.set(bytesOf(scales), layout.scales);
  bytes.set(bytesOf(quantised(vectors, scales)), layout.values);
  return bytes;
}

/** Padded with spaces to a multiple of four. */
function cardBytes(card: VectorsCard): Uint8Array {
  const text = JSON.stringify(card);
  return Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4), 'ascii');
}

function bytesOf({ buffer }: Uint32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer);
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
