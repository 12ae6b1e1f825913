import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../src/view/network.ts';
import { officeRows } from '../../src/view/office-rows.ts';
import { tieRows } from '../../src/view/tie-rows.ts';
import { hullOf } from '../../web/src/views/network/hull.ts';
import { toldCase } from '../dossier/told-fixture.ts';

type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

interface Layout {
  readonly layoutOf: (bound: {
    readonly nodes: readonly string[];
    readonly edges: readonly (readonly [string, string])[];
  }) => Places;
  readonly fitted: (places: Places, paper: { width: number; height: number }) => Places;
}

/** Not by its name: its packages declare their types for bundlers alone, which only `web/tsconfig.json` reads. */
const LAYOUT = '../../web/src/views/network/layout.ts';
const { layoutOf, fitted }: Layout = await import(LAYOUT);

const NODES = Array.from({ length: 12 }, (_, at) => `act_${at}`);
const bound = fc.record({
  nodes: fc.constant(NODES),
  edges: fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES)), {
    maxLength: 20,
  }),
});

test('the same network has the same layout, in whatever order it comes', () => {
  fc.assert(
    fc.property(bound, ({ nodes, edges }) => {
      const turned = { nodes: nodes.toReversed(), edges: edges.toReversed() };
      expect(layoutOf(turned)).toEqual(layoutOf({ nodes, edges }));
    }),
    { numRuns: 15 },
  );
});

test('every node has a place of its own, and nobody is moved by a date', () => {
  const told = toldCase('A Told Text');
  const [ties, offices] = [tieRows(told), officeRows(told)];
  const whole = networkOf(ties, offices);
  const places = layoutOf({
    nodes: whole.nodes.map(({ id }) => id),
    edges: whole.edges.map(({ from, to }) => [from, to]),
  });
  expect(new Set(Object.values(places).map(({ x, y }) => `${x} ${y}`)).size).toBe(
    whole.nodes.length,
  );
  for (const at of ['1990', '2022', '2024-05'])
    for (const { id } of networkOf(ties, offices, at).nodes) expect(places[id]).toBeDefined();
});

test('drawn out to a wide paper, what is left of something stays so', () => {
  fc.assert(
    fc.property(bound, ({ nodes, edges }) => {
      const places = layoutOf({ nodes, edges });
      const wide = fitted(places, { width: 2000, height: 800 });
      const order = (of: typeof places) =>
        nodes.toSorted((a, b) => (of[a]?.x ?? 0) - (of[b]?.x ?? 0));
      expect(order(wide)).toEqual(order(places));
    }),
    { numRuns: 10 },
  );
});

test('a hull holds the outer points alone', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ];
  expect(hullOf([...square, { x: 2, y: 2 }])).toHaveLength(4);
  expect(hullOf(square.slice(0, 2))).toHaveLength(2);
});
