import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { humanDate } from '../../src/view/human-date.ts';
import { precisionOf } from '../../src/view/precision.ts';

const cases = readFileSync(new URL('../cases/human-date/english.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+==>\s+/));

describe('a date in words', () => {
  test.each(cases)('%s is %s', (edtf, words) => {
    expect(humanDate(edtf ?? '')).toBe(words);
  });

  test('never throws, and never loses the date', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(humanDate(text).length).toBeGreaterThanOrEqual(0);
        expect(precisionOf(text)).toBeTypeOf('string');
      }),
    );
  });

  test('a hostile length is quick', () => {
    expect(humanDate('['.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('precision', () => {
  test.each([
    ['2024-12-25', 'day'],
    ['2024-12?', 'month'],
    ['2024-12-XX', 'month'],
    ['2024-21', 'part of a year'],
    ['2024~', 'year'],
    ['2024-XX-XX', 'year'],
    ['202X', 'decade'],
    ['19XX', 'century'],
    ['2019/2021', 'range'],
    ['2020/..', 'open range'],
    ['../2020', 'open range'],
    ['[2024,2025]', 'choice'],
    ['XXXX-12-25', 'no year'],
  ])('%s has the precision %s', (edtf, precision) => {
    expect(precisionOf(edtf)).toBe(precision);
  });
});
