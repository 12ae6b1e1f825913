import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { baseOf } from './tree-walk.ts';

/** Words first…last, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How far a party's words reach to either side of the noun that names it. */
const REACH = 14;

const LEFT: ReadonlySet<string> = new Set(['det', 'amod', 'nummod', 'compound', 'nmod', 'flat']);
const RIGHT: ReadonlySet<string> = new Set(['flat', 'nmod', 'compound', 'nummod', 'goeswith']);
const OF: ReadonlySet<string> = new Set(['', 'of', 'from', 'in', 'for']);

/** The words of a noun phrase: without the clauses, appositions and coordinated nouns that hang on it. */
export function phraseOf(tree: Tree, at: number, core: Stretch = { first: at, last: at }): Stretch {
  const children = tree.children[at] ?? [];
  let { first, last } = core;
  for (const child of children.toReversed()) {
    if (child >= first) continue;
    const [from, to] = [tree.first[child] ?? child, tree.last[child] ?? child];
    if (to + 1 !== first || at - from > REACH || !LEFT.has(baseOf(tree, child))) break;
    if (isStray(tree, child, from, to) || isCutVerb(tree, child)) break;
    first = from;
  }
  for (const child of children) {
    if (child <= last) continue;
    const [from, to] = [tree.first[child] ?? child, tree.last[child] ?? child];
    if (from !== last + 1 || to - at > REACH || !RIGHT.has(baseOf(tree, child))) break;
    if (!OF.has(caseOf(tree, child)) || holdsClause(tree, child)) break;
    last = to;
  }
  return { first, last };
}

/** “Despite this,” before a name: the tree has hung it there by mistake. */
function isStray(tree: Tree, child: number, from: number, to: number): boolean {
  const cased = caseOf(tree, child);
  if (cased !== '' && !/^(?:['’]s?)$/u.test(cased)) return true;
  return tree.words.slice(from, to + 1).some(({ tag, form }) => tag === 'PUNCT' && form === ',');
}

/** “The president | pardoned forty prisoners”, read as prisoners of a kind. */
function isCutVerb(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.tag === 'VERB' &&
    tree.words[at - 1]?.tag !== 'PUNCT' &&
    dependents(tree, at, 'nsubj', 'obl').includes(at - 1)
  );
}

function holdsClause(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some((child) =>
    ['acl', 'appos', 'conj', 'parataxis', 'advcl'].includes(baseOf(tree, child)),
  );
}
