import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationOf, relations } from '../../src/dates/order/allen.ts';
import { contradictionsOf } from '../../src/dates/order/contradictions.ts';
import { pathConsistent } from '../../src/dates/order/network.ts';
import { partialOrder } from '../../src/dates/order/partial-order.ts';
import { RELATION_SETS } from '../../src/dates/order/relation-sets.ts';
import { withRelations } from '../../src/dates/order/relations-of-dates.ts';
import { windowOf } from '../../src/dates/order/window.ts';
import type { OrderConstraint, OrderRelation } from '../../src/model/order.ts';
import { costSoFar } from '../support/cost.ts';

type Dated = { readonly id: string; readonly edtf: string };

const by = { reader: 'test', version: '0', rule: 'order:test' };

function state(id: string, from: string, relation: OrderRelation, to: string): OrderConstraint {
  const words = { passage: 'p', start: 0, end: 6, text: relation };
  return { id, from, relation, to, words, certainty: 'stated', by };
}

function found(dates: readonly Dated[], constraints: readonly OrderConstraint[]): string[] {
  return contradictionsOf(dates, constraints).map(({ constraints: own, dates: days }) =>
    [...own.map(({ id }) => id), ...days].join(' '),
  );
}

describe('contradictions', () => {
  it('are found between words and dates', () => {
    const dates = [
      { id: 'a', edtf: '2021-05-04' },
      { id: 'b', edtf: '2020' },
    ];
    expect(found(dates, [state('1', 'a', 'before', 'b')])).toEqual(['1 a b']);
    expect(found(dates, [state('1', 'a', 'after', 'b')])).toEqual([]);
    expect(found(dates, [state('1', 'a', 'during', 'b')])).toEqual(['1 a b']);
  });

  it.each([
    ['the same day', '2020-05-04', '2020-05-04'],
    ['a year that holds the day', '2020', '2020-05-04'],
    ['an open beginning', '../2025', '2020-05-04'],
    ['no year', 'XXXX-12-25', '2020-05-04'],
    ['no EDTF at all', 'soon', '2020-05-04'],
  ])('are not claimed where a reading helps: %s', (_, a, b) => {
    const dates = [
      { id: 'a', edtf: a },
      { id: 'b', edtf: b },
    ];
    expect(found(dates, [state('1', 'a', 'before', 'b')])).toEqual([]);
    expect(found(dates, [state('1', 'b', 'before', 'a')])).toEqual([]);
  });

  it('go by way of things without a date', () => {
    const dates = [
      { id: 'a', edtf: '2021' },
      { id: 'd', edtf: '2019/2020' },
    ];
    const constraints = [
      state('1', 'a', 'before', 'b'),
      state('2', 'b', 'during', 'c'),
      state('3', 'b', 'before', 'e'),
      state('4', 'c', 'overlaps', 'd'),
    ];
    expect(found(dates, constraints)).toEqual([]);
    expect(found(dates, [...constraints, state('5', 'e', 'until', 'd')])).toEqual(['1 3 5 a d']);
  });

  it('are told one by one, each with something of its own', () => {
    const constraints = [
      state('1', 'a', 'before', 'b'),
      state('2', 'b', 'before', 'a'),
      state('3', 'c', 'overlaps', 'd'),
      state('4', 'd', 'before', 'e'),
      state('5', 'e', 'before', 'c'),
      state('6', 'x', 'before', 'x'),
    ];
    expect(found([], constraints)).toEqual(['1 2', '3 4 5', '6']);
  });

  it('are firm only when nothing in them is doubtful', () => {
    const dates = [
      { id: 'a', edtf: '2021~' },
      { id: 'b', edtf: '2019' },
    ];
    const [doubtful] = contradictionsOf(dates, [state('1', 'a', 'before', 'b')]);
    expect(doubtful?.firm).toBe(false);
    const likely = { ...state('2', 'b', 'before', 'b'), certainty: 'likely' as const };
    expect(contradictionsOf(dates, [likely])[0]?.firm).toBe(false);
  });

  it('count what dates say of each other, once', () => {
    const span = { passage: 'p', start: 0, end: 4, text: '2021' };
    const base = { kind: 'date', span, anchor: 'absolute', by, standing: 'proposed' } as const;
    const dates = [
      { ...base, id: 'a', edtf: '2021', stated: '2021' },
      { ...base, id: 'b', edtf: '2019', stated: '2019' },
    ];
    const constraints = [state('1', 'a', 'before', 'b')];
    const related = withRelations(dates, constraints);
    expect(related[0]?.relation).toEqual({ type: 'before', of: 'b' });
    expect(found(related, [])).toEqual(['relation:a a b']);
    expect(found(related, constraints)).toEqual(['1 a b']);
  });
});

const KINDS = ['before', 'after', 'during', 'overlaps', 'since', 'until'] as const;
function ids(all: readonly { readonly id: string }[]): string[] {
  return all.map(({ id }) => id).toSorted();
}

const thing = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const drawn = fc
  .array(fc.tuple(thing, fc.constantFrom(...KINDS), thing), { maxLength: 9 })
  .map((list) => list.map(([from, kind, to], at) => state(`c${at}`, from, kind, to)));
const year = fc.integer({ min: 2000, max: 2005 });
const dates = fc
  .uniqueArray(fc.tuple(thing, year, fc.integer({ min: 0, max: 2 })), {
    selector: ([id]) => id,
    maxLength: 6,
  })
  .map((list) =>
    list.map(([id, from, length]) => ({
      id,
      edtf: length === 0 ? String(from) : `${from}/${from + length}`,
    })),
  );

/** The same question asked of the closure of all pairs: days are intervals of their own there. */
function isConsistent(dated: readonly Dated[], constraints: readonly OrderConstraint[]): boolean {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const windows = dated.map(({ edtf }) => windowOf(edtf));
  const stated = constraints.map(({ from, relation, to }) => ({
    from: names.indexOf(from),
    to: names.indexOf(to),
    relation: RELATION_SETS[relation],
  }));
  const within = dated.map(({ id }, at) => ({
    from: names.indexOf(id),
    to: names.length + at,
    relation: relations('s', 'd', 'f', 'e'),
  }));
  const days = windows.flatMap(({ first: x = 0, end: y = 0 }, from) =>
    windows.map(({ first = 0, end = 0 }, to) => ({
      from: names.length + from,
      to: names.length + to,
      relation: relationOf([x, y], [first, end]),
    })),
  );
  return pathConsistent(names.length + dated.length, [...stated, ...within, ...days]).consistent;
}

describe('laws of contradictions', () => {
  it('endpoints find exactly what the closure of all pairs finds', () => {
    fc.assert(
      fc.property(dates, drawn, (dated, constraints) => {
        const contradictions = contradictionsOf(dated, constraints);
        expect(contradictions.length === 0).toBe(isConsistent(dated, constraints));
      }),
      { numRuns: 400 },
    );
  });

  it('without any one of its members the rest could be', () => {
    fc.assert(
      fc.property(dates, drawn, (dated, constraints) => {
        for (const { constraints: own, dates: days } of contradictionsOf(dated, constraints)) {
          const taking = dated.filter(({ id }) => days.includes(id));
          expect(isConsistent(taking, own)).toBe(false);
          for (const one of own)
            expect(
              isConsistent(
                taking,
                own.filter((other) => other !== one),
              ),
            ).toBe(true);
          for (const one of taking)
            expect(
              isConsistent(
                taking.filter((other) => other !== one),
                own,
              ),
            ).toBe(true);
        }
      }),
    );
  });

  it('what no contradiction names could all be', () => {
    fc.assert(
      fc.property(dates, drawn, (dated, constraints) => {
        const named = new Set(
          contradictionsOf(dated, constraints).flatMap((one) => one.constraints),
        );
        const rest = constraints.filter((one) => !named.has(one));
        expect(isConsistent(dated, rest)).toBe(true);
      }),
    );
  });

  it('do not depend on the order in which things come', () => {
    fc.assert(
      fc.property(dates, drawn, (dated, constraints) => {
        expect(ids(contradictionsOf(dated.toReversed(), constraints.toReversed()))).toEqual(
          ids(contradictionsOf(dated, constraints)),
        );
      }),
    );
  });
});

describe('the partial order', () => {
  it('puts one after another what is known to be so, and the rest beside it', () => {
    const order = partialOrder(
      [
        { id: 'a', edtf: '2019' },
        { id: 'b', edtf: '2020' },
        { id: 'c', edtf: '2019/2020' },
      ],
      [
        state('1', 'b', 'before', 'd'),
        state('2', 'a', 'before', 'd'),
        state('3', 'a', 'before', 'b'),
      ],
    );
    expect(order.layers).toEqual([
      { id: 'a', first: 0, last: 0 },
      { id: 'c', first: 0, last: 2 },
      { id: 'b', first: 1, last: 1 },
      { id: 'd', first: 2, last: 2 },
    ]);
    expect(order.lines).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'd' },
    ]);
    expect(order.width).toBe(3);
  });

  it('leaves out what contradicts itself', () => {
    const circle = [state('1', 'a', 'before', 'b'), state('2', 'b', 'before', 'a')];
    expect(partialOrder([], circle)).toEqual({ layers: [], lines: [], width: 0 });
    expect(partialOrder([], [])).toEqual({ layers: [], lines: [], width: 0 });
  });

  it('leads lines forward, keeps columns in the picture, and does not depend on order', () => {
    fc.assert(
      fc.property(dates, drawn, (dated, constraints) => {
        const order = partialOrder(dated, constraints);
        const layers = new Map(order.layers.map((layer) => [layer.id, layer]));
        for (const { first, last } of order.layers) {
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(order.width);
        }
        for (const { from, to } of order.lines) {
          expect(layers.get(from)?.first).toBeLessThan(layers.get(to)?.first ?? -1);
          expect(layers.get(from)?.last).toBeLessThan(layers.get(to)?.last ?? -1);
        }
        expect(partialOrder(dated.toReversed(), constraints.toReversed())).toEqual(order);
      }),
    );
  });
});

describe('2,000 things', () => {
  const things = Array.from({ length: 2_000 }, (_, at) => `t${String(at).padStart(4, '0')}`);
  const chain = things.slice(1).map((id, at) => state(`s${at}`, things[at] ?? '', 'before', id));
  const dated = things.map((id, at) => ({ id, edtf: String(1000 + (at >> 1)) }));

  it('in one chain are fast', () => {
    const cost = costSoFar();
    expect(contradictionsOf(dated, chain)).toEqual([]);
    expect(partialOrder(dated, chain).width).toBe(2_000);
    expect(cost()).toBeLessThan(4_000);
  });

  it('500 of them in one circle are fast', () => {
    const cost = costSoFar();
    const circle = [...chain.slice(0, 500), state('z', 't0500', 'before', 't0000')];
    expect(contradictionsOf([], circle)).toHaveLength(1);
    expect(cost()).toBeLessThan(4_000);
  });
});
