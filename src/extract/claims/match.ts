import type { SpeakerWords, Stretch } from './attribution.ts';

/** What a frame found: the content, its head word and how far the cue reaches. */
export interface Match {
  readonly frame: string;
  readonly content: readonly Stretch[];
  readonly head?: number;
  /** The last word of the cue where it reaches behind the predicate. */
  readonly cueLast?: number;
  readonly hearsay?: boolean;
  readonly speaker?: SpeakerWords;
  readonly quoted?: boolean;
}
