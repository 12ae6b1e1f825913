import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleSpaced } from '../../src/text/spaces.ts';

test.each([
  ['Ann  Lee', 'Ann Lee'],
  ['Ann\u00a0Lee', 'Ann Lee'],
  ['Ann \n\tLee', 'Ann Lee'],
  ['Ann\u2009Lee', 'Ann Lee'],
  [' Ann Lee ', ' Ann Lee '],
])('%j reads %j', (text, expected) => {
  expect(singleSpaced(text)).toBe(expected);
});

test('the quick look misses no white space', () => {
  const sign = fc.constantFrom(
    ...' |\t|\n|\u00a0|\u1680|\u2003|\u2028|\u202f|\u3000|\ufeff|a|Я|é|—'.split('|'),
  );
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      expect(singleSpaced(text)).toBe(text.replace(/\s+/gu, ' '));
    }),
  );
});
