import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';

/** No clause that makes sense has more; a list of ten thousand words has, and each of them may ask for all others. */
const MOST = 100;

/** As `dependents`, of the first hundred children, so that asking for each word of a sentence stays linear. */
export function childrenWith(
  tree: Tree,
  at: number,
  ...relations: readonly string[]
): readonly number[] {
  const children = tree.children[at] ?? [];
  if (children.length <= MOST) return dependents(tree, at, ...relations);
  return children.slice(0, MOST).filter((child) => {
    const relation = tree.words[child]?.relation.split(':')[0] ?? '';
    return relations.includes(relation);
  });
}
