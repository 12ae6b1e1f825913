import type { Passage, Range } from '../../model/records.ts';
import type { StorySentence } from '../story.ts';

/** A stretch of a passage. */
export interface Stretch extends Range {
  readonly passage: Passage;
}

/** Somebody whom words are given to. */
export interface SpeakerWords {
  readonly sentence: StorySentence;
  readonly range: Range;
  /** The word that names the speaker: the head of its phrase. */
  readonly head: number;
}

/** Words that give a content to a source: what is said, thought, shown or wanted, and by whom. */
export interface Attribution {
  readonly sentence: StorySentence;
  /** What told it: `verb say clause`, `preposition according to`, `noun claim of`. */
  readonly rule: string;
  /** The words that attribute; at least one stretch, all in `sentence`. */
  readonly cue: Range;
  readonly source?: SpeakerWords;
  /** At least one, from left to right; a quotation may go on in later sentences and passages. */
  readonly content: readonly Stretch[];
  /** The word of `sentence` that the content hangs on; absent where it lies in another sentence. */
  readonly head?: number;
  /** It puts something forward as so or not so, and does not only want, value or name it. */
  readonly claims: boolean;
  readonly denies: boolean;
  /** The words are the speaker's own. */
  readonly quoted: boolean;
  /** Nobody is said to say it: `allegedly`, `it is said that`. */
  readonly hearsay: boolean;
  /** The author's own reading, put as if it were nobody's: “it can be assumed”, “appears to”. */
  readonly authors?: boolean;
}

/** Options of the finders of attributions and claims. */
export interface ClaimOptions {
  /**
   * `claims`, the default: only what somebody puts forward as so or not so. `attributions`: also what somebody wants,
   * plans, supports, criticises, asks or only speaks about, as PolNeAR counts it.
   */
  readonly breadth?: 'claims' | 'attributions';
}
