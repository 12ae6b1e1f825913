import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { clauseStretch, partStretch, subjectOf, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import type { Found, Holder } from './explanation.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { answerOf, lemmaAt } from './viewed.ts';

/** What a sentence answers to a question that stands open before it, without what it answers. */
export type Answer = Pick<Found, 'statement' | 'rule' | 'holder' | 'until'>;

const VERSIONS = listed('versions');
const VIEWS = listed('views');

/** “A more persuasive explanation lies in …”, “the prevailing view is that …”, “another motive is domestic: …”. */
export function namedAnswer(scene: Scene): Answer | undefined {
  const { tree, cues } = scene;
  const { root } = tree;
  const subject = childrenWith(tree, root, 'nsubj').find((one) => one < root) ?? existing(tree);
  if (subject === undefined || !isVersion(tree, subject) || isGoalNamed(tree, subject))
    return undefined;
  if (certaintyOf(tree, cues, root).polarity === 'denies') return undefined;
  const statement = contentOf(tree, root, subject);
  return statement === undefined || statement.end - statement.first < SHORTEST
    ? undefined
    : { statement, rule: `debated: ${lemmaAt(tree, subject)}` };
}

const SHORTEST = 2;

/** “there is also a more prosaic explanation: …” */
function existing(tree: Tree): number | undefined {
  const { root } = tree;
  const there = childrenWith(tree, root, 'expl').length > 0;
  if (!there) return undefined;
  return isVersion(tree, root) ? root : childrenWith(tree, root, 'nsubj')[0];
}

function isVersion(tree: Tree, at: number): boolean {
  const lemma = lemmaAt(tree, at);
  if (tree.words[at]?.features['Number'] === 'Plur') return false;
  if (VERSIONS.has(lemma)) return true;
  return VIEWS.has(lemma) && childrenWith(tree, at, 'amod', 'det', 'nummod').length > 0;
}

/** “the reason for the delay” has its own question. */
function isGoalNamed(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'nmod').some((child) =>
    /^(?:for|behind|of)$/u.test(caseOf(tree, child)),
  );
}

const LIES = phrasesOf('lies-in');
const FROM = phrasesOf('from');
const ANSWERING = listed('answering');

function contentOf(tree: Tree, root: number, subject: number): Stretch | undefined {
  const colon = colonBehind(tree, root);
  const isAdjective = tree.words[root]?.tag === 'ADJ' || root === subject;
  if (colon !== undefined && (isAdjective || lemmaAt(tree, root) === 'be'))
    return trimmed(tree, { first: colon + 1, end: endOf(tree, colon) });
  const answer = answerOf(tree, root);
  if (answer !== undefined) return withRest(tree, answer);
  const lemma = lemmaAt(tree, root);
  const lies = LIES.has(lemma) || FROM.has(lemma) || ANSWERING.has(lemma);
  return lies && tree.words[root]?.tag === 'VERB'
    ? withRest(tree, clauseStretch(tree, root))
    : undefined;
}

function colonBehind({ words }: Tree, at: number): number | undefined {
  const colon = words.findIndex(({ form }, index) => index > at - FAR && form === ':');
  return colon === -1 || colon > at + FAR ? undefined : colon;
}

const FAR = 10;
const LONGEST = 60;

function endOf({ words }: Tree, from: number): number {
  return Math.min(words.length, from + LONGEST);
}

/** A colon right behind a statement goes on with it. */
export function withRest(tree: Tree, { first, end }: Stretch): Stretch {
  if (tree.words[end]?.form !== ':') return { first, end };
  return trimmed(tree, { first, end: endOf(tree, first) });
}

const CIRCUMSTANCES = listed('circumstances');
const SUGGESTS = listed('suggests');

/** “The timing suggests that …” */
export function circumstantial({ tree, cues }: Scene): Answer | undefined {
  const { root } = tree;
  const subject = subjectOf(tree, root);
  if (subject === undefined || !SUGGESTS.has(lemmaAt(tree, root))) return undefined;
  if (!CIRCUMSTANCES.has(lemmaAt(tree, subject))) return undefined;
  const clause = childrenWith(tree, root, 'ccomp').find((one) => one > root);
  if (clause === undefined || subjectOf(tree, clause) === undefined) return undefined;
  if (certaintyOf(tree, cues, root).polarity === 'denies') return undefined;
  return {
    statement: clauseStretch(tree, clause),
    rule: `circumstance: ${lemmaAt(tree, subject)}`,
  };
}

const HOLDING = listed('holding');
const SAID: ReadonlySet<string> = new Set(['say', 'tell', 'speak', 'mention', 'think']);

/** “Her critics claim that …”, “officials insist …”: whoever answers, by a clause. */
export function heldAnswer(scene: Scene): Answer | undefined {
  const { tree } = scene;
  const { root } = tree;
  const lemma = lemmaAt(tree, root);
  if (!HOLDING.has(lemma) || tree.words[root]?.tag !== 'VERB') return undefined;
  if (SAID.has(lemma) && tree.words[root].features['Tense'] === 'Past') return undefined;
  const holder = holderOf(scene, root);
  const clause = childrenWith(tree, root, 'ccomp').find((one) => one > root);
  if (holder === undefined || clause === undefined) return undefined;
  if (subjectOf(tree, clause) === undefined || isAhead(tree, clause)) return undefined;
  return { statement: withRest(tree, clauseStretch(tree, clause)), rule: `held: ${lemma}`, holder };
}

/** What will come answers no why. */
export function isAhead(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'aux').some((aux) => /^(?:will|shall)$/u.test(lemmaAt(tree, aux)));
}

/** “Some envoys see the hand of …”, “economists, by contrast, point to …”: by a noun. */
export function pointedAnswer(scene: Scene): Answer | undefined {
  return byPointing(scene) ?? byPoint(scene);
}

/** “Economists, by contrast, point to …”, whose verb readers take for a noun. */
function byPoint(scene: Scene): Answer | undefined {
  const { words } = scene.tree;
  const at = words.findIndex(
    ({ form, tag }, index) =>
      index < FAR && tag !== 'VERB' && form === 'point' && words[index + 1]?.form === 'to',
  );
  const head = words.findIndex(
    (word, index) =>
      index < at && (isGroup(scene.tree, index) || word.features['Number'] === 'Plur'),
  );
  if (at === -1 || head === -1 || words.slice(0, at).some(({ tag }) => tag === 'VERB'))
    return undefined;
  const statement = trimmed(scene.tree, { first: head, end: endOf(scene.tree, head) });
  return {
    statement,
    rule: 'pointed: point',
    holder: { scene, head, words: { first: head, end: head + 1 } },
  };
}

function byPointing(scene: Scene): Answer | undefined {
  const { tree, cues } = scene;
  const { root } = tree;
  const lemma = lemmaAt(tree, root);
  const holder = holderOf(scene, root);
  if (holder === undefined || !POINTING.has(lemma) || tree.words[root]?.tag !== 'VERB')
    return undefined;
  const plural = tree.words[holder.head]?.features['Number'] === 'Plur';
  if (!plural && !isGroup(tree, holder.head)) return undefined;
  const content = childrenWith(tree, root, 'obj', 'obl').some(
    (child) => child > root && tree.words[child]?.tag !== 'PRON',
  );
  if (!content || certaintyOf(tree, cues, root).polarity === 'denies') return undefined;
  return {
    statement: withRest(tree, clauseStretch(tree, root)),
    rule: `pointed: ${lemma}`,
    holder,
  };
}

const POINTING = listed('pointing');

function isGroup(tree: Tree, at: number): boolean {
  return /^(?:some|others|many|most|few|several|school|camp|minority|majority|group)$/u.test(
    lemmaAt(tree, at),
  );
}

function holderOf(scene: Scene, root: number): Holder | undefined {
  const { tree } = scene;
  const head = childrenWith(tree, root, 'nsubj').find((one) => one < root);
  const word = head === undefined ? undefined : tree.words[head];
  if (head === undefined || word === undefined) return undefined;
  const person = word.tag === 'NOUN' || word.tag === 'PROPN' || isGroup(tree, head);
  return person ? { scene, head, words: partStretch(tree, head) } : undefined;
}

const MOTIVES = listed('motives');

/** “He wanted to break the clan.” */
export function motiveAnswer(scene: Scene): Answer | undefined {
  const { tree, cues } = scene;
  const { root } = tree;
  const lemma = lemmaAt(tree, root);
  const subject = subjectOf(tree, root);
  if (subject === undefined || !(MOTIVES.has(lemma) || lemma === 'need')) return undefined;
  if (agentAt(scene, subject) === undefined || childrenWith(tree, root, 'aux').length > 0)
    return undefined;
  if (childrenWith(tree, root, 'xcomp').length === 0) return undefined;
  if (certaintyOf(tree, cues, root).polarity === 'denies') return undefined;
  return { statement: clauseStretch(tree, root), rule: `motive: ${lemma}` };
}
