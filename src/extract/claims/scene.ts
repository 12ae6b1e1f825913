import type { Range } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';
import type { StorySentence } from '../story.ts';
import type { Stretch } from './attribution.ts';
import type { CueLexicon } from './lexicon.ts';
import { quotationAt } from './quotations.ts';
import type { Quotation } from './quotations.ts';

/** A sentence with what the rules ask of it. */
export interface Scene {
  readonly sentence: StorySentence;
  readonly tree: Tree;
  readonly lexicon: CueLexicon;
  /** Those of the whole passage. */
  readonly quotations: readonly Quotation[];
  /** What the next passage opens with, where this sentence ends its passage with a colon. */
  readonly following?: Stretch;
}

/** Words from `first` to `last`, both included. */
export interface Words {
  readonly first: number;
  readonly last: number;
}

export function lemmaOf({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}

export function isPunctuation({ words }: Tree, at: number): boolean {
  return words[at]?.tag === 'PUNCT';
}

/** Without punctuation at its ends; `undefined` where nothing is left. */
function trimmed(tree: Tree, { first, last }: Words): Words | undefined {
  let from = first;
  let to = last;
  while (from <= to && isPunctuation(tree, from)) from += 1;
  while (to >= from && isPunctuation(tree, to) && !closesBracket(tree, from, to)) to -= 1;
  return from > to ? undefined : { first: from, last: to };
}

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function closesBracket({ words }: Tree, from: number, to: number): boolean {
  const open = BRACKETS[words[to]?.form ?? ''];
  if (open === undefined) return false;
  for (let at = to - 1; at >= from && to - at < LONGEST_BRACKET; at -= 1) {
    if (words[at]?.form === open) return true;
  }
  return false;
}

/** In words. */
const LONGEST_BRACKET = 12;

/** Where words stand, without punctuation at their ends, but with the quotations that they open or close. */
export function stretchOf(scene: Scene, words: Words): Stretch | undefined {
  const range = plainRange(scene, words);
  if (range === undefined) return undefined;
  const { passage } = scene.sentence;
  const { start, end } = withQuotations(scene, range);
  return { passage, start, end };
}

export function plainRange({ tree }: Scene, words: Words): Range | undefined {
  const inner = trimmed(tree, words);
  if (inner === undefined) return undefined;
  return { start: tree.words[inner.first]?.start ?? 0, end: tree.words[inner.last]?.end ?? 0 };
}

function withQuotations({ quotations, sentence }: Scene, { start, end }: Range): Range {
  const { text } = sentence.passage;
  const before = quotationAt(quotations, start);
  const from =
    before !== undefined && text.slice(before.start, start).length <= 2 ? before.start : start;
  const behind = quotationAt(quotations, end - 1);
  if (behind === undefined) return { start: from, end };
  if (behind.start >= from) return { start: from, end: behind.end };
  return { start: from, end };
}

/** The subtree of a word. */
export function subtree({ first, last }: Tree, at: number): Words {
  return { first: first[at] ?? at, last: last[at] ?? at };
}

/** The words about a word as far as the semicolons on either side of it. */
export function betweenSemicolons({ words }: Tree, at: number, { first, last }: Words): Words {
  let from = first;
  let to = last;
  for (let word = at; word >= from; word -= 1) if (words[word]?.form === ';') from = word + 1;
  for (let word = at; word <= to; word += 1) if (words[word]?.form === ';') to = word - 1;
  return { first: from, last: to };
}
