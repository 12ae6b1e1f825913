import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWeasels, isWeasel } from '../../src/extract/certainty/weasel.ts';
import { treeOf } from '../../src/parse/tree.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';

describe('weasel sentences', () => {
  test.each(readCases('weasel', 'english.txt'))('$place $text', ({ text, found }) => {
    const any = readerForTests().parse(text).map(treeOf).some(isWeasel);
    expect(any ? ['weasel'] : []).toEqual(found);
  });
});

test('weasel words of any text stand within its sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const trees = readerForTests().parse(text).map(treeOf);
      const beyond = trees.flatMap((tree) =>
        findWeasels(tree).filter(({ first, end }) => first >= end || end > tree.words.length),
      );
      expect(beyond).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
