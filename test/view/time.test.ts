import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBars } from '../../src/view/time-bars.ts';
import { crowd } from '../../src/view/time-crowd.ts';
import { lanesOf, rankOf, spanOf } from '../../src/view/time-lanes.ts';
import type { Lane, TimeMark } from '../../src/view/time-lanes.ts';
import { packed } from '../../src/view/time-packing.ts';
import { tellingStretch } from '../../src/view/time-stretch.ts';
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

const mark = (
  first: number | null,
  last: number | null,
  actors: readonly number[] = [],
  more: Partial<TimeMark> = {},
): TimeMark => ({
  id: `${first} ${last}`,
  kind: 'date',
  first,
  last,
  document: 0,
  actors,
  ...more,
});
const of = (
  kind: string,
  first: number | null,
  last: number | null,
  more: Partial<TimeMark> = {},
) => mark(first, last, [], { kind, ...more });
const laneOf = (...marks: readonly TimeMark[]): Lane => {
  const [lane] = lanesOf(marks, 'all', names);
  if (lane === undefined) throw new Error('No lane');
  return lane;
};
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
  });

  it('tell the date of an act, of an office and of other texts once', () => {
    const lane = laneOf(
      of('event', 5, 5, { id: 'act' }),
      of('office', 0, null, { id: 'office' }),
      mark(5, 5, [], { of: 'act' }),
      mark(0, null, [], { of: 'office' }),
      mark(5, 5, [], { document: 1 }),
      mark(5, 5),
      mark(9, 9),
      mark(9, 9, [], { document: 1 }),
      of('period', 9, 9),
      of('event', 5, 5),
    );
    expect([...lane.marks]).toEqual([1, 0, 5, 9, 6, 8]);
    expect(lane.count).toBe(10);
    expect(new Set([...lane.also.values()].flat())).toEqual(new Set([2, 3, 4, 7]));
    expect([...lane.rank].slice(0, 3)).toEqual([rankOf.office, rankOf.event, rankOf.day]);
  });
});

const kinds = ['event', 'office', 'period', 'date', 'choice'] as const;
const item = fc.record({
  kind: fc.constantFrom(...kinds),
  first: fc.integer({ min: -50, max: 650 }),
  long: fc.oneof(fc.constant(0), fc.nat(90), fc.constant(Infinity)),
});
const laneFrom = (items: readonly { kind: string; first: number; long: number }[]) =>
  laneOf(
    ...items.map(({ kind, first, long }, at) =>
      of(kind, first, long === Infinity ? null : first + long, { id: String(at) }),
    ),
  );
const boxOf = ({ left, right, words }: ReturnType<typeof packed>['marks'][number]) => ({
  left: Math.min(left, words?.left ?? left),
  right: Math.max(right, words === undefined ? right : words.left + words.width),
});
const inSight = (lane: Lane) =>
  [...lane.marks.keys()].filter((at) => (lane.first[at] ?? 0) <= 600 && (lane.last[at] ?? 0) > 0);

describe('packing', () => {
  const window = { from: 0, perPixel: 1 };

  it('lets no sign and no words cover another or leave the paper', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 120 }), (items) => {
        const set = packed(laneFrom(items), window, {
          width: 600,
          rows: 8,
          measure: (at) => (at % 7) * 60,
        });
        for (const own of Map.groupBy(set.marks, ({ row }) => row).values()) {
          let end = 0;
          for (const { left, right } of own.map(boxOf).toSorted((a, b) => a.left - b.left)) {
            expect(left).toBeGreaterThanOrEqual(end);
            end = right;
          }
          expect(end).toBeLessThanOrEqual(600);
        }
        expect(set.marks.every(({ row }) => row < set.rows && set.rows <= 8)).toBe(true);
      }),
    );
  });

  it('shows or counts each item in sight once, and apart what only passes through', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 120 }), (items) => {
        const lane = laneFrom(items);
        const set = packed(lane, window, { width: 600, rows: 3, measure: () => 90 });
        const all = [...set.marks.map(({ at }) => at), ...set.through, ...set.rest];
        expect(all.toSorted((a, b) => a - b)).toEqual(inSight(lane));
        for (const at of set.through) {
          expect(lane.first[at]).toBeLessThanOrEqual(0);
          expect(lane.last[at]).toBeGreaterThanOrEqual(600);
        }
      }),
    );
  });

  it('gives acts the first rows and their words before dates', () => {
    const dates = Array.from({ length: 30 }, (_, at) => mark(at * 20, at * 20));
    const set = packed(laneOf(...dates, of('event', 300, 300)), window, {
      width: 600,
      rows: 2,
      measure: () => 200,
    });
    const act = set.marks.find(({ left }) => left === 294.5);
    expect(act).toMatchObject({ row: 0, words: { stand: 'behind' } });
    expect(set.marks).toHaveLength(31 - set.rest.size);
  });

  it('writes within what is long, and before what stands at the edge', () => {
    const set = packed(laneOf(of('period', 10, 400), of('event', 590, 590)), window, {
      width: 600,
      rows: 2,
      measure: () => 100,
    });
    expect(set.marks.map(({ words }) => words?.stand)).toEqual(['before', 'inside']);
  });

  it('counts what cannot be told apart', () => {
    const lane = laneOf(
      ...Array.from({ length: 900 }, (_, at) => of('event', 10, 10, { id: `${at}` })),
    );
    const set = packed(lane, window, { width: 600, rows: 8, measure: () => 40 });
    expect([set.marks.length, set.rest.size]).toEqual([0, 900]);
    expect(crowd(lane, window, { width: 600 })).toMatchObject({ most: 900 });
    expect(crowd(lane, window, { width: 600 }, new Set([3])).counts[2]).toBe(1);
  });
});

describe('the first sight', () => {
  it('is where most acts are, not where most has been going on', () => {
    const since = Array.from({ length: 20 }, (_, at) => of('period', at * 400, null));
    const acts = [10_000, 10_020, 10_050, 10_090].map((day) => of('event', day, day));
    expect(tellingStretch(laneOf(...since, ...acts), 50)).toEqual([10_000, 10_091]);
    expect(tellingStretch(laneOf(mark(3, 3)), 50)).toEqual([3, 4]);
    expect(tellingStretch(laneOf(of('period', null, 700)), 50)).toEqual([700, 701]);
  });

  it('is of all where it is told alike, and of less where all has no room', () => {
    const days = Array.from({ length: 1000 }, (_, at) => mark(at * 365, at * 365));
    const [from = 0, until = 0] = tellingStretch(laneOf(...days), 2000) ?? [];
    expect(until - from).toBeGreaterThan(300_000);
    const [first = 0, last = 0] = tellingStretch(laneOf(...days), 20) ?? [];
    expect(last - first).toBeLessThan(30_000);
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
