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
  for (const [from, to] of edges) if (from !== to) graph.mergeEdge(from, to);
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

function forceless(graph: Graphology): Places {
  return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]));
}
