import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { statusOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { mentionAt } from '../story.ts';
import { clauseStretch, partStretch, subjectOf, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedSubject, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { ofSubject, told } from './of-subject.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What moved somebody to it: “behind the arrest stands …”, “fear prompted him to …”, “the timing suggests that …”. */
export function groundAt(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (tree.words[at]?.tag !== 'VERB' || tree.words.at(-1)?.form === '?') return undefined;
  return (
    behind(scene, at) ??
    moved(scene, at) ??
    excused(scene, at) ??
    circumstance(scene, at) ??
    testifies(scene, at) ??
    hasCause(scene, at) ??
    liesIn(scene, at)
  );
}

const STANDS = listed('stands-behind');

/** “behind the arrest stands the old rivalry” */
function behind(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!STANDS.has(lemmaAt(tree, at))) return undefined;
  const what = childrenWith(tree, at, 'obl').find((child) => caseOf(tree, child) === 'behind');
  const explained = explainedSubject(scene, what);
  const ground = [...childrenWith(tree, at, 'nsubj', 'obl', 'obj')].find(
    (child) => child !== what && caseOf(tree, child) === '' && tree.words[child]?.tag !== 'PRON',
  );
  if (what === undefined || explained === undefined || ground === undefined) return undefined;
  const own = clauseStretch(tree, at);
  const first = Math.min(own.first, tree.first[what] ?? what);
  const end = Math.max(own.end, (tree.last[ground] ?? ground) + 1);
  return {
    explained,
    statement: trimmed(tree, { first, end }),
    rule: `behind: ${lemmaAt(tree, at)}`,
  };
}

const MOVES = listed('moves');

/** “fear prompted the regent to replace him”, “it was fear that prompted …”; people force others without explaining it. */
function moved(scene: Scene, at: number): Found | undefined {
  const { tree, cues } = scene;
  if (!MOVES.has(lemmaAt(tree, at)) || isPassive(tree, at)) return undefined;
  const whom = childrenWith(tree, at, 'obj', 'iobj')[0];
  const act = [...childrenWith(tree, at, 'xcomp', 'advcl')].find(
    (child) => child > at && markOf(tree, child) === 'to' && tree.words[child]?.tag === 'VERB',
  );
  if (whom === undefined || act === undefined || agentAt(scene, whom) === undefined)
    return undefined;
  if (statusOf(tree, cues, at) !== 'occurred') return undefined;
  const cleft = cleftOver(tree, at);
  const subject = cleft ?? subjectOf(tree, at);
  if (subject === undefined || !isThing(scene, subject)) return undefined;
  const statement =
    cleft === undefined
      ? clauseStretch(tree, at)
      : trimmed(tree, { first: tree.first[cleft] ?? cleft, end: (tree.last[at] ?? at) + 1 });
  const explained: Explained = { at: act, by: 'verb', quarrel: false, subject: whom };
  return { explained, statement, rule: `moved: ${lemmaAt(tree, at)}` };
}

/** The noun of “it was fear that …”. */
function cleftOver(tree: Tree, at: number): number | undefined {
  if (tree.words[at]?.relation !== 'acl:relcl') return undefined;
  let head = tree.words[at].head;
  // “it was the loss of the subsidies that …”: readers hang the clause on the nearest noun.
  for (let steps = 0; steps < CLIMB && tree.words[head]?.relation === 'nmod'; steps += 1)
    head = tree.words[head]?.head ?? -1;
  if (head === -1) return undefined;
  const it = childrenWith(tree, head, 'nsubj').some((one) => lemmaAt(tree, one) === 'it');
  return it && childrenWith(tree, head, 'cop').length > 0 ? head : undefined;
}

const CLIMB = 3;

function isThing(scene: Scene, at: number): boolean {
  return scene.tree.words[at]?.tag === 'NOUN' && mentionAt(scene, at) === undefined;
}

const GIVES = listed('gives');
const EXCUSES = listed('excuses');

/** “the incident gave him the excuse to cancel the meeting” */
function excused(scene: Scene, at: number): Found | undefined {
  const { tree, cues } = scene;
  if (!GIVES.has(lemmaAt(tree, at)) || statusOf(tree, cues, at) !== 'occurred') return undefined;
  const excuse = childrenWith(tree, at, 'obj').find((child) => EXCUSES.has(lemmaAt(tree, child)));
  const whom = childrenWith(tree, at, 'iobj', 'obl').find(
    (child) => agentAt(scene, child) !== undefined,
  );
  const subject = subjectOf(tree, at);
  if (excuse === undefined || whom === undefined || subject === undefined) return undefined;
  if (agentAt(scene, subject) !== undefined) return undefined;
  const act = infinitiveUnder(tree, excuse);
  if (act === undefined) return undefined;
  const explained: Explained = { at: act, by: 'verb', quarrel: false, subject: whom };
  return {
    explained,
    statement: clauseStretch(tree, at),
    rule: `excuse: ${lemmaAt(tree, excuse)}`,
  };
}

/** “the excuse to leave”, “the excuse he needed to leave” */
function infinitiveUnder(tree: Tree, noun: number): number | undefined {
  const own = childrenWith(tree, noun, 'acl', 'advcl');
  return [...own, ...own.flatMap((one) => childrenWith(tree, one, 'xcomp', 'advcl'))].find(
    (one) => one > noun && markOf(tree, one) === 'to' && tree.words[one]?.tag === 'VERB',
  );
}

const CIRCUMSTANCES = listed('circumstances');
const SUGGESTS = listed('suggests');

/** “the timing of the arrests suggests that …” */
function circumstance(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!SUGGESTS.has(lemmaAt(tree, at))) return undefined;
  const subject = subjectOf(tree, at);
  const clause = childrenWith(tree, at, 'ccomp').find((one) => markOf(tree, one) === 'that');
  if (subject === undefined || clause === undefined) return undefined;
  if (!CIRCUMSTANCES.has(lemmaAt(tree, subject))) return undefined;
  const of = childrenWith(tree, subject, 'nmod').find((child) => caseOf(tree, child) === 'of');
  const explained = explainedSubject(scene, of);
  if (explained === undefined || subjectOf(tree, clause) === undefined) return undefined;
  return {
    explained,
    statement: clauseStretch(tree, clause),
    rule: `circumstance: ${lemmaAt(tree, subject)}`,
  };
}

const TESTIFIES = phrasesOf('testifies');
const FEELINGS = listed('feelings');

/** What can be behind an act: distrust, a rivalry, a wish. */
function isFeeling(tree: Tree, at: number): boolean {
  return (
    FEELINGS.has(lemmaAt(tree, at)) ||
    childrenWith(tree, at, 'conj').some((one) => FEELINGS.has(lemmaAt(tree, one)))
  );
}

/** “the replacement testifies to distrust” */
function testifies(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const frame = TESTIFIES.get(lemmaAt(tree, at))?.find(([, preposition]) =>
    childrenWith(tree, at, 'obj', 'obl').some(
      (child) =>
        child > at && caseOf(tree, child) === (preposition ?? '') && isFeeling(tree, child),
    ),
  );
  return frame === undefined || isPassive(tree, at)
    ? undefined
    : ofSubject(scene, at, `testifies: ${frame.join(' ')}`);
}

const VERSIONS = listed('versions');

/** “the thaw has a simple cause: both fear the fleet” */
function hasCause(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (lemmaAt(tree, at) !== 'have') return undefined;
  const cause = childrenWith(tree, at, 'obj').find((child) => VERSIONS.has(lemmaAt(tree, child)));
  const explained = explainedSubject(scene, subjectOf(tree, at));
  if (cause === undefined || explained === undefined) return undefined;
  const statement = behindColon(tree, cause, [at, cause]);
  return statement === undefined
    ? undefined
    : { explained, statement, rule: `cause: ${lemmaAt(tree, cause)}` };
}

/** The clause or noun that a colon gives. */
function behindColon(tree: Tree, noun: number, heads: readonly number[]): Stretch | undefined {
  const colon = tree.words.findIndex(
    ({ form }, at) => at > noun && at <= noun + NEAR && form === ':',
  );
  if (colon === -1) return undefined;
  const what = heads
    .flatMap((head) => childrenWith(tree, head, 'parataxis', 'appos', 'dep', 'conj'))
    .find((child) => (tree.first[child] ?? child) >= colon);
  return what === undefined ? undefined : partStretch(tree, what, colon + 1);
}

const NEAR = 8;

const REASONS = listed('reasons');
const LIES = phrasesOf('lies-in');

/** “the true motive for the quarrel must be sought in …” */
function liesIn(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const frames = LIES.get(lemmaAt(tree, at));
  const subject = frames === undefined ? undefined : subjectOf(tree, at);
  if (frames === undefined || subject === undefined) return undefined;
  const noun = lemmaAt(tree, subject);
  if (!REASONS.has(noun) && !VERSIONS.has(noun)) return undefined;
  const fits = frames.some(([, preposition]) =>
    childrenWith(tree, at, 'obl', 'advmod').some(
      (child) => child > at && caseOf(tree, child) === preposition,
    ),
  );
  if (!fits) return undefined;
  const goal = childrenWith(tree, subject, 'nmod').find((child) =>
    /^(?:for|of|behind)$/u.test(caseOf(tree, child)),
  );
  const explained =
    goal === undefined
      ? toldBefore(scene)
      : (explainedSubject(scene, goal) ?? explainedNoun(scene, goal));
  return explained === undefined ? undefined : told(scene, at, explained, `lies in: ${noun}`);
}
