import { ancestors, dependents, treeOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';

/**
 * The tree with the words of speech that follow what somebody says hung on whoever speaks, where the reader hung them on
 * what is said: “he said that the bridge was open, | adding that it was guarded”, “she said it was late | and said
 * nothing would change”. The same tree where there are none.
 */
export function mended(tree: Tree, lexicon: CueLexicon): Tree {
  const moves = new Map<number, number>();
  for (const [at, { tag }] of tree.words.entries()) {
    if (tag !== 'VERB' || !(isAside(tree, at) || isSecond(tree, at)) || !speaks(tree, lexicon, at))
      continue;
    const verb = sayerAbove(tree, lexicon, at);
    if (verb !== undefined) moves.set(at, verb);
  }
  if (moves.size === 0) return tree;
  const words = tree.words.map((word, at) => {
    const head = moves.get(at);
    return head === undefined
      ? word
      : { ...word, head, relation: isAside(tree, at) ? 'advcl' : 'conj' };
  });
  return treeOf({ ...tree.sentence, words });
}

function speaks(tree: Tree, { verbs }: CueLexicon, at: number): boolean {
  return verbs.get(lemmaOf(tree, at))?.some(({ frames }) => frames.has('quote')) === true;
}

/** “, adding”, “, also saying”. */
function isAside({ words }: Tree, at: number): boolean {
  if (words[at]?.features['VerbForm'] !== 'Ger' && !/ing$/u.test(words[at]?.form ?? '')) return false;
  const before = words[at - 1]?.tag === 'ADV' ? at - 2 : at - 1;
  return words[before]?.form === ',';
}

/** “and said”, without a subject of its own. */
function isSecond(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  return (
    word?.relation === 'conj' &&
    word.features['VerbForm'] === 'Fin' &&
    tree.words[at - 1]?.tag === 'CCONJ' &&
    dependents(tree, at, 'nsubj', 'aux').length === 0
  );
}

const MOST_STEPS = 12;

/** The outermost verb of speech in whose clause a word stands. */
function sayerAbove(tree: Tree, lexicon: CueLexicon, at: number): number | undefined {
  let found: number | undefined;
  let below = at;
  let steps = 0;
  for (const word of ancestors(tree, at)) {
    steps += 1;
    if (steps > MOST_STEPS) break;
    const inClause = tree.words[below]?.relation === 'ccomp' && below > word;
    if (inClause && word < at && speaks(tree, lexicon, word) && alike(tree, word, at)) found = word;
    below = word;
  }
  return found;
}

/** A second finite verb has the tense of the first. */
function alike({ words }: Tree, first: number, second: number): boolean {
  const a = words[first]?.features ?? {};
  const b = words[second]?.features ?? {};
  return b['VerbForm'] !== 'Fin' || a['Tense'] === b['Tense'];
}
