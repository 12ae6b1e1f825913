import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInPieces } from '../../src/flow/parse-pieces.ts';
import { rawText } from '../../src/parse/conllu-raw.ts';
import { writeConllu } from '../../src/parse/conllu-write.ts';
import { readConllu } from '../../src/parse/conllu.ts';
import type { Sentence, Word } from '../../src/parse/sentence.ts';
import { readMarkedText } from '../../bench/parse/sentence-ends.ts';
import { readerForTests } from '../support/reader.ts';
import { coverFaults, faultsOf, nameFaults, treeFaults } from '../support/sentence-faults.ts';

const parse = (text: string): readonly Sentence[] => readerForTests().parse(text);

const PHRASES = [
  'I. Velimov met V. Dragunov on 22.01.2025.',
  'The minister didn’t sign',
  'cannot',
  "won't",
  '“Who gave the order?” he asked.',
  'the U.S.',
  '12.4%',
  'https://registry.example.org/a?b=1',
  '(No. 4)',
  'Teymuroğlu',
  'Зуев',
  '[12]',
  '.¹²',
  '…',
  '—',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200f',
  '\u202e',
  '\0',
  '\ud83d',
  '👩‍👧🏽',
  'e\u0301',
  ' ',
] as const;

/** Prose of the genre, broken and mixed with what no writer would type. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PHRASES) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 12,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));

const RUNS = { numRuns: 60 };

/** 8 kB each, without a space. */
const LONG = 8_000;
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['one letter', 'a'.repeat(LONG)],
  ['capitals with full stops', 'A.'.repeat(LONG / 2)],
  ['digits', '7'.repeat(LONG)],
  ['full stops', '.'.repeat(LONG)],
  ['opening brackets', '('.repeat(LONG)],
  ['quotation marks', '"'.repeat(LONG)],
  ['apostrophes', "'".repeat(LONG)],
  ['hyphens between letters', 'a-'.repeat(LONG / 2)],
  ['emoji', '👩‍👧🏽'.repeat(LONG / 7)],
  ['halves of pairs', '\ud800'.repeat(LONG)],
  ['zero bytes', '\0'.repeat(LONG)],
  ['right-to-left marks', '\u200f\u202e'.repeat(LONG / 2)],
  ['combining accents', `e${'\u0301'.repeat(LONG)}`],
  ['addresses that do not end', `http://${'a.'.repeat(LONG / 2)}`],
  ['white space', ' \n\t'.repeat(LONG / 3)],
];

describe('reading any text', () => {
  it('cuts it into words that stand in it, in order, and leaves out nothing but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(coverFaults(text, parse(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives each sentence one root, heads in it and no circle', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parse(text).flatMap(treeFaults)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('finds names that are words of their sentence and do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parse(text).flatMap(nameFaults)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives the same again, whatever was read in between', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = parse(text);
        parse(other);
        expect(parse(text)).toEqual(first);
      }),
      RUNS,
    );
  });

  it('keeps the places of the whole text when it is read in pieces', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (parts) => {
        const text = parts.join('\n\n');
        expect(faultsOf(text, [...parseInPieces(text, parse, 1)].flat())).toEqual([]);
      }),
      RUNS,
    );
  });

  it('comes back from CoNLL-U with the same words and trees', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = parse(text);
        const back = rawText(readConllu(writeConllu(sentences, text))).sentences;
        expect(back.map(({ words }) => words.map(shape))).toEqual(
          sentences.map(({ words }) => words.map(shape)),
        );
        expect(back.map(namesOf)).toEqual(sentences.map(namesOf));
      }),
      RUNS,
    );
  });

  it.each(HOSTILE)('returns from 8 kB of %s', (_, text) => {
    expect(faultsOf(text, parse(text))).toEqual([]);
  });
});

describe('reading words that are given', () => {
  it('keeps the words and gives trees', () => {
    const { text } = readMarkedText();
    const given = parse(text.slice(0, 3_000)).map(({ words }) => words);
    const read = readerForTests().parseWords(given);
    expect(read.map(({ words }) => words.map(place))).toEqual(
      given.map((words) => words.map(place)),
    );
    expect(read.flatMap(treeFaults)).toEqual([]);
  });
});

function place({ form, start, end, joined }: Word) {
  return { form, start, end, joined };
}

/** What CoNLL-U keeps of a word, whatever signs it is made of. */
function shape({ joined, tag, features, head, relation }: Word) {
  return { joined, tag, features: Object.entries(features), head, relation };
}

function namesOf({ names }: Sentence) {
  return names.map(({ first, last, type }) => ({ first, last, type }));
}
