import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';

/** The clause that is what a verb, an adjective or a noun is about: “likely *to sign*”, “doubts *that he left*”. */
export function contentClause(tree: Tree, at: number): number | undefined {
  const direct = dependents(tree, at, 'ccomp', 'xcomp', 'csubj')[0];
  if (direct !== undefined) return direct;
  return dependents(tree, at, 'acl').find((clause) => tree.words[clause]?.relation === 'acl');
}

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
  if (word?.relation === 'amod') return word.head;
  if (word?.relation === 'advmod') return word.head;
  return subjectNoun(tree, at) ?? at;
}

/** “the likelihood of war”; “there is no doubt about it”; “in all likelihood he left”. */
function governedByNoun(tree: Tree, at: number): number {
  const word = tree.words[at];
  const of = dependents(tree, at, 'nmod').find(
    (noun) => tree.words[noun]?.relation !== 'nmod:poss',
  );
  if (of !== undefined) return of;
  const adverbial = word?.relation === 'obl' && dependents(tree, at, 'case').length > 0;
  return adverbial ? word.head : at;
}

function governedByVerb(tree: Tree, at: number): number {
  const passive = dependents(tree, at, 'nsubj').find(
    (subject) => tree.words[subject]?.relation === 'nsubj:pass',
  );
  const object = dependents(tree, at, 'obj')[0] ?? passive;
  return object ?? at;
}

function subjectNoun(tree: Tree, at: number): number | undefined {
  return dependents(tree, at, 'nsubj').find((subject) => tree.words[subject]?.tag === 'NOUN');
}

/** It says “not”, “never” or “no” of this very word. */
export function isNegated(tree: Tree, at: number): boolean {
  return negationOf(tree, at) !== undefined;
}

/** The word that negates this one. */
export function negationOf(tree: Tree, at: number): number | undefined {
  return (tree.children[at] ?? []).find((child) => {
    const word = tree.words[child];
    if (word === undefined) return false;
    return word.features['Polarity'] === 'Neg'
      ? word.relation === 'advmod' || word.relation === 'det'
      : word.relation === 'det' && word.features['PronType'] === 'Neg';
  });
}
