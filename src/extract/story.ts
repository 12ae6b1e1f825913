import type { Reading } from '../model/reading.ts';
import type {
  Actor,
  Citation,
  DateMention,
  Document,
  Id,
  Mention,
  Passage,
  Range,
} from '../model/records.ts';
import type { Sentence } from '../parse/sentence.ts';
import { treeOf } from '../parse/tree.ts';
import type { Tree } from '../parse/tree.ts';

/** A record that stands on words of a sentence; places are those of the sentence's words. */
export interface Placed<R> {
  readonly record: R;
  readonly first: number;
  /** One behind the last word. */
  readonly end: number;
  /** The word that the others hang on. */
  readonly head: number;
}

/** A sentence with its tree and what is known of its words. */
export interface StorySentence {
  readonly passage: Passage;
  /** Its number in the document, from 0; it grows by one within a passage. */
  readonly order: number;
  readonly tree: Tree;
  /** From left to right; one that holds another comes first. */
  readonly mentions: readonly Placed<Mention>[];
  readonly dates: readonly Placed<DateMention>[];
}

/** What the finders of claims, acts and elites read: a document's sentences with the records made so far. */
export interface Story {
  readonly document: Document;
  /** BCP 47. */
  readonly language: string;
  /** The key of a scale of certainty; `icd-203` where it is not given. */
  readonly scale?: string;
  /** In reading order, the notes behind the body. */
  readonly sentences: readonly StorySentence[];
  readonly actors: ReadonlyMap<Id, Actor>;
  /** By note, the sources it cites, in its order. */
  readonly sourcesOfNote: ReadonlyMap<Id, readonly Id[]>;
}

export interface StoryRecords {
  readonly document: Document;
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly citations: readonly Citation[];
  /** The key of a scale of certainty; `icd-203` where it is not given. */
  readonly scale?: string;
}

/** Pure; linear in the text. Without sentences of a trained reader there is nothing to read. */
export function storyOf(
  { passages }: Pick<Reading, 'passages'>,
  sentences: ReadonlyMap<Id, readonly Sentence[]>,
  { document, actors, mentions, dates, citations, scale }: StoryRecords,
): Story {
  const mentionsIn = Map.groupBy(mentions, ({ span }) => span.passage);
  const datesIn = Map.groupBy(dates, ({ span }) => span.passage);
  let order = 0;
  return {
    document,
    language: document.language,
    ...(scale === undefined ? {} : { scale }),
    sentences: passages.flatMap((passage) =>
      inPassage(sentences.get(passage.id) ?? [], {
        mentions: mentionsIn.get(passage.id) ?? [],
        dates: datesIn.get(passage.id) ?? [],
      }).map((found) => ({ passage, order: order++, ...found })),
    ),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    sourcesOfNote: sourcesOfNote(citations),
  };
}

function sourcesOfNote(citations: readonly Citation[]): ReadonlyMap<Id, readonly Id[]> {
  const byNote = Map.groupBy(citations, ({ note }) => note);
  return new Map([...byNote].map(([note, all]) => [note, all.map(({ source }) => source)]));
}

type Spanned = Mention | DateMention;

function inPassage(
  sentences: readonly Sentence[],
  records: { readonly mentions: readonly Mention[]; readonly dates: readonly DateMention[] },
): readonly Omit<StorySentence, 'passage' | 'order'>[] {
  const mentions = inOrder(records.mentions);
  const dates = inOrder(records.dates);
  return sentences.map((sentence) => {
    const tree = treeOf(sentence);
    return { tree, mentions: placed(tree, mentions), dates: placed(tree, dates) };
  });
}

/** With a bookmark: sentences are asked for from left to right. */
interface Ordered<R extends Spanned> {
  readonly records: readonly R[];
  next: number;
}

function inOrder<R extends Spanned>(records: readonly R[]): Ordered<R> {
  const start = ({ span }: R): number => span.start;
  return {
    records: records.toSorted((a, b) => start(a) - start(b) || b.span.end - a.span.end),
    next: 0,
  };
}

function placed<R extends Spanned>(tree: Tree, ordered: Ordered<R>): readonly Placed<R>[] {
  const found: Placed<R>[] = [];
  for (; ordered.next < ordered.records.length; ordered.next += 1) {
    const record = ordered.records[ordered.next];
    if (record === undefined || record.span.start >= tree.sentence.end) break;
    const at = placeOf(tree, record.span);
    if (at !== undefined) found.push({ record, ...at });
  }
  return found;
}

/** The words that a range of the text takes at least a part of; `undefined` where it takes none. */
export function placeOf(
  { words }: Tree,
  { start, end }: Range,
): Omit<Placed<unknown>, 'record'> | undefined {
  const first = words.findIndex((word) => word.end > start);
  if (first === -1 || (words[first]?.start ?? end) >= end) return undefined;
  const behind = words.findIndex((word) => word.start >= end);
  const until = behind === -1 ? words.length : behind;
  for (let at = first; at < until; at += 1) {
    const head = words[at]?.head ?? -1;
    if (head < first || head >= until) return { first, end: until, head: at };
  }
  return { first, end: until, head: first };
}

/** The mention that a word is the head of: the longest one. */
export function mentionAt(
  { mentions }: Pick<StorySentence, 'mentions'>,
  word: number,
): Placed<Mention> | undefined {
  return mentions.find(({ head }) => head === word);
}
