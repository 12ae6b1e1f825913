import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { markOf } from '../certainty/governed.ts';
import { thatExplains } from './accounted.ts';
import { clauseStretch, subjectOf, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedVerb, isDoer } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** An explanation put in two halves: “what drove them to it was fear”, “the reason he left is …”, “it was in this context that …”. */
export function cleftAt(scene: Scene, at: number): Found | undefined {
  const { words } = scene.tree;
  if (words.at(-1)?.form === '?') return undefined;
  return (
    whatDrove(scene, at) ?? reasonWhy(scene, at) ?? noAccident(scene, at) ?? thatIsWhy(scene, at)
  );
}

const DRIVES = listed('drives');

/** “what lies behind the arrest is …”, “what drove Torvia to close the border was fear” */
function whatDrove(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const cop = childrenWith(tree, at, 'cop')[0];
  if (cop === undefined) return undefined;
  const verb = drivingVerb(tree, at, cop);
  if (verb === undefined || certaintyOf(tree, scene.cues, at).polarity === 'denies')
    return undefined;
  const explained = drivenTo(scene, verb, cop);
  if (explained === undefined) return undefined;
  const end = Math.max(clauseStretch(tree, at).end, at + 1);
  const what = tree.words.findLastIndex(
    ({ form }, index) => index < verb && form.toLowerCase() === 'what',
  );
  return { explained, statement: { first: what, end }, rule: 'cleft: what' };
}

/** The verb of “what …” before “is”. */
function drivingVerb({ words }: Tree, at: number, cop: number): number | undefined {
  const what = words.findIndex(
    ({ form }, index) => index < cop && cop - index <= FAR && form.toLowerCase() === 'what',
  );
  if (what === -1) return undefined;
  const verb = words.findIndex(
    ({ tag, lemma }, index) => index > what && index < cop && tag === 'VERB' && DRIVES.has(lemma),
  );
  const near = verb !== -1 && verb - what <= NEAR && at > verb;
  return near ? verb : undefined;
}

const FAR = 20;
const NEAR = 4;

/** What it explains: an object or what stands behind “behind”, or what somebody was driven to. */
function drivenTo(scene: Scene, verb: number, cop: number): Explained | undefined {
  const { tree } = scene;
  const within = [...tree.words.keys()].slice(verb + 1, cop);
  const act = within.find((one) => tree.words[one]?.tag === 'VERB' && markOf(tree, one) === 'to');
  const whom = within.find((one) => one < (act ?? cop) && isDoer(scene, one));
  if (act !== undefined && whom !== undefined)
    return { at: act, by: 'verb', quarrel: false, subject: whom };
  const noun = within.find((one) => explainedNoun(scene, one) !== undefined);
  const explained = explainedNoun(scene, noun);
  return explained === undefined ? undefined : { ...explained, end: cop };
}

const REASONS = listed('reasons');

/** “the reason (why) he left is that …” */
function reasonWhy(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const subject = childrenWith(tree, at, 'nsubj').find(
    (one) => one < at && REASONS.has(lemmaAt(tree, one)),
  );
  if (subject === undefined || childrenWith(tree, at, 'cop').length === 0) return undefined;
  const clause = childrenWith(tree, subject, 'acl', 'advcl').find(
    (child) => child > subject && subjectOf(tree, child) !== undefined,
  );
  const explained = clause === undefined ? undefined : explainedVerb(scene, clause);
  if (explained === undefined || tree.words[at]?.tag === 'ADJ') return undefined;
  if (certaintyOf(tree, scene.cues, at).polarity === 'denies') return undefined;
  const statement = { first: tree.first[subject] ?? subject, end: clauseStretch(tree, at).end };
  return { explained, statement, rule: `reason: ${lemmaAt(tree, subject)}` };
}

const ACCIDENTS = listed('accidents');

/** “it is no accident that the raid came …” */
function noAccident(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!ACCIDENTS.has(lemmaAt(tree, at)) || childrenWith(tree, at, 'cop').length === 0)
    return undefined;
  const not = childrenWith(tree, at, 'det', 'advmod').some((one) =>
    /^(?:no|not|hardly|scarcely)$/u.test(lemmaAt(tree, one)),
  );
  const clause = childrenWith(tree, at, 'acl', 'ccomp', 'csubj', 'advcl').find(
    (child) => child > at && subjectOf(tree, child) !== undefined,
  );
  if (!not || clause === undefined) return undefined;
  const explained = explainedVerb(scene, clause) ?? explainedNoun(scene, subjectOf(tree, clause));
  if (explained === undefined) return undefined;
  const first = tree.first[at] ?? at;
  const end = Math.min((tree.last[clause] ?? clause) + 1, first + LONGEST);
  return { explained, statement: trimmed(tree, { first, end }), rule: 'no accident' };
}

const LONGEST = 60;

/** “That is why he dismissed the general”, “…, which is why …” */
function thatIsWhy(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (tree.words[at]?.form !== 'why' || tree.words[at - 1]?.lemma !== 'be') return undefined;
  const that = tree.words[at - 2]?.form.toLowerCase() ?? '';
  const verb = whyVerb(tree, at);
  const explained = verb === undefined ? undefined : explainedVerb(scene, verb);
  if (explained === undefined) return undefined;
  if (that === 'which') return whichIsWhy(scene, at, explained);
  if (!/^(?:this|that)$/u.test(that) || at > NEAR) return undefined;
  return thatExplains(scene, at, explained, 'that is why');
}

function whyVerb({ words }: Tree, at: number): number | undefined {
  const verb = words.findIndex(({ tag }, index) => index > at && tag === 'VERB');
  return verb === -1 || verb > at + FAR ? undefined : verb;
}

/** The clause before “, which is why”. */
function whichIsWhy({ tree }: Scene, at: number, explained: Explained): Found | undefined {
  const comma = at - 3;
  if (comma < 2) return undefined;
  const first = Math.max(0, comma - LONGEST);
  const statement: Stretch = trimmed(tree, { first, end: comma + 1 });
  return { explained, statement, rule: 'which is why' };
}
