import { expect, test } from 'vitest';
import { outletsOf } from '../../web/src/views/sources/outlets.ts';
import { sourceRows } from '../../src/view/sources.ts';
import { ferryCase } from '../dossier/fixture.ts';

test('an outlet is counted once for each of its sources, and by the texts that cite them', () => {
  const rows = sourceRows(ferryCase()).map((row) => ({ ...row, documents: ['a', 'b'] }));
  const [herald, ...others] = outletsOf(rows);
  expect(herald).toMatchObject({ name: 'Ostrel Herald', sources: 1, times: 1, first: '2023' });
  expect([...(herald?.by ?? [])]).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
  expect(others).toEqual([]);
});
