import type { Edge } from '../model/judgement.ts';
import type { Id } from '../model/records.ts';

/** Under which id actors count as one, by the `same` edges alone: the least of all they join. */
export function clustering(
  edges: readonly Edge[],
  canonical: (id: Id) => Id = (id) => id,
): (id: Id) => Id {
  const roots = new Map<Id, Id>();
  const rootOf = (id: Id): Id => {
    let root = id;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    return root;
  };
  for (const { left, right, judgement } of edges) {
    const [a, b] = [rootOf(canonical(left)), rootOf(canonical(right))];
    if (judgement === 'same' && a !== b) roots.set(a < b ? b : a, a < b ? a : b);
  }
  return (id) => rootOf(canonical(id));
}
