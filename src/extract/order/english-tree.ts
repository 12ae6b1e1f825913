import type { DateMention } from '../../model/records.ts';
import type { Sentence, Word } from '../../parse/sentence.ts';

/** A sentence with what questions about its order need; places are those of `sentence.words`. */
export interface Tree {
  readonly sentence: Sentence;
  readonly dates: readonly DateMention[];
  readonly root: number;
  readonly children: readonly (readonly number[])[];
  /** The first and the last word of all that hangs on each word. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

export function treeOf(sentence: Sentence, dates: readonly DateMention[]): Tree {
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
  return { sentence, dates, root, children, first, last };
}

function downward(children: readonly (readonly number[])[], root: number): readonly number[] {
  const order = [root];
  for (let at = 0; at < order.length; at += 1) order.push(...(children[order[at] ?? -1] ?? []));
  return order;
}

export function childrenOf({ sentence: { words }, children }: Tree, at: number): readonly Word[] {
  return (children[at] ?? []).flatMap((child) => words[child] ?? []);
}

/** A verb in the past, or what an auxiliary or a copula puts there: “left”, “was sold”, “had gone”. */
export function isPast(tree: Tree, at: number): boolean {
  const word = tree.sentence.words[at];
  if (word === undefined) return false;
  const helpers = childrenOf(tree, at).filter(({ relation }) => /^(?:aux|cop)/u.test(relation));
  if (helpers.length > 0) return helpers.some(({ features }) => features['Tense'] === 'Past');
  const { Tense: tense, VerbForm: form } = word.features;
  return word.tag === 'VERB' && tense === 'Past' && form !== 'Part';
}

/** Denied, only possible, wished for, or asked. */
export function isUnreal(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some(
    ({ relation, lemma, form }) =>
      NOT.has(form.toLowerCase()) ||
      (relation.startsWith('aux') && MODALS.has(lemma)) ||
      (relation === 'mark' && CONDITIONS.has(form.toLowerCase())),
  );
}

const NOT: ReadonlySet<string> = new Set(['not', 'n’t', "n't", 'never']);
const MODALS: ReadonlySet<string> = new Set(
  'can could may might must shall should will would'.split(' '),
);
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'to']);
