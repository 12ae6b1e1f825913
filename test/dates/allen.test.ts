import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANY,
  compose,
  converse,
  namesOf,
  relationOf,
  relations,
  RELATION_NAMES,
} from '../../src/dates/order/allen.ts';
import { irreducible } from '../../src/dates/order/irreducible.ts';
import { pathConsistent } from '../../src/dates/order/network.ts';

type Interval = readonly [number, number];

/** All intervals on six points: three intervals have no more ends than that. */
const INTERVALS: readonly Interval[] = [0, 1, 2, 3, 4].flatMap((start) =>
  [1, 2, 3, 4, 5].filter((end) => end > start).map((end): Interval => [start, end]),
);

const set = fc.integer({ min: 1, max: ANY });
const interval = fc.constantFrom(...INTERVALS);

describe('the interval algebra', () => {
  it('has thirteen relations, and two intervals stand in exactly one', () => {
    const seen = new Set(INTERVALS.flatMap((a) => INTERVALS.map((b) => relationOf(a, b))));
    expect([...seen].toSorted((x, y) => x - y)).toEqual(RELATION_NAMES.map((_, at) => 1 << at));
  });

  it('turns round as the intervals do, and back', () => {
    for (const a of INTERVALS)
      for (const b of INTERVALS) expect(converse(relationOf(a, b))).toBe(relationOf(b, a));
    fc.assert(fc.property(set, (one) => converse(converse(one)) === one));
  });

  it('composes as intervals do, no more and no less', () => {
    const found = new Map<number, number>();
    for (const a of INTERVALS)
      for (const b of INTERVALS)
        for (const c of INTERVALS) {
          const key = relationOf(a, b) * 10_000 + relationOf(b, c);
          found.set(key, (found.get(key) ?? 0) | relationOf(a, c));
        }
    expect(found.size).toBe(169);
    for (const [key, ac] of found) expect(compose(Math.floor(key / 10_000), key % 10_000)).toBe(ac);
  });

  it('keeps the laws of a relation algebra', () => {
    const equal = relations('e');
    fc.assert(
      fc.property(set, set, set, (r, s, t) => {
        expect(compose(r, equal)).toBe(r);
        expect(compose(compose(r, s), t)).toBe(compose(r, compose(s, t)));
        expect(converse(compose(r, s))).toBe(compose(converse(s), converse(r)));
        expect(compose(r | s, t)).toBe(compose(r, t) | compose(s, t));
      }),
    );
  });

  it('names what a set holds', () => {
    expect(namesOf(relations('m', 'b'))).toEqual(['b', 'm']);
    expect(namesOf(0)).toEqual([]);
  });
});

/** Intervals, and constraints that hold of them among others that widen them. */
const scenario = fc
  .array(interval, { minLength: 2, maxLength: 7 })
  .chain((intervals) => {
    const place = fc.nat({ max: intervals.length - 1 });
    const constraint = fc.tuple(place, place, fc.integer({ min: 0, max: ANY }));
    return fc.tuple(fc.constant(intervals), fc.array(constraint, { maxLength: 14 }));
  })
  .map(([intervals, drawn]) => ({
    intervals,
    constraints: drawn.map(([from, to, wider]) => ({
      from,
      to,
      relation: wider | relationOf(intervals[from] ?? [0, 1], intervals[to] ?? [0, 1]),
    })),
  }));

describe('path consistency', () => {
  it('never takes away what can be', () => {
    fc.assert(
      fc.property(scenario, ({ intervals, constraints }) => {
        const network = pathConsistent(intervals.length, constraints);
        expect(network.consistent).toBe(true);
        for (const [i, a] of intervals.entries())
          for (const [j, b] of intervals.entries())
            expect(network.between(i, j) & relationOf(a, b)).toBe(relationOf(a, b));
      }),
    );
  });

  it('is the same in whatever order constraints come, and closed', () => {
    const drawn = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), set), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(drawn, (list) => {
        const constraints = list.map(([from, to, relation]) => ({ from, to, relation }));
        const one = pathConsistent(6, constraints);
        const other = pathConsistent(6, constraints.toReversed());
        expect(other.consistent).toBe(one.consistent);
        if (!one.consistent) return;
        for (let i = 0; i < 6; i += 1)
          for (let j = 0; j < 6; j += 1) {
            expect(other.between(i, j)).toBe(one.between(i, j));
            for (let k = 0; k < 6; k += 1) {
              const way = compose(one.between(i, k), one.between(k, j));
              expect(one.between(i, j) & ~way).toBe(0);
            }
          }
      }),
    );
  });

  it('finds a circle of befores, and which of the constraints make it', () => {
    const before = relations('b', 'm');
    const ring = [
      { from: 0, to: 1, relation: before },
      { from: 3, to: 1, relation: relations('d') },
      { from: 1, to: 2, relation: before },
      { from: 2, to: 0, relation: before },
    ];
    const conflicting = irreducible(ring, (part) => !pathConsistent(4, part).consistent);
    expect(conflicting).toEqual(ring.filter(({ from }) => from !== 3));
    expect(irreducible(ring.slice(0, 3), (part) => !pathConsistent(4, part).consistent)).toEqual(
      [],
    );
  });

  it('says which networks are too large', () => {
    expect(() => pathConsistent(301, [])).toThrow(RangeError);
    expect(() => pathConsistent(2, [{ from: 0, to: 2, relation: ANY }])).toThrow(RangeError);
  });
});
