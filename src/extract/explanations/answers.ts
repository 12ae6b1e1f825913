import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import {
  circumstantial,
  heldAnswer,
  isAhead,
  motiveAnswer,
  namedAnswer,
  pointedAnswer,
} from './debated.ts';
import { isMatter } from './ahead.ts';
import { claimedAnswer } from './claimed.ts';
import type { Spoken } from './claimed.ts';
import type { Answer } from './debated.ts';
import { leadIn } from './enumeration-lead.ts';
import type { Explanation } from './explanation.ts';
import { explainedNoun, explainedVerb, isDoer, puzzling, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { isWeighed, labelledAnswer } from './labelled.ts';
import { likelierAnswer } from './likelier.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { actBefore, matterOfTitle } from './matter-before.ts';
import { questionAbout, questionOfHeading } from './questions.ts';
import { cut } from './scene.ts';
import type { Scene } from './scene.ts';
import { answerOf, lemmaAt } from './viewed.ts';

/**
 * What a text answers to a question of its own, by scene, in reading order: “Why did he leave? Critics claim that … A more
 * persuasive explanation lies in …”, and likewise to one that it raises by announcing readings, or by a puzzling act.
 */
export function answeredIn(
  scenes: readonly Scene[],
  spoken: Spoken,
): ReadonlyMap<Scene, readonly Explanation[]> {
  const found = new Map<Scene, readonly Explanation[]>();
  let open: Asked | undefined;
  for (const [index, scene] of scenes.entries()) {
    if (open !== undefined && (open.section !== scene.section || index - open.last > GAP))
      open = undefined;
    const over =
      scenes[index - 1]?.section === scene.section ? undefined : questionOfHeading(scene);
    if (over !== undefined) open = raisedBy(scene, { question: over }, index - 1);
    const asked = askedIn(scene);
    const own = asked === undefined ? (open ?? toldIn(scene, index)) : undefined;
    const answer = own === undefined ? undefined : answerIn(scene, { ...own, spoken }, index);
    if (own !== undefined && answer !== undefined) {
      open = { ...own, last: index, given: true };
      found.set(scene, [answer]);
      continue;
    }
    const lead = asked === undefined ? leadIn(scene) : undefined;
    const raised = asked ?? lead ?? puzzleIn(scene) ?? wonderedIn(scene);
    const isLead = lead !== undefined;
    // An announcement that does not say of what is one of answers to the question that stands open.
    const matter = isLead && open?.isAsked === true && !isNamed(lead) ? open : raised;
    if (matter !== undefined)
      open = { ...raisedBy(scene, matter, index), isAsked: matter === open || !isLead };
  }
  return found;
}

function isNamed({ explained }: Matter): boolean {
  return explained !== undefined && explained.scene === undefined;
}

/** How many sentences after the question or the last answer the next one comes at the latest. */
const GAP = 6;
/** The same for answers that do not say of themselves that they are one of several. */
const NEARBY = 2;

type Matter = Pick<Explanation, 'question' | 'explained'>;

interface Asked extends Matter {
  readonly section: number;
  /** The number of the sentence of the question or the last answer. */
  readonly last: number;
  /** The text raises the question, so that whoever is cited next answers it. */
  readonly raised: boolean;
  /** By a question, and not by announcing how many answers there are. */
  readonly isAsked: boolean;
  /** An answer has been told. */
  readonly given: boolean;
}

function raisedBy({ section }: Scene, matter: Matter, last: number): Asked {
  return { ...matterOf(matter), section, last, raised: true, isAsked: true, given: false };
}

function matterOf({ question, explained }: Matter): Matter {
  return {
    ...(question === undefined ? {} : { question }),
    ...(explained === undefined ? {} : { explained }),
  };
}

/** A version stands after what it explains. */
function toldIn(scene: Scene, last: number): Asked | undefined {
  const explained = toldBefore(scene);
  const before = explained?.scene;
  if (explained === undefined || before === undefined || explained.quarrel) return undefined;
  if (questionAbout(before, explained, before.tree.words.length) === undefined) return undefined;
  return { explained, section: scene.section, last, raised: false, isAsked: false, given: false };
}

/** “The dismissal puzzled the capital.” */
function puzzleIn(scene: Scene): Matter | undefined {
  const { tree } = scene;
  const explained = puzzling(scene);
  if (explained === undefined || explained.quarrel || tree.words.at(-1)?.form === '?')
    return undefined;
  return { explained: { ...explained, scene } };
}

const WONDERS = listed('wonders');

/** “It is not clear why he recalled the ambassador.” */
function wonderedIn(scene: Scene): Matter | undefined {
  const { tree } = scene;
  const why = tree.words.findIndex(({ form }, at) => at < NEAR && form.toLowerCase() === 'why');
  const verb = tree.words[why]?.head ?? -1;
  const above = tree.words[verb]?.head ?? -1;
  if (why < 1 || !WONDERS.has(lemmaAt(tree, above))) return undefined;
  const explained = explainedVerb(scene, verb, true);
  return explained === undefined ? undefined : { explained: { ...explained, scene } };
}

const NEAR = 12;

const ASKING = phrasesOf('asking');
/** “But why, then, …?” */
const ASIDE = listed('asking-asides');

/** A sentence that asks for a reason or a motive. */
function askedIn(scene: Scene): Matter | undefined {
  const { tree } = scene;
  const { words } = tree;
  if (words.at(-1)?.form !== '?' || words.length > LONGEST) return undefined;
  // Who asks in a quotation is answered by whoever is quoted, if at all.
  if (/^[“"«„‘']/u.test(words[0]?.form ?? '')) return undefined;
  const told = words.filter(({ form, tag }) => tag !== 'PUNCT' && !ASIDE.has(form.toLowerCase()));
  const [first] = told;
  const asks = ASKING.get(first?.form.toLowerCase() ?? '')?.some((phrase) =>
    phrase.every((part, at) => told[at]?.form.toLowerCase() === part || told[at]?.lemma === part),
  );
  if (asks !== true && !isHowExplained(tree)) return undefined;
  const explained = whatIsAsked(scene);
  if (words.length <= BARE) return askedBack(scene);
  return {
    question: cut(scene, { first: 0, end: words.length }).text,
    ...(explained === undefined ? {} : { explained }),
  };
}

/** “Why?”, “What for?” ask for what was told before. */
const BARE = 3;

function askedBack(scene: Scene): Matter | undefined {
  // “Why now?” asks about what the whole text is about, and “Why?” about what was just told.
  const bare = scene.tree.words.length < BARE;
  const main = bare ? undefined : matterOfTitle(scene);
  const explained = main ?? toldBefore(scene) ?? (bare ? actBefore(scene) : undefined);
  const { scene: before } = explained ?? {};
  const question =
    explained === undefined || before === undefined
      ? undefined
      : questionAbout(before, explained, before.tree.words.length);
  if (explained !== undefined && question !== undefined) return { explained, question };
  const { words } = scene.tree;
  return bare ? undefined : { question: cut(scene, { first: 0, end: words.length }).text };
}

const HOW = listed('how-explained');

/** “How is the silence to be explained?”, “How should the dismissal be read?” */
function isHowExplained({ words }: Tree): boolean {
  return (
    words[0]?.form === 'How' && words.some(({ lemma, tag }) => HOW.has(lemma) && tag === 'VERB')
  );
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

interface Open extends Asked {
  readonly spoken: Spoken;
}

function answerIn(scene: Scene, asked: Open, index: number): Explanation | undefined {
  if (scene.tree.words.at(-1)?.form === '?') return undefined;
  const { raised, given, last, spoken, isAsked } = asked;
  const labelled = raised || given ? labelledAnswer(scene) : undefined;
  const likelier = raised || given ? likelierAnswer(scene) : undefined;
  if (index - last > NEARBY) {
    const named = labelled?.until === undefined ? namedAnswer(scene) : undefined;
    const late = labelled === undefined ? likelier : (named ?? labelled);
    return late === undefined ? undefined : { scene, ...late, ...matterOf(asked) };
  }
  const answer =
    (labelled?.until === undefined ? undefined : labelled) ??
    namedAnswer(scene) ??
    labelled ??
    likelier ??
    // After versions of an act, what some point to is another; after a bare telling of it, nothing.
    (raised || given ? pointedAnswer(scene) : undefined) ??
    (raised ? (heldAnswer(scene) ?? circumstantial(scene)) : undefined) ??
    (raised && index <= last + 1 ? (directAnswer(scene) ?? motiveAnswer(scene)) : undefined) ??
    (raised && isAsked ? claimedAnswer(scene, spoken) : undefined) ??
    (raised && index <= last + 1 ? plainAnswer(scene, asked) : undefined);
  return answer === undefined ? undefined : { scene, ...answer, ...matterOf(asked) };
}

/** “The answer is …”, “Perhaps …”, “Because …” */
function directAnswer(scene: Scene): Answer | undefined {
  const { tree } = scene;
  const { root, words } = tree;
  const subject = subjectOf(tree, root) ?? childrenWith(tree, root, 'nsubj')[0];
  const named = subject !== undefined && ANSWERS.has(lemmaAt(tree, subject));
  const opened = OPENERS.get(words[0]?.form.toLowerCase() ?? '')?.some((phrase) =>
    phrase.every((part, at) => words[at]?.form.toLowerCase() === part),
  );
  if (!named && opened !== true) return undefined;
  const whole = clauseStretch(tree, root);
  if (named && isWeighed(tree, root)) return undefined;
  const answer = named ? answerOf(tree, root) : whole;
  // “Three explanations compete.” only announces.
  const plural = tree.words[subject ?? -1]?.features['Number'] === 'Plur';
  if (answer === undefined && plural) return undefined;
  const statement = answer ?? whole;
  return statement.end - statement.first < SHORTEST ? undefined : { statement, rule: 'answer' };
}

const SAYING = listed('saying');
const UNKNOWN = listed('unknown');

/** “Why did he wait? He was afraid of the army.”: of what he was or had, not of what he did next. */
function plainAnswer(scene: Scene, { question, given }: Asked): Answer | undefined {
  const { tree, cues } = scene;
  const { root, words } = tree;
  if (question === undefined || given || !/^why\b/iu.test(question)) return undefined;
  const subject = subjectOf(tree, root);
  if (subject === undefined || SAYING.has(lemmaAt(tree, root)) || isAhead(tree, root))
    return undefined;
  if (!isDoer(scene, subject) && !isMatter(scene, subject)) return undefined;
  if (words.some(({ lemma }) => UNKNOWN.has(lemma.toLowerCase()))) return undefined;
  if (certaintyOf(tree, cues, root).polarity === 'denies') return undefined;
  const first = words[tree.first[root] ?? 0]?.form.toLowerCase() ?? '';
  const statement = clauseStretch(tree, root);
  return first === 'but' || first === 'yet' || statement.end - statement.first < SHORTEST
    ? undefined
    : { statement, rule: 'answer: plain' };
}

const SHORTEST = 2;
