import { childrenWith } from './children.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue } from './cue.ts';
import { governedBy, scopeOf } from './governed.ts';
import { CHANCES } from './words.ts';

const OPENING: ReadonlySet<string> = new Set(['“', '"', '‘', "'", '«', '„', '``']);
const CLOSING: ReadonlySet<string> = new Set(['”', '"', '’', "'", '»', '“', "''"]);
const MOST_QUOTED = 3;

/** Scare quotes: a few common words in quotation marks, without a verb and not a name. */
export function scareQuotesAt(tree: Tree, at: number): CertaintyCue | undefined {
  const { words } = tree;
  if (!OPENING.has(words[at]?.form ?? '')) return undefined;
  const length = words
    .slice(at + 1, at + MOST_QUOTED + 2)
    .findIndex(({ form }) => CLOSING.has(form));
  const end = at + 1 + length;
  const quoted = words.slice(at + 1, end);
  const common = quoted.some(({ tag, form }) => COMMON.has(tag) && form === form.toLowerCase());
  if (length < 1 || !common || quoted.some(({ tag }) => !QUOTABLE.has(tag))) return undefined;
  const inside = [...quoted.keys()].map((index) => at + 1 + index);
  const head = inside.find((one) => !inside.includes(words[one]?.head ?? -1)) ?? at + 1;
  return {
    kind: 'quotation',
    first: at,
    end: end + 1,
    scope: scopeOf(tree, head),
    head,
    rule: 'quotation: scare quotes',
  };
}

const COMMON: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);
const QUOTABLE: ReadonlySet<string> = new Set([
  'NOUN',
  'ADJ',
  'PROPN',
  'ADV',
  'ADP',
  'DET',
  'PUNCT',
]);

const PERCENT = 100;
/** How far before its noun a share may stand: “a 70 to 80 percent chance”. */
const REACH = 6;

/** “a 70 percent chance”: a number is its own range. */
export function chanceAt(tree: Tree, at: number): CertaintyCue | undefined {
  const word = tree.words[at];
  if (word?.tag !== 'NOUN' || !CHANCES.has(word.lemma)) return undefined;
  const from = Math.max(at - REACH, 0);
  const before = tree.words.slice(from, at);
  const percent = before.findLastIndex(({ form }) => /^(?:percent|per|cent|%)$/iu.test(form));
  const numbers = before.flatMap(({ form }, index) =>
    index < percent && /^\d{1,3}(?:[.]\d{1,2})?$/u.test(form)
      ? [{ index, value: Number(form) }]
      : [],
  );
  const shares = numbers.map(({ value }) => value / PERCENT);
  const head = governedBy(tree, at);
  if (percent === -1 || shares.length === 0 || shares.some((share) => share > 1)) return undefined;
  return {
    kind: 'estimative',
    first: from + (numbers[0]?.index ?? 0),
    end: at + 1,
    range: { low: Math.min(...shares), high: Math.max(...shares) },
    scope: scopeOf(tree, head),
    head,
    rule: 'estimative: number',
  };
}

/** “Dictators fear coups”: a bare plural that does something always, in general; not each of them, nor now. */
export function genericAt(tree: Tree, at: number): CertaintyCue | undefined {
  const word = tree.words[at];
  if (word?.tag !== 'NOUN' || word.relation !== 'nsubj' || word.features['Number'] !== 'Plur') {
    return undefined;
  }
  const verb = tree.words[word.head];
  const habit = verb?.tag === 'VERB' && verb.features['Tense'] === 'Pres';
  if (!habit || (tree.children[at] ?? []).length > 0) return undefined;
  if (childrenWith(tree, word.head, 'aux', 'ccomp').length > 0) return undefined;
  return {
    kind: 'approximator',
    first: at,
    end: at + 1,
    scope: scopeOf(tree, word.head),
    head: word.head,
    rule: 'approximator: generic plural',
  };
}
