import type { Range } from '../../model/records.ts';
import type { Word } from '../../parse/sentence.ts';
import { rangeOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { listed } from './lexicon.ts';

/** Words from `first` to before `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Longer clauses are cut behind their last whole part; nobody reads them as a statement. */
const LONGEST = 60;

/** The subject of a clause, also that of the clause it is joined to. */
export function subjectOf(tree: Tree, at: number): number | undefined {
  const own = childrenWith(tree, at, 'nsubj').find(
    (subject) => tree.words[subject]?.relation !== 'nsubj:outer',
  );
  if (own !== undefined) return own;
  const word = tree.words[at];
  const shares =
    word !== undefined &&
    (SHARING.has(word.relation) ||
      (word.relation === 'advcl' && word.features['VerbForm'] !== 'Fin'));
  return shares && word.head !== -1 ? childrenWith(tree, word.head, 'nsubj')[0] : undefined;
}

const SHARING: ReadonlySet<string> = new Set(['conj', 'xcomp', 'csubj']);

/** A clause from its subject on, without what is joined to it, side remarks and punctuation at its ends. */
export function clauseStretch(tree: Tree, at: number): Stretch {
  const subject = subjectOf(tree, at);
  const first = subject === undefined ? (tree.first[at] ?? at) : (tree.first[subject] ?? subject);
  const end = endOf(tree, at);
  const whole = { first: Math.min(first, at), end: Math.min(end, first + LONGEST) };
  return trimmed(tree, withRelative(tree, withinStops(tree, withInstead(tree, whole), at)));
}

/** Between semicolons: what stands beyond one is another statement, whatever readers hang on it. */
function withinStops({ words }: Tree, { first, end }: Stretch, at: number): Stretch {
  let [from, to] = [first, end];
  for (let word = first; word < end; word += 1) {
    if (words[word]?.form !== ';') continue;
    if (word < at) from = word + 1;
    else if (word > at && word < to) to = word;
  }
  return { first: from, end: to };
}

/** “the scandal in which her brother was caught”, whose clause readers hang elsewhere: it is not cut behind “which”. */
function withRelative({ words }: Tree, { first, end }: Stretch): Stretch {
  const from = Math.max(first, end - TAIL);
  const open = words.findIndex(
    ({ form }, at) =>
      at >= from &&
      at < end &&
      RELATIVE.has(form.toLowerCase()) &&
      !words.slice(at + 1, end).some(({ tag }) => tag === 'VERB' || tag === 'AUX'),
  );
  if (open === -1 || words[end]?.tag === undefined) return { first, end };
  const stop = words.findIndex(({ form }, at) => at >= end && /^[;.:!?]$/u.test(form));
  return { first, end: Math.min(stop === -1 ? end : stop, first + LONGEST) };
}

const TAIL = 6;
const RELATIVE = listed('relatives');

/** “not the cause but the occasion”, wherever readers hang the second: up to the next stop. */
function withInstead({ words }: Tree, { first, end }: Stretch): Stretch {
  if (words[end]?.lemma !== 'but') return { first, end };
  if (!words.slice(first, end).some(({ lemma }) => lemma === 'not')) return { first, end };
  const length = words.slice(end, end + NEAR).findIndex(({ tag }) => tag === 'PUNCT');
  return { first, end: length === -1 ? end : end + length };
}

const NEAR = 15;

const BEYOND: ReadonlySet<string> = new Set(['conj', 'parataxis', 'punct']);

/** Behind the last part of a clause that belongs to it alone. */
function endOf(tree: Tree, at: number): number {
  const parts = (tree.children[at] ?? []).filter((child) => {
    const relation = tree.words[child]?.relation ?? '';
    return (
      child > at && !isContrast(tree, child) && (!BEYOND.has(relation) || isRather(tree, child))
    );
  });
  return Math.max(at, ...parts.map((child) => tree.last[child] ?? child)) + 1;
}

const CONTRASTS = listed('contrasts');

/** “…, whereas others see it as …” says another thing. */
function isContrast(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.relation === 'advcl' &&
    childrenWith(tree, at, 'mark').some((mark) =>
      CONTRASTS.has(tree.words[mark]?.form.toLowerCase() ?? ''),
    )
  );
}

/** “not so much A but rather B”: B belongs to it. */
function isRather(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.relation === 'conj' &&
    childrenWith(tree, at, 'cc').some((cc) => tree.words[cc]?.lemma === 'but') &&
    childrenWith(tree, at, 'nsubj').length === 0
  );
}

/** All that hangs on a word, from `from` on, at most as much as can be read. */
export function partStretch(tree: Tree, at: number, from?: number): Stretch {
  const first = from ?? tree.first[at] ?? at;
  const last = Math.min((tree.last[at] ?? at) + 1, first + LONGEST);
  const stop = tree.words.findIndex(({ form }, word) => word > at && word < last && form === ';');
  const end = stop === -1 ? last : stop;
  return trimmed(tree, { first, end: Math.max(end, first + 1) });
}

/** Without punctuation at the ends, conjunctions at the beginning and an opening that nothing closes. */
export function trimmed({ words }: Tree, { first, end }: Stretch): Stretch {
  let from = first;
  let to = closed(words, first, end);
  while (from < to - 1 && /^(?:PUNCT|CCONJ)$/u.test(words[from]?.tag ?? '')) from += 1;
  while (to > from + 1 && isLoose(words[to - 1]) && !closes(words, from, to - 1)) to -= 1;
  return { first: from, end: to };
}

/** Up to before the last mark of quotation or bracket that is opened but not closed, if one is. */
function closed(words: Tree['words'], first: number, end: number): number {
  let open: number | undefined;
  for (let at = first; at < end; at += 1) {
    const form = words[at]?.form ?? '';
    if (OPENS.has(form)) open ??= at;
    else if (CLOSES.has(form)) open = undefined;
  }
  return open === undefined || open === first ? end : open;
}

const OPENS: ReadonlySet<string> = new Set(['“', '«', '(', '„']);
const CLOSES: ReadonlySet<string> = new Set(['”', '»', ')']);

const LOOSE: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'ADP', 'SCONJ', 'DET']);

function isLoose(word: Word | undefined): boolean {
  return word !== undefined && LOOSE.has(word.tag) && word.relation !== 'compound:prt';
}

/** It closes a quotation or a bracket that was opened behind `first`. */
function closes(words: Tree['words'], first: number, at: number): boolean {
  if (!CLOSES.has(words[at]?.form ?? '')) return false;
  return words.slice(first, at).some(({ form }) => OPENS.has(form));
}

export function rangeOfStretch(tree: Tree, { first, end }: Stretch): Range {
  return rangeOf(tree, first, end - 1);
}
