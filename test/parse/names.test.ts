import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { englishNames } from '../../src/parse/english/names.ts';
import { candidatesIn } from '../../src/parse/names/candidates.ts';
import { bestStretches } from '../../src/parse/names/decode.ts';
import { FormTable } from '../../src/parse/names/form-table.ts';
import { KINDS, TYPES } from '../../src/parse/names/labels.ts';
import { openLexicon } from '../../src/parse/names/lexicon.ts';
import { openNames } from '../../src/parse/names/model.ts';
import { shapeOf } from '../../src/parse/names/shape.ts';
import { readCases } from '../support/cases.ts';
import { nameFinderForTests, nameResource } from '../support/names.ts';
import { readerForTests } from '../support/reader.ts';
import { costSoFar } from '../support/cost.ts';

it.each(readCases('names', 'english.txt'))('finds the names at $place', ({ text, found }) => {
  const names = readerForTests()
    .parse(text)
    .flatMap((sentence) => sentence.names);
  expect(names.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)).toEqual(found);
});

const form = constantFrom(
  'Baku',
  'The',
  'of',
  '(',
  ')',
  'MNS',
  '44',
  '-',
  'Day',
  'War',
  'clan',
  'said',
  '“',
  'ə',
  '\0',
  '\ud800',
);
const sentence = array(form, { minLength: 1, maxLength: 40 });

function placed(forms: readonly string[]) {
  let end = -1;
  return forms.map((word) => {
    const start = end + 1;
    end = start + word.length;
    return { form: word, start, end, tag: 'PROPN' as const };
  });
}

it('finds names that do not overlap, from left to right, at the places of their words', () => {
  const { find } = nameFinderForTests();
  assert(
    property(array(sentence, { maxLength: 4 }), (forms) => {
      const sentences = forms.map(placed);
      const found = find(sentences);
      expect(found.length).toBe(sentences.length);
      for (const [at, names] of found.entries()) {
        let last = 0;
        for (const name of names) {
          expect(name.first).toBeGreaterThanOrEqual(last);
          expect(name.last).toBeGreaterThan(name.first);
          expect(name.start).toBe(sentences[at]?.[name.first]?.start);
          expect(name.end).toBe(sentences[at]?.[name.last - 1]?.end);
          last = name.last;
        }
      }
    }),
    { numRuns: 50 },
  );
});

it('says the same again, whatever it read in between', () => {
  const { find } = nameFinderForTests();
  const text = [placed(['Ramiz', 'Samplizade', 'left', 'Baku', '.'])];
  const first = find(text);
  find([placed(['Baku', 'said', 'Samplizade'])]);
  expect(find(text)).toEqual(first);
});

it('reads any words at all', () => {
  const { find } = nameFinderForTests();
  assert(
    property(array(string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (forms) => {
      find([placed(forms)]);
    }),
    { numRuns: 50 },
  );
  expect(() => find([])).not.toThrow();
  expect(() => find([placed(['A'.repeat(1e6)])])).not.toThrow(/too few|array/u);
});

it('reads a sentence of 10,000 capitals in linear time', () => {
  const { find } = nameFinderForTests();
  const words = placed(Array.from({ length: 10_000 }, (_, at) => (at % 2 === 0 ? 'Baku' : 'OF')));
  const cost = costSoFar();
  find([words]);
  expect(cost()).toBeLessThan(5000);
}, 20_000);

it('takes the best of all ways to part a sentence', () => {
  const candidates = { firsts: Int32Array.of(0, 1, 0), untils: Int32Array.of(1, 2, 2) };
  const spans = new Int32Array(3 * TYPES);
  spans.set([10, 0], 0);
  spans.set([0, 8], TYPES);
  spans.set([0, 0, 17], 2 * TYPES);
  const outside = Int32Array.of(0, 0, 0);
  const moves = new Int8Array(KINDS * KINDS);
  expect(bestStretches(candidates, { outside, spans }, moves)).toEqual([
    { first: 0, until: 1, type: 0 },
    { first: 1, until: 2, type: 1 },
  ]);
  spans[2 * TYPES + 2] = 19;
  expect(bestStretches(candidates, { outside, spans }, moves)).toEqual([
    { first: 0, until: 2, type: 2 },
  ]);
});

it('breaks ties by the order of the types, no name before any', () => {
  const candidates = { firsts: Int32Array.of(0), untils: Int32Array.of(1) };
  const moves = new Int8Array(KINDS * KINDS);
  const outside = Int32Array.of(0);
  const spans = new Int32Array(TYPES);
  expect(bestStretches(candidates, { outside, spans }, moves)).toEqual([]);
  spans.fill(5);
  expect(bestStretches(candidates, { outside, spans }, moves)).toEqual([
    { first: 0, until: 1, type: 0 },
  ]);
});

it('tells the look of a word', () => {
  expect(shapeOf('Kulikov-Barsky', 1)).toBe('Aa-Aa');
  expect(shapeOf('MNS', 2)).toBe('AA');
  expect(shapeOf('2003', 1)).toBe('0000');
  expect(shapeOf('Əli', 1)).toBe('Aa');
});

it.each([
  ['words that look like parts of names', 'Bank of Lakonia sat', ['0-1', '2-3', '0-3']],
  ['words that the tagger takes for names', 'asked lakonia/PROPN twice', ['1-2']],
  ['what a firm is, behind a comma', 'Lakonia , Inc. paid', ['0-1', '2-3', '0-3']],
])('lets a name begin and end with %s', (_, line, expected) => {
  const table = new FormTable(openLexicon(nameResource('names-lexicon.bin')), englishNames);
  const words = line.split(' ').map((word) => {
    const [written = '', tag] = word.split('/');
    return { written, tag: tag === 'PROPN' ? tag : 'X' } as const;
  });
  const none = new Set<string>();
  const small = { first: none, inside: none, last: none };
  const forms = words.map(({ written }) => table.of(written));
  const { firsts, untils } = candidatesIn(words, forms, small);
  expect(Array.from(firsts, (first, at) => `${first}-${untils[at]}`)).toEqual(expected);
});

it('refuses files of another kind', () => {
  expect(() => openNames(nameResource('names-lexicon.bin'))).toThrow(/node training\/names\.ts/u);
  expect(() => openLexicon(nameResource('names.bin'))).toThrow(/node training\/names-lexicon\.ts/u);
  expect(() => openNames(nameResource('names.bin').subarray(0, 60_000))).toThrow(/too few/u);
});
