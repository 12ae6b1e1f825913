import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { clauseStretch, trimmed } from './clause.ts';
import type { Answer } from './debated.ts';
import { withRest } from './debated.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { nextSentence } from './next-sentence.ts';
import type { Scene } from './scene.ts';
import { answerOf, lemmaAt } from './viewed.ts';

const VERSIONS = listed('versions');
const VIEWS = listed('views');
const ANNOUNCED = listed('announced');
const ONES = listed('ones');
const ORDINALS = phrasesOf('ordinals');
const FURTHER = listed('further');

/**
 * An answer that its subject says to be one of several, whatever is said of it: “the second school looks to Algiers. …”,
 * “a more cynical reading starts from the harvest: …”. What only points is told by the next sentence.
 */
export function labelledAnswer(scene: Scene): Answer | undefined {
  const { tree } = scene;
  const { root } = tree;
  if (isOtherwise(tree, root)) return toldOf(scene, root, 'labelled: otherwise');
  const subject = childrenWith(tree, root, 'nsubj').find((one) => one < root && isLabel(tree, one));
  const offered = subject ?? offeredAt(tree, root);
  return offered === undefined
    ? undefined
    : toldOf(scene, root, `labelled: ${lemmaAt(tree, offered)}`);
}

/** “An envoy offers *another reading*: …” */
function offeredAt(tree: Tree, root: number): number | undefined {
  return childrenWith(tree, root, 'obj').find(
    (one) =>
      one > root &&
      isLabel(tree, one) &&
      tree.words.slice(one, one + NEAR).some(({ form }) => form === ':'),
  );
}

const NEAR = 12;

/** “reads it differently: …” */
function isOtherwise(tree: Tree, root: number): boolean {
  return (
    childrenWith(tree, root, 'advmod').some((one) => OTHERWISE.has(lemmaAt(tree, one))) &&
    tree.words.some(({ form }, at) => at > root && form === ':')
  );
}

const OTHERWISE = listed('otherwise');

function isLabel(tree: Tree, at: number): boolean {
  const lemma = lemmaAt(tree, at);
  if (tree.words[at]?.features['Number'] === 'Plur') return false;
  if (!VERSIONS.has(lemma) && !VIEWS.has(lemma) && !ANNOUNCED.has(lemma) && !ONES.has(lemma))
    return false;
  return childrenWith(tree, at, 'amod', 'det', 'nummod').some((one) => isOneOfSeveral(tree, one));
}

/** “second”, “another”, “more cynical”, “simplest”, “official” */
function isOneOfSeveral(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word === undefined) return false;
  const form = word.form.toLowerCase();
  return ORDINALS.has(form) || FURTHER.has(form) || word.tag === 'ADJ';
}

/** What is said of it: behind a colon, else the predicate, with the next sentence where it only points. */
function toldOf(scene: Scene, root: number, rule: string): Answer | undefined {
  const { tree } = scene;
  const { words } = tree;
  const answer = answerOf(tree, root);
  if (answer !== undefined) return { statement: withRest(tree, answer), rule };
  const clause = clauseStretch(tree, root);
  const colon = words.findIndex(({ form }, at) => at > root && form === ':');
  if (colon !== -1 && colon < words.length - SHORTEST) {
    const end = Math.min(words.length, colon + LONGEST);
    return { statement: trimmed(tree, { first: colon + 1, end }), rule };
  }
  if (isWeighed(tree, root)) return undefined;
  const statement = withRest(tree, clause);
  if (statement.end - statement.first < SHORTEST) return undefined;
  const until = isPointing(tree, root, statement.end) ? nextSentence(scene) : undefined;
  return { statement, rule, ...(until === undefined ? {} : { until }) };
}

const WEIGHED = listed('weighed');

/** “The last version seems the most plausible”, “is supported by the fact that …”: said of it, and not by it. */
export function isWeighed(tree: Tree, root: number): boolean {
  return [root, ...childrenWith(tree, root, 'xcomp')].some((at) => WEIGHED.has(lemmaAt(tree, at)));
}

const SHORTEST = 3;
const LONGEST = 60;
const BRIEF = 12;
const LEADS = listed('leads');

/** “looks north”, “is of a political nature” */
function isPointing(tree: Tree, root: number, end: number): boolean {
  if (childrenWith(tree, root, 'ccomp', 'csubj').length > 0) return false;
  const nature = caseOf(tree, root) === 'of' || tree.words[root]?.tag === 'ADJ';
  const leads = LEADS.has(lemmaAt(tree, root));
  return end - root < BRIEF && (nature || leads);
}
