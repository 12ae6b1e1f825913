import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyOf, statusOf } from '../../src/extract/certainty/combine.ts';
import { findCertainty } from '../../src/extract/certainty/cues.ts';
import { SCALES, scaleOf } from '../../src/extract/certainty/scale.ts';
import { treeOf } from '../../src/parse/tree.ts';
import type { Tree } from '../../src/parse/tree.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';

const treesOf = (text: string): readonly Tree[] => readerForTests().parse(text).map(treeOf);
const percent = (share: number): number => Math.round(share * 100);

describe('how surely something is put forward', () => {
  test.each(readCases('certainty', 'english.txt'))('$place $text', ({ text, found }) => {
    const wanted = found.map((line) => line.split(':')[0] ?? '');
    expect(treesOf(text).flatMap((tree) => describeWords(tree, wanted))).toEqual(found);
  });
});

function describeWords(tree: Tree, wanted: readonly string[]): readonly string[] {
  const cues = findCertainty(tree);
  return tree.words.flatMap(({ form }, at) => {
    if (!wanted.includes(form)) return [];
    const { low, high, polarity, words } = certaintyOf(tree, cues, at);
    const range = `${percent(low)}–${percent(high)} ${polarity}`;
    const why = words.length === 0 ? '' : `: ${words.join(', ')}`;
    return `${form}: ${range}, ${statusOf(tree, cues, at)}${why}`;
  });
}

test('each scale gives the same words its own numbers and its name', () => {
  const [tree] = treesOf('The clan will probably fall.');
  if (tree === undefined) throw new Error('no sentence');
  const ranges = [...SCALES.values()].map((scale) => {
    const { low, high, scale: name } = certaintyOf(tree, findCertainty(tree, scale), 4, scale);
    return [name, low, high];
  });
  expect(ranges).toEqual([
    ['ICD 203', 0.55, 0.8],
    ['Kent 1964', 0.63, 0.87],
    ['NATO AJP-2.1', 0.6, 0.9],
  ]);
});

test('a scale that is not known is refused with those that are', () => {
  expect(() => scaleOf('guess')).toThrow('Scale guess is none of icd-203, kent-1964, nato');
});

const WORDS = [
  'if',
  'no',
  'not',
  'never',
  'unlikely',
  'may',
  'doubt',
  'that',
  'said',
  'he',
  'denied',
  'to',
  'sign',
  '“',
  '”',
  '?',
  'percent',
  'chance',
  '70',
  'would',
  'had',
  'and',
  'without',
  'attack',
  'whether',
  'in',
  'the',
  'event',
  'of',
];

test('any text has ranges within 0 and 1 and cues within its words, from left to right', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(treesOf(any).flatMap(faultsOf)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function faultsOf(tree: Tree): readonly string[] {
  const cues = findCertainty(tree);
  const misplaced = cues.filter(
    ({ first, end, head, scope }, index) =>
      first < (cues[index - 1]?.end ?? 0) ||
      end > tree.words.length ||
      !(scope.first <= head && head < scope.end),
  );
  const beyond = [...tree.words.keys()].filter((at) => {
    const { low, high } = certaintyOf(tree, cues, at);
    return !(low >= 0 && low <= high && high <= 1) || statusOf(tree, cues, at).length === 0;
  });
  return [...misplaced.map(({ rule }) => rule), ...beyond.map(String)];
}
