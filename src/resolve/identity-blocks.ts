import type { Edge } from '../model/judgement.ts';
import type { Id } from '../model/records.ts';
import type { Clusters } from './identity-clusters.ts';
import { byPair } from './identity-pairs.ts';

/** Which clusters must stay apart, and for which judgement; it follows the clusters as they are joined. */
export interface Blocks {
  readonly add: (edge: Edge) => void;
  /** The judgement that keeps the clusters of two actors apart; of several a person's, then the first by its pair. */
  readonly between: (a: Id, b: Id) => Edge | undefined;
  /** Joins two clusters; what was kept apart from one of them is then kept apart from both. */
  readonly join: (a: Id, b: Id) => boolean;
}

export function blocksOf(clusters: Clusters): Blocks {
  const apart = new Map<Id, Map<Id, Edge>>();
  const put = (from: Id, to: Id, edge: Edge): void => {
    const known = apart.get(from) ?? new Map<Id, Edge>();
    const before = known.get(to);
    if (before === undefined || weightiestFirst(edge, before) < 0) known.set(to, edge);
    apart.set(from, known);
  };
  const move = (from: Id, to: Id): void => {
    for (const [other, edge] of apart.get(from) ?? []) {
      apart.get(other)?.delete(from);
      put(other, to, edge);
      put(to, other, edge);
    }
    apart.delete(from);
  };
  return {
    add(edge) {
      const [left, right] = [clusters.rootOf(edge.left), clusters.rootOf(edge.right)];
      put(left, right, edge);
      put(right, left, edge);
    },
    between: (a, b) => apart.get(clusters.rootOf(a))?.get(clusters.rootOf(b)),
    join(a, b) {
      const [left, right] = [clusters.rootOf(a), clusters.rootOf(b)];
      if (!clusters.join(a, b)) return false;
      const root = clusters.rootOf(a);
      move(root === left ? right : left, root);
      return true;
    },
  };
}

function weightiestFirst(a: Edge, b: Edge): number {
  if (a.by !== b.by) return a.by === 'person' ? -1 : 1;
  return byPair(a, b);
}
