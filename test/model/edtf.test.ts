import edtf from 'edtf';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysOf, isEdtf } from '../../src/model/edtf.ts';

it.each([
  ['2024-12-25', '2024-12-25', '2024-12-25'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['2019/2021', '2019-01-01', '2021-12-31'],
  ['2024-12-XX/2025-01-XX', '2024-12-01', '2025-01-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['2024-12?', '2024-12-01', '2024-12-31'],
  ['2022-21', '2022-03-01', '2022-05-31'],
  ['2022-24', '2022-12-01', '2023-02-28'],
  ['2020/..', '2020-01-01', undefined],
  ['../2020', undefined, '2020-12-31'],
])('%s covers %s to %s', (text, earliest, latest) => {
  expect(daysOf(text)?.earliest).toBe(earliest);
  expect(daysOf(text)?.latest).toBe(latest);
});

it.each(['', 'soon', '31.02.2024', '2024-13', '2024-02-31', 'null', '[', '2024-12-25\n'])(
  'takes %j for no date',
  (text) => {
    expect(isEdtf(text)).toBe(false);
  },
);

const between = (least: number, most: number) => fc.integer({ min: least, max: most });
const padded = (value: number, width: number) => String(value).padStart(width, '0');

const dates = fc
  .tuple(between(0, 9999), between(0, 13), between(0, 32), between(1, 3))
  .map(([year, month, day, parts]) =>
    [padded(year, 4), padded(month, 2), padded(day, 2)].slice(0, parts).join('-'),
  );

it('agrees with the package on every plain date', () => {
  fc.assert(
    fc.property(dates, (text) => {
      expect(daysOf(text)).toEqual(byPackage(text));
    }),
  );
});

function byPackage(text: string) {
  try {
    const { min, max } = edtf(text);
    const [earliest, latest] = [min, max].map((time) => new Date(time).toISOString().slice(0, 10));
    return { earliest, latest };
  } catch {
    return undefined;
  }
}
