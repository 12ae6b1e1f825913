import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { frameWords } from './frame-words.ts';

/** How many steps up or down a tree are taken for one question; hostile sentences are deeper. */
export const STEPS = 12;

/** How many words of a clause are looked through. */
const CLAUSE_WORDS = 80;

/** A relation without its subtype: `acl` for `acl:relcl`. */
export function baseOf(tree: Tree, at: number): string {
  return (tree.words[at]?.relation ?? '').split(':', 1)[0] ?? '';
}

export function lemmaOf(tree: Tree, at: number): string {
  return tree.words[at]?.lemma.toLowerCase() ?? '';
}

export function headOf(tree: Tree, at: number): number {
  return tree.words[at]?.head ?? -1;
}

/** The words above one, the nearest first, not more than `STEPS`. */
export function chainOf(tree: Tree, at: number): readonly number[] {
  const chain: number[] = [];
  for (let up = headOf(tree, at); up !== -1 && chain.length < STEPS; up = headOf(tree, up)) {
    chain.push(up);
  }
  return chain;
}

const CLAUSES: ReadonlySet<string> = new Set([
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'csubj',
  'parataxis',
  'nsubj',
  'conj',
]);

/** What hangs on a word within its own clause, its subject and coordinated words left out; the nearest first. */
export function withinClause(tree: Tree, at: number): readonly number[] {
  const found: number[] = [];
  const queue = [at];
  for (let next = 0; next < queue.length && found.length < CLAUSE_WORDS; next += 1) {
    for (const child of tree.children[queue[next] ?? -1] ?? []) {
      const base = baseOf(tree, child);
      if (base === 'punct' || CLAUSES.has(base)) continue;
      queue.push(child);
      found.push(child);
    }
  }
  return found;
}

/** A word and those coordinated with it, from left to right. */
export function coordinated(tree: Tree, at: number): readonly number[] {
  const all = [at];
  for (let next = 0; next < all.length && all.length < CLAUSE_WORDS; next += 1) {
    all.push(...dependents(tree, all[next] ?? -1, 'conj'));
  }
  const stray = strayConjunct(tree, at);
  return stray === undefined || all.includes(stray) ? all : [...all, stray];
}

/** “Agrees with Norway | and Sweden that …”: a name that the tree has coordinated with the verb. */
function strayConjunct(tree: Tree, at: number): number | undefined {
  const verb = headOf(tree, at);
  if (!isVerb(tree, verb) || tree.words[at]?.tag !== 'PROPN') return undefined;
  const next = (tree.last[at] ?? at) + 1;
  if (baseOf(tree, next) !== 'cc') return undefined;
  const other = headOf(tree, next);
  const name = tree.words[other]?.tag === 'PROPN' && headOf(tree, other) === verb;
  return name && other > next && baseOf(tree, other) === 'conj' ? other : undefined;
}

/** The first of those that a word is coordinated with; itself where there is none. */
export function firstConjunct(tree: Tree, at: number): number {
  let first = at;
  for (let steps = 0; steps < STEPS && baseOf(tree, first) === 'conj'; steps += 1) {
    first = headOf(tree, first);
  }
  return first;
}

export function isNominal(tree: Tree, at: number): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM|ADJ|X|SYM|DET)$/u.test(tree.words[at]?.tag ?? '');
}

export function isVerb(tree: Tree, at: number): boolean {
  return tree.words[at]?.tag === 'VERB';
}

/** “The signing of the treaty”, where “signing” was read as a verb: the noun behind its “of”. */
export function gerundObject(tree: Tree, at: number): number | undefined {
  const word = tree.words[at];
  const gerund = word?.form.endsWith('ing') === true && word.tag === 'VERB';
  if (!gerund || tree.words[at + 1]?.form !== 'of') return undefined;
  const isNoun = (one: number): boolean => /^(?:NOUN|PROPN)$/u.test(tree.words[one]?.tag ?? '');
  for (let one = at + 2; one < at + GERUND_REACH; one += 1) {
    if (isNoun(one) && !isNoun(one + 1)) return one;
  }
  return undefined;
}

/** Words from a gerund to the noun behind its “of”. */
const GERUND_REACH = 8;

/** “Serbia praised Norway”, read as a passive without its auxiliary: the object that was taken for an adverbial. */
export function objectOfMisread(tree: Tree, at: number): number | undefined {
  if (tree.words[at]?.features['VerbForm'] !== 'Part') return undefined;
  if (dependents(tree, at, 'aux', 'aux:pass', 'obj').length > 0) return undefined;
  if (dependents(tree, at, 'nsubj:pass').length === 0) return undefined;
  const [object] = dependents(tree, at, 'obl:unmarked');
  if (object === undefined || (tree.first[object] ?? object) !== at + 1) return undefined;
  const time = frameWords('times').has(lemmaOf(tree, object));
  return !time && /^(?:NOUN|PROPN)$/u.test(tree.words[object]?.tag ?? '') ? object : undefined;
}
