import type { Word } from '../../parse/sentence.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from './children.ts';
import { isPassive } from './governed.ts';
import { PEOPLE, SAYING, SOME, TIME } from './weasel-lexicon.ts';
import type { WeaselEntry } from './weasel-lexicon.ts';

/** The phrase's first word, or its word with a meaning of its own, has what the phrase asks for. */
export function suitsWeasel(tree: Tree, at: number, { need }: WeaselEntry): boolean {
  const word = tree.words[at];
  if (word === undefined) return false;
  if (need === undefined) return true;
  const test = NEEDS[need];
  return test === undefined ? word.tag.toLowerCase() === need : test(tree, at, word);
}

type Need = (tree: Tree, at: number, word: Word) => boolean;

const NEEDS: Readonly<Record<string, Need>> = {
  some: (tree, at, word) => {
    const noun = pluralAfter(tree, at, word);
    return (
      noun !== undefined &&
      !TIME.has(noun.lemma) &&
      noun.relation !== 'obl' &&
      isFree(tree, at, word)
    );
  },
  people: (tree, at, word) => {
    const noun = pluralAfter(tree, at, word);
    return noun !== undefined && namesPeople(noun.lemma);
  },
  plural: (tree, at, word) => pluralAfter(tree, at, word) !== undefined,
  subject: (tree, at, word) => pluralAfter(tree, at, word)?.relation.startsWith('nsubj') === true,
  alone: (_, __, { relation }) => /^(?:nsubj|obl|obj)/u.test(relation),
  bare: (tree, at, word) =>
    word.tag === 'NOUN' && word.features['Number'] === 'Plur' && isBare(tree, at),
  saying: (tree, _, { relation, head }) =>
    relation.startsWith('nsubj') && SAYING.has(tree.words[head]?.lemma ?? ''),
  passive: (tree, at, word) => word.tag === 'VERB' && isPassive(tree, at) && !namesAgent(tree, at),
  nobody: (tree, at, word) => word.tag === 'VERB' && hasVagueSubject(tree, at),
  noun: ({ words }, at, { head }) =>
    head > at && words[head]?.tag === 'NOUN' && words[head].features['Number'] === 'Sing',
  of: ({ words }, at, { head }) => head > at && /^AD[JV]$/u.test(words[head]?.tag ?? ''),
};

function pluralAfter({ words }: Tree, at: number, { head }: Word): Word | undefined {
  const noun = words[head];
  return head > at && noun?.features['Number'] === 'Plur' ? noun : undefined;
}

/** “so many”, “his many”, “how many” count, in a way. */
function isFree(tree: Tree, at: number, { head, lemma }: Word): boolean {
  const before = tree.words[at - 1]?.form.toLowerCase() ?? '';
  if (/^(?:so|how|as|too|not|great)$/u.test(before)) return false;
  return !childrenWith(tree, head, 'nmod', 'det').some((child) => {
    const word = tree.words[child];
    return (
      child < at &&
      word !== undefined &&
      (word.relation === 'det' ? lemma !== 'some' : word.relation === 'nmod:poss')
    );
  });
}

/** People by profession or creed, or bodies of them. */
function namesPeople(lemma: string): boolean {
  return PEOPLE.has(lemma) || /(?:ist|er|or|ian|ant|ent)$/u.test(lemma);
}

function isBare(tree: Tree, at: number): boolean {
  return !childrenWith(tree, at, 'det', 'nmod', 'nummod', 'appos', 'compound').some((child) => {
    const word = tree.words[child];
    return word !== undefined && (word.relation !== 'nmod' || word.tag === 'PROPN');
  });
}

function namesAgent(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'obl').some((child) => tree.words[child]?.relation === 'obl:agent');
}

function hasVagueSubject(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'nsubj').some(
    (subject) =>
      SOME.has(tree.words[subject]?.lemma ?? '') ||
      childrenWith(tree, subject, 'det', 'amod').some((child) =>
        SOME.has(tree.words[child]?.lemma ?? ''),
      ),
  );
}
