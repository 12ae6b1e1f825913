import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishSegments } from '../../src/parse/english/segment-words.ts';
import { readSegmentModel } from '../../src/parse/segment/model-file.ts';
import { segment } from '../../src/parse/segment/segment.ts';
import { LONGEST_SENTENCE } from '../../src/parse/segment/sentence-starts.ts';
import type { RawWord } from '../../src/parse/segment/words.ts';
import { readCases } from '../support/cases.ts';
import { costSoFar } from '../support/cost.ts';

const weights = readFileSync(
  join(import.meta.dirname, '..', '..', 'resources', 'english', 'segmenter.bin'),
);
const model = readSegmentModel(weights, englishSegments);
const read = (text: string): readonly (readonly RawWord[])[] => segment(text, model);

describe('words', () => {
  for (const { text, found, place } of readCases('tokens', 'english.txt')) {
    test(`${place} ${text}`, () => {
      const words = read(text).flat();
      const written = words.map(
        ({ start, end, joined }) => `${joined ? '+' : ''}${text.slice(start, end)}`,
      );
      expect(written.join(' ')).toBe(found.join(' '));
    });
  }
});

describe('sentence ends', () => {
  for (const { text: written, found, place } of readCases('sentence-ends', 'english.txt')) {
    const text = written.replaceAll('¶', '\n');
    test(`${place} ${text}`, () => {
      const sentences = read(text).map((words) =>
        text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/gu, ' '),
      );
      expect(sentences).toEqual(found);
    });
  }
});

const PIECES = [
  'Gen.',
  'U.S.',
  'V.',
  '.',
  '...',
  '…',
  '?!',
  '[12]',
  '¹',
  '"',
  '”',
  '’s',
  "n't",
  "'",
  'can',
  'cannot',
  'O’Brien',
  '22.01.2025',
  '9/11',
  '-',
  '—',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u0000',
  '\u200f',
  '\u00ad',
  '\ud83d',
  '😀',
  '\u0301',
  'http://',
  'www.a',
  '@',
  'a@b',
  'x',
  'Əliyev',
  '(',
  ')',
  ':',
  ':)',
  '<',
  '&',
  '/',
  '_',
  '*',
  '$5m',
  '12',
  ',',
];
const hostile = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  array(constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('any string', () => {
  test('every character that is no white space belongs to exactly one word, in order', () => {
    assert(
      property(hostile, (text) => {
        let last = 0;
        for (const { start, end } of read(text).flat()) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toMatch(/^\S+$/u);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 600 },
    );
  });

  test('no sentence is empty, too long, or goes over a blank line', () => {
    assert(
      property(hostile, (text) => {
        for (const words of read(text)) {
          expect(words.length).toBeGreaterThan(0);
          expect(words[0]?.joined).toBe(false);
          const whole = text.slice(words[0]?.start, words.at(-1)?.end);
          expect(whole).not.toMatch(/\n[^\S\n]*\n/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('words that are joined touch', () => {
    assert(
      property(hostile, (text) => {
        const words = read(text).flat();
        const apart = words.filter(
          ({ joined, start }, at) => joined && words[at - 1]?.end !== start,
        );
        expect(apart).toEqual([]);
      }),
    );
  });
});

test('a sentence without an end is cut', () => {
  const text = 'and the word '.repeat(1000);
  const lengths = read(text).map((words) => words.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_SENTENCE);
});

const LONG = [
  'a',
  '.',
  'a.',
  'a@',
  'a-',
  "a'",
  'a.b@',
  '1',
  '1.',
  '1/',
  '(',
  '"',
  'http://',
  'ab.cd',
  '\ud83d\ude00',
  '\u0301',
  'a_',
  'A.',
  '[1',
  ':',
  "'s",
  'U.',
  '[',
  '1]',
  'A&',
  'x*',
  'non-',
  'x ',
  '" ',
  'a@ ',
  '.com',
  '😀\u200d',
];

/** Processor time, the least of three runs, since other work on the machine slows some of them. */
function milliseconds(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const cost = costSoFar();
    read(text);
    return cost();
  });
  return Math.min(...runs);
}

test.each(LONG)('%j without end takes linear time', (piece) => {
  const long = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
  const short = Math.max(milliseconds(long(5_000)), 2);
  // Eight times the length: quadratic work would take 64 times as long.
  expect(milliseconds(long(40_000))).toBeLessThan(short * 32);
});

test('weights of another kind are refused', () => {
  expect(() => readSegmentModel(new Uint8Array(100), englishSegments)).toThrow('segmenter');
  expect(() => readSegmentModel(weights.subarray(0, 5000), englishSegments)).toThrow('too few');
});
