import type { Id } from '../model/records.ts';

/** Sets of actors that are one, growing while judgements are heard. */
export interface Clusters {
  /** Stands for the cluster until the next join. */
  readonly rootOf: (id: Id) => Id;
  /** Joins the clusters of two actors; `false` when they are one already. */
  readonly join: (a: Id, b: Id) => boolean;
  /** The smallest id of the cluster, whatever joined it. */
  readonly canonical: (id: Id) => Id;
  readonly members: (id: Id) => readonly Id[];
  readonly all: () => readonly (readonly Id[])[];
}

/** Disjoint sets; the smaller is added to the larger (Tarjan, 1975), and members are kept for asking. */
export function clustersOf(): Clusters {
  const roots = new Map<Id, Id>();
  const sets = new Map<Id, Id[]>();
  const rootOf = (id: Id): Id => roots.get(id) ?? id;
  const setOf = (root: Id): Id[] => sets.get(root) ?? [root];
  const members = (id: Id): readonly Id[] => setOf(rootOf(id)).toSorted();
  return {
    rootOf,
    join(a, b) {
      const [left, right] = [rootOf(a), rootOf(b)];
      if (left === right) return false;
      const isLeftLarger = setOf(left).length >= setOf(right).length;
      const [root, moved] = isLeftLarger ? [left, right] : [right, left];
      const set = setOf(root);
      for (const id of setOf(moved)) {
        roots.set(id, root);
        set.push(id);
      }
      sets.set(root, set);
      sets.delete(moved);
      return true;
    },
    canonical: (id) => setOf(rootOf(id)).reduce((least, one) => (one < least ? one : least)),
    members,
    all: () => [...sets.keys()].map(members).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  };
}
