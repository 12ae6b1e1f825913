import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCases } from '../support/cases.ts';
import { describeExplanations, explanationsOf } from './explanations-records.ts';

describe('rival explanations, expectations, signals and precedents', () => {
  test.each(readCases('explanations', 'english.txt'))('$place $text', ({ text, found }) => {
    expect(describeExplanations(explanationsOf(text))).toEqual(found);
  });
});

const WORDS = [
  'because',
  'in',
  'order',
  'to',
  'will',
  'may',
  'if',
  'the',
  'crisis',
  'Halm',
  'purge',
  'was',
  'a',
  'pretext',
  'for',
  'signal',
  'that',
  'as',
  '1987',
  'like',
  'before',
  'him',
  'he',
  '“',
  '”',
  ',',
  'explained',
  'by',
  'could',
  'lead',
];

test('the statements of any text are its own words, and every chance lies within 0 and 1', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, (words) => {
      const joined = words.join(' ');
      const { hypotheses, expectations, claims } = explanationsOf(joined);
      const spans = [
        ...hypotheses.flatMap((one) => one.spans),
        ...[...expectations, ...claims].map(({ span }) => span),
      ];
      expect(spans.filter((span) => joined.slice(span.start, span.end) !== span.text)).toEqual([]);
      const beyond = expectations.filter(
        ({ probability: { low, high } }) => !(low >= 0 && low <= high && high <= 1),
      );
      expect(beyond).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
