import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { isEdtf } from '../../src/model/edtf.ts';
import { readCases } from '../support/cases.ts';
import { costSoFar } from '../support/cost.ts';

const LANGUAGES = [
  ['english.txt', 'en'],
  ['russian.txt', 'ru'],
] as const;

describe.each(LANGUAGES)('dates of %s', (file, language) => {
  it.each(readCases('dates', file))('$place', ({ text, found }) => {
    const finds = findDates(text, { language }).map(
      ({ start, end, edtf, fault }) => `${text.slice(start, end)} = ${fault ?? edtf}`,
    );
    expect(finds).toEqual(found);
  });
});

const PIECES = [
  '12',
  '31',
  '2024',
  'December',
  'декабря',
  'г.',
  '–',
  '/',
  '.',
  ' and ',
  ' to ',
  '2019',
  's',
  'XIX',
  'век',
  ', ',
  ' ',
  'the end of ',
  'между ',
  '\u00a0',
  'https://a.example/2024',
];
const dateLike = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('laws of dates', () => {
  it('spans lie in the text, in order, without overlap, and every date is EDTF', () => {
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end, edtf, fault } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fault === undefined ? isEdtf(edtf) : edtf === '').toBe(true);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('any day of the calendar is read back from each way of writing it', () => {
    const months =
      'January February March April May June July August September October November December'.split(
        ' ',
      );
    const day = fc.date({
      min: new Date('1800-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dd = ''] = iso.split('-');
        const name = months[Number(month) - 1] ?? '';
        for (const text of [
          iso,
          `${dd}.${month}.${year}`,
          `${name} ${Number(dd)}, ${year}`,
          `${Number(dd)} ${name} ${year}`,
        ]) {
          expect(findDates(`It was ${text}.`).map(({ edtf }) => edtf)).toEqual([iso]);
        }
      }),
    );
  });

  it.each([
    '1',
    '2019 ',
    '1.1.',
    'декабрь ',
    '12 and 14 and ',
    'IVX',
    'the end of the ',
    'https://a/2019',
    ' ',
    '2019/',
    '12–',
  ])('stays linear on %j without end', (piece) => {
    const cost = costSoFar();
    findDates(piece.repeat(Math.ceil(400_000 / piece.length)));
    expect(cost()).toBeLessThan(3_000);
  });
});
