import type { Grammar } from './grammar/grammar.ts';
import type { Lexicon } from './lex/lexicon.ts';

/** What depends on the language of a text. */
export interface TimeLanguage {
  readonly lexicon: Lexicon;
  readonly grammar: Grammar;
  /** On which side of the document's date the sentence around a time lies, by its tense; 0 where nothing shows it. */
  readonly side: (text: string, start: number, end: number) => -1 | 0 | 1;
  /** Day before month in figures, where the language knows one order only. */
  readonly dayFirst?: 'day' | 'month';
}
