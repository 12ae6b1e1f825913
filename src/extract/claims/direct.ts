import { dependents } from '../../parse/tree.ts';
import type { SpeakerWords, Stretch } from './attribution.ts';
import type { Predicate } from './predicate.ts';
import { isAside } from './mended.ts';
import { firstFrom, quotationAt } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { speakerAt } from './speaker.ts';
import { isPunctuation, lemmaOf, plainRange, stretchOf } from './scene.ts';
import type { Scene, Words } from './scene.ts';

/** What a verb of speech is put behind, within or before. */
export interface Quoted {
  readonly content: readonly Stretch[];
  readonly head?: number;
  /** Who speaks, where the words between the quotation and the verb say it and the tree does not. */
  readonly speaker?: SpeakerWords;
  /** The words are in quotation marks. */
  readonly quoted: boolean;
}

/**
 * “‘…,’ he said, ‘…’”; “X, he said, is Y”; “X is Y, he said”. By place more than by the tree, which breaks at quotation
 * marks.
 */
export function quotedContent(scene: Scene, predicate: Predicate): Quoted | undefined {
  const place = scene.tree.words[predicate.group.first]?.start ?? 0;
  if (quotationAt(scene.quotations, place) !== undefined) return insertion(scene, predicate);
  const before = isAside(scene.tree, predicate.at) ? undefined : quotationBefore(scene, predicate);
  const behind = quotationBehind(scene, predicate, before !== undefined);
  if (before === undefined && behind === undefined) return insertion(scene, predicate);
  const content = [...(before?.content ?? []), ...(behind === undefined ? [] : [behind])];
  const head = contentHead(scene, predicate.at);
  const speaker =
    before?.speaker ?? (before === undefined ? undefined : inverted(scene, predicate));
  const rest = before !== undefined && behind === undefined ? restOfClause(scene, predicate) : [];
  return {
    content: [...content, ...rest],
    quoted: true,
    ...(head === undefined ? {} : { head }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** The word that what is said hangs on. */
function contentHead({ tree }: Scene, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation === 'parataxis') return word.head;
  return dependents(tree, at, 'ccomp', 'parataxis')[0] ?? bareClauseBefore(tree, at);
}

/** “The boots would help, | he said”, read as a circumstance without a conjunction. */
function bareClauseBefore(tree: Scene['tree'], at: number): number | undefined {
  return dependents(tree, at, 'advcl').find((word) => word < at && isBareClause(tree, word));
}

function isBareClause(tree: Scene['tree'], at: number): boolean {
  return (
    dependents(tree, at, 'mark').length === 0 && dependents(tree, at, 'nsubj', 'expl').length > 0
  );
}

interface Before {
  readonly content: readonly Stretch[];
  readonly speaker?: SpeakerWords;
}

const GAP = /^[\s,]*$/u;
const MOST_WORDS_BETWEEN = 30;

/** The quotation that ends before the verb, with nothing but the speaker between them. */
function quotationBefore(scene: Scene, predicate: Predicate): Before | undefined {
  const { tree, quotations, sentence } = scene;
  const first = predicate.group.first;
  const place = tree.words[first]?.start ?? 0;
  const quotation = lastBefore(quotations, place);
  if (
    quotation === undefined ||
    !endsSpeech(sentence.passage.text, quotation, tree.sentence.start)
  ) {
    return undefined;
  }
  if (quotation.end < tree.sentence.start) {
    const apart = sentence.passage.text.slice(quotation.end, tree.sentence.start);
    if (!GAP.test(apart)) return undefined;
  }
  const gap = wordsFrom(scene, quotation.end, first);
  if (gap !== undefined && !namesSpeaker(scene, gap)) return undefined;
  if (isAsked(scene, quotation)) return undefined;
  const { passage } = sentence;
  const start = startOf(scene, quotation);
  const speaker = gap === undefined ? undefined : speakerBetween(scene, predicate, gap);
  return {
    content: [{ passage, start, end: quotation.end }],
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** “Asked whether he was ‘ready,’ Orlo said yes”: the words in marks are the question's. */
function isAsked({ tree }: Scene, quotation: Quotation): boolean {
  const [first] = tree.words;
  return (
    first !== undefined &&
    first.start < quotation.start &&
    first.tag === 'VERB' &&
    first.features['VerbForm'] === 'Part'
  );
}

function lastBefore(quotations: readonly Quotation[], place: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return quotations[low - 1];
}

/** With a comma, a stop or the like before its closing mark; or a comma behind it, where it opens the sentence. */
function endsSpeech(text: string, { start, end, open }: Quotation, sentence: number): boolean {
  if (open) return false;
  if (ENDS_SPEECH.test(text.slice(end - 4, end))) return true;
  return text[end] === ',' && start <= sentence;
}

const ENDS_SPEECH = /[,.?!…–—-]['’]?["”“'’»]{1,2}$/u;

/** The words from a place up to a word, without punctuation at their ends. */
function wordsFrom({ tree }: Scene, place: number, end: number): Words | undefined {
  let first = end;
  const least = Math.max(0, end - 2 * MOST_WORDS_BETWEEN);
  while (first > least && (tree.words[first - 1]?.start ?? 0) >= place) first -= 1;
  let last = end - 1;
  while (first <= last && isPunctuation(tree, first)) first += 1;
  while (last >= first && isPunctuation(tree, last)) last -= 1;
  return first > last ? undefined : { first, last };
}

const OPENS_PHRASE: ReadonlySet<string> = new Set([
  'DET',
  'NOUN',
  'PROPN',
  'PRON',
  'ADJ',
  'NUM',
  'ADV',
]);

/** A noun phrase, perhaps with a relative clause behind a comma; no clause of its own. */
function namesSpeaker(scene: Scene, { first, last }: Words): boolean {
  const { tree } = scene;
  if (last - first >= MOST_WORDS_BETWEEN) return false;
  if (!OPENS_PHRASE.has(tree.words[first]?.tag ?? '')) return false;
  for (let at = first; at <= last; at += 1) {
    if (tree.words[at]?.tag === 'VERB' && speaks(scene, at) && !isDescription(scene, at))
      return false;
    if (tree.words[at]?.form === ';') return false;
  }
  return true;
}

function speaks({ tree, lexicon }: Scene, at: number): boolean {
  return lexicon.verbs.get(lemmaOf(tree, at))?.some(({ frames }) => frames.has('quote')) === true;
}

function isDescription({ tree }: Scene, at: number): boolean {
  return tree.words[at]?.relation.startsWith('acl') === true;
}

function speakerBetween(
  scene: Scene,
  { subject, at }: Predicate,
  gap: Words,
): SpeakerWords | undefined {
  const { tree, sentence } = scene;
  const [own] = dependents(tree, at, 'nsubj');
  if (own !== undefined || (subject !== undefined && subject >= gap.first)) return undefined;
  const range = plainRange(scene, gap);
  let head = gap.first;
  for (let word = gap.first; word <= gap.last; word += 1) {
    const above = tree.words[word]?.head ?? -1;
    const inside = above >= gap.first && above <= gap.last;
    if (!inside && /^(?:NOUN|PROPN|PRON)$/u.test(tree.words[word]?.tag ?? '')) {
      head = word;
      break;
    }
  }
  return range === undefined ? undefined : { sentence, range, head };
}

/** “‘…,’ said Orlo”, where the tree takes the speaker for an object. */
function inverted(scene: Scene, { at, group, parts }: Predicate): SpeakerWords | undefined {
  const { tree } = scene;
  const [first, ...others] = dependents(tree, at, 'nsubj');
  const told = others.find((word) => tree.first[word] === group.last + 1);
  if (first !== undefined) return told === undefined ? undefined : speakerAt(scene, told);
  const { object } = parts;
  const right = object !== undefined && (tree.first[object] ?? object) === group.last + 1;
  const speaker = right ? object : speakerFrom(scene, group.last + 1);
  return speaker === undefined ? undefined : speakerAt(scene, speaker);
}

/** “Rubio ‘apologised,’ he said”: what stands before the mark in the same sentence is said, too. */
function startOf({ tree, sentence }: Scene, quotation: Quotation): number {
  const begin = tree.words[0]?.start ?? quotation.start;
  if (quotation.start <= begin) return quotation.start;
  const before = sentence.passage.text.slice(begin, quotation.start).trimEnd();
  return before === '' || /[,:;—–]$/u.test(before) ? quotation.start : begin;
}

const MOST_BETWEEN = 90;

/** A quotation that opens behind the verb, with nothing or only a circumstance between them. */
function quotationBehind(
  scene: Scene,
  predicate: Predicate,
  interrupted: boolean,
): Stretch | undefined {
  const { tree, quotations, sentence, following } = scene;
  const { passage } = sentence;
  const from = tree.words[Math.max(predicate.at, predicate.group.last)]?.end ?? 0;
  const limit = tree.words.at(-1)?.end ?? from;
  const quotation = firstFrom(quotations, from);
  if (quotation !== undefined && quotation.start < limit) {
    const between = passage.text.slice(from, quotation.start);
    if (!leadsTo(between, interrupted) || speaksBetween(scene, predicate.at, quotation.start)) {
      return undefined;
    }
    const that = /^\s*(?:\p{L}+\s+){0,3}?that\s/u.exec(between);
    if (that !== null && !interrupted) return undefined;
    return { passage, start: quotation.start, end: quotation.end };
  }
  return interrupted || speaksBetween(scene, predicate.at, limit) ? undefined : following;
}

function leadsTo(between: string, interrupted: boolean): boolean {
  if (between.length > MOST_BETWEEN) return false;
  if (/^\s*$/u.test(between)) return true;
  return interrupted ? /^[^.?!;]*[,—–]\s*$/u.test(between) : /[,:]\s*$/u.test(between);
}

/** Another verb of speech is nearer. */
function speaksBetween(scene: Scene, at: number, limit: number): boolean {
  const { words } = scene.tree;
  const end = Math.min(words.length, at + MOST_BETWEEN);
  for (let word = at + 1; word < end; word += 1) {
    if ((words[word]?.start ?? limit) >= limit) return false;
    if (words[word]?.tag === 'VERB' && speaks(scene, word)) return true;
  }
  return false;
}

/** “‘This,’ he said, is wrong”: the clause goes on behind the verb, without marks. */
function restOfClause(scene: Scene, { at }: Predicate): readonly Stretch[] {
  const { tree } = scene;
  const head = tree.words[at]?.relation === 'parataxis' ? (tree.words[at]?.head ?? -1) : -1;
  if (head <= at) return [];
  const stretch = stretchOf(scene, {
    first: closing(scene, at) + 1,
    last: tree.last[head] ?? head,
  });
  return stretch === undefined ? [] : [stretch];
}

/** “The plan, he said, is to wait”; “the plan is to wait, he said”; “…, said Orlo, who left”. */
function insertion(scene: Scene, predicate: Predicate): Quoted | undefined {
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
  const content = [
    stretchOf(scene, { first: 0, last: first - 1 }),
    stretchOf(scene, { first: last + 1, last: tree.words.length - 1 }),
  ].flatMap((stretch) => stretch ?? []);
  if (content.length < 2) return undefined;
  const main = [predicateOf(scene, first, last), head].find((word) => isVerbal(scene, word));
  return { content, quoted: false, ...(main === undefined ? {} : { head: main }) };
}

interface Saying extends Words {
  /** Where the tree does not take it for the subject. */
  readonly speaker?: SpeakerWords;
}

/** Behind a comma, “Orlo said on Sunday” or “said Orlo, a deputy”. */
function sayingOf(scene: Scene, { at, group, subject }: Predicate): Saying | undefined {
  const { tree } = scene;
  if (dependents(tree, at, 'mark').length > 0) return undefined;
  const own = dependents(tree, at, 'nsubj').find((word) => word === subject);
  const behind = speakerBehind(scene, at, group);
  if (behind !== undefined) {
    const speaker = own === behind ? undefined : speakerAt(scene, behind);
    const last = Math.max(closing(scene, at), endOfSpeaker(tree, behind));
    return { first: group.first, last, ...(speaker === undefined ? {} : { speaker }) };
  }
  if (own === undefined || tree.words[own]?.features['PronType'] === 'Rel') return undefined;
  const first = Math.min(tree.first[own] ?? own, group.first);
  return first < 2 || !isComma(scene, first - 1) ? undefined : { first, last: closing(scene, at) };
}

const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

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
function speakerFrom(scene: Scene, first: number): number | undefined {
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
    /(?:ist|er|or|ian|ant|ent|ment|man|woman|ry|man)$/u.test(lemma) ||
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
    first: before && !endsSentence(tree, said.last) ? Math.min(tree.first[head] ?? head, head) : 0,
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
function closing(scene: Scene, at: number): number {
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
