import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { isPassive } from '../certainty/governed.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedSubject, explainedVerb } from './explained.ts';
import { listed } from './lexicon.ts';
import { caseOrMark, INSTEAD, ofSubject, told } from './of-subject.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

const ROLES = listed('roles');
const WEAK = listed('weak-roles');
const SEEN = listed('seen');

/** “the crash served as a pretext for the crisis”, “his removal can be interpreted as a step towards succession” */
export function asRole(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  const seen = SEEN.has(lemma) && isPassive(tree, at);
  if (!seen && lemma !== 'serve' && lemma !== 'become' && lemma !== 'provide') return undefined;
  const noun = childrenWith(tree, at, 'obl', 'xcomp', 'obj').find((child) => {
    if (!isRole(tree, child)) return false;
    return lemma === 'become' || lemma === 'provide' || seen || caseOf(tree, child) === 'as';
  });
  return noun === undefined ? undefined : ofRole(scene, at, noun);
}

/** “the expulsion was a response to the arrests” */
export function role(scene: Scene, at: number): Found | undefined {
  if (childrenWith(scene.tree, at, 'cop').length === 0 || !isRole(scene.tree, at)) return undefined;
  return ofRole(scene, at, at);
}

/** “was nothing more than a settling of scores”, “was little more than a pretext to seize the station” */
export function moreThan(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (childrenWith(tree, at, 'cop').length === 0) return undefined;
  const more = [at, ...childrenWith(tree, at, 'amod', 'advmod')];
  if (
    !more.some((one) => /^(?:nothing|little|more|other|less)$/u.test(tree.words[one]?.form ?? ''))
  )
    return undefined;
  const noun = more
    .flatMap((one) => childrenWith(tree, one, 'obl', 'nmod', 'advcl'))
    .find((one) => one > at && /^than\b/u.test(caseOf(tree, one)) && isRole(tree, one));
  const explained = noun === undefined ? undefined : explainedSubject(scene, subjectOf(tree, at));
  return noun === undefined || explained === undefined
    ? undefined
    : { explained, statement: clauseStretch(tree, at), rule: `role: ${lemmaAt(tree, noun)}` };
}

/** A noun that says what an act is for or from, with what it says so of. */
export function isRole(tree: Tree, at: number): boolean {
  const lemma = lemmaAt(tree, at);
  if (isPartOf(tree, at)) return true;
  return (
    ROLES.has(lemma) &&
    tree.words[at]?.tag === 'NOUN' &&
    (WEAK.has(lemma)
      ? hasPurpose(tree, at)
      : childrenWith(tree, at, 'nmod', 'acl').length > 0 || isRatherThan(tree, at))
  );
}

/** “not a punishment *but a reward*” */
function isRatherThan(tree: Tree, at: number): boolean {
  return [at, ...childrenWith(tree, at, 'conj')].some((one) =>
    childrenWith(tree, one, 'cc').some((cc) => INSTEAD.has(lemmaAt(tree, cc))),
  );
}

const PART_OF = listed('part-of');

/** “part of a campaign against the clan” */
function isPartOf(tree: Tree, at: number): boolean {
  return (
    lemmaAt(tree, at) === 'part' &&
    childrenWith(tree, at, 'nmod').some(
      (child) => caseOf(tree, child) === 'of' && PART_OF.has(lemmaAt(tree, child)),
    )
  );
}

const PURPOSE: ReadonlySet<string> = new Set([
  'for',
  'towards',
  'toward',
  'against',
  'to',
  'behind',
]);

function hasPurpose(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'nmod', 'acl').some(
    (child) => tree.words[child]?.relation === 'acl:relcl' || PURPOSE.has(caseOrMark(tree, child)),
  );
}

/** What a pretext or a reason is one for is explained, where it is an act; else what serves as one. */
function ofRole(scene: Scene, at: number, noun: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, noun);
  const behind = childrenWith(tree, noun, 'nmod').find((child) =>
    /^(?:for|behind)$/u.test(caseOf(tree, child)),
  );
  const goal = GROUNDS.has(lemma) ? explainedNoun(scene, behind) : undefined;
  // “became a reason why she left” explains the leaving.
  const clause =
    goal === undefined && CAUSES.has(lemma) ? childrenWith(tree, noun, 'acl')[0] : undefined;
  if (clause !== undefined) {
    const left = explainedVerb(scene, clause);
    return left === undefined ? undefined : told(scene, at, left, `role: ${lemma}`);
  }
  const rule = `role: ${lemma}`;
  if (goal === undefined) return ofSubject(scene, at, rule);
  return told(scene, at, goal, rule);
}

const CAUSES: ReadonlySet<string> = new Set(['reason', 'cause']);
/** What something is one for is explained by it. */
export const GROUNDS: ReadonlySet<string> = new Set([
  'pretext',
  'excuse',
  'reason',
  'cause',
  'justification',
  'alibi',
]);
