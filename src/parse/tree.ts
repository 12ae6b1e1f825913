import type { Range } from '../model/records.ts';
import type { Sentence, Word } from './sentence.ts';

/** A sentence with what hangs on each of its words; all places are those of `words`. */
export interface Tree {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly root: number;
  /** Of each word, those whose head it is, from left to right. */
  readonly children: readonly (readonly number[])[];
  /** The first and the last word of all that hangs on each word, itself included. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

export function treeOf(sentence: Sentence): Tree {
  const { words } = sentence;
  const children: number[][] = words.map(() => []);
  for (const [at, { head }] of words.entries()) children[head]?.push(at);
  const root = words.findIndex(({ head }) => head === -1);
  const first = [...words.keys()];
  const last = [...words.keys()];
  for (const at of downward(children, root).toReversed()) {
    const head = words[at]?.head ?? -1;
    if (head === -1) continue;
    first[head] = Math.min(first[head] ?? head, first[at] ?? at);
    last[head] = Math.max(last[head] ?? head, last[at] ?? at);
  }
  return { sentence, words, root, children, first, last };
}

function downward(children: readonly (readonly number[])[], root: number): readonly number[] {
  const order = [root];
  for (let at = 0; at < order.length; at += 1) order.push(...(children[order[at] ?? -1] ?? []));
  return order;
}

export function childrenOf({ words, children }: Tree, at: number): readonly Word[] {
  return (children[at] ?? []).flatMap((child) => words[child] ?? []);
}

/** The children of a word whose relation is one of these, with any subtype: `nsubj` takes `nsubj:pass`, too. */
export function dependents(
  { words, children }: Tree,
  at: number,
  ...relations: readonly string[]
): readonly number[] {
  return (children[at] ?? []).filter((child) => {
    const relation = words[child]?.relation ?? '';
    return relations.some((one) => relation === one || relation.startsWith(`${one}:`));
  });
}

/** The preposition or other case words before a noun, in lower case: `against`, `according to`; empty where there is none. */
export function caseOf(tree: Tree, at: number): string {
  return dependents(tree, at, 'case')
    .flatMap((word) => [word, ...dependents(tree, word, 'fixed')])
    .map((word) => tree.words[word]?.form.toLowerCase() ?? '')
    .join(' ');
}

/** The words above this one, the nearest first. */
export function* ancestors({ words }: Tree, at: number): Generator<number> {
  for (let head = words[at]?.head ?? -1; head !== -1; head = words[head]?.head ?? -1) yield head;
}

/** Where the words from `first` to `last` stand in the text. */
export function rangeOf({ words }: Tree, first: number, last: number): Range {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** Everything that hangs on a word, without punctuation at its ends. */
export function subtreeRange(tree: Tree, at: number): Range {
  let first = tree.first[at] ?? at;
  let last = tree.last[at] ?? at;
  while (first < at && tree.words[first]?.tag === 'PUNCT') first += 1;
  while (last > at && tree.words[last]?.tag === 'PUNCT') last -= 1;
  return rangeOf(tree, first, last);
}
