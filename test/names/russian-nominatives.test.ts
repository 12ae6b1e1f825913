import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decline } from '../../src/names/russian/decline.ts';
import { nominatives } from '../../src/names/russian/nominatives.ts';
import { CASES } from '../../src/names/russian/reading.ts';
import type { DeclinedPart, Reading } from '../../src/names/russian/reading.ts';
import { readingsOf } from '../../src/names/russian/readings.ts';
import { readCases } from '../support/cases.ts';

const PARTS: readonly DeclinedPart[] = ['given', 'patronymic', 'surname'];
const SEXES = ['male', 'female'] as const;

describe('readings of a form', () => {
  it.each(readCases('names', 'declension.txt'))('of $text ($place)', ({ text, found }) => {
    const [word = '', part, sex] = text.split(' ');
    const known = SEXES.find((one) => one === sex);
    const readings = nominatives(word, PARTS.find((one) => one === part) ?? 'surname', known);
    expect(readings.slice(0, found.length).map(line)).toEqual(found);
  });
});

function line({ text, sex, number, cases }: Reading): string {
  return [text, number ?? sex ?? 'any', ...cases].join(' ');
}

const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'.split('');
const name = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 12 })
  .map((letters) => letters.join(''));
const surname = fc
  .tuple(name, fc.constantFrom('ов', 'ев', 'ин', 'ский', 'ян', 'швили', 'енко', 'юк', 'дзе', 'ий'))
  .map(([stem, ending]) => stem + ending);

/** Letters, endings, and what no name holds. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('ова', 'а', 'ёв', 'ina', '-', ' ', '\uD800', '\0', '🙂', '\u200F', 'İ'),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('laws', () => {
  it('a form that a name declines to has the name among its readings', () => {
    const any = fc.tuple(
      fc.oneof(name, surname),
      fc.constantFrom(...PARTS),
      fc.constantFrom(...SEXES),
      fc.constantFrom(...CASES),
    );
    fc.assert(
      fc.property(any, ([word, part, sex, to]) => {
        const form = decline(word, part, sex, to);
        expect(readingsOf(form, part, sex).map(({ text }) => text)).toContain(word);
      }),
    );
  });

  it('any text is read without an error, scores sum to one, and the best is first', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...PARTS), (text, part) => {
        const scores = nominatives(text, part).map(({ score }) => score);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it('readings that hold less than a fiftieth of the belief are left out', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...PARTS), (word, part) => {
        const [, ...others] = nominatives(word, part);
        expect(others.every(({ score }) => score >= 0.02)).toBe(true);
        expect(nominatives(word, part)[0]?.text).toBe(readingsOf(word, part, undefined)[0]?.text);
      }),
    );
  });

  it.each([
    '',
    'а',
    '\0',
    '\uD800',
    '🙂🙂',
    '\u200Fعلی',
    'Aliyev',
    'Алиев\u0301',
    'а'.repeat(10_000),
  ])('hostile input %j has a reading and declines', (text) => {
    for (const part of PARTS) {
      expect(nominatives(text, part).length).toBeGreaterThan(0);
      expect(typeof decline(text, part, 'male', 'genitive')).toBe('string');
    }
  });
});
