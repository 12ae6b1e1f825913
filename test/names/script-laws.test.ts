import { assert, constantFrom, double, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from '../../src/names/script/comparable.ts';
import { homoglyphsIn, withoutHomoglyphs } from '../../src/names/script/homoglyphs.ts';
import { romanise } from '../../src/names/script/romanise.ts';
import { scriptOfWord } from '../../src/names/script/script-of-word.ts';
import { spellingCost } from '../../src/names/script/spelling-cost.ts';
import { costSoFar } from '../support/cost.ts';

const HOSTILE = [
  '',
  ' ',
  '\0',
  '\u200f\u200e',
  '😀😀',
  '\ud800',
  'İIıi',
  "'",
  '-',
  'ъ',
  '习近平',
  'a\u0301'.repeat(5_000),
  'Əliyev'.repeat(1_700),
  'иy'.repeat(5_000),
  'ә'.repeat(10_000),
];
const anyText = oneof(string({ unit: 'binary', maxLength: 60 }), constantFrom(...HOSTILE));

test('Nothing throws and everything comes back soon, whatever the name', () => {
  for (const text of HOSTILE) {
    const cost = costSoFar();
    const { letters, skeleton } = comparable(text);
    romanise(text);
    romanise(text, 'uk');
    withoutHomoglyphs(text);
    spellingCost(letters, skeleton);
    expect(cost()).toBeLessThan(2_000);
  }
  assert(
    property(anyText, (text) => {
      comparable(text);
      romanise(text);
      withoutHomoglyphs(text);
      expect(scriptOfWord(text)).toMatch(/^[A-Z][a-z]{3}$/u);
    }),
  );
});

test('A cost lies between 0 and 1, is the same both ways and 0 for equal words', () => {
  assert(
    property(anyText, anyText, (a, b) => {
      const cost = spellingCost(a, b);
      expect(cost).toBeGreaterThanOrEqual(0);
      expect(cost).toBeLessThanOrEqual(1);
      expect(spellingCost(b, a)).toBe(cost);
      expect(spellingCost(a, a)).toBe(0);
    }),
  );
});

test('A limit changes no cost below it', () => {
  const word = string({
    unit: constantFrom(...'a e i o u b d v h g k s l m n'.split(' ')),
    maxLength: 12,
  });
  assert(
    property(word, word, double({ min: 0, max: 1, noNaN: true }), (a, b, limit) => {
      const cost = spellingCost(a, b);
      expect(spellingCost(a, b, limit)).toBe(cost <= limit ? cost : 1);
    }),
  );
});

test('Capitals do not count, comparable letters are a–z for the scripts with a table', () => {
  for (const name of [
    'Əliyev',
    'İbrahimov',
    'Мамедъяров',
    'Խաչատրյան',
    'სააკაშვილი',
    'Μητσοτάκης',
  ]) {
    expect(comparable(name.toUpperCase()).letters).toBe(comparable(name).letters);
    expect(comparable(name).letters).toMatch(/^[a-z]+$/u);
  }
});

test('Letters of another script inside a word are flagged and mended', () => {
  expect(homoglyphsIn('Ilham Аliyev')).toEqual([
    { index: 6, letter: 'А', script: 'Cyrl', looksLike: 'A' },
  ]);
  expect(withoutHomoglyphs('Ilham Аliyev')).toBe('Ilham Aliyev');
  expect(withoutHomoglyphs('Путин и Oрлoв')).toBe('Путин и Орлов');
  expect(withoutHomoglyphs('Әliyev')).toBe('Əliyev');
  expect(homoglyphsIn('А. Aliyev')).toEqual([]);
  expect(comparable('Аliyev')).toEqual(comparable('Aliyev'));
});

test('Romanised names read as the press writes them', () => {
  const names: Readonly<Record<string, string>> = {
    'Ильхам Алиев': 'Ilkham Aliyev',
    'ДМИТРИЙ ЩУКИН': 'DMITRIY SHCHUKIN',
    'Володимир Зеленський': 'Volodymyr Zelenskyi',
    'Илһам Әлијев': 'Ilham Əliyev',
    'Қасым-Жомарт Тоқаев': 'Qasym-Zhomart Toqaev',
    'Նիկոլ Փաշինյան': 'Nikol Pashinyan',
    'სალომე ზურაბიშვილი': 'Salome Zurabishvili',
    'Κυριάκος Μητσοτάκης': 'Kyriakos Mitsotakis',
    'Qüdrət Həsənquliyev': 'Qüdrət Həsənquliyev',
    习近平: '习近平',
  };
  for (const [name, latin] of Object.entries(names)) expect(romanise(name)).toBe(latin);
  expect(romanise('Георги Първанов', 'bg')).toBe('Georgi Parvanov');
  expect(romanise('Александар Вучић', 'sr')).toBe('Aleksandar Vučić');
  expect(romanise('Հակոբ', 'hyw')).toBe('Hagop');
});
