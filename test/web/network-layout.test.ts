import { expect, test } from 'vitest';
import { layoutOf } from '../../web/src/views/network/layout.ts';

test('a network always looks the same, in whatever order it is told', () => {
  const nodes = ['a', 'b', 'c', 'd'];
  const edges = [
    ['a', 'b'],
    ['b', 'c'],
  ] as const;
  const places = layoutOf({ nodes, edges });
  expect(layoutOf({ nodes: nodes.toReversed(), edges })).toEqual(places);
  expect(Object.values(places).every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  const far = (left: string, right: string): number =>
    Math.hypot(
      (places[left]?.x ?? 0) - (places[right]?.x ?? 0),
      (places[left]?.y ?? 0) - (places[right]?.y ?? 0),
    );
  expect(far('a', 'b')).toBeLessThan(far('a', 'c'));
  expect(layoutOf({ nodes: ['one'], edges: [] })).toHaveProperty('one');
  expect(layoutOf({ nodes: [], edges: [] })).toEqual({});
});
