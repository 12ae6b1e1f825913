import { assert, array, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { buildNameIndex } from '../../src/names/index/name-index.ts';

const index = buildNameIndex(
  [
    'Ilham Aliyev',
    'Heydar Aliyev',
    'Гейдар Алиев',
    'Mehriban Aliyeva',
    'Aliyev',
    'Nikol Pashinyan',
    'مسعود پزشکیان',
    'Hasan Hasanov',
    'Huseyn Hasanov',
    'Mikheil Saakashvili',
    'Ministry of Foreign Affairs',
  ].map((text, number) => ({
    id: String(number),
    text,
    type: text.startsWith('Ministry') ? 'organisation' : 'person',
  })),
);

test.each([
  ['Ильхам Алиев', 'Ilham Aliyev'],
  ['ƏLİYEV, İlham', 'Ilham Aliyev'],
  ['I. Aliyev', 'Ilham Aliyev'],
  ['Алиев', 'Aliyev'],
  ['H. Əliyev', 'Heydar Aliyev'],
  ['Massoud Pezeshkian', 'مسعود پزشکیان'],
  ['Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
  ['Nikol Pasinyan', 'Nikol Pashinyan'],
  ['Guseyn Gasanov', 'Huseyn Hasanov'],
  ['მიხეილ სააკაშვილი', 'Mikheil Saakashvili'],
])('%s finds %s first', (asked, text) => {
  expect(index.find(asked)[0]?.text).toBe(text);
});

test('Scores fall, the limit and the type are kept', () => {
  const found = index.find('Aliyev', { limit: 3 });
  expect(found).toHaveLength(3);
  expect(found.map(({ score }) => score)).toEqual(
    found.map(({ score }) => score).toSorted((a, b) => b - a),
  );
  expect(index.find('Aliyev', { type: 'organisation' })).toEqual([]);
  expect(index.find('Ministry', { type: 'organisation' })).toHaveLength(1);
  expect(index.find('Ministry', { type: 'place' })).toEqual([]);
  expect(index.find('')).toEqual([]);
  expect(index.find('Aliyev', { limit: 0 })).toEqual([]);
});

test('Each name is found by itself, and an empty index finds nothing', () => {
  expect(buildNameIndex([]).find('Aliyev')).toEqual([]);
  assert(
    property(array(string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 }), (texts) => {
      const own = buildNameIndex(texts.map((text, number) => ({ id: String(number), text })));
      for (const text of texts) {
        const found = own.find(text, { limit: 100 });
        expect(found.length === 0 || found.some((name) => name.text === text)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
