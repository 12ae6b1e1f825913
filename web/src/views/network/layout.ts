import Graphology from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Id } from '../../api/types.ts';

/** Whom a layout is of, and who is bound to whom. */
export interface Bound {
  readonly nodes: readonly Id[];
  readonly edges: readonly (readonly [from: Id, to: Id])[];
}

export type Places = Readonly<Record<Id, { readonly x: number; readonly y: number }>>;

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** With more nodes than this forces are summed up from afar (Barnes–Hut). */
const MANY = 300;

/**
 * Where each node stands: ForceAtlas2 (Jacomy et al. 2014) from a start that only the order of the nodes decides, so that
 * the same network always looks the same.
 */
export function layoutOf({ nodes, edges }: Bound): Places {
  const graph = new Graphology({ type: 'undirected', multi: false });
  for (const [at, id] of nodes.toSorted().entries()) {
    const far = 10 * Math.sqrt(at + 1);
    graph.addNode(id, { x: far * Math.cos(at * GOLDEN), y: far * Math.sin(at * GOLDEN) });
  }
  // Sums of forces hang on their order in the last digits, which five hundred steps make large.
  for (const [from, to] of edges.map((pair) => pair.toSorted()).toSorted(byEnds))
    if (from !== undefined && to !== undefined && from !== to) graph.mergeEdge(from, to);
  if (graph.order < 2) return forceless(graph);
  return forceAtlas2(graph, {
    iterations: graph.order > MANY ? 200 : 500,
    settings: {
      gravity: 1,
      scalingRatio: 12,
      strongGravityMode: true,
      slowDown: 4,
      barnesHutOptimize: graph.order > MANY,
    },
  });
}

function byEnds(a: readonly Id[], b: readonly Id[]): number {
  return a.join(' ') < b.join(' ') ? -1 : 1;
}

/** The widest a picture is drawn out, so that what is near stays near. */
const DRAWN_OUT = 2;

/** The places drawn out to the paper's shape: names are long and level, and a wide paper has room for them beside each other. */
export function fitted(
  places: Places,
  { width, height }: { readonly width: number; readonly height: number },
): Places {
  const all = Object.values(places);
  const across = spread(all.map(({ x }) => x));
  const down = spread(all.map(({ y }) => y));
  if (across === 0 || down === 0 || width === 0 || height === 0) return places;
  const wanted = (width / height) * (down / across);
  const factor = Math.min(DRAWN_OUT, Math.max(1 / DRAWN_OUT, wanted));
  return Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => [id, { x: x * factor, y }]),
  );
}

function spread(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function forceless(graph: Graphology): Places {
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]));
}
