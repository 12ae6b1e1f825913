import type { Sentence, Word } from './sentence.ts';

/** A word whose ends are known, as a treebank gives it. */
export type GivenWord = Pick<Word, 'form' | 'start' | 'end' | 'joined'>;

/** What reads one language. Same input, same output; any string at all is read, in linear time. */
export interface Reader {
  /** Sentences of the text, from left to right; white space alone yields none. */
  readonly parse: (text: string) => readonly Sentence[];
  /**
   * Reads words that are cut already: one sentence for each given one, with the same words. What it is measured by
   * on gold tokens. Each given sentence has at least one word.
   */
  readonly parseWords: (sentences: readonly (readonly GivenWord[])[]) => readonly Sentence[];
}
