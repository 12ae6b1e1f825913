import type { Tree } from '../../parse/tree.ts';
import type { Word } from '../../parse/sentence.ts';
import type { CertaintyCue } from './cue.ts';
import { scopeOf } from './governed.ts';
import { NOT_NEGATING } from './words.ts';

/** “not”, “never”, “no” and “nobody” with the word whose proposition they turn; “not only” turns none. */
export function negationAt(tree: Tree, at: number): CertaintyCue | undefined {
  const word = tree.words[at];
  if (word === undefined || word.head === -1) return undefined;
  const head = negatedBy(tree, at, word);
  if (head === undefined) return undefined;
  return {
    kind: 'negation',
    first: at,
    end: at + 1,
    scope: scopeOf(tree, head),
    head,
    rule: `negation: ${word.lemma}`,
  };
}

function negatedBy(tree: Tree, at: number, word: Word): number | undefined {
  if (word.relation === 'mark') return word.lemma === 'without' ? word.head : undefined;
  if (!isNegative(word) || NOT_NEGATING.has(tree.words[at + 1]?.lemma ?? '')) return undefined;
  if (word.relation === 'advmod' || word.relation === 'cc') return word.head;
  if (word.relation.startsWith('det')) return aboveNoun(tree, word.head);
  // “no one” is told by its “no”.
  return word.tag === 'PRON' && word.lemma !== 'one' ? aboveNoun(tree, at) : undefined;
}

export function isNegative({ features, lemma }: Word): boolean {
  return (
    features['Polarity'] === 'Neg' ||
    features['PronType'] === 'Neg' ||
    lemma === 'never' ||
    lemma === 'neither' ||
    lemma === 'nor'
  );
}

const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj']);

/** “no side signed”, “signed no accord”: the signing is denied; “there is no plan”: the plan. */
function aboveNoun({ words }: Tree, noun: number): number {
  const word = words[noun];
  const head = words[word?.head ?? -1];
  if (word === undefined || head === undefined || head.lemma === 'be') return noun;
  return ARGUMENTS.has(word.relation) ? word.head : noun;
}
