import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { actAt, intensityOf } from '../../src/extract/acts/lexicon.ts';
import { treeOf } from '../../src/parse/tree.ts';
import type { Tree } from '../../src/parse/tree.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';

const treesOf = (text: string): readonly Tree[] => readerForTests().parse(text).map(treeOf);

it.each(readCases('acts-lexicon', 'english.txt'))('$place', ({ text, found }) => {
  const acts = treesOf(text).flatMap((tree) =>
    tree.words.flatMap(({ form }, at) => {
      const act = actAt(tree, at);
      return act ? [`${form} = ${[act.type, act.mode].filter(Boolean).join('.')}`] : [];
    }),
  );
  expect(acts).toEqual(found);
});

test('any text is read, and of each act it is known where who does it stands', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const told = fc.property(text, (words) =>
    treesOf(words).every((tree) =>
      [-1, ...tree.words.keys(), tree.words.length].every(
        (at) => actAt(tree, at)?.roles.initiator.length !== 0,
      ),
    ),
  );
  expect(fc.check(told, { numRuns: 50 }).failed).toBe(false);
});

test('a mode is as intense as the manual has it, one that it leaves out as its type', () => {
  expect(intensityOf('CONSULT', 'phone')).toBe(1.5);
  expect(intensityOf('PROTEST', 'vandalize')).toBe(-5);
  expect(intensityOf('OTHER')).toBe(0);
});
