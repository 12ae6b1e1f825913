import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { isPassive } from '../certainty/governed.ts';
import { clauseStretch, subjectOf, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import { withRest } from './debated.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedSubject, explainedVerb, isDoer } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { told } from './of-subject.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What is behind an act, told with the act last or in another place: “domestic weakness explains the raid”, “at the heart of the dispute lies …”. */
export function accountedAt(scene: Scene, at: number): Found | undefined {
  const tag = scene.tree.words[at]?.tag;
  if (scene.tree.words.at(-1)?.form === '?') return undefined;
  if (tag === 'VERB') {
    return (
      accounting(scene, at) ??
      coreOf(scene, at) ??
      sharing(scene, at) ??
      owing(scene, at) ??
      goingBack(scene, at)
    );
  }
  return coreIs(scene, at) ?? about(scene, at) ?? underlying(scene, at);
}

const ACCOUNTS = phrasesOf('accounts');

/** “weakness explains the belligerence”, “this explains why he kept silent” */
function accounting(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const frames = ACCOUNTS.get(lemmaAt(tree, at));
  const subject = childrenWith(tree, at, 'nsubj').find((one) => one < at);
  if (frames === undefined || subject === undefined || isPassive(tree, at)) return undefined;
  if (isPerson(scene, subject)) return undefined;
  const explained = frames
    .map(([, preposition]) => accountedFor(scene, at, preposition))
    .find((one) => one !== undefined);
  if (explained === undefined) return undefined;
  const rule = `accounts: ${lemmaAt(tree, at)}`;
  return isThat(tree, subject)
    ? thatExplains(scene, at, explained, rule)
    : told(scene, at, explained, rule);
}

const TELLERS = listed('tellers');

function isPerson(scene: Scene, at: number): boolean {
  const { tree, mentions } = scene;
  if (isThat(tree, at)) return false;
  const tag = tree.words[at]?.tag;
  if (tag === 'NOUN' && (isDoer(scene, at) || TELLERS.has(lemmaAt(tree, at)))) return true;
  return tag === 'PRON' || tag === 'PROPN' || mentions.some(({ head }) => head === at);
}

function accountedFor(
  scene: Scene,
  at: number,
  preposition: string | undefined,
): Explained | undefined {
  const { tree } = scene;
  const why = childrenWith(tree, at, 'ccomp', 'advcl').find((child) => isWhy(tree, child));
  if (why !== undefined && preposition === undefined) return explainedVerb(scene, why);
  const things =
    preposition === undefined
      ? childrenWith(tree, at, 'obj')
      : childrenWith(tree, at, 'obl').filter((child) => caseOf(tree, child) === preposition);
  return things
    .filter((child) => child > at)
    .map((child) => explainedNoun(scene, child))
    .find((one) => one !== undefined);
}

/** “why he kept silent” */
function isWhy(tree: Tree, at: number): boolean {
  return tree.words[tree.first[at] ?? at]?.form === 'why';
}

/** “this”, “that”, “which” point back to what explains. */
function isThat(tree: Tree, at: number): boolean {
  return /^(?:this|that|which|it)$/iu.test(tree.words[at]?.form ?? '');
}

/** What “that” stands for: behind a colon, or the sentence before. */
export function thatExplains(
  scene: Scene,
  at: number,
  explained: Explained,
  rule: string,
): Found | undefined {
  const { tree, before } = scene;
  const clause = clauseStretch(tree, at);
  if (tree.words[clause.end]?.form === ':') {
    const statement = trimmed(tree, {
      first: clause.end + 1,
      end: Math.min(tree.words.length, clause.end + LONGEST),
    });
    return { explained, statement, rule };
  }
  if (before === undefined || before.tree.words.at(-1)?.form === '?') return undefined;
  const statement = wholeOf(before);
  return { scene: before, explained: { ...explained, scene }, statement, rule };
}

const LONGEST = 60;

function wholeOf({ tree }: Scene): Stretch {
  return trimmed(tree, { first: 0, end: Math.min(tree.words.length, LONGEST) });
}

const CORES = listed('cores');

/** “at the heart of the dispute lies the water” */
function coreOf(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!LIES.has(lemmaAt(tree, at))) return undefined;
  const core = childrenWith(tree, at, 'obl').find(
    (child) => CORES.has(lemmaAt(tree, child)) && /^(?:at|in)$/u.test(caseOf(tree, child)),
  );
  return core === undefined ? undefined : ofCore(scene, at, core);
}

const LIES = listed('stands-behind');

/** “at the root of the quarrel is the water”, “the core of the dispute is the water” */
function coreIs(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (childrenWith(tree, at, 'cop').length === 0 || tree.words[at]?.tag === 'ADJ') return undefined;
  const core = childrenWith(tree, at, 'nsubj', 'obl').find(
    (child) => child < at && CORES.has(lemmaAt(tree, child)),
  );
  if (core !== undefined) return ofCore(scene, at, core);
  const own = CORES.has(lemmaAt(tree, at)) && /^(?:at|in)$/u.test(caseOf(tree, at));
  return own ? ofCore(scene, at, at) : undefined;
}

function ofCore(scene: Scene, at: number, core: number): Found | undefined {
  const { tree } = scene;
  const of = childrenWith(tree, core, 'nmod').find((child) => caseOf(tree, child) === 'of');
  const explained = of === undefined ? undefined : explainedSubject(scene, of);
  if (explained === undefined) return undefined;
  const own = clauseStretch(tree, at);
  const statement = { first: Math.min(own.first, tree.first[core] ?? core), end: own.end };
  return { explained, statement, rule: `core: ${lemmaAt(tree, core)}` };
}

const ABOUT: ReadonlySet<string> = new Set(['about']);

/** “the dispute is really about water” */
function about(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!ABOUT.has(caseOf(tree, at).split(' ')[0] ?? '')) return undefined;
  if (childrenWith(tree, at, 'cop').length === 0) return undefined;
  const subject = subjectOf(tree, at);
  const explained = explainedSubject(scene, subject);
  if (explained === undefined || subject === undefined) return undefined;
  if (UTTERED.has(lemmaAt(tree, subject))) return undefined;
  return told(scene, at, explained, 'about') ?? ratherAbout(scene, at, explained);
}

/** What is said or written is about something without being explained by it. */
const UTTERED = listed('uttered');

/** “is less about corruption than about the succession”, which denies nothing. */
function ratherAbout(scene: Scene, at: number, explained: Explained): Found | undefined {
  const { tree } = scene;
  const than = childrenWith(tree, at, 'obl', 'conj', 'advcl').some((child) => child > at);
  return than ? { explained, statement: clauseStretch(tree, at), rule: 'about' } : undefined;
}

/** “underlying the dispute is a rivalry” */
function underlying(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (childrenWith(tree, at, 'cop').length === 0) return undefined;
  const verb = childrenWith(tree, at, 'csubj', 'advcl', 'nsubj').find(
    (child) => child < at && lemmaAt(tree, child) === 'underlie',
  );
  const thing = verb === undefined ? undefined : childrenWith(tree, verb, 'obj')[0];
  const explained = explainedNoun(scene, thing);
  if (verb === undefined || explained === undefined) return undefined;
  const statement = { first: tree.first[verb] ?? verb, end: clauseStretch(tree, at).end };
  return { explained, statement, rule: 'core: underlying' };
}

const SHARES = listed('shares');

/** “ambition played a part in the revolt” */
function sharing(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const subject = subjectOf(tree, at);
  const part = childrenWith(tree, at, 'obj').find((child) => SHARES.has(lemmaAt(tree, child)));
  if (lemmaAt(tree, at) !== 'play' || part === undefined || subject === undefined) return undefined;
  if (isPerson(scene, subject)) return undefined;
  const thing = [...childrenWith(tree, at, 'obl'), ...childrenWith(tree, part, 'nmod')].find(
    (child) => caseOf(tree, child) === 'in',
  );
  const explained = explainedNoun(scene, thing);
  return explained === undefined ? undefined : told(scene, at, explained, 'share');
}

/** “the fall of the minister owes much to the enmity of …” */
function owing(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (lemmaAt(tree, at) !== 'owe' || isPassive(tree, at)) return undefined;
  const to = childrenWith(tree, at, 'obl').some((child) => caseOf(tree, child) === 'to');
  const explained = to ? explainedSubject(scene, subjectOf(tree, at)) : undefined;
  return explained === undefined ? undefined : told(scene, at, explained, 'origin: owe');
}

/** “the conflict goes back to the seizure of the island”, “has its roots in the land reform” */
function goingBack(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  const back =
    /^(?:go|date|reach)$/u.test(lemma) &&
    childrenWith(tree, at, 'advmod', 'compound').some((one) => lemmaAt(tree, one) === 'back') &&
    behindBack(tree, at);
  const rooted =
    /^(?:have|find|take)$/u.test(lemma) &&
    childrenWith(tree, at, 'obj').some((one) => CORES.has(lemmaAt(tree, one))) &&
    childrenWith(tree, at, 'obl', 'obj').some((child) => isIn(tree, child));
  if (!back && !rooted) return undefined;
  const explained = explainedSubject(scene, subjectOf(tree, at));
  if (explained === undefined) return undefined;
  const found = told(scene, at, explained, `origin: ${lemma}`);
  return found === undefined ? undefined : { ...found, statement: withRest(tree, found.statement) };
}

function isIn(tree: Tree, at: number): boolean {
  return [at, ...childrenWith(tree, at, 'nmod')].some((one) => caseOf(tree, one) === 'in');
}

/** To something that happened; a mere year explains nothing. */
function behindBack(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'obl').some(
    (child) =>
      caseOf(tree, child) === 'to' && /^(?:NOUN|PROPN)$/u.test(tree.words[child]?.tag ?? ''),
  );
}
