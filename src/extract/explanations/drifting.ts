import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { otherSide } from '../certainty/scale.ts';
import type { Chance } from '../certainty/scale.ts';
import { isMatter } from './ahead.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import { isDoer } from './explained.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { isOutcome } from './prospects.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** Where things go: “is heading for a crisis”, “a new round looms”, “everything points to an early election”, “no settlement is in sight”. */
export function driftingAt(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  if (tree.words[at]?.relation.startsWith('acl') === true || isPast(tree, at)) return undefined;
  if (tree.words[at]?.tag === 'VERB' || isVerbTakenForNoun(tree, at))
    return drifts(scene, at) ?? pointsTo(scene, at) ?? inView(scene, at) ?? thereWill(scene, at);
  return inView(scene, at);
}

/** “Georgia *risks* losing its revenue”: readers take it for a noun, but it has a subject and no “is”. */
function isVerbTakenForNoun(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.tag === 'NOUN' &&
    tree.root === at &&
    childrenWith(tree, at, 'nsubj').length > 0 &&
    childrenWith(tree, at, 'cop').length === 0
  );
}

const DRIFTS = phrasesOf('drifts');

/** “heads for a crisis”, “faces dismissal”, “promises to be bloody” */
function drifts(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale, cues } = scene;
  const frames = DRIFTS.get(lemmaAt(tree, at));
  const subject = frames === undefined ? undefined : subjectOf(tree, at);
  if (frames === undefined || subject === undefined) return undefined;
  const frame = frames.find(([, need]) => completes(scene, { at, subject, need: need ?? '' }));
  const grade = frame === undefined ? undefined : scale.grades[frame[2] ?? ''];
  if (grade === undefined) return undefined;
  const hedged = certaintyOf(tree, cues, at, scale);
  if (hedged.polarity === 'denies') return undefined;
  return foreseen(scene, {
    head: at,
    stretch: clauseStretch(tree, at),
    probability: hedged.words.length === 0 ? grade : hedged,
    rule: `drift: ${lemmaAt(tree, at)}`,
  });
}

interface Frame {
  readonly at: number;
  readonly subject: number;
  readonly need: string;
}

function completes(scene: Scene, { at, subject, need }: Frame): boolean {
  const { tree } = scene;
  const person = isDoer(scene, subject);
  if (need === 'nothing' || need === 'ahead') {
    if (person || !isOutcome(scene, subject)) return false;
    const behind = childrenWith(tree, at, 'advmod', 'compound').some(
      (one) => lemmaAt(tree, one) === 'ahead',
    );
    return need === 'ahead' ? behind : childrenWith(tree, at, 'obj').length === 0;
  }
  if (need === 'to') return tends(scene, at, person);
  if (!person && !isMatter(scene, subject)) return false;
  if (need === 'object') {
    const now = childrenWith(tree, at, 'aux').some((one) => lemmaAt(tree, one) === 'have');
    if (now || isPassive(tree, at) || markOf(tree, at) !== '') return false;
    return childrenWith(tree, at, 'obj').some(
      (child) => (isBare(scene, child) && isTurn(scene, child)) || isRiskOf(tree, child),
    );
  }
  return childrenWith(tree, at, 'obl').some(
    (child) => child > at && caseOf(tree, child) === need && isOutcome(scene, child),
  );
}

const DEEDS = phrasesOf('deeds');
const OUTCOMES = listed('outcomes');

/** “faces dismissal”; “faces criticism” is of now. */
function isTurn({ tree }: Scene, at: number): boolean {
  const lemma = lemmaAt(tree, at);
  return DEEDS.has(lemma) || OUTCOMES.has(lemma) || lemma === 'collapse' || lemma === 'war';
}

/** “runs the risk of losing the north” */
function isRiskOf(tree: Tree, at: number): boolean {
  return /^(?:risk|danger)$/u.test(lemmaAt(tree, at)) && childrenWith(tree, at, 'acl').length > 0;
}

/** “faces dismissal”, “a revolt”; “faces the charge” has come already. */
function isBare({ tree }: Scene, at: number): boolean {
  return childrenWith(tree, at, 'det', 'nmod').every(
    (one) =>
      one > at || !/^(?:the|this|that|his|her|its|their)$/iu.test(tree.words[one]?.form ?? ''),
  );
}

/** “the succession promises to be bloody”, “risks losing”; people promise otherwise. */
function tends(scene: Scene, at: number, person: boolean): boolean {
  const { tree } = scene;
  const subject = subjectOf(tree, at);
  if (
    lemmaAt(tree, at) === 'promise' &&
    (person || subject === undefined || !isOutcome(scene, subject))
  )
    return false;
  return childrenWith(tree, at, 'xcomp', 'ccomp', 'advcl', 'acl').some(
    (child) =>
      child > at &&
      (markOf(tree, child) === 'to' || tree.words[child]?.form.endsWith('ing') === true),
  );
}

const POINTERS = listed('pointers');
const POINTS_TO = phrasesOf('points-to');

/** “everything points to an early election” */
function pointsTo(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const frames = POINTS_TO.get(lemmaAt(tree, at));
  const subject = frames === undefined ? undefined : subjectOf(tree, at);
  if (frames === undefined || subject === undefined || !POINTERS.has(lemmaAt(tree, subject)))
    return undefined;
  const what = childrenWith(tree, at, 'obl', 'obj').find(
    (child) =>
      child > at &&
      frames.some(([, need]) => (need === 'object' ? '' : need) === caseOf(tree, child)) &&
      isOutcome(scene, child),
  );
  const definite = what !== undefined && !isBare(scene, what);
  const probability = scale.grades['likely'];
  return what === undefined || definite || probability === undefined
    ? undefined
    : foreseen(scene, {
        head: what,
        stretch: clauseStretch(tree, at),
        probability,
        rule: 'points to',
      });
}

const IN_VIEW = phrasesOf('in-view');

/** “no settlement is in sight”, “a thaw is out of the question” */
function inView(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const { words } = tree;
  const first = Math.min(
    ...(tree.children[at] ?? []).filter((one) => tree.words[one]?.tag === 'ADP'),
    at,
  );
  const phrase = IN_VIEW.get(words[first]?.form.toLowerCase() ?? '')?.find((parts) =>
    parts.slice(0, -1).every((part, index) => words[first + index]?.form.toLowerCase() === part),
  );
  const grade = scale.grades[phrase?.at(-1) ?? ''];
  const subject = grade === undefined ? undefined : subjectOf(tree, at);
  if (phrase === undefined || grade === undefined || subject === undefined) return undefined;
  const linked = childrenWith(tree, at, 'cop').length > 0 || words[first - 1]?.lemma === 'be';
  if (!linked || !isMatter(scene, subject)) return undefined;
  return foreseen(scene, {
    head: subject,
    stretch: clauseStretch(tree, at),
    probability: isNone(scene, at, subject) ? otherSide(grade) : grade,
    rule: `in view: ${phrase.slice(0, -1).join(' ')}`,
  });
}

function isNone({ tree }: Scene, at: number, subject: number): boolean {
  return (
    childrenWith(tree, subject, 'det').some((one) =>
      /^(?:no|neither)$/u.test(lemmaAt(tree, one)),
    ) ||
    childrenWith(tree, at, 'advmod').some((one) =>
      /^(?:not|hardly|nowhere)$/u.test(lemmaAt(tree, one)),
    )
  );
}

/** “there will be no quick return to the talks” */
function thereWill(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues, scale } = scene;
  const there = childrenWith(tree, at, 'expl').some((one) => lemmaAt(tree, one) === 'there');
  const will = cues.some(({ rule, head }) => /^future: w(?:ill|o)$/u.test(rule) && head === at);
  const what = childrenWith(tree, at, 'nsubj', 'obj').find((one) => one > at);
  if (!there || !will || what === undefined || !isOutcome(scene, what)) return undefined;
  const { low, high } = certaintyOf(tree, cues, at, scale);
  const whole: Chance = { low, high };
  return foreseen(scene, {
    head: what,
    stretch: {
      first: Math.min(at, ...childrenWith(tree, at, 'expl')),
      end: partStretch(tree, what).end,
    },
    probability: whole,
    rule: 'there will be',
  });
}
