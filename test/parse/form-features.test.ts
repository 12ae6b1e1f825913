import { expect, test } from 'vitest';
import { formFeatures, MOST_FEATURES } from '../../src/parse/network/form-features.ts';

test('marks of printed prose are those of the treebank', () => {
  expect(formFeatures('“')).toEqual(formFeatures('"'));
  expect(formFeatures('’s')).toEqual(formFeatures("'s"));
  expect(formFeatures('¹²')).toEqual(formFeatures('*'));
  expect(formFeatures('…')).toEqual(formFeatures('...'));
});

test('a word has features of its own, and shares those of its ending with others', () => {
  const [first, second] = [formFeatures('Mammadyarov'), formFeatures('Kulikov')];
  expect(first[0]).not.toBe(second[0]);
  expect(first.filter((hash) => second.includes(hash))).toHaveLength(3);
});

test('no form has more features than there is room for', () => {
  for (const form of ['', 'a', 'Həsənquliyev', '👩‍👧🏽', '\ud800', 'a'.repeat(10_000)]) {
    expect(formFeatures(form).length).toBeLessThanOrEqual(MOST_FEATURES);
  }
});
