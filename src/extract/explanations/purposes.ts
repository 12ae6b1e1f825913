import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedSubject, explainedVerb, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed } from './lexicon.ts';
import { told } from './of-subject.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What somebody did it for: “by doing so he sought to …”, “used the fire to …”, “dismissed him to please the donors”. */
export function purposeAt(scene: Scene, at: number): Found | undefined {
  if (scene.tree.words[at]?.tag !== 'VERB') return undefined;
  return soughtBy(scene, at) ?? usedFor(scene, at) ?? plainPurpose(scene, at);
}

const MOTIVES = listed('motives');
const MEANT = listed('meant-ends');

/** “by dismissing him he sought to …”, “in this way he wanted to …” */
function soughtBy(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!MOTIVES.has(lemmaAt(tree, at))) return undefined;
  const subject = subjectOf(tree, at);
  const goal = childrenWith(tree, at, 'xcomp', 'advcl').find(
    (child) => child > at && markOf(tree, child) === 'to',
  );
  if (subject === undefined || goal === undefined || !isSomebody(scene, subject)) return undefined;
  const explained = meansOf(scene, at, subject);
  return explained === undefined
    ? undefined
    : told(scene, at, explained, `sought: ${lemmaAt(tree, at)}`);
}

function isSomebody(scene: Scene, at: number): boolean {
  return agentAt(scene, at) !== undefined || scene.tree.words[at]?.tag === 'PROPN';
}

const WAYS = listed('ways');
const THUS = listed('thus');

/** What is done to reach something: a clause with “by”, or what “this way” points back to. */
function meansOf(scene: Scene, at: number, subject: number): Explained | undefined {
  const { tree } = scene;
  const by = childrenWith(tree, at, 'advcl').find((child) => markOf(tree, child) === 'by');
  if (by !== undefined && lemmaAt(tree, by) !== 'do')
    return { at: by, by: 'verb', quarrel: false, subject };
  const noun = childrenWith(tree, at, 'obl')
    .filter((child) => /^(?:with|by|through)$/u.test(caseOf(tree, child)))
    .map((child) => explainedNoun(scene, child))
    .find((one) => one !== undefined);
  if (by === undefined && noun !== undefined && noun.at < at) return { ...noun, end: at };
  const back =
    by !== undefined ||
    childrenWith(tree, at, 'advmod').some((child) => THUS.has(lemmaAt(tree, child))) ||
    childrenWith(tree, at, 'obl').some((child) => isThisWay(tree, child));
  return back ? toldBefore(scene) : undefined;
}

function isThisWay(tree: Tree, at: number): boolean {
  return (
    WAYS.has(lemmaAt(tree, at)) &&
    childrenWith(tree, at, 'det').some((det) => tree.words[det]?.features['PronType'] === 'Dem')
  );
}

const USES = listed('uses');
const UTTERED = listed('uttered');

/** “needed the border crisis to justify …”, “the scandal was used to …” */
function usedFor(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!USES.has(lemmaAt(tree, at))) return undefined;
  const passive = isPassive(tree, at);
  const subject = subjectOf(tree, at);
  const needed = lemmaAt(tree, at) === 'need' && (passive || tree.words[at]?.form !== 'needed');
  if (needed || scene.cues.some(({ head, kind }) => head === at && kind === 'modal'))
    return undefined;
  const thing = passive ? subject : childrenWith(tree, at, 'obj')[0];
  const explained = explainedNoun(scene, thing);
  if (explained === undefined || thing === undefined || subject === undefined) return undefined;
  if (UTTERED.has(lemmaAt(tree, thing))) return undefined;
  const goals = [
    ...childrenWith(tree, at, 'xcomp', 'advcl'),
    ...childrenWith(tree, thing, 'acl', 'advcl'),
  ];
  const goal = goals.find((child) => child > at && child > thing && markOf(tree, child) === 'to');
  if (goal === undefined || (!passive && !isSomebody(scene, subject))) return undefined;
  const end = tree.first[goal] ?? goal;
  const own = passive || explained.quarrel || lemmaAt(tree, at) !== 'use';
  const matter: Explained = own ? { ...explained, end } : { at, by: 'verb', quarrel: false };
  const found = told(scene, at, matter, `used: ${lemmaAt(tree, at)}`);
  return found === undefined || own ? found : { ...found, statement: partStretch(tree, goal) };
}

/** A bare “to” tells a purpose as often as a plan: only what is meant to work on others counts. */
function plainPurpose(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const goal = childrenWith(tree, at, 'advcl').find(
    (child) =>
      child > at &&
      MEANT.has(lemmaAt(tree, child)) &&
      markOf(tree, child) === 'to' &&
      tree.first[child] === childrenWith(tree, child, 'mark')[0],
  );
  if (goal === undefined || markOf(tree, at) === 'to' || caseOf(tree, goal) !== '')
    return undefined;
  // “won enough seats to prevent it”, “was too weak to prevent it” tell a measure.
  if (tree.words.slice(at, goal).some(({ form }) => /^(?:enough|too|sufficient)$/u.test(form)))
    return undefined;
  const explained = explainedVerb(scene, at);
  if (explained === undefined) return undefined;
  const statement = partStretch(tree, goal);
  return { explained, statement, rule: `purpose: ${lemmaAt(tree, goal)}` };
}

const AIMS = listed('aim-nouns');
const OWN = listed('whose');

/** “the point of the move was to …”, “its purpose was …”, “the real target of the purge is …” */
export function aimAt(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const subject = childrenWith(tree, at, 'nsubj').find((one) => one < at);
  if (subject === undefined || !AIMS.has(lemmaAt(tree, subject))) return undefined;
  const tag = tree.words[at]?.tag ?? '';
  const is = childrenWith(tree, at, 'cop').length > 0;
  const answers =
    tag === 'VERB' ? is && markOf(tree, at) === 'to' : is && /^(?:NOUN|PROPN)$/u.test(tag);
  if (!answers || caseOf(tree, at) !== '') return undefined;
  const explained = matterOf(scene, subject, at);
  if (explained === undefined || certaintyOf(tree, scene.cues, at).polarity === 'denies')
    return undefined;
  const statement = {
    first: tree.first[subject] ?? subject,
    end: clauseStretch(tree, at).end,
  };
  return { explained, statement, rule: `aim of it: ${lemmaAt(tree, subject)}` };
}

/** “of the move”, “its”: an act of this sentence, or that told before. */
function matterOf(scene: Scene, noun: number, at: number): Explained | undefined {
  const { tree } = scene;
  const own = childrenWith(tree, noun, 'nmod');
  const named = own.find((child) => /^(?:of|for|behind)$/u.test(caseOf(tree, child)));
  if (named !== undefined) return explainedSubject(scene, named);
  const whose = own.some((child) => OWN.has(tree.words[child]?.form.toLowerCase() ?? ''));
  const bare =
    own.length === 0 && childrenWith(tree, noun, 'det').some((one) => lemmaAt(tree, one) === 'the');
  if (bare && tree.words[at]?.tag === 'VERB') return toldBefore(scene);
  if (!whose) return undefined;
  const head = tree.words[at]?.head ?? -1;
  const before = head === -1 ? undefined : explainedSubject(scene, subjectOf(tree, head));
  return before ?? (head === -1 ? toldBefore(scene) : undefined);
}
