import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { lemmaOf, subtree } from './scene.ts';
import type { Words } from './scene.ts';

/** Up to “, though the mayor cited …”: what speaks against it is the writer's. */
export function withoutConcession(tree: Tree, at: number): Words {
  const { first, last } = subtree(tree, at);
  const aside = dependents(tree, at, 'advcl').find(
    (clause) =>
      clause > at &&
      tree.words[(tree.first[clause] ?? clause) - 1]?.tag !== 'VERB' &&
      dependents(tree, clause, 'mark').some((mark) => CONCEDES.has(lemmaOf(tree, mark))),
  );
  if (aside === undefined || tree.last[aside] !== last) return { first, last };
  return { first, last: (tree.first[aside] ?? aside) - 1 };
}

const CONCEDES: ReadonlySet<string> = new Set(['though', 'although', 'whereas']);
