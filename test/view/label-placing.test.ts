import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsPlaced, overlapping } from '../../src/view/label-placing.ts';
import type { Box, Labelled } from '../../src/view/label-placing.ts';

const PAPER = { width: 328, height: 500 };

const things = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 328 }),
      y: fc.integer({ min: 0, max: 500 }),
      radius: fc.integer({ min: 3, max: 14 }),
      width: fc.integer({ min: 20, max: 180 }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((one, at): Labelled => ({ ...one, id: `n${at}` })));

const signOf = ({ x, y, radius }: Labelled): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

test('no name lies on another, on a sign or outside the paper', () => {
  fc.assert(
    fc.property(things, (all) => {
      const placed = labelsPlaced(all, PAPER, 17);
      for (const [at, one] of placed.entries()) {
        expect(placed.slice(at + 1).filter((other) => overlapping(one, other))).toEqual([]);
        expect(all.map(signOf).filter((sign) => overlapping(one, sign))).toEqual([]);
        expect(one.left >= 0 && one.right <= 328 && one.top >= 0 && one.bottom <= 500).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the order in which they come changes nothing', () => {
  fc.assert(
    fc.property(things, (all) => {
      expect(labelsPlaced(all.toReversed(), PAPER, 17)).toEqual(labelsPlaced(all, PAPER, 17));
    }),
    { numRuns: 40 },
  );
});

test('where there is room for one alone, what weighs more has it', () => {
  const [light, heavy] = [1, 5].map((weight, at): Labelled => ({
    id: `n${at}`,
    x: 60,
    y: 12,
    radius: 4,
    width: 100,
    weight,
  }));
  if (light === undefined || heavy === undefined) throw new RangeError('Two were made');
  const placed = labelsPlaced([light, heavy], { width: 120, height: 52 }, 17);
  expect(placed.map(({ id }) => id)).toEqual(['n1']);
});
