import { describe, expect, it } from 'vitest';
import type { DeclinedPart } from '../../src/names/russian/reading.ts';
import { sexOf } from '../../src/names/russian/sex.ts';

const CASES: readonly (readonly [string, DeclinedPart, string | undefined])[] = [
  ['Алиев', 'surname', 'male'],
  ['Алиева', 'surname', 'female'],
  ['Захарская', 'surname', 'female'],
  ['Толстой', 'surname', 'male'],
  ['Саргсян', 'surname', 'both'],
  ['Шевченко', 'surname', 'both'],
  ['Петрова-Водкина', 'surname', 'female'],
  ['Никита', 'given', 'male'],
  ['Мехрибан', 'given', 'female'],
  ['Александра', 'given', 'female'],
  ['Саша', 'given', 'both'],
  ['Зарбина', 'given', 'female'],
  ['Гейдарович', 'patronymic', 'male'],
  ['Гейдаровна', 'patronymic', 'female'],
  ['Гейдар оглы', 'patronymic', 'male'],
  ['Гейдар-кызы', 'patronymic', 'female'],
  ['Aliyev', 'surname', undefined],
  ['', 'given', undefined],
];

describe('whose a name is by its form', () => {
  it.each(CASES)('%s as %s: %s', (word, part, sex) => {
    expect(sexOf(word, part)).toBe(sex);
  });
});
