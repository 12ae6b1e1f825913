import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from './children.ts';

/** What begins a clause that is the content of the word above it. */
export const CONTENT_MARKS: ReadonlySet<string> = new Set([
  'that',
  'of',
  'whether',
  'to',
  'like',
  'from',
]);

/** The conjunction or “to” that begins a clause, in lower case; empty where there is none. */
export function markOf(tree: Tree, clause: number): string {
  const first = tree.first[clause] ?? clause;
  const mark = childrenWith(tree, clause, 'mark')[0] ?? first;
  const word = tree.words[mark];
  if (word === undefined || word.head !== clause) return '';
  const form = word.form.toLowerCase();
  // Readers often take the “that” of “no evidence that he knew” for an object.
  return word.relation === 'mark' || (form === 'that' && word.relation === 'obj') ? form : '';
}

/** The clause that is what a verb, an adjective or a noun is about: “likely *to sign*”, “doubts *that he left*”. */
export function contentClause(tree: Tree, at: number): number | undefined {
  const direct = childrenWith(tree, at, 'ccomp', 'xcomp', 'csubj')[0];
  if (direct !== undefined) return direct;
  const adjective = tree.words[at]?.tag === 'ADJ';
  return childrenWith(tree, at, 'acl', 'advcl').find((clause) => {
    const mark = markOf(tree, clause);
    if (mark === 'to' && tree.words[at]?.tag === 'VERB') return false;
    return CONTENT_MARKS.has(mark) || (adjective && mark === 'if' && clause > at);
  });
}

/** What a noun is the likelihood, rumour or threat of. */
function contentNoun(tree: Tree, at: number): number | undefined {
  return childrenWith(tree, at, 'nmod').find((noun) => CONTENT_CASES.has(caseOf(tree, noun)));
}

const CONTENT_CASES: ReadonlySet<string> = new Set(['of', 'about', 'for']);

/** The word whose proposition a cue's word governs; the word itself where nothing else is. */
export function governedBy(tree: Tree, at: number): number {
  const word = tree.words[at];
  if (word === undefined) return at;
  const clause = contentClause(tree, at);
  if (clause !== undefined) return clause;
  if (word.tag === 'ADJ') return governedByAdjective(tree, at);
  if (word.tag === 'NOUN') return governedByNoun(tree, at);
  if (word.tag === 'VERB') return governedByVerb(tree, at);
  return word.head === -1 ? at : word.head;
}

function governedByAdjective(tree: Tree, at: number): number {
  const word = tree.words[at];
  if (word === undefined) return at;
  if (word.relation === 'amod' || word.relation === 'advmod') return word.head;
  const subject = childrenWith(tree, at, 'nsubj').find((one) => NOMINAL.has(tagAt(tree, one)));
  return subject ?? at;
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

function tagAt({ words }: Tree, at: number): string {
  return words[at]?.tag ?? '';
}

/** “the likelihood of war”; “in all likelihood he left”; “his guilt is in doubt”. */
function governedByNoun(tree: Tree, at: number): number {
  const word = tree.words[at];
  const of = contentNoun(tree, at);
  if (word === undefined || of !== undefined) return of ?? at;
  const adverbial = childrenWith(tree, at, 'case').length > 0;
  if (!adverbial) return at;
  return word.relation === 'obl' ? word.head : (childrenWith(tree, at, 'nsubj')[0] ?? at);
}

function governedByVerb(tree: Tree, at: number): number {
  const passive = childrenWith(tree, at, 'nsubj').find(
    (subject) => tree.words[subject]?.relation === 'nsubj:pass',
  );
  return childrenWith(tree, at, 'obj')[0] ?? passive ?? at;
}

/** All that hangs on a word. */
export function scopeOf(
  tree: Tree,
  head: number,
): { readonly first: number; readonly end: number } {
  return { first: tree.first[head] ?? head, end: (tree.last[head] ?? head) + 1 };
}

/** It has “to be” or “to have been” as a helper of the passive. */
export function isPassive(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'aux').some((aux) => tree.words[aux]?.relation === 'aux:pass');
}
