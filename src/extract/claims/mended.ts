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
    if (isAside(tree, at)) {
      moveAside(tree, lexicon, at, changed);
      if (lexicon.relays.has(lemmaOf(tree, at))) moveClause(tree, at, changed);
    } else if (isSecond(tree, lexicon, at)) moveSecond(tree, lexicon, at, changed);
  }
  if (changed.size === 0) return tree;
  const words = tree.words.map((word, at) => changed.get(at) ?? word);
  return treeOf({ ...tree.sentence, words });
}

/** “Denied that troops had fired | and blamed the rebels”: what the clause says has another tense. */
function moveSecond(tree: Tree, lexicon: CueLexicon, at: number, changed: Map<number, Word>): void {
  const word = tree.words[at];
  const { verb, viaClause, clause } = speakerAbove(tree, at, at);
  if (word === undefined || verb === undefined || !viaClause) return;
  const own = accuses(tree, lexicon, at)
    ? clause !== undefined && hasHelper(tree, clause) && isPast(tree, verb)
    : speaks(tree, lexicon, at) && alike(tree, verb, at);
  if (!own || !speaks(tree, lexicon, verb)) return;
  changed.set(at, {
    ...word,
    head: verb,
    features: accuses(tree, lexicon, at) ? ASSERTS : word.features,
  });
  const object = tree.words.findIndex(
    ({ head, relation, tag }, other) =>
      other > at && head === word.head && relation === 'conj' && /^(?:NOUN|PROPN)$/u.test(tag),
  );
  const told = tree.words[object];
  if (told !== undefined && dependents(tree, at, 'obj').length === 0) {
    changed.set(object, { ...told, head: at, relation: 'obj' });
  }
}

/** “It was reported by Orlo, quoting a clerk, | that the money was gone”: the clause is reported, the clerk quoted. */
function moveClause(tree: Tree, at: number, changed: Map<number, Word>): void {
  const verb = changed.get(at)?.head ?? tree.words[at]?.head ?? -1;
  const [object] = dependents(tree, at, 'obj');
  const clause = dependents(tree, at, 'ccomp').find((word) => word > (object ?? word));
  const word = clause === undefined ? undefined : tree.words[clause];
  if (verb === -1 || clause === undefined || word === undefined) return;
  changed.set(clause, { ...word, head: verb });
}

function accuses(tree: Tree, { verbs }: CueLexicon, at: number): boolean {
  return verbs.get(lemmaOf(tree, at))?.some(({ kind }) => kind === 'accuse') === true;
}

function isPast({ words }: Tree, at: number): boolean {
  return words[at]?.features['Tense'] === 'Past';
}

/** Of a finite verb, whatever the reader takes it for. */
const ASSERTS: Word['features'] = { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin' };

function hasHelper(tree: Tree, clause: number): boolean {
  return dependents(tree, clause, 'aux', 'cop').length > 0;
}

function moveAside(tree: Tree, lexicon: CueLexicon, at: number, changed: Map<number, Word>): void {
  const word = tree.words[at];
  if (word === undefined) return;
  const said = speaks(tree, lexicon, at) && word.head > at ? word.head : undefined;
  const { verb, viaClause } = speakerAbove(tree, said ?? at, at);
  if (verb === undefined || (viaClause && !mayBeBeside(tree, lexicon, verb, at))) return;
  changed.set(at, { ...word, head: verb, relation: 'advcl' });
  const described = word.relation === 'amod' ? tree.words[word.head] : undefined;
  if (described !== undefined && word.head > at) {
    // “, citing | security concerns”, which readers take for concerns that cite.
    changed.set(word.head, { ...described, head: at, relation: 'obj' });
  }
  const clause = said === undefined ? undefined : tree.words[said];
  if (said !== undefined && clause !== undefined) {
    changed.set(said, { ...clause, head: at, relation: 'ccomp' });
  }
}

/** A word of speech, or “citing”, beside a verb of speech. */
function mayBeBeside(tree: Tree, lexicon: CueLexicon, verb: number, at: number): boolean {
  const own = speaks(tree, lexicon, at) || lexicon.relays.has(lemmaOf(tree, at));
  return own && speaks(tree, lexicon, verb);
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
function isSecond(tree: Tree, lexicon: CueLexicon, at: number): boolean {
  const word = tree.words[at];
  return (
    word?.relation === 'conj' &&
    (word.features['VerbForm'] === 'Fin' ||
      (word.features['Tense'] === 'Past' && accuses(tree, lexicon, at))) &&
    tree.words[at - 1]?.tag === 'CCONJ' &&
    dependents(tree, at, 'nsubj', 'aux').length === 0
  );
}

interface Above {
  readonly verb?: number;
  /** It is in what that verb says. */
  readonly viaClause: boolean;
  /** The word that clause hangs on. */
  readonly clause?: number;
}

const MOST_STEPS = 12;
const APART: ReadonlySet<string> = new Set(['acl:relcl', 'nsubj', 'nsubj:pass', 'csubj']);

/** The outermost verb with a subject before a word, without leaving a relative clause or a subject. */
function speakerAbove(tree: Tree, from: number, at: number): Above {
  let found: Above = { viaClause: false };
  let below = from;
  let viaClause = false;
  let clause: number | undefined;
  let steps = 0;
  for (const word of ancestors(tree, from)) {
    steps += 1;
    const relation = tree.words[below]?.relation ?? '';
    if (steps > MOST_STEPS || APART.has(relation)) break;
    if (relation === 'ccomp' && below > word) {
      viaClause = true;
      clause = below;
    }
    const { tag = 'X' } = tree.words[word] ?? {};
    const subject = dependents(tree, word, 'nsubj').some((noun) => noun < at);
    if (word < at && tag === 'VERB' && subject) {
      found = { verb: word, viaClause, ...(clause === undefined ? {} : { clause }) };
    }
    below = word;
  }
  return found;
}

/** A second finite verb has the tense of the first. */
function alike({ words }: Tree, first: number, second: number): boolean {
  return words[first]?.features['Tense'] === words[second]?.features['Tense'];
}
