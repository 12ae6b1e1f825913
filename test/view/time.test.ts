import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBars } from '../../src/view/time-bars.ts';
import { coreOf, lanesOf, spanOf } from '../../src/view/time-lanes.ts';
import { crowd, placed } from '../../src/view/time-placing.ts';
import { rowsOf } from '../../src/view/time-rows.ts';
import { ticksBetween } from '../../src/view/time-ticks.ts';
import { fitting, moved, zoomed } from '../../src/view/time-window.ts';
import { numberOf } from '../../src/view/when.ts';

const labels = (from: number, until: number, apart: number): readonly string[] =>
  ticksBetween(from, until, apart).map(({ label }) => label);

describe('ticks', () => {
  it('go from centuries to hours', () => {
    expect(labels(numberOf(1650), numberOf(2025), 30_000)).toEqual([
      '1700',
      '1800',
      '1900',
      '2000',
    ]);
    expect(labels(numberOf(2024, 11, 2), numberOf(2025, 3, 2), 25)).toEqual([
      'Dec',
      '2025',
      'Feb',
      'Mar',
    ]);
    expect(labels(numberOf(2025, 1, 30), numberOf(2025, 2, 3), 1)).toEqual([
      '30',
      '31',
      'Feb',
      '2',
      '3',
    ]);
    expect(labels(numberOf(2025, 1, 1), numberOf(2025, 1, 2), 0.25)).toEqual([
      '1 Jan',
      '06:00',
      '12:00',
      '18:00',
      '2 Jan',
    ]);
  });

  it('count years before 1 backwards', () => {
    expect(labels(numberOf(-101), numberOf(102), 36_000)).toEqual([
      '101\u00a0BC',
      '1\u00a0BC',
      '100',
    ]);
  });

  it('are in order, within the stretch and far enough apart to be read', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        (from, long) => {
          const ticks = ticksBetween(from, from + long, long / 8);
          expect(ticks.length).toBeLessThan(20);
          for (const [at, tick] of ticks.entries()) {
            expect(tick.at).toBeGreaterThanOrEqual(from);
            expect(tick.at).toBeLessThanOrEqual(from + long);
            expect(tick.at).toBeGreaterThan(ticks[at - 1]?.at ?? -Infinity);
          }
        },
      ),
    );
  });
});

const mark = (first: number | null, last: number | null, actors: readonly number[] = []) => ({
  first,
  last,
  document: 0,
  actors,
});
const names = {
  documents: [{ title: 'A text' }],
  actors: [{ name: 'Aren' }, { name: 'Bela' }, { name: 'Cato' }],
};

describe('lanes', () => {
  const marks = [
    mark(30, 40, [1, 0]),
    mark(0, 9, [0]),
    mark(null, null, [0]),
    mark(20, null, [0, 1, 2]),
  ];

  it('are of actors, pairs or texts, the fullest first, and leave out what has no day', () => {
    expect(lanesOf(marks, 'actor', names).map(({ label, count }) => [label, count])).toEqual([
      ['Aren', 3],
      ['Bela', 2],
      ['Cato', 1],
    ]);
    expect(lanesOf(marks, 'pair', names).map(({ label, count }) => [label, count])).toEqual([
      ['Aren – Bela', 2],
      ['Aren – Cato', 1],
      ['Bela – Cato', 1],
    ]);
    expect([...(lanesOf(marks, 'document', names)[0]?.marks ?? [])]).toEqual([1, 3, 0]);
  });

  it('span what is told', () => {
    expect(spanOf(marks)).toEqual([0, 41]);
    expect(spanOf([mark(null, null)])).toBeUndefined();
    expect(coreOf([])).toBeUndefined();
  });
});

describe('placing', () => {
  const window = { from: 0, perPixel: 1 };

  it('gives no two items the same place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 650 }), fc.nat(90)), { maxLength: 120 }),
        (spans) => {
          const [lane] = lanesOf(
            spans.map(([first, long]) => mark(first, first + long)),
            'all',
            names,
          );
          if (lane === undefined) return;
          const set = placed(lane, window, { width: 600, rows: 8, wordRows: 4, words: 40 });
          if (set.kind === 'crowd') return;
          const ends = new Map<number, number>();
          for (let at = 0; at < set.count; at += 1) {
            const row = set.row[at] ?? 0;
            expect(set.left[at]).toBeGreaterThanOrEqual(ends.get(row) ?? -Infinity);
            ends.set(row, set.right[at] ?? 0);
          }
        },
      ),
    );
  });

  it('counts what does not fit', () => {
    const [lane] = lanesOf(
      Array.from({ length: 500 }, () => mark(10, 10)),
      'all',
      names,
    );
    if (lane === undefined) throw new Error('No lane');
    expect(placed(lane, window, { width: 600, rows: 8, wordRows: 4, words: 40 })).toMatchObject({
      kind: 'crowd',
      most: 500,
    });
    expect(crowd(lane, window, { width: 600 }).counts[2]).toBe(500);
  });
});

describe('the window', () => {
  it('keeps the moment under the pointer when it comes nearer', () => {
    const near = zoomed({ from: 100, perPixel: 2 }, 0.5, 30);
    expect(near.from + 30 * near.perPixel).toBe(160);
    expect(moved({ from: 100, perPixel: 2 }, 5).from).toBe(110);
    expect(fitting(0, 100, 108)).toEqual({ from: -4, perPixel: 1 });
  });
});

describe('bars', () => {
  it('are sure between what is told, and open where nothing is', () => {
    const { bars, undated } = timeBars([
      { id: 'a', from: '2010', until: '2015-06' },
      { id: 'b', from: '2012-03-01' },
      { id: 'c' },
    ]);
    expect(undated).toEqual(['c']);
    expect(
      bars.map(({ id, openStart, openEnd, sure }) => [id, openStart, openEnd, sure !== undefined]),
    ).toEqual([
      ['a', false, false, true],
      ['b', false, true, false],
    ]);
  });
});

it('rows are high where all fit; else those that matter most, within what there is', () => {
  const set = { count: 4, row: Uint16Array.of(0, 1, 2, 1), words: true };
  const heights = { word: 18, bare: 8, high: 45 };
  expect(rowsOf(set, () => 1, heights).top).toEqual([0, 18, 36]);
  const few = rowsOf({ ...set, words: false }, (at) => [1, 1, 2, 0][at] ?? 0, heights);
  expect(few.worded).toEqual([true, false, true]);
  expect(few.top).toEqual([0, 18, 26]);
  expect((few.top.at(-1) ?? 0) + (few.tall.at(-1) ?? 0)).toBeLessThanOrEqual(45);
  expect(rowsOf({ ...set, count: 0 }, () => 1, heights).top).toEqual([]);
});
