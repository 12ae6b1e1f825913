import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { partStretch, subjectOf } from './clause.ts';
import type { Stretch } from './clause.ts';
import { explainedNoun, explainedVerb, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { isWeighed } from './labelled.ts';
import { listed } from './lexicon.ts';
import type { Holder } from './explanation.ts';
import { actBefore, matterOfTitle } from './matter-before.ts';
import { questionAbout } from './questions.ts';
import { cut } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** A sentence that announces several explanations, and of what. */
export interface Lead {
  readonly explained?: Explained;
  readonly question?: string;
  /** Whose explanations they are: “most observers”. */
  readonly holder?: Holder;
  /** What its answers are called, in the singular: “reading”. */
  readonly noun?: string;
  /** Those that it names itself, behind a colon. */
  readonly items: readonly { readonly order: number; readonly statement: Stretch }[];
}

const VERSIONS = listed('versions');
const ANNOUNCED = listed('announced');

export function leadIn(scene: Scene): Lead | undefined {
  const { tree } = scene;
  for (const [at, word] of tree.words.entries()) {
    if (word.tag !== 'NOUN' || word.features['Number'] !== 'Plur') continue;
    const lemma = word.lemma.toLowerCase();
    if (!VERSIONS.has(lemma) && !ANNOUNCED.has(lemma)) continue;
    const lead = isCounted(tree, at) ? leadAt(scene, at, VERSIONS.has(lemma)) : undefined;
    if (lead !== undefined) return lead;
  }
  return undefined;
}

/** “One reading is …”, “according to the first version …” open a list by themselves. */
export function leadOfOne(scene: Scene): Lead | undefined {
  const { tree } = scene;
  if (isWeighed(tree, tree.root)) return undefined;
  for (const [at, word] of tree.words.entries()) {
    if (word.head <= at || !FIRST.has(word.form.toLowerCase())) continue;
    const noun = tree.words[word.head];
    if (noun === undefined || !VERSIONS.has(noun.lemma)) continue;
    const told = noun.relation.startsWith('nsubj') || isAccording(tree, word.head);
    const matter = told ? matterOf(scene, word.head) : undefined;
    if (matter !== undefined) return { ...matter, noun: noun.lemma, items: [] };
  }
  return undefined;
}

const FIRST = listed('first-of-all');

/** “according to the first version” */
function isAccording(tree: Tree, at: number): boolean {
  return tree.words[at]?.relation === 'obl' && ACCORDING.has(caseOf(tree, at));
}

const ACCORDING = listed('according');
const COUNTS = listed('counts');

function isCounted(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'nummod', 'amod', 'det').some(
    (child) =>
      tree.words[child]?.relation.startsWith('nummod') === true || COUNTS.has(lemmaAt(tree, child)),
  );
}

function leadAt(scene: Scene, at: number, isVersion: boolean): Lead | undefined {
  const items = behindColon(scene.tree, at);
  const explains = explaining(scene, at);
  const noun = lemmaAt(scene.tree, at);
  if (explains !== undefined) return { ...explains, noun, items };
  const matter = isVersion ? matterOf(scene, at) : undefined;
  return matter === undefined ? undefined : { ...matter, noun, items };
}

const EXPLAINS = listed('explains');

/** “most observers explain his obstinacy by one of three things” */
function explaining(scene: Scene, noun: number): Omit<Lead, 'items' | 'noun'> | undefined {
  const { tree } = scene;
  const verb = verbAbove(tree, noun);
  if (verb === undefined || !EXPLAINS.has(lemmaAt(tree, verb))) return undefined;
  const object = childrenWith(tree, verb, 'obj', 'nsubj').find(
    (child) => tree.words[child]?.relation !== 'nsubj',
  );
  if (object === undefined || tree.words[object]?.tag === 'PRON') return { ...before(scene) };
  const explained = asked(scene, object);
  const subject = subjectOf(tree, verb);
  return subject === undefined || subject === object
    ? explained
    : { ...explained, holder: { scene, head: subject, words: partStretch(tree, subject) } };
}

const NEAR = 4;

function verbAbove({ words }: Tree, at: number): number | undefined {
  let word = words[at]?.head ?? -1;
  for (let steps = 0; steps < NEAR && word !== -1; steps += 1) {
    if (words[word]?.tag === 'VERB') return word;
    word = words[word]?.head ?? -1;
  }
  return undefined;
}

type Matter = Pick<Lead, 'explained' | 'question'>;

/** Any noun may be asked about by who announces answers. */
function asked(scene: Scene, noun: number): Matter {
  const explained = explainedNoun(scene, noun) ?? { at: noun, by: 'noun', quarrel: false };
  return worded(scene, explained, scene.tree.words.length);
}

function worded(scene: Scene, explained: Explained, until: number): Matter {
  const question = explained.quarrel ? undefined : questionAbout(scene, explained, until);
  return { explained, ...(question === undefined ? {} : { question }) };
}

function before(scene: Scene): Matter {
  const told = matterOfTitle(scene) ?? toldBefore(scene) ?? actBefore(scene);
  return told === undefined ? {} : worded(told.scene ?? scene, told, Number.MAX_SAFE_INTEGER);
}

/** None where it is named, but cannot be worded: “three reasons for the delay”, “two versions of what happened”, “was dismissed for two reasons”. */
function matterOf(scene: Scene, noun: number): Matter | undefined {
  const { tree } = scene;
  const of = goalOf(tree, noun);
  if (of !== undefined && tree.words[of]?.tag === 'PRON') {
    const clause = cut(scene, { first: of, end: whatEnds(tree, of, noun) }).text;
    if (/^(?:this|it|that|them|these)$/iu.test(clause)) return before(scene);
    return clause.includes(' ') ? { question: `What explains ${clause}?` } : undefined;
  }
  if (of !== undefined) return asked(scene, of);
  const other = goalOfOther(tree, noun);
  if (other !== undefined) return asked(scene, other);
  const why = childrenWith(tree, noun, 'acl', 'advcl').find(
    (child) => tree.words[tree.first[child] ?? child]?.form.toLowerCase() === 'why',
  );
  if (why !== undefined)
    return { question: `What explains ${cut(scene, partStretch(tree, why)).text}?` };
  const word = tree.words[noun];
  const verb =
    word?.relation === 'obl' && caseOf(tree, noun) === 'for'
      ? explainedVerb(scene, word.head)
      : undefined;
  return verb === undefined ? before(scene) : worded(scene, verb, tree.first[noun] ?? noun);
}

const GOALS = /^(?:for|of|behind|about|as to|concerning|regarding|on)$/u;

/** “two theories about the fire”, “three explanations have been offered for it” */
function goalOf(tree: Tree, noun: number): number | undefined {
  const own = childrenWith(tree, noun, 'nmod').find((child) => GOALS.test(caseOf(tree, child)));
  const word = tree.words[noun];
  const offered = word?.relation === 'nsubj:pass' || word?.relation === 'obj';
  return own !== undefined || !offered
    ? own
    : childrenWith(tree, word.head, 'obl').find((child) => caseOf(tree, child) === 'for');
}

const REASONS = listed('reasons');

/** “as to the *reasons for the closure*, three versions are in circulation” */
function goalOfOther(tree: Tree, noun: number): number | undefined {
  const other = tree.words.findIndex(
    ({ lemma, tag }, at) => at !== noun && at < noun && tag === 'NOUN' && REASONS.has(lemma),
  );
  return other === -1 ? undefined : goalOf(tree, other);
}

/** “what happened that night”, whose verb readers hang on the noun before it. */
function whatEnds(tree: Tree, what: number, noun: number): number {
  const own = [...childrenWith(tree, what, 'acl'), ...childrenWith(tree, noun, 'acl')];
  const clause = own.find((one) => one > what);
  const { end } = partStretch(tree, clause ?? what, what);
  return end;
}

/** “for three reasons: debts, a duel and a letter” */
function behindColon(tree: Tree, noun: number): Lead['items'] {
  const colon = tree.words.findIndex(({ form }, at) => at > noun && form === ':');
  if (colon === -1) return [];
  const heads = [...tree.words.keys()].filter(
    (at) => at > colon && at < colon + LONGEST && isListed(tree, at, colon),
  );
  if (heads.length < 2) return [];
  return heads.map((at, index) => ({
    order: index + 1,
    statement: itemOf(tree, at, heads, colon),
  }));
}

const LONGEST = 80;

/** A noun that hangs on something before the colon, or is joined to one that does. */
function isListed({ words }: Tree, at: number, colon: number): boolean {
  const word = words[at];
  if (word === undefined || !/^(?:NOUN|PROPN)$/u.test(word.tag)) return false;
  const base = word.relation.split(':')[0] ?? '';
  if (word.head < colon) return /^(?:appos|parataxis|conj|list|nmod|dep)$/u.test(base);
  const first = words[word.head];
  return (
    base === 'conj' &&
    first !== undefined &&
    first.head < colon &&
    /^(?:NOUN|PROPN)$/u.test(first.tag)
  );
}

function itemOf(tree: Tree, at: number, heads: readonly number[], colon: number): Stretch {
  const next = heads.find((head) => head > at);
  const first = Math.max(tree.first[at] ?? at, colon + 1);
  const end = Math.min(
    (tree.last[at] ?? at) + 1,
    next === undefined ? Infinity : (tree.first[next] ?? next),
  );
  const whole = partStretch(tree, at, first);
  return trimmedTo(tree, whole, end);
}

function trimmedTo({ words }: Tree, { first, end }: Stretch, most: number): Stretch {
  let from = first;
  let to = Math.min(end, most);
  while (to > from + 1 && /^(?:PUNCT|CCONJ)$/u.test(words[to - 1]?.tag ?? '')) to -= 1;
  while (from < to - 1 && /^(?:PUNCT|CCONJ)$/u.test(words[from]?.tag ?? '')) from += 1;
  return { first: from, end: to };
}
