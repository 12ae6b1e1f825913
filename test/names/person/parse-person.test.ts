import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../../src/names/person/parse-person.ts';
import type { ParsedPerson } from '../../../src/names/person/person.ts';
import { readCases } from '../../support/cases.ts';
import { costSoFar } from '../../support/cost.ts';

const PARTS = [
  'honorifics',
  'given',
  'initials',
  'middle',
  'patronymic',
  'surname',
  'maiden',
  'nickname',
  'generation',
  'numeral',
] as const;
/** Compared only where the case states them. */
const HINTS = ['sex', 'language', 'order'] as const;

function printed(person: ParsedPerson, key: keyof ParsedPerson): string | undefined {
  const value = person[key];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text === undefined || text === '' ? undefined : `${key}: ${String(text)}`;
}

function stated(line: string): ReadonlyMap<string, string> {
  return new Map(line.split(' | ').map((part) => [part.slice(0, part.indexOf(':')), part]));
}

const folder = join(import.meta.dirname, '..', '..', 'cases', 'names', 'parts');

describe('the parts of a name', () => {
  for (const file of readdirSync(folder).toSorted()) {
    describe(`in ${file}`, () => {
      it.each(readCases('names/parts', file))('$place $text', ({ text, found }) => {
        const expected = stated(found[0] ?? '');
        const person = parsePerson(text);
        const hints = HINTS.filter((key) => expected.has(key));
        const got = [...PARTS, ...hints].map((key) => printed(person, key));
        expect(got.filter((part) => part !== undefined)).toEqual(
          [...PARTS, ...hints].flatMap((key) => expected.get(key) ?? []),
        );
      });
    });
  }

  it('obeys the language it is told', () => {
    expect(parsePerson('Kovács Béla', { language: 'hu' })).toMatchObject({ surname: 'Kovács' });
    expect(parsePerson('Abe Shinzo', { language: 'ja' })).toMatchObject({ surname: 'Abe' });
    expect(parsePerson('Ilham Aliyev', { language: 'az' })).toMatchObject({ language: 'az' });
  });
});

const WORDS = constantFrom(
  ...'Ilham Aliyev ALIYEV Алиев Гейдарович oğlu bin al- van der (née “Misha” Jr. III , I. И.Г. Mr. Sheikh’s 习近平 김정은 علی‌اف გიორგი'.split(
    ' ',
  ),
);
const anyName = oneof(
  string({ unit: 'binary', maxLength: 80 }),
  array(WORDS, { maxLength: 9 }).map((words) => words.join(' ')),
);

describe('any text', () => {
  it('is read without an error, into parts that are cut from it', () => {
    assert(
      property(anyName, (text) => {
        const person = parsePerson(text);
        expect(person.text).toBe(text);
        for (const key of [
          'given',
          'middle',
          'patronymic',
          'surname',
          'maiden',
          'nickname',
        ] as const) {
          for (const word of (person[key] ?? '').split(' ')) expect(text).toContain(word);
        }
        expect(parsePerson(text)).toEqual(person);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the surname wherever the given name stands', () => {
    const surname = constantFrom('Orlov', 'Samplizade', 'Vardumyan', 'Kvaratsdze', 'Petrenko');
    const given = constantFrom('Ilham', 'Nikol', 'Giorgi', 'Mikhail', 'Leyla');
    assert(
      property(given, surname, (first, last) => {
        for (const text of [`${first} ${last}`, `${last} ${first}`, `${last}, ${first}`]) {
          expect(parsePerson(text)).toMatchObject({ given: first, surname: last });
        }
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\t'],
    ['emoji', '😀👨‍👩‍👧'],
    ['a NUL', '\u0000'],
    ['a lone surrogate', '\ud800'],
    ['marks alone', '«» () , . - ’'],
    ['ten words', 'one Two three Four five Six seven Eight nine Ten'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 characters of words', 'Ilham Aliyev '.repeat(770)],
    ['particles without end', 'al '.repeat(3_333)],
    ['brackets without end', '('.repeat(10_000)],
    ['quotation marks without end', '"Misha '.repeat(1_400)],
    ['commas without end', ','.repeat(10_000)],
    ['fathers without end', 'bin Ali '.repeat(1_250)],
    ['initials without end', 'A.'.repeat(5_000)],
    ['capitals without end', 'ALIYEV Ilham '.repeat(700)],
    ['titles without end', 'the Mr. President '.repeat(600)],
    ['one word of hyphens', 'a-'.repeat(5_000)],
  ])('of %s returns quickly', (_, text) => {
    const cost = costSoFar();
    expect(parsePerson(text).text).toBe(text);
    expect(cost()).toBeLessThan(250);
  });

  it('without words has no parts', () => {
    expect(parsePerson('')).toEqual({
      text: '',
      surname: '',
      initials: [],
      honorifics: [],
      script: 'Zyyy',
      order: 'unsure',
    });
  });
});

const sexOf = (text: string, inSentence: boolean) => parsePerson(text, { inSentence }).sex;

describe('a Russian name in a sentence', () => {
  it('may be hers, or his in another case', () => {
    expect(sexOf('Александра Ковальчук', false)).toBe('female');
    expect(sexOf('Александра Ковальчук', true)).toBeUndefined();
    expect(sexOf('Андрею Лазареву', true)).toBe('male');
    expect(sexOf('Александром Лазаревым', true)).toBe('male');
    expect(sexOf('Марину Лазареву', true)).toBe('female');
  });
});
