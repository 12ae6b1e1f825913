import { dependents } from '../../parse/tree.ts';
import type { SpeakerWords, Stretch } from './attribution.ts';
import type { Predicate } from './predicate.ts';
import { closing, insertion, speakerFrom } from './insertion.ts';
import { isAside } from './mended.ts';
import { contentHead } from './quoted.ts';
import type { Quoted } from './quoted.ts';
import { firstFrom, quotationAt } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { speakerAt } from './speaker.ts';
import { isPunctuation, lemmaOf, plainRange, stretchOf } from './scene.ts';
import type { Scene, Words } from './scene.ts';

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
    if (tree.words[at]?.form === ';' || isMainVerb(tree, at, first)) return false;
  }
  return true;
}

/** “‘…’ | Orlo repaid the Church, his friends | say”: a clause of its own. */
function isMainVerb(tree: Scene['tree'], at: number, first: number): boolean {
  const { tag = 'X', features, relation = '' } = tree.words[at] ?? {};
  if (tag !== 'VERB' || features?.['VerbForm'] !== 'Fin' || relation.startsWith('acl'))
    return false;
  return dependents(tree, at, 'nsubj').some(
    (word) => word >= first && word < at && tree.words[word]?.features['PronType'] !== 'Rel',
  );
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
