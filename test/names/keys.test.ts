import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { lookupKeys } from '../../src/names/keys.ts';
import { readCases } from '../support/cases.ts';

test.each(readCases('names', 'lookup.txt'))('Shared keys: $place', ({ text, found }) => {
  const [first = '', ...others] = text.split('\n');
  const keys = lookupKeys(first);
  expect(keys.length === 0).toBe(found[0] === 'no key');
  const lost = others.filter((other) => !lookupKeys(other).some((key) => keys.includes(key)));
  expect(lost).toEqual([]);
});

test('Any text has at most six different keys, the same each time', () => {
  const hostile = ['\0', 'a b c d e f g h', 'x'.repeat(10_000), 'и '.repeat(5_000), '\ud800'];
  assert(
    property(oneof(string({ unit: 'binary', maxLength: 60 }), constantFrom(...hostile)), (text) => {
      const keys = lookupKeys(text);
      expect(keys.length).toBeLessThanOrEqual(6);
      expect(new Set(keys).size).toBe(keys.length);
      expect(lookupKeys(text)).toEqual(keys);
    }),
  );
});
