import { dependents } from '../../parse/tree.ts';
import type { SpeakerWords } from './attribution.ts';
import { namesPeople } from './people.ts';
import type { Predicate } from './predicate.ts';
import { contentHead, isBareClause } from './quoted.ts';
import type { Quoted } from './quoted.ts';
import { quotationAt } from './quotations.ts';
import { lemmaOf, stretchOf } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { speakerAt } from './speaker.ts';
import { titled } from './speaker-span.ts';

/** “The plan, he said, is to wait”; “the plan is to wait, he said”; “…, said Orlo, who left”. */
export function insertion(scene: Scene, predicate: Predicate): Quoted | undefined {
  const { tree, quotations } = scene;
  const { at } = predicate;
  const saying = sayingOf(scene, predicate);
  if (saying === undefined) return undefined;
  const { first, last, speaker } = saying;
  const quotation = quotationAt(quotations, tree.words[at]?.start ?? 0);
  if (quotation !== undefined && (tree.words[0]?.start ?? 0) < quotation.start) return undefined;
  const head = contentHead(scene, at);
  const ends = last + 1 >= tree.words.length || tree.words[last + 1]?.tag === 'PUNCT';
  if (!ends) return undefined;
  const said = speaker === undefined ? {} : { speaker };
  if (speaker !== undefined || !isComma(scene, last + 1) || startsClause(scene, last + 2)) {
    const found = atEnd(scene, head, { first, last });
    return found === undefined ? undefined : { ...found, ...said };
  }
  const start = afterMark(scene, first);
  const end = beforeMark(scene, last + 1);
  const content = [
    stretchOf(scene, { first: start, last: first - 1 }),
    stretchOf(scene, { first: last + 1, last: end }),
  ].flatMap((stretch) => stretch ?? []);
  if (content.length < 2) return undefined;
  const main = [predicateOf(scene, first, last), head, verbBefore(scene, start, first)].find(
    (word) => isVerbal(scene, word) && (word ?? 0) >= start && (word ?? 0) <= end,
  );
  return { content, quoted: false, ...(main === undefined ? {} : { head: main }) };
}

/** The last finite verb between two places. */
function verbBefore({ tree }: Scene, from: number, end: number): number | undefined {
  const at = tree.words.findLastIndex(
    ({ tag, features }, word) =>
      word >= from && word < end && tag === 'VERB' && features['VerbForm'] === 'Fin',
  );
  return at === -1 ? undefined : at;
}

/** Behind the last colon or semicolon before a word. */
function afterMark({ tree }: Scene, at: number): number {
  let first = at;
  while (first > 0 && !/^[:;]$/u.test(tree.words[first - 1]?.form ?? '')) first -= 1;
  return first < at ? first : 0;
}

function afterSemicolon({ tree }: Scene, at: number): number {
  return tree.words.findLastIndex(({ form }, word) => word < at && form === ';') + 1;
}

/** Before the next semicolon. */
function beforeMark({ tree }: Scene, at: number): number {
  const mark = tree.words.findIndex(({ form }, word) => word >= at && form === ';');
  return mark === -1 ? tree.words.length - 1 : mark - 1;
}

interface Saying extends Words {
  /** Where the tree does not take it for the subject. */
  readonly speaker?: SpeakerWords;
}

/** Behind a comma, “Orlo said on Sunday” or “said Orlo, a deputy”. */
function sayingOf(scene: Scene, { at, group, subject }: Predicate): Saying | undefined {
  const { tree } = scene;
  if (dependents(tree, at, 'mark').length > 0 || group.top !== at) return undefined;
  const own = dependents(tree, at, 'nsubj').find((word) => word === subject);
  const behind = speakerBehind(scene, at, group);
  if (behind !== undefined) {
    const speaker = own === behind ? undefined : speakerAt(scene, behind);
    const last = Math.max(closing(scene, at), endOfSpeaker(tree, behind));
    return { first: group.first, last, ...(speaker === undefined ? {} : { speaker }) };
  }
  if (own === undefined || tree.words[own]?.features['PronType'] === 'Rel') return undefined;
  const first = titled(tree, Math.min(tree.first[own] ?? own, group.first));
  if (/^(?:SCONJ|CCONJ)$/u.test(tree.words[first]?.tag ?? '')) return undefined;
  return first < 2 || !isComma(scene, first - 1) ? undefined : { first, last: closing(scene, at) };
}

/** “, said | several observers”, whatever the tree takes them for. */
function speakerBehind(scene: Scene, at: number, group: Words): number | undefined {
  const { words } = scene.tree;
  if (group.first !== at || !isComma(scene, at - 1) || !isOfKind(scene, at, 'say')) {
    return undefined;
  }
  if (words[at]?.features['VerbForm'] !== 'Fin') return undefined;
  const speaker = speakerFrom(scene, at + 1);
  const next = words[(scene.tree.last[speaker ?? at] ?? at) + 1];
  return next === undefined || next.tag === 'PUNCT' ? speaker : undefined;
}

/** The head of the name that begins at a word. */
export function speakerFrom(scene: Scene, first: number): number | undefined {
  const { tree } = scene;
  for (let at = first; at < Math.min(tree.words.length, first + LONGEST_TITLE); at += 1) {
    if ((tree.first[at] ?? at) <= first && canSpeak(scene, at)) return at;
  }
  return undefined;
}

/** In words. */
const LONGEST_TITLE = 12;

/** A name, a pronoun, or people by what they do. */
function canSpeak({ tree, sentence, lexicon }: Scene, at: number): boolean {
  const { tag = 'X', lemma = '', head = -1, relation = '' } = tree.words[at] ?? {};
  if (/^(?:flat|compound|nmod)/u.test(relation) && (tree.first[head] ?? head) <= at) return false;
  if (tag === 'PROPN') return true;
  if (tag === 'PRON') return tree.words[at]?.features['Case'] === 'Nom';
  if (tag !== 'NOUN') return false;
  return (
    namesPeople(lexicon, lemma) ||
    lexicon.anonymous.has(lemma) ||
    lexicon.outlets.has(lemma) ||
    sentence.mentions.some((mention) => mention.head === at)
  );
}

/** With what is added of it, where that ends the sentence. */
function endOfSpeaker(tree: Scene['tree'], head: number): number {
  const last = tree.last[head] ?? head;
  return endsSentence(tree, last) ? last : head;
}

function isVerbal({ tree }: Scene, at: number | undefined): boolean {
  return /^(?:VERB|AUX|ADJ)$/u.test(tree.words[at ?? -1]?.tag ?? '');
}

function predicateOf({ tree }: Scene, first: number, last: number): number | undefined {
  return tree.root < first || tree.root > last ? tree.root : undefined;
}

/** “The plan is to wait, he said.” */
function atEnd(scene: Scene, head: number | undefined, said: Words): Quoted | undefined {
  const { tree } = scene;
  const before = head !== undefined && head < said.first;
  if (!before && !endsSentence(tree, said.last)) return undefined;
  const stretch = stretchOf(scene, {
    first:
      before && !endsSentence(tree, said.last)
        ? Math.min(tree.first[head] ?? head, head)
        : afterSemicolon(scene, said.first),
    last: said.first - 1,
  });
  if (stretch === undefined) return undefined;
  const main = before ? head : predicateOf(scene, said.first, said.last);
  if (!tellsSomething(scene, said.first - 1)) return undefined;
  return { content: [stretch], quoted: false, ...(main === undefined ? {} : { head: main }) };
}

const ASIDE: ReadonlySet<string> = new Set(['advcl', 'obl', 'acl', 'advmod', 'nmod', 'dislocated']);

/** The words up to a place hold a main clause, not only a circumstance: “For the first time, a poll shows …”. */
function tellsSomething({ tree }: Scene, end: number): boolean {
  const { words } = tree;
  return words.slice(0, end).some(({ head, relation, features, tag }, at) => {
    if (head >= 0 && head < end) return false;
    const finite =
      features['VerbForm'] === 'Fin' ||
      (tree.children[at] ?? []).some((child) => words[child]?.features['VerbForm'] === 'Fin');
    const aside =
      ASIDE.has(relation.split(':', 1)[0] ?? '') &&
      !(relation === 'advcl' && isBareClause(tree, at));
    return (finite || tag === 'VERB') && !aside;
  });
}

function endsSentence({ words }: Scene['tree'], last: number): boolean {
  return words.findLastIndex(({ tag }) => tag !== 'PUNCT') <= last;
}

function isComma({ tree }: Scene, at: number): boolean {
  return /^(?:,|—|–|-|--)$/u.test(tree.words[at]?.form ?? '');
}

/** What follows the comma is a participle or another main clause, not the rest of what is said. */
function startsClause({ tree }: Scene, at: number): boolean {
  const word = tree.words[at];
  if (word === undefined) return true;
  return (
    word.features['VerbForm'] === 'Ger' ||
    (word.tag === 'VERB' && word.features['VerbForm'] === 'Part') ||
    /^(?:who|whom|whose|which|and|but|while|as|although|though)$/iu.test(word.form)
  );
}

const OWN: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'advmod', 'nsubj']);

function isOfKind({ tree, lexicon }: Scene, at: number, kind: string): boolean {
  return lexicon.verbs.get(lemmaOf(tree, at))?.some((entry) => entry.kind === kind) === true;
}

/** The last word of the verb with what is said of the saying: “he told reporters in Baku”. */
export function closing(scene: Scene, at: number): number {
  const { tree } = scene;
  const telling = isOfKind(scene, at, 'tell');
  let last = at;
  for (const child of tree.children[at] ?? []) {
    const relation = tree.words[child]?.relation.split(':', 1)[0] ?? '';
    if (child <= last || !OWN.has(relation) || (relation === 'obj' && !telling)) continue;
    if (tree.words[last + 1]?.tag === 'PUNCT') break;
    last = Math.max(last, tree.last[child] ?? child);
  }
  return last;
}
