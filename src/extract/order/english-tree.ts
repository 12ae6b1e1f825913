import type { DateMention } from '../../model/records.ts';
import type { Sentence } from '../../parse/sentence.ts';
import { childrenOf, treeOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';

/** A sentence with what questions about its order need; places are those of its words. */
export interface DatedTree extends Tree {
  readonly dates: readonly DateMention[];
}

export function datedTreeOf(sentence: Sentence, dates: readonly DateMention[]): DatedTree {
  return { ...treeOf(sentence), dates };
}

/** A verb in the past, or what an auxiliary or a copula puts there: “left”, “was sold”, “had gone”. */
export function isPast(tree: Tree, at: number): boolean {
  const word = tree.words[at];
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
