import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVectors } from '../../src/parse/vectors/vectors.ts';
import { writeWeights } from '../../src/parse/weight-file.ts';
import { vectorsFile } from '../../training/vectors-file.ts';
import { reduced } from '../../training/vectors-reduce.ts';
import type { WordVectors } from '../../training/vectors-source.ts';

const CARD = { what: 'invented words', source: 'this test', licence: 'MIT' };
const WORDS = ['the', '-', '…', '"', 'saki', 'strasse', 'aliyev', 'lodz', 'nagorno-karabakh'];

function vectorsOf(words: readonly string[], dimensions = 3): WordVectors {
  const values = Float64Array.from({ length: words.length * dimensions }, (_, at) =>
    Math.sin(1 + at * at),
  );
  return { words, dimensions, values };
}

const FILE = vectorsFile(vectorsOf(WORDS), CARD);
const VECTORS = openVectors(FILE);

describe('word vectors', () => {
  it('finds the row of each word', () => {
    expect(WORDS.map(VECTORS.rowOf)).toEqual(WORDS.map((_, row) => row));
    expect(VECTORS.card).toMatchObject({ ...CARD, words: WORDS.length, dimensions: 3 });
  });

  it('gives the components back, up to half a step of their scale', () => {
    for (const [at, value] of vectorsOf(WORDS).values.entries()) {
      const scale = VECTORS.scales[at % 3] ?? 0;
      expect(Math.abs((VECTORS.values[at] ?? 0) * scale - value)).toBeLessThanOrEqual(
        scale / 2 + 1e-6,
      );
    }
  });

  it.each([
    ['The', 'the'],
    ['THE', 'the'],
    ['Şəki', 'saki'],
    ['Straße', 'strasse'],
    ['ALİYEV', 'aliyev'],
    ['Łódź', 'lodz'],
    ['—', '-'],
    ['...', '…'],
    ['»', '"'],
  ])('looks %s up as %s', (word, known) => {
    expect(VECTORS.lookUp(word)).toBe(WORDS.indexOf(known));
  });

  it.each(['', 'unheard', 'constructor', '\u0301', '\uD800', 'the\0'])('knows no %j', (word) => {
    expect(VECTORS.lookUp(word)).toBe(-1);
  });

  it('takes no unknown word for a known one', () => {
    const strangers = Array.from({ length: 100_000 }, (_, at) => `~${at}`);
    expect(strangers.filter((word) => VECTORS.lookUp(word) >= 0)).toEqual([]);
  });

  it('never throws, nor spends time on what is no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) => {
        expect(VECTORS.lookUp(word)).toBeLessThan(WORDS.length);
      }),
    );
    expect(VECTORS.lookUp('é'.repeat(1_000_000))).toBe(-1);
  });

  it('finds every word of any list', () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(lists, (words) => {
        const { rowOf } = openVectors(vectorsFile(vectorsOf(words), CARD));
        expect(words.map(rowOf)).toEqual(words.map((_, row) => row));
      }),
    );
  });

  it('reads bytes that begin at an odd address', () => {
    const shifted = new Uint8Array(FILE.length + 1);
    shifted.set(FILE, 1);
    expect(openVectors(shifted.subarray(1)).rowOf('saki')).toBe(4);
  });
});

describe('a file that holds no word vectors', () => {
  function changed(change: (bytes: Uint8Array) => void): Uint8Array {
    const bytes = FILE.slice();
    change(bytes);
    return bytes;
  }

  it.each([
    ['another file', changed((bytes) => bytes.fill(65, 0, 8)), /vectors, version 1.*"AAAAAAAA"/u],
    ['a broken card', changed((bytes) => bytes.fill(65, 16, 30)), /card cannot be read/u],
    ['an empty file', new Uint8Array(0), /Make it anew with: node training\/vectors.ts/u],
    ['a cut file', FILE.slice(0, -8), /too few for array values/u],
  ])('is refused: %s', (_, bytes, message) => {
    expect(() => openVectors(bytes)).toThrow(message);
  });

  it('is refused when its arrays do not fit together', () => {
    const arrays = {
      rows: new Uint32Array(3),
      prints: new Uint32Array(1),
      scales: new Float32Array(1),
    };
    const card = { kind: 'vectors', version: 1, longest: 3 };
    const bytes = writeWeights(card, { ...arrays, values: new Int8Array(1) });
    expect(() => openVectors(bytes)).toThrow(/do not fit together: 1 words in 3 places/u);
  });

  it('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat({ max: FILE.length - 8 }), (length) => {
        expect(() => openVectors(FILE.slice(0, length))).toThrow(Error);
      }),
    );
  });
});

describe('fewer dimensions', () => {
  it('keep the directions in which the words differ most', () => {
    // Points near a line: one component must hold nearly all of their differences.
    const points = Array.from({ length: 50 }, (_, at) => [at, 2 * at + Math.sin(at) / 9, 3 - at]);
    const words = points.map((_, at) => `w${at}`);
    const line = reduced({ words, dimensions: 3, values: Float64Array.from(points.flat()) }, 1);
    const steps = line.values.slice(1).map((value, at) => value - (line.values[at] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...line.values) - Math.min(...line.values)).toBeCloseTo(49 * Math.sqrt(6), 0);
  });
});
