import { ancestors, dependents, treeOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Word } from '../../parse/sentence.ts';
import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';

/**
 * The tree with the words of speech that follow what somebody says hung on whoever speaks, where the reader hung them on
 * what is said: “he said that the bridge was open, | adding that it was guarded”, “she said it was late | and said
 * nothing would change”. The same tree where there are none.
 */
export function mended(tree: Tree, lexicon: CueLexicon): Tree {
  const changed = new Map<number, Word>();
  for (const [at, word] of tree.words.entries()) {
    if (word.tag !== 'VERB' || !lexicon.verbs.has(lemmaOf(tree, at))) continue;
    if (isAside(tree, at)) moveAside(tree, lexicon, at, changed);
    else if (isSecond(tree, at) && speaks(tree, lexicon, at)) {
      const { verb, viaClause } = speakerAbove(tree, at, at);
      if (verb === undefined || !viaClause || !alike(tree, verb, at)) continue;
      if (speaks(tree, lexicon, verb)) changed.set(at, { ...word, head: verb });
    }
  }
  if (changed.size === 0) return tree;
  const words = tree.words.map((word, at) => changed.get(at) ?? word);
  return treeOf({ ...tree.sentence, words });
}

function moveAside(tree: Tree, lexicon: CueLexicon, at: number, changed: Map<number, Word>): void {
  const word = tree.words[at];
  if (word === undefined) return;
  const said = speaks(tree, lexicon, at) && word.head > at ? word.head : undefined;
  const { verb, viaClause } = speakerAbove(tree, said ?? at, at);
  if (verb === undefined || (viaClause && !bothSpeak(tree, lexicon, verb, at))) return;
  changed.set(at, { ...word, head: verb, relation: 'advcl' });
  const clause = said === undefined ? undefined : tree.words[said];
  if (said !== undefined && clause !== undefined) {
    changed.set(said, { ...clause, head: at, relation: 'ccomp' });
  }
}

function bothSpeak(tree: Tree, lexicon: CueLexicon, verb: number, at: number): boolean {
  return speaks(tree, lexicon, verb) && speaks(tree, lexicon, at);
}

function speaks(tree: Tree, { verbs }: CueLexicon, at: number): boolean {
  return verbs.get(lemmaOf(tree, at))?.some(({ frames }) => frames.has('quote')) === true;
}

/** “, adding”, “,” also saying”. */
export function isAside(tree: Tree, at: number): boolean {
  const { words } = tree;
  const { form = '' } = words[at] ?? {};
  if (!form.endsWith('ing') || dependents(tree, at, 'nsubj', 'aux').length > 0) {
    return false;
  }
  let before = words[at - 1]?.tag === 'ADV' ? at - 2 : at - 1;
  if (/^(?:["”»]|'')$/u.test(words[before]?.form ?? '')) before -= 1;
  return /^(?:,|—|–|--)$/u.test(words[before]?.form ?? '');
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

interface Above {
  readonly verb?: number;
  /** It is in what that verb says. */
  readonly viaClause: boolean;
}

const MOST_STEPS = 12;
const APART: ReadonlySet<string> = new Set(['acl:relcl', 'nsubj', 'nsubj:pass', 'csubj']);

/** The outermost verb with a subject before a word, without leaving a relative clause or a subject. */
function speakerAbove(tree: Tree, from: number, at: number): Above {
  let found: Above = { viaClause: false };
  let below = from;
  let viaClause = false;
  let steps = 0;
  for (const word of ancestors(tree, from)) {
    steps += 1;
    const relation = tree.words[below]?.relation ?? '';
    if (steps > MOST_STEPS || APART.has(relation)) break;
    viaClause ||= relation === 'ccomp' && below > word;
    const { tag = 'X' } = tree.words[word] ?? {};
    const subject = dependents(tree, word, 'nsubj').some((noun) => noun < at);
    if (word < at && tag === 'VERB' && subject) found = { verb: word, viaClause };
    below = word;
  }
  return found;
}

/** A second finite verb has the tense of the first. */
function alike({ words }: Tree, first: number, second: number): boolean {
  return words[first]?.features['Tense'] === words[second]?.features['Tense'];
}
