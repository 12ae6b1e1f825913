import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';
import type { Words } from './scene.ts';

/** The words that make one predicate with a verb or adjective: its auxiliaries, negation, adverbs and light verbs. */
export interface CueGroup extends Words {
  /** The verb whose subject is the predicate's: `tried` in “tried to argue”. */
  readonly top: number;
}

const HELPERS: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'advmod', 'cop', 'mark']);
const MOST_WORDS_BETWEEN = 6;

export function cueGroup(tree: Tree, lexicon: CueLexicon, at: number): CueGroup {
  const top = topOf(tree, lexicon, at);
  let first = Math.min(top, at);
  while (first > 0 && isHelper(tree, first - 1, top, at)) first -= 1;
  const particles = dependents(tree, at, 'compound').filter(
    (word) => tree.words[word]?.relation === 'compound:prt' && word > at && word - at <= 2,
  );
  return { top, first, last: Math.max(at, ...particles) };
}

function topOf(tree: Tree, { governors }: CueLexicon, at: number): number {
  let top = at;
  for (;;) {
    const word = tree.words[top];
    const head = word?.head ?? -1;
    const bound = word?.relation === 'xcomp' || word?.relation === 'advcl';
    if (!bound || head === -1 || head > top || top - head > MOST_WORDS_BETWEEN) return top;
    if (!governors.has(lemmaOf(tree, head)) || !isInfinitive(tree, top)) return top;
    if (dependents(tree, head, 'obj').length > 0) return top;
    top = head;
  }
}

/** With “to”, or a gerund. */
function isInfinitive(tree: Tree, at: number): boolean {
  return (
    dependents(tree, at, 'mark').some((mark) => lemmaOf(tree, mark) === 'to') ||
    (tree.words[at]?.relation === 'xcomp' && tree.words[at]?.features['VerbForm'] === 'Ger')
  );
}

function isHelper(tree: Tree, at: number, top: number, verb: number): boolean {
  const word = tree.words[at];
  if (word === undefined || (word.head !== top && word.head !== verb)) {
    return word?.tag === 'ADV' && word.relation === 'advmod' && isAdverbOfHelper(tree, at, top);
  }
  if (/^(?:when|how|why|where)$/iu.test(word.form)) return false;
  if (word.relation === 'mark') return word.lemma.toLowerCase() === 'to' && at > 0;
  return (
    HELPERS.has(word.relation) && (word.tag === 'AUX' || word.tag === 'ADV' || word.tag === 'PART')
  );
}

/** “so far”, “very often”. */
function isAdverbOfHelper(tree: Tree, at: number, top: number): boolean {
  const head = tree.words[at]?.head ?? -1;
  return tree.words[head]?.relation === 'advmod' && tree.words[head]?.head === top;
}

/** The word that names who does what a predicate says; for a passive, whom it is done to. */
export interface Subject {
  readonly head: number;
  /** It is the noun that the predicate describes: “a report saying that”. */
  readonly described: boolean;
}

const MOST_STEPS = 8;
const SHARES_SUBJECT: ReadonlySet<string> = new Set([
  'conj',
  'xcomp',
  'advcl',
  'ccomp',
  'parataxis',
]);

/** The last subject before a verb; of “officials in the capital | Orlo”, read as two, the first. */
function joinedBefore(tree: Tree, subjects: readonly number[], verb: number): number | undefined {
  const before = subjects.filter((word) => word < verb);
  const [own, other] = [before.at(-1), before.at(-2)];
  if (own === undefined || other === undefined) return own;
  const within = dependents(tree, other, 'nmod').some(
    (word) => caseOf(tree, word) === 'in' && (tree.last[word] ?? word) + 1 === own,
  );
  const named = within && tree.words[own]?.tag === 'PROPN' && tree.words[other]?.tag === 'NOUN';
  return named && (tree.last[other] ?? other) + 1 === tree.first[own] ? other : own;
}

export function subjectOf(tree: Tree, at: number): Subject | undefined {
  let verb = at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const subjects = dependents(tree, verb, 'nsubj', 'csubj');
    const own = joinedBefore(tree, subjects, verb) ?? subjects[0];
    if (own !== undefined) return { head: own, described: false };
    const word = tree.words[verb];
    if (word === undefined || word.head === -1) return undefined;
    if (word.relation === 'acl' && word.features['VerbForm'] !== 'Fin') {
      return word.features['VerbForm'] === 'Inf'
        ? ownerOf(tree, word.head)
        : { head: word.head, described: true };
    }
    if (!SHARES_SUBJECT.has(word.relation)) return undefined;
    const described = behindAside(tree, verb);
    if (described !== undefined) return { head: described, described: false };
    if (word.relation !== 'conj' && word.features['VerbForm'] === 'Fin') return undefined;
    if (word.relation === 'advcl' || word.relation === 'xcomp') {
      const [object] = dependents(tree, word.head, 'obj');
      if (word.relation === 'xcomp' && object !== undefined && object < verb) {
        return { head: object, described: false };
      }
    }
    verb = word.head;
  }
  return undefined;
}

/** “Orlo, who led the army, | called”: read as a second verb of the relative clause, which the comma has closed. */
function behindAside(tree: Tree, at: number): number | undefined {
  const { words } = tree;
  const { relation = '', head = -1 } = words[at] ?? {};
  const clause = words[head];
  if (relation !== 'conj' || clause?.relation !== 'acl:relcl' || clause.head === -1)
    return undefined;
  const opening = words[(tree.first[head] ?? head) - 1]?.form ?? '';
  const apart =
    (opening === ',' || words[tree.first[head] ?? head]?.form === ',') &&
    words[at - 1]?.form === ',';
  return apart && dependents(tree, at, 'cc').length === 0 ? clause.head : undefined;
}

/** “No way of knowing”, “no inconsistency in saying”: nobody says so. */
export function isNobodys(tree: Tree, at: number): boolean {
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  return (
    relation === 'acl' && dependents(tree, head, 'det').some((word) => lemmaOf(tree, word) === 'no')
  );
}

/** Whose plan, attempt or decision it is: “Baku’s attempt to show”. */
function ownerOf(tree: Tree, noun: number): Subject | undefined {
  const [owner] = dependents(tree, noun, 'nmod:poss');
  if (owner !== undefined) return { head: owner, described: false };
  const head = tree.words[noun]?.head ?? -1;
  return tree.words[noun]?.relation === 'obj' ? subjectOf(tree, head) : undefined;
}

export function isPassive(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (dependents(tree, at, 'aux').some((aux) => tree.words[aux]?.relation === 'aux:pass'))
    return true;
  return word?.features['Voice'] === 'Pass' && !isMisread(tree, at);
}

/** “The press | blamed | agents”, read as a participle: a passive has no subject of its own and an object behind it. */
function isMisread(tree: Tree, at: number): boolean {
  const relationOf = (word: number): string => tree.words[word]?.relation ?? '';
  return (
    relationOf(at) !== 'acl' &&
    dependents(tree, at, 'nsubj').some((word) => word < at && relationOf(word) === 'nsubj') &&
    dependents(tree, at, 'obj', 'ccomp').some((word) => word > at)
  );
}

export function agentOf(tree: Tree, at: number): number | undefined {
  return dependents(tree, at, 'obl').find((word) => tree.words[word]?.relation === 'obl:agent');
}
