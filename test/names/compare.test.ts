import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, prepareName } from '../../src/names/compare/compare.ts';
import { readCases } from '../support/cases.ts';

describe('comparing names of people', () => {
  it.each(readCases('comparison', 'people.txt'))('$place $text', ({ text, found }) => {
    const [left = '', right = ''] = text.split('|').map((name) => name.trim());
    expect([compareNames(left, right).verdict]).toEqual(found);
  });

  it('gives reasons that people can read, the weightiest first', () => {
    const { reasons } = compareNames('I. Aliyev', 'Ильхам Гейдарович Алиев');
    expect(reasons.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'the surnames Aliyev and Алиев are equal after transliteration',
        'the initial I agrees with Ильхам',
        'the patronymic Гейдарович is missing on the left',
      ]),
    );
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('tells letters of another script inside a name', () => {
    const name = prepareName('Аliyev');
    expect(name.kind === 'person' ? name.homoglyphs : []).toEqual([
      { index: 0, letter: 'А', script: 'Cyrl', looksLike: 'A' },
    ]);
  });

  it('never takes a person for an organisation', () => {
    const person = prepareName('Ilham Aliyev');
    const organisation = prepareName('Ilham Aliyev', { type: 'organisation' });
    expect(compareNames(person, organisation).verdict).toBe('different');
  });
});

const WORDS = [
  'Ilham',
  'Ильхам',
  'Heydar',
  'I.',
  'Г.',
  'Aliyev',
  'Алиева',
  'Əliyeva',
  'oğlu',
  'Гейдарович',
  'van',
  'der',
  'Mahmudov',
  'Makhmudov',
  'Jr',
  'Mrs.',
  'née',
  'Xi',
  'Jinping',
  'ალიევი',
  '-',
  ',',
];
const name = array(constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const text = oneof(name, string({ unit: 'binary', maxLength: 60 }));
const type = constantFrom('person', 'organisation', 'state', 'group');

describe('laws of comparison', () => {
  it('is symmetric', () => {
    assert(
      property(text, text, type, (a, b, kind) => {
        const there = compareNames(a, b, { type: kind });
        const back = compareNames(b, a, { type: kind });
        expect(back.verdict).toBe(there.verdict);
        expect(back.score).toBeCloseTo(there.score, 9);
      }),
    );
  });

  it('never tells a name apart from itself, and its score is a probability', () => {
    assert(
      property(text, type, (a, kind) => {
        const { verdict, score } = compareNames(a, a, { type: kind });
        expect(verdict).not.toBe('different');
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes long and odd names', () => {
    for (const odd of [
      '',
      ' ',
      '\0',
      '\ud800',
      '😀'.repeat(5000),
      'Aliyev '.repeat(2000),
      'A.'.repeat(5000),
    ]) {
      expect(compareNames(odd, 'Ilham Aliyev').score).toBeGreaterThanOrEqual(0);
    }
  });
});
