import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { clauseStretch, subjectOf, trimmed } from './clause.ts';
import { leadIn, leadOfOne } from './enumeration-lead.ts';
import type { Lead } from './enumeration-lead.ts';
import { withRest } from './debated.ts';
import type { Explanation } from './explanation.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { nextSentence } from './next-sentence.ts';
import type { Scene } from './scene.ts';
import { answerOf, lemmaAt } from './viewed.ts';

/**
 * Explanations that a text announces and then goes through: “Most observers explain it by one of three things. The first
 * is … The second …”. By scene, in reading order.
 */
export function enumeratedIn(scenes: readonly Scene[]): ReadonlyMap<Scene, readonly Explanation[]> {
  const found = new Map<Scene, readonly Explanation[]>();
  let list: List | undefined;
  for (const [index, scene] of scenes.entries()) {
    if (list !== undefined && isOver(list, scene, index)) list = undefined;
    const one = leadOfOne(scene);
    const lead = leadIn(scene) ?? one;
    if (lead !== undefined) list = { lead, scene, next: 1, last: index };
    const items: readonly Item[] =
      lead !== undefined && lead !== one
        ? lead.items
        : list === undefined
          ? []
          : itemsIn(scene, list);
    if (list === undefined || items.length === 0) continue;
    found.set(
      scene,
      items.map((item) => explanationOf(scene, item, list?.lead ?? {})),
    );
    list = { ...list, next: (items.at(-1)?.order ?? list.next) + 1, last: index };
  }
  return found;
}

interface List {
  readonly lead: Lead;
  readonly scene: Scene;
  /** Which answer comes next, from 1. */
  readonly next: number;
  /** The number of the sentence of the last answer. */
  readonly last: number;
}

/** How many sentences after the announcement the first answer comes at the latest, and each after the one before it. */
const SOON = 3;
const FAR = 20;

function isOver({ next, last, scene }: List, now: Scene, index: number): boolean {
  return now.section !== scene.section || index - last > (next === 1 ? SOON : FAR);
}

interface Item {
  readonly order: number;
  readonly statement: Explanation['statement'];
  /** It only begins what the next sentence says. */
  readonly open?: boolean;
}

function explanationOf(scene: Scene, { statement, open }: Item, lead: Partial<Lead>): Explanation {
  const { explained, question, holder } = lead;
  const until = open === true ? nextSentence(scene) : undefined;
  return {
    scene,
    statement,
    rule: 'enumerated',
    ...(explained === undefined ? {} : { explained }),
    ...(question === undefined ? {} : { question }),
    ...(until === undefined ? {} : { until }),
    ...(holder === undefined ? {} : { holder }),
  };
}

const LONGEST = 60;

/** Ordinals by their place in a list, from 1. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  [...phrasesOf('ordinals')].flatMap(([word, [phrase]]): [string, number][] => [
    [word, Number(phrase?.[1])],
  ]),
);
/** They follow on whatever came before. */
const FURTHER = listed('further');

function itemsIn(scene: Scene, { next, lead }: List): readonly Item[] {
  const { tree } = scene;
  const found: Item[] = [];
  let order = next;
  const named = namedItem(scene, lead.noun);
  if (named !== undefined) return [{ order, ...named }];
  for (const [at, word] of tree.words.entries()) {
    const form = word.form.toLowerCase();
    const own = ORDINALS.get(form) ?? (FURTHER.has(form) && order > 1 ? order : undefined);
    // One of the answers may have been told in words that are not understood.
    if (own === undefined || own < order || own > order + 1) continue;
    const item = itemAt(scene, at);
    if (item === undefined) continue;
    found.push({ order: own, ...item });
    order = own + 1;
  }
  return found;
}

/** “The optimistic one holds …”, “the pessimistic reading is …”, of readings announced. */
function namedItem({ tree }: Scene, noun: string | undefined): Told | undefined {
  const { root, words } = tree;
  const subject = childrenWith(tree, root, 'nsubj')[0];
  const lemma = subject === undefined ? undefined : words[subject]?.lemma.toLowerCase();
  if (noun !== undefined && subject !== undefined && isBestOne(tree, subject))
    return ofSubject(tree, root);
  if (noun === undefined || subject === undefined || (lemma !== noun && !ONES.has(lemma ?? '')))
    return undefined;
  const kind = childrenWith(tree, subject, 'amod')[0];
  const word = kind === undefined ? undefined : words[kind]?.form.toLowerCase();
  if (word === undefined || ORDINALS.has(word) || FURTHER.has(word)) return undefined;
  if (words[subject]?.features['Number'] === 'Plur') return undefined;
  return childrenWith(tree, subject, 'det').length === 0 ? undefined : ofSubject(tree, root);
}

/** “The simplest is …”, “the most popular holds that …” */
function isBestOne(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  const the = childrenWith(tree, at, 'det').some((one) => lemmaAt(tree, one) === 'the');
  if (word?.tag !== 'ADJ' || !the || ORDINALS.has(word.form.toLowerCase())) return false;
  const most = childrenWith(tree, at, 'advmod').some((one) => lemmaAt(tree, one) === 'most');
  return most || word.form.endsWith('est');
}

const ONES = listed('ones');
const VERSIONS = listed('versions');
const ANNOUNCED = listed('announced');

type Told = Omit<Item, 'order'>;

function itemAt(scene: Scene, at: number): Told | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  if (word === undefined) return undefined;
  if (word.relation === 'advmod' && (at === 0 || isStop(tree, at - 1)) && isComma(tree, at + 1)) {
    return subjectOf(tree, word.head) === undefined
      ? undefined
      : { statement: clauseStretch(tree, word.head) };
  }
  const noun = headNoun(tree, at);
  const phrase = noun === undefined ? undefined : tree.words[noun];
  if (noun === undefined || phrase === undefined || concerns(tree, noun)) return undefined;
  if (phrase.relation.startsWith('nsubj')) return ofSubject(tree, phrase.head);
  const that = clauseBehind(tree, at);
  if (that !== undefined) return { statement: clauseStretch(tree, that) };
  const by = phrase.relation === 'obl' && IN_IT.has(caseOf(tree, noun).split(' ')[0] ?? '');
  return by && subjectOf(tree, phrase.head) !== undefined
    ? { statement: clauseStretch(tree, phrase.head) }
    : undefined;
}

function isStop({ words }: Tree, at: number): boolean {
  return /^[;:—–]$/u.test(words[at]?.form ?? '');
}

function isComma({ words }: Tree, at: number): boolean {
  return words[at]?.form === ',';
}

const IN_IT = listed('in-it');

/** “the second, favoured by exiles, *is that he refused*”, wherever readers hang “second”. */
function clauseBehind({ words, ...tree }: Tree, at: number): number | undefined {
  const is = words.findIndex(
    ({ lemma }, index) =>
      index > at && index <= at + BRIEF && lemma === 'be' && words[index + 1]?.form === 'that',
  );
  if (is === -1 || words.slice(at, is).some(({ form }) => /^[;:.]$/u.test(form))) return undefined;
  const head = words[is + 1]?.head ?? -1;
  return head > is && subjectOf({ words, ...tree }, head) !== undefined ? head : undefined;
}

/** “the first”, “the first explanation”, “another”; no other noun. */
function headNoun(tree: Tree, at: number): number | undefined {
  const word = tree.words[at];
  if (word === undefined) return undefined;
  const within = /^(?:amod|nummod|det)$/u.test(word.relation);
  if (!within) {
    const plain = /^(?:one|another)$/iu.test(word.form);
    return plain || /^(?:the|a)$/u.test(tree.words[at - 1]?.lemma ?? '') ? at : undefined;
  }
  const noun = lemmaAt(tree, word.head);
  return word.head > at && (VERSIONS.has(noun) || ANNOUNCED.has(noun)) ? word.head : undefined;
}

/** “a fourth version, which concerns another matter” */
function concerns(tree: Tree, noun: number): boolean {
  return childrenWith(tree, noun, 'acl').some((clause) => CONCERNS.has(lemmaAt(tree, clause)));
}

const CONCERNS = listed('concerns');
const ANSWERING = listed('answering');

/** What is said of the answer is its content: “is grief”, “holds that …”, “looks abroad: …”. */
function ofSubject(tree: Tree, head: number): Told | undefined {
  const statement = answerOf(tree, head);
  if (statement !== undefined) return { statement: withRest(tree, statement) };
  const next = tree.words[head]?.tag === 'ADJ' ? tree.words[head + 1]?.form : undefined;
  if (next === ':' && childrenWith(tree, head, 'cop').length > 0) {
    const rest = Math.min(tree.words.length, head + LONGEST);
    return { statement: trimmed(tree, { first: head + 2, end: rest }) };
  }
  if (!isAnswering(tree, head)) return undefined;
  const clause = clauseStretch(tree, head);
  const colon = tree.words.findIndex(({ form }, at) => at > head && form === ':');
  if (colon === -1)
    return { statement: clause, ...(isBrief(tree, head, clause) ? { open: true } : {}) };
  const end = Math.min((tree.last[tree.root] ?? head) + 1, clause.first + LONGEST);
  const first = colon === clause.end ? clause.first : colon + 1;
  return { statement: trimmed(tree, { first, end: Math.max(end, first + 1) }) };
}

const BRIEF = 12;

const LEADS = listed('leads');

/** “looks abroad”, “is of a political nature”: it only begins what the next sentence says. */
function isBrief(tree: Tree, head: number, { first, end }: Explanation['statement']): boolean {
  const leads = LEADS.has(lemmaAt(tree, head)) || tree.words[head]?.tag !== 'VERB';
  return leads && end - first < BRIEF;
}

/** “looks abroad”, “reduces it to money”, “is of a political nature” */
function isAnswering(tree: Tree, head: number): boolean {
  const word = tree.words[head];
  if (word?.tag === 'VERB') return ANSWERING.has(word.lemma) || tree.root === head;
  return word?.tag === 'NOUN' && tree.root === head && caseOf(tree, head) !== '';
}
