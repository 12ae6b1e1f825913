import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feminineOf, masculineOf } from '../../src/names/russian/surname-pairs.ts';

/** Letters, endings, and what no name holds. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('ова', 'ина', 'skaya', 'ina', '-', '\uD800', '\0', '🙂', '\u200F', 'İ'),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('surnames of women and men', () => {
  it.each([
    ['Алиева', 'Алиев'],
    ['Королёва', 'Королёв'],
    ['Ильина', 'Ильин'],
    ['Захарская', 'Захарский'],
    ['Толстая', 'Толстой'],
    ['АЛИЕВА', 'АЛИЕВ'],
    ['Петрова-Водкина', 'Петров-Водкин'],
    ['Зеленська', 'Зеленський'],
    ['Aliyeva', 'Aliyev'],
    ['Əliyeva', 'Əliyev'],
    ['ALIYEVA', 'ALIYEV'],
    ['Putina', 'Putin'],
    ['Zakharskaya', 'Zakharsky'],
    ['Kowalska', 'Kowalski'],
  ])('%s and %s are a pair', (feminine, masculine) => {
    expect(masculineOf(feminine)).toBe(masculine);
    expect(feminineOf(masculine)).toBe(feminine);
  });

  it.each([
    'Garcia',
    'Mahdia',
    'Medina',
    'Casanova',
    'Genova',
    'Eva',
    'Alaska',
    'Шевченко',
    'Саргсян',
  ])('%s has no other form', (surname) => {
    expect(masculineOf(surname)).toBeUndefined();
    expect(feminineOf(surname)).toBeUndefined();
  });

  it('abstains or answers on any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(['string', 'undefined']).toContain(typeof masculineOf(text));
        expect(['string', 'undefined']).toContain(typeof feminineOf(text));
      }),
    );
    expect(masculineOf('ова'.repeat(10_000))).toBeUndefined();
  });
});
