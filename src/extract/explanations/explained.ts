import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { statusOf } from '../certainty/combine.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import { subjectOf } from './clause.ts';
import { listed } from './lexicon.ts';
import { actorAt, agentAt } from './scene.ts';
import type { Scene } from './scene.ts';

/** What an explanation explains: an act or a state of affairs, by a noun or by a verb. */
export interface Explained {
  readonly at: number;
  readonly by: 'noun' | 'verb';
  /** It is the bad blood that a document is about. */
  readonly quarrel: boolean;
  /** The sentence it stands in, where that is another one. */
  readonly scene?: Scene;
  /** Where its noun phrase ends at the latest, as what follows belongs to the explanation. */
  readonly end?: number;
  /** Who does it, where the verb itself does not say: “gave *him* the excuse to leave”. */
  readonly subject?: number;
}

const QUARRELS = listed('quarrels');
const EXPLAINED = listed('explained');

/** A noun that names an act or a state of affairs between people. */
export function explainedNoun(scene: Scene, at: number | undefined): Explained | undefined {
  const word = at === undefined ? undefined : scene.tree.words[at];
  if (at === undefined || word === undefined || word.tag !== 'NOUN') return undefined;
  const lemma = word.lemma.toLowerCase();
  const quarrel = QUARRELS.has(lemma);
  const known = quarrel || EXPLAINED.has(lemma) || scene.acts.has(at);
  return known ? { at, by: 'noun', quarrel } : undefined;
}

/** A verb that tells what somebody known did, or what was done to somebody or to an act; in a question, what is `asked`. */
export function explainedVerb(scene: Scene, at: number, asked = false): Explained | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  if (word?.tag !== 'VERB') return undefined;
  if (!asked && (isOpenQuestion(tree, at) || !isDone(scene, at))) return undefined;
  const subject = subjectOf(tree, at);
  if (subject === undefined) return undefined;
  const person = tree.words[subject]?.features['Person'];
  if (person === '1' || person === '2' || actorAt(scene, subject)?.type === 'event-name')
    return undefined;
  const known =
    isDoer(scene, subject) || scene.acts.has(at) || explainedNoun(scene, subject) !== undefined;
  return known ? { at, by: 'verb', quarrel: false } : undefined;
}

const DOERS = listed('doers');

/** Somebody with a name, or somebody who does things in politics without one: “the government”. */
export function isDoer(scene: Scene, at: number): boolean {
  const word = scene.tree.words[at];
  if (word === undefined) return false;
  return (
    word.tag === 'PROPN' ||
    agentAt(scene, at) !== undefined ||
    (word.tag === 'NOUN' && DOERS.has(word.lemma.toLowerCase()))
  );
}

/** A noun that names an act, or what “this” and “this step” stand for: what the sentence before tells as done. */
export function explainedSubject(scene: Scene, at: number | undefined): Explained | undefined {
  const own = explainedNoun(scene, at);
  if (at === undefined || own?.quarrel === true || !pointsBack(scene.tree, at)) return own;
  return toldBefore(scene) ?? own;
}

/** What the sentence before it tells as done, or the bad blood that it is about. */
export function toldBefore({ before }: Scene): Explained | undefined {
  if (before === undefined) return undefined;
  const puzzle = puzzling(before);
  if (puzzle !== undefined) return { ...puzzle, scene: before };
  const verb = explainedVerb(before, before.tree.root);
  if (verb !== undefined) return { ...verb, scene: before };
  const noun = explainedNoun(before, subjectOf(before.tree, before.tree.root));
  return noun === undefined ? undefined : { ...noun, scene: before };
}

/** “did so”, “this was done” */
export function isDoingSo(tree: Tree, at: number): boolean {
  if (tree.words[at]?.lemma !== 'do' || tree.words[at].tag !== 'VERB') return false;
  return [...childrenWith(tree, at, 'advmod', 'obj', 'nsubj')].some((child) =>
    /^(?:so|this|that|it)$/iu.test(tree.words[child]?.form ?? ''),
  );
}

const PUZZLES = listed('puzzles');

/** “the dismissal puzzled the capital”: the dismissal wants explaining, not the puzzlement. */
export function puzzling(scene: Scene): Explained | undefined {
  const { tree } = scene;
  const { root } = tree;
  if (!PUZZLES.has(tree.words[root]?.lemma ?? '')) return undefined;
  return explainedNoun(scene, subjectOf(tree, root));
}

/** “this”, “that step”. */
function pointsBack(tree: Tree, at: number): boolean {
  return [at, ...childrenWith(tree, at, 'det')].some(
    (one) => tree.words[one]?.features['PronType'] === 'Dem',
  );
}

const STATES = listed('states');
const SAYING = listed('saying');

/** It came about, as far as the text goes; a saying is explained by what is said, and a state by nothing here. */
function isDone({ tree, cues }: Scene, at: number): boolean {
  const lemma = tree.words[at]?.lemma ?? '';
  if (STATES.has(lemma) || SAYING.has(lemma) || isGoingTo(tree, at)) return false;
  const status = statusOf(tree, cues, at);
  if (status === 'denied') return isNotDone(tree, at);
  return (
    status === 'occurred' ||
    status === 'alleged' ||
    (status === 'hypothetical' && isSettled(tree, cues, at))
  );
}

/** “is going to need” */
function isGoingTo(tree: Tree, at: number): boolean {
  return tree.words[at]?.form === 'going' && childrenWith(tree, at, 'xcomp').length > 0;
}

/** “was not arrested”: what was left undone may be explained as well. */
function isNotDone(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'advmod').some((child) => tree.words[child]?.lemma === 'not');
}

/** “it cannot be ruled out that he was dismissed in order to …”: the dismissal is past and no condition hangs on it. */
function isSettled(tree: Tree, cues: readonly CertaintyCue[], at: number): boolean {
  const helpers = childrenWith(tree, at, 'aux');
  const past = [at, ...helpers].some((one) => {
    const features = tree.words[one]?.features ?? {};
    return features['Tense'] === 'Past' && features['VerbForm'] === 'Fin';
  });
  const own = cues.filter(({ head }) => head === at);
  return past && own.every(({ kind }) => kind !== 'conditional' && kind !== 'modal');
}

/** What somebody does not do, or is only said to think, is not what a “because” behind it explains. */
function isOpenQuestion(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'ccomp').length > 0 || tree.words.at(-1)?.form === '?';
}
