import type { Range } from '../model/records.ts';
import type { Sentence, Word } from '../parse/sentence.ts';
import type { Scene } from './mentions-find.ts';

/** In which sentence of its document a find stands, and whether it is that sentence's subject. */
export interface Sentences {
  readonly count: number;
  readonly of: (
    find: Range,
    first: number,
  ) => { readonly sentence: number; readonly subject?: boolean };
}

/** The sentences of a passage: a trained reader's, or as far as punctuation tells. */
export function sentencesIn(scene: Scene, sentences: readonly Sentence[] | undefined): Sentences {
  const starts = sentences?.map(({ start }) => start) ?? startsIn(scene);
  return {
    count: Math.max(1, starts.length),
    of: (find, first) => {
      const index = Math.max(
        0,
        lastAtOrBefore(starts, find.start, (start) => start),
      );
      const subject = isSubject(sentences?.[index], find);
      return { sentence: first + index, ...(subject ? { subject } : {}) };
    },
  };
}

function startsIn({ tokens }: Scene): readonly number[] {
  return tokens
    .filter(({ opensSentence }, at) => at === 0 || opensSentence)
    .map(({ start }) => start);
}

/** The place in a list, ordered by `startOf`, of the last that begins at or before a place; −1 when all begin later. */
export function lastAtOrBefore<T>(
  list: readonly T[],
  place: number,
  startOf: (one: T) => number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && startOf(one) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The word of a stretch whose head lies outside of it. */
function headOf({ words }: Sentence, { start, end }: Range): Word | undefined {
  return words.find((word) => {
    if (word.start < start || word.end > end) return false;
    const head = words[word.head];
    return head === undefined || head.start < start || head.end > end;
  });
}

const MAIN = /^(?:root|conj|parataxis|ccomp)/u;

function isSubject(sentence: Sentence | undefined, find: Range): boolean {
  if (sentence === undefined) return false;
  const word = headOf(sentence, find);
  if (word === undefined || !word.relation.startsWith('nsubj')) return false;
  return MAIN.test(sentence.words[word.head]?.relation ?? '');
}

/** A reader's word class for a stretch's head is a noun's, and it stands for itself: not “the head office”. */
export function isNounHere(sentences: readonly Sentence[], range: Range): boolean {
  const index = lastAtOrBefore(sentences, range.start, ({ start }) => start);
  const sentence = sentences[index];
  const word = sentence && headOf(sentence, range);
  if (word === undefined) return true;
  return (word.tag === 'NOUN' || word.tag === 'PROPN') && !word.relation.startsWith('compound');
}
