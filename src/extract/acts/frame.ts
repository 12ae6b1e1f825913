import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { frameWords } from './frame-words.ts';
import {
  STEPS,
  baseOf,
  gerundObject,
  headOf,
  isVerb,
  lemmaOf,
  objectOfMisread,
} from './tree-walk.ts';

/** The one who is acted upon is the subject: “was accused”, “sanctions imposed by”. */
export function isPassive(tree: Tree, at: number): boolean {
  if (objectOfMisread(tree, at) !== undefined || isTransitive(tree, at)) return false;
  if (isShortHas(tree, at)) return false;
  if (isCaused(tree, at)) return true;
  if (dependents(tree, at, 'aux:pass', 'nsubj:pass').length > 0) return true;
  const word = tree.words[at];
  if (word === undefined || dependents(tree, at, 'nsubj').length > 0) return false;
  const { features, relation } = word;
  if (features['VerbForm'] !== 'Part' || features['Tense'] !== 'Past') return false;
  if (isCutClause(tree, at) || isPerfect(tree, at)) return false;
  if (features['Voice'] === 'Pass') return true;
  const bare = dependents(tree, at, 'aux', 'nsubj', 'obj').length === 0;
  return relation === 'acl' && bare;
}

/** “Had the minister arrested”: the subject of “had” has it done. */
function isCaused(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word?.relation !== 'xcomp' || word.features['Tense'] !== 'Past') return false;
  if (lemmaOf(tree, headOf(tree, at)) !== 'have' || headOf(tree, at) > at) return false;
  return dependents(tree, at, 'obj', 'mark', 'aux').length === 0;
}

/** “He’s backed everything”: “has”, taken for “is”. */
function isShortHas(tree: Tree, at: number): boolean {
  const [helper] = dependents(tree, at, 'aux:pass');
  const short = helper !== undefined && /^['’]s$/u.test(tree.words[helper]?.form ?? '');
  return short && dependents(tree, at, 'obj').some((one) => one > at);
}

/** “Lawmakers condemned Belarus”, read as a passive that has an object and no auxiliary. */
function isTransitive(tree: Tree, at: number): boolean {
  if (dependents(tree, at, 'nsubj:pass').length === 0) return false;
  if (dependents(tree, at, 'aux', 'aux:pass').length > 0) return false;
  return dependents(tree, at, 'obj').some((one) => one > at);
}

/** “The Georgian service | banned tea”, read as a noun that something was done to; a whole sentence has a verb. */
function isCutClause(tree: Tree, at: number): boolean {
  if (cutSubject(tree, at) !== undefined) return true;
  const head = headOf(tree, at);
  if (head !== tree.root || head > at || tree.words[at]?.relation !== 'acl') return false;
  const own = dependents(tree, at, 'obj');
  return own.some((one) => one > at) && tree.words[head]?.tag === 'NOUN';
}

/** “Ravelia | deployed tanks”, read as tanks of a kind or as something deployed: the name that hangs on the verb. */
function cutSubject(tree: Tree, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation === 'amod' && isSplit(tree, at)) return at - 1;
  if (word?.tag !== 'VERB' || !(at === tree.root ? hasOwnObject(tree, at) : isCutOff(tree, at)))
    return undefined;
  if (word.features['VerbForm'] !== 'Part' || word.features['Tense'] !== 'Past') return undefined;
  const before = tree.words[at - 1];
  const fits = before?.head === at && /^(?:obl:unmarked|nsubj|compound)$/u.test(before.relation);
  return fits && /^(?:NOUN|PROPN)$/u.test(before.tag) ? at - 1 : undefined;
}

/** “…, Warsaw | closed two crossings”, read as crossings of a kind: no adjective stands before an article or a number. */
function isSplit(tree: Tree, at: number): boolean {
  const [before, word, next] = [tree.words[at - 1], tree.words[at], tree.words[at + 1]];
  if (word?.tag !== 'VERB' || word.features['Tense'] !== 'Past') return false;
  if (before?.tag !== 'PROPN' || before.head !== word.head || before.relation !== 'compound')
    return false;
  return /^(?:DET|NUM|PRON)$/u.test(next?.tag ?? '');
}

function hasOwnObject(tree: Tree, at: number): boolean {
  return (
    dependents(tree, at, 'aux', 'aux:pass', 'nsubj').length === 0 &&
    dependents(tree, at, 'obj').some((one) => one > at)
  );
}

/** It describes the noun that the whole sentence is taken for, and nothing else stands before. */
function isCutOff(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word?.relation !== 'amod' || word.head !== tree.root || word.head < at) return false;
  if (tree.words[word.head]?.tag !== 'NOUN') return false;
  return (tree.children[word.head] ?? []).every(
    (one) => one >= at || /^(?:punct|det|obl)$/u.test(baseOf(tree, one)),
  );
}

/** “Have, in fact, praised them”, read as “have” and a passive beside it. */
function isPerfect(tree: Tree, at: number): boolean {
  const head = headOf(tree, at);
  if (tree.words[at]?.relation !== 'conj' || lemmaOf(tree, head) !== 'have') return false;
  return dependents(tree, head, 'obj').length === 0 && dependents(tree, at, 'cc').length === 0;
}

/** Who stands as the subject of a verb, also where the words that name it stand elsewhere. */
export function subjectsOf(tree: Tree, at: number): readonly number[] {
  let verb = at;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const cut = cutSubject(tree, verb);
    if (cut !== undefined) return [cut];
    const own = dependents(tree, verb, 'nsubj');
    if (own.length > 0) return own.map((one) => antecedentOf(tree, one));
    const misplaced = misplacedSubjects(tree, verb);
    if (misplaced.length > 0) return misplaced;
    const up = above(tree, verb);
    if (typeof up !== 'number') return up;
    verb = up;
  }
  return [];
}

/**
 * Where the tree has hung a verb’s subject on the verb after it: “Putin called …, and apologised”, “Baku on Monday
 * signed …, officials said”.
 */
function misplacedSubjects(tree: Tree, verb: number): readonly number[] {
  const later = dependents(tree, verb, 'conj').flatMap((one) =>
    dependents(tree, one, 'nsubj').filter((subject) => subject < verb),
  );
  if (later.length > 0) return later;
  const before = nameBefore(tree, verb);
  if (before !== undefined) return [before];
  const head = headOf(tree, verb);
  const beside = baseOf(tree, verb) === 'advcl' && isUnmarked(tree, verb);
  if (head < verb || !(beside || /^(?:ccomp|parataxis)$/u.test(baseOf(tree, verb)))) return [];
  const all = dependents(tree, head, 'nsubj');
  return all.length > 1 ? all.filter((subject) => subject < verb).slice(0, 1) : [];
}

function isUnmarked(tree: Tree, verb: number): boolean {
  const finite = tree.words[verb]?.features['VerbForm'] === 'Fin';
  return finite && dependents(tree, verb, 'mark').length === 0;
}

/** “Norway praised …”, “According to media, Norway attacked …”: a name right before a finite verb, hung elsewhere. */
function nameBefore(tree: Tree, verb: number): number | undefined {
  if (tree.words[verb]?.features['VerbForm'] !== 'Fin') return undefined;
  let at = verb - 1;
  while (/^(?:aux|advmod)$/u.test(baseOf(tree, at))) at -= 1;
  if (baseOf(tree, at) === 'flat') at = headOf(tree, at);
  if (!isNameLike(tree, at) || dependents(tree, at, 'case').length > 0) return undefined;
  const stray = /^(?:obl:unmarked|appos|dislocated|vocative|nmod:unmarked|parataxis)$/u;
  return stray.test(tree.words[at]?.relation ?? '') ? at : undefined;
}

/** A name, also one that was taken for a noun: “…; Asunción | responded”. */
function isNameLike(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  return (
    word?.tag === 'PROPN' || (word?.tag === 'NOUN' && at > 0 && /^\p{Lu}\p{Ll}/u.test(word.form))
  );
}

/** The clause whose subject a clause without its own shares, or the words that are its subject. */
function above(tree: Tree, verb: number): number | readonly number[] {
  const head = headOf(tree, verb);
  if (head === -1) return [];
  const finite = tree.words[verb]?.features['VerbForm'] === 'Fin';
  switch (baseOf(tree, verb)) {
    case 'conj':
      if (isVerb(tree, head) || dependents(tree, head, 'cop').length > 0) return head;
      return finite && /^(?:NOUN|PROPN)$/u.test(tree.words[head]?.tag ?? '') ? [head] : [];
    case 'xcomp':
    case 'ccomp':
      return finite && !isConj(tree, verb) ? [] : controllerOf(tree, verb, head);
    case 'advcl':
      // “Pressed him, insisting that …”: a participle beside the clause is its subject's.
      if (dependents(tree, verb, 'mark').length === 0) return finite ? [] : head;
      return finite ? [] : controllerOf(tree, verb, head);
    case 'csubj':
      return head;
    case 'acl':
      return isInfinitive(tree, verb) ? ownersOf(tree, head) : [head];
    default:
      return [];
  }
}

function isConj(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'cc').length > 0;
}

function controllerOf(tree: Tree, verb: number, head: number): number | readonly number[] {
  const lemma = lemmaOf(tree, head);
  if (isVerb(tree, head) && frameWords('object_control').has(lemma) && !isPassive(tree, head)) {
    const controlled = [...dependents(tree, head, 'obj', 'iobj')];
    if (controlled.length > 0) return controlled;
    const behind = dependents(tree, head, 'obl').filter((one) => CALLED.has(caseOf(tree, one)));
    if (behind.length > 0 && isInfinitive(tree, verb)) return behind.slice(0, 1);
  }
  return head;
}

/** “Called on Moscow to”, “appealed to Baku to”. */
const CALLED: ReadonlySet<string> = new Set(['on', 'upon', 'to', 'for']);

export function isInfinitive(tree: Tree, at: number): boolean {
  if (dependents(tree, at, 'mark').some((mark) => lemmaOf(tree, mark) === 'to')) return true;
  const [before, word] = [tree.words[at - 1], tree.words[at]];
  return word?.features['VerbForm'] === 'Inf' && before?.tag === 'PART' && before.form === 'to';
}

/** Whose a noun is: “Baku’s decision”, “the decision by Baku”, “Baku issued an order”. */
function ownersOf(tree: Tree, noun: number): readonly number[] {
  const named = [
    ...dependents(tree, noun, 'nmod:poss'),
    ...dependents(tree, noun, 'nmod').filter((one) => caseOf(tree, one) === 'by'),
  ];
  if (named.length > 0) return named;
  const head = headOf(tree, noun);
  const carried = head !== -1 && isVerb(tree, head) && baseOf(tree, noun) === 'obj';
  if (carried && frameWords('support').has(lemmaOf(tree, head))) {
    return isPassive(tree, head) ? agentsOf(tree, head) : subjectsOf(tree, head);
  }
  // “Went to the state to assist …”: the place is not who does it.
  return /^(?:to|in|at|from|on)$/u.test(caseOf(tree, noun)) ? [] : [noun];
}

/** A relative pronoun stands for the noun that its clause hangs on. */
function antecedentOf(tree: Tree, at: number): number {
  if (tree.words[at]?.features['PronType'] !== 'Rel') return at;
  let up = at;
  for (let steps = 0; steps < STEPS; steps += 1) {
    const head = headOf(tree, up);
    if (head === -1) return at;
    if (tree.words[up]?.relation === 'acl:relcl') return humanAbove(tree, at, head);
    up = head;
  }
  return nounBefore(tree, at) ?? at;
}

/** “Ada Brann, a critic of the fees, who …”: “who” is no thing; the noun above it is meant. */
function humanAbove(tree: Tree, pronoun: number, noun: number): number {
  if (lemmaOf(tree, pronoun) !== 'who') return noun;
  let at = noun;
  for (let steps = 0; steps < STEPS && tree.words[at]?.tag === 'NOUN'; steps += 1) {
    const someone = HUMAN.some((list) => frameWords(list).has(lemmaOf(tree, at)));
    const up = headOf(tree, at);
    if (up === -1 || !(baseOf(tree, at) === 'appos' || (baseOf(tree, at) === 'nmod' && !someone)))
      break;
    at = up;
  }
  return at;
}

const HUMAN = ['agents', 'organs', 'officials', 'holders'] as const;

/** “Ada Brann, who …”, where the tree has hung the clause elsewhere: the noun right before the comma. */
function nounBefore(tree: Tree, at: number): number | undefined {
  let noun = tree.words[at - 1]?.form === ',' ? at - 2 : at - 1;
  if (baseOf(tree, noun) === 'flat') noun = headOf(tree, noun);
  return /^(?:NOUN|PROPN)$/u.test(tree.words[noun]?.tag ?? '') ? noun : undefined;
}

/** Who does it, whatever the voice. */
export function agentsOf(tree: Tree, at: number): readonly number[] {
  if (!isPassive(tree, at)) return subjectsOf(tree, at);
  if (isCaused(tree, at)) return subjectsOf(tree, headOf(tree, at));
  const own = agentPhrases(tree, at);
  if (own.length > 0) return own;
  // “Was ordered to leave the bases by Norway”: the tree hangs who ordered on the infinitive.
  return dependents(tree, at, 'xcomp')
    .filter((one) => isInfinitive(tree, one) && !isPassive(tree, one))
    .flatMap((one) => agentPhrases(tree, one));
}

function agentPhrases(tree: Tree, at: number): readonly number[] {
  return dependents(tree, at, 'obl', 'nmod').filter(
    (one) =>
      tree.words[one]?.relation === 'obl:agent' ||
      (caseOf(tree, one) === 'by' && /^(?:PROPN|NOUN)$/u.test(tree.words[one]?.tag ?? '')),
  );
}

/** Whom or what it is done to, whatever the voice. */
export function patientsOf(tree: Tree, at: number): readonly number[] {
  if (isCaused(tree, at)) return causedOn(tree, at);
  if (isPassive(tree, at)) return subjectsOf(tree, at);
  if (at !== tree.root && cutSubject(tree, at) !== undefined) return [headOf(tree, at)];
  const own = dependents(tree, at, 'obj').map((one) => antecedentOf(tree, one));
  if (own.length > 0) return own;
  const urged = dependents(tree, at, 'xcomp').length > 0 ? dependents(tree, at, 'iobj') : [];
  if (urged.length > 0) return urged;
  const made = gerundObject(tree, at) ?? objectOfMisread(tree, at);
  if (made !== undefined) return [made];
  const bare = tree.words[at]?.relation === 'acl:relcl' && dependents(tree, at, 'nsubj').length > 0;
  return bare && !hasRelative(tree, at) ? [headOf(tree, at)] : sharedObject(tree, at);
}

/** Who was arrested where somebody “had him arrested”. */
function causedOn(tree: Tree, at: number): readonly number[] {
  const own = dependents(tree, at, 'nsubj', 'nsubj:pass');
  return own.length > 0 ? own : dependents(tree, headOf(tree, at), 'obj');
}

function hasRelative(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'nsubj', 'obj', 'obl', 'advmod').some(
    (one) => tree.words[one]?.features['PronType'] === 'Rel',
  );
}

/** “Condemned and rejected the plan”: the last verb’s object is that of the first. */
function sharedObject(tree: Tree, at: number): readonly number[] {
  const later = dependents(tree, at, 'conj').filter((one) => isVerb(tree, one));
  const [next] = later;
  if (later.length !== 1 || next === undefined || next > at + 4) return [];
  if (dependents(tree, next, 'nsubj').length > 0) return [];
  return dependents(tree, next, 'obj');
}
