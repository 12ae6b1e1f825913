import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTree } from '../../src/parse/network/tree.ts';

/** Scores for a sentence of so many words, as rows of dependents; whole numbers make ties likely. */
const sentence = (most: number): fc.Arbitrary<{ length: number; scores: Float32Array }> =>
  fc.integer({ min: 1, max: most }).chain((length) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), {
        minLength: length * (length + 1),
        maxLength: length * (length + 1),
      })
      .map((values) => ({ length, scores: Float32Array.from(values) })),
  );

function treeOf(scores: Float32Array, length: number): readonly number[] {
  const heads = new Int32Array(length);
  bestTree(scores, length + 1, length, heads);
  return [...heads];
}

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (word: number): boolean => {
    let at = word;
    for (let steps = 0; steps <= heads.length; steps += 1) {
      if (at === -1) return true;
      at = heads[at] ?? -1;
    }
    return false;
  };
  return (
    heads.filter((head) => head === -1).length === 1 && heads.every((_, word) => reachesRoot(word))
  );
}

function total(heads: readonly number[], scores: Float32Array): number {
  return heads.reduce(
    (sum, head, word) => sum + (scores[word * (heads.length + 1) + head + 1] ?? 0),
    0,
  );
}

/** Every way to give each of the words a head. */
function* choices(length: number): Generator<readonly number[]> {
  const count = (length + 1) ** length;
  for (let number = 0; number < count; number += 1) {
    yield Array.from(
      { length },
      (_, word) => (Math.floor(number / (length + 1) ** word) % (length + 1)) - 1,
    );
  }
}

test('of all trees with one root, the best is found', () => {
  fc.assert(
    fc.property(sentence(5), ({ length, scores }) => {
      const found = treeOf(scores, length);
      const best = [...choices(length)]
        .filter(isTree)
        .reduce((most, heads) => Math.max(most, total(heads, scores)), -Infinity);
      expect(isTree(found)).toBe(true);
      expect(total(found, scores)).toBe(best);
    }),
    { numRuns: 150 },
  );
});

test('a long sentence gets a tree too', () => {
  fc.assert(
    fc.property(sentence(60), ({ length, scores }) => {
      expect(isTree(treeOf(scores, length))).toBe(true);
    }),
  );
});

test('arcs may cross', () => {
  // Words 0 → 2 and 1 → 3 are far better than any others.
  const scores = new Float32Array(4 * 5);
  const prefer = (dependent: number, head: number): void => {
    scores[dependent * 5 + head + 1] = 10;
  };
  prefer(0, -1);
  prefer(1, 0);
  prefer(2, 0);
  prefer(3, 1);
  expect(treeOf(scores, 4)).toEqual([-1, 0, 0, 1]);
});
