/** What the reader of tokens and sentences must know of a language, as data. */
export interface SegmentLanguage {
  /** Words that are written with a full stop, without it: `Dr` and how they stand in a sentence. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  /** Initials of two letters and more: `Yu` for Yury. */
  readonly digraphs: ReadonlySet<string>;
  /** What may stand before a hyphen without being a word of its own: `anti`, in lower case. */
  readonly prefixes: ReadonlySet<string>;
  /** What may stand after a hyphen without being a word of its own: `wise`, in lower case. */
  readonly suffixes: ReadonlySet<string>;
  /** Words with a slash, in lower case: `w/o`. */
  readonly slashed: ReadonlySet<string>;
  /** Words that begin with an apostrophe, without it, in lower case: `em`. */
  readonly clipped: ReadonlySet<string>;
  /** How words end before an apostrophe that stands for a letter, in lower case: `in` (`goin’`). */
  readonly clippedEnds: ReadonlySet<string>;
  /** Units that are written in one with their number and are words of their own: `km`. */
  readonly units: ReadonlySet<string>;
  /** What turns a number into a word: `th`, in lower case. */
  readonly ordinals: ReadonlySet<string>;
  /** What follows an apostrophe as a word of its own, in lower case: `s`, `ll`. */
  readonly clitics: ReadonlySet<string>;
  /** The letters of a clitic that stand before its apostrophe, by what follows it: `t` → `n` (`do|n’t`). */
  readonly cliticHeads: ReadonlyMap<string, string>;
  /** Words that are written as one: in lower case, with the length of each part but the last. */
  readonly fused: ReadonlyMap<string, readonly number[]>;
  /** Words that open a sentence and are no names, in lower case: `he`, `the`, `in`. */
  readonly openers: ReadonlySet<string>;
  /** What is told apart by single letters, in lower case: `vitamin` C, `plan` B. */
  readonly lettered: ReadonlySet<string>;
  /** Verbs that frame a quotation, in lower case: `said`. */
  readonly speech: ReadonlySet<string>;
}

/**
 * `title` stands before a name and never ends a sentence; `inner` stands before what it explains and never ends one;
 * `number` is one only before a number; `measure` stands beside a number and ends a sentence only before a capital; `final` may end a sentence.
 */
export type Abbreviation = 'title' | 'inner' | 'number' | 'measure' | 'final';
