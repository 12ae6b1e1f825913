import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWeights, writeWeights } from '../../src/parse/weight-file.ts';

const EXPECTED = { kind: 'example', version: 3, remake: 'npm run train example' };
const CARD = { kind: 'example', version: 3, licence: 'CC0 — free' };

const bytes = writeWeights(CARD, {
  small: Int8Array.of(-1, 0, 1),
  real: Float32Array.of(0.5, -2),
  whole: Uint32Array.of(4_000_000_000),
});

test('what was written is read again', () => {
  const { card, int8, float32, uint32 } = openWeights(bytes, EXPECTED);
  expect(card).toEqual(CARD);
  expect([...int8('small')]).toEqual([-1, 0, 1]);
  expect([...float32('real')]).toEqual([0.5, -2]);
  expect([...uint32('whole')]).toEqual([4_000_000_000]);
});

test('bytes at any address are read', () => {
  for (const shift of [1, 4, 7]) {
    const shifted = new Uint8Array(bytes.length + shift);
    shifted.set(bytes, shift);
    const { float32 } = openWeights(shifted.subarray(shift), EXPECTED);
    expect([...float32('real')]).toEqual([0.5, -2]);
  }
});

test('another kind or version is refused, and the error says what to do', () => {
  const other = { ...EXPECTED, version: 4 };
  expect(() => openWeights(bytes, other)).toThrow(
    'Not the trained file that was expected (example, version 4): it is of version 3. Make it anew with: npm run train example',
  );
  expect(() => openWeights(bytes, { ...EXPECTED, kind: 'names' })).toThrow('it holds example');
});

test('an array that is not there, or of another type, is refused', () => {
  const { int8, float32 } = openWeights(bytes, EXPECTED);
  expect(() => int8('other')).toThrow('no int8 array other');
  expect(() => float32('small')).toThrow('no float32 array small');
});

test('broken files are refused, and never crash otherwise', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.nat(255), (length, byte) => {
      const broken = bytes.slice(0, length);
      if (length > 0) broken[Math.floor(length / 2)] = byte;
      expect(complaintOf(broken)).toMatch(/^$|Not the trained file that was expected/u);
    }),
  );
});

/** What opening the bytes complains of; nothing when a change did not matter. */
function complaintOf(broken: Uint8Array): string {
  try {
    openWeights(broken, EXPECTED).uint32('whole');
    return '';
  } catch (error) {
    return String(error);
  }
}
