import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenVariants, sameGiven, shortFormOf } from '../../../src/names/person/given-variants.ts';
import { readCases } from '../../support/cases.ts';

describe('given names', () => {
  it.each(readCases('names', 'given-names.txt'))('$place $text', ({ text, found }) => {
    const [left = '', right = ''] = text.split(' | ');
    expect(sameGiven(left, right) ?? 'apart').toBe(found[0]);
    expect(sameGiven(right, left) ?? 'apart').toBe(found[0]);
  });

  it('have a key in every spelling, script and case', () => {
    for (const form of ['Volodymyr', 'Wladimir', 'Владимиру', 'Володимир', 'VLADIMIR']) {
      expect(givenVariants(form)).toEqual(['vladimir']);
    }
    expect(shortFormOf('Саша')).toEqual(['alexander', 'alexandra']);
    expect(givenVariants('Саша')).toEqual([]);
    expect(givenVariants('Zxqwy')).toEqual([]);
  });

  it('are compared without an error, alike from both sides, and each is itself', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 30 }),
        constantFrom('Ali', 'Саша', 'X'),
        (a, b) => {
          expect(sameGiven(a, b)).toBe(sameGiven(b, a));
          expect(givenVariants(a).length).toBeLessThan(9);
        },
      ),
      { numRuns: 200 },
    );
    expect(givenVariants('a'.repeat(10_000))).toEqual([]);
    expect(sameGiven('', '')).toBeUndefined();
  });
});
