import { childrenWith } from '../certainty/children.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import type { Explanation } from './explanation.ts';
import { explainedNoun, explainedVerb } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { cut } from './scene.ts';
import type { Scene } from './scene.ts';
import { answerOf, lemmaAt } from './viewed.ts';

/** What a text answers to a “why” of its own: “Why did he leave? The answer lies in the budget.” By scene, in reading order. */
export function answeredIn(scenes: readonly Scene[]): ReadonlyMap<Scene, readonly Explanation[]> {
  const found = new Map<Scene, readonly Explanation[]>();
  let asked: Asked | undefined;
  for (const scene of scenes) {
    const question = askedIn(scene);
    if (question !== undefined) {
      asked = question;
      continue;
    }
    const answer =
      asked === undefined || asked.section !== scene.section ? undefined : answerIn(scene, asked);
    if (answer === undefined) asked = undefined;
    else found.set(scene, [answer]);
  }
  return found;
}

interface Asked {
  readonly question: string;
  readonly section: number;
  readonly explained?: Explained;
}

const ASKING = phrasesOf('asking');

/** A sentence that asks for a reason or a motive. */
function askedIn(scene: Scene): Asked | undefined {
  const { tree, section } = scene;
  const { words } = tree;
  if (words.at(-1)?.form !== '?' || words.length > LONGEST) return undefined;
  const [first] = words;
  const asks = ASKING.get(first?.form.toLowerCase() ?? '')?.some((phrase) =>
    phrase.every((part, at) => words[at]?.form.toLowerCase() === part || words[at]?.lemma === part),
  );
  if (asks !== true) return undefined;
  const explained = whatIsAsked(scene);
  return {
    question: cut(scene, { first: 0, end: words.length }).text,
    section,
    ...(explained === undefined ? {} : { explained }),
  };
}

const LONGEST = 40;

function whatIsAsked(scene: Scene): Explained | undefined {
  const { tree } = scene;
  const { root } = tree;
  const noun = [...childrenWith(tree, root, 'obl', 'obj', 'nsubj')]
    .map((child) => explainedNoun(scene, child))
    .find((one) => one !== undefined && !one.quarrel);
  const what = lemmaAt(tree, 0) === 'what' ? noun : explainedVerb(scene, root, true);
  return what === undefined ? undefined : { ...what, scene };
}

const ANSWERS = listed('answers');
const OPENERS = phrasesOf('answer-openers');

/** “The answer is …”, “Perhaps …”, “Because …” */
function answerIn(scene: Scene, { question, explained }: Asked): Explanation | undefined {
  const { tree } = scene;
  const { root, words } = tree;
  if (words.at(-1)?.form === '?') return undefined;
  const subject = subjectOf(tree, root) ?? childrenWith(tree, root, 'nsubj')[0];
  const named = subject !== undefined && ANSWERS.has(lemmaAt(tree, subject));
  const opened = OPENERS.get(words[0]?.form.toLowerCase() ?? '')?.some((phrase) =>
    phrase.every((part, at) => words[at]?.form.toLowerCase() === part),
  );
  if (!named && opened !== true) return undefined;
  const whole = clauseStretch(tree, root);
  const statement = named ? (answerOf(tree, root) ?? whole) : whole;
  if (statement.end - statement.first < SHORTEST) return undefined;
  return {
    scene,
    statement,
    rule: 'answer',
    question,
    ...(explained === undefined ? {} : { explained }),
  };
}

const SHORTEST = 2;
