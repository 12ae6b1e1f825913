import type { Lexeme } from './lexicon.ts';

/** What stands between a token and the one before it. */
export const GAP = {
  break: 0,
  space: 1,
  glued: 2,
  hyphen: 3,
  comma: 4,
  dash: 5,
  slash: 6,
} as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** A known word or a number, half-open in UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** What stands before it; for the first of a stretch `GAP.break`. */
  readonly gap: Gap;
  /** The word in lower case; empty for numbers. */
  readonly word: string;
  readonly classes: Lexeme['classes'];
  /** Figures with the signs inside them: `25`, `1,500`, `25.12.2024`, `14:30`. */
  readonly figures?: string;
  /** A number, or a word without which a stretch is not read. */
  readonly strong: boolean;
  /** Where rules that may begin here are found: the word, its classes, or the shape of the figures. */
  readonly keys: readonly string[];
}
