import { expect, test } from 'vitest';
import { comparable } from '../../src/names/script/comparable.ts';
import { spellingCost } from '../../src/names/script/spelling-cost.ts';
import { readCases } from '../support/cases.ts';

const groups = readCases('names', 'spellings.txt').map(({ text, found, place }) => {
  const [verdict = '', but = ''] = (found[0] ?? '').split(', but ');
  return { place, words: text.split(/\s+/u), one: verdict === 'one', apart: but.split(' ') };
});

test.each(groups.filter(({ one }) => one))('Spellings of one name: $place', ({ words, apart }) => {
  const [first = '', ...others] = words;
  const { skeleton } = comparable(first);
  const differing = others.filter((word) => comparable(word).skeleton !== skeleton);
  expect(differing).toEqual(apart.filter((word) => word !== ''));
});

test('Costs part the spellings of one name from names that look alike', () => {
  const same = costs(groups.filter(({ one }) => one));
  const different = costs(groups.filter(({ one }) => !one));
  expect(areaUnderCurve(same, different)).toBeGreaterThan(0.995);
});

function costs(of: typeof groups): readonly number[] {
  return of.flatMap(({ words, apart }) => {
    const forms = words.filter((word) => !apart.includes(word)).map(comparable);
    const written = forms.filter(({ vowels }) => vowels);
    return written.flatMap((one, index) =>
      written.slice(index + 1).map((two) => spellingCost(one.letters, two.letters)),
    );
  });
}

/** How often a spelling of the same name costs less than another name. */
function areaUnderCurve(same: readonly number[], different: readonly number[]): number {
  const won = same.reduce(
    (sum, low) =>
      sum + different.reduce((wins, high) => wins + (low < high ? 1 : low === high ? 0.5 : 0), 0),
    0,
  );
  return won / (same.length * different.length);
}
