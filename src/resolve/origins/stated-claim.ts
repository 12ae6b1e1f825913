import type { Claim, Event, Id } from '../../model/records.ts';

/** A claim with what tells it from others, gathered from its document. */
export interface StatedClaim {
  readonly claim: Claim;
  readonly document: Id;
  /** The actors named in its words, as the case joins them. */
  readonly actors: readonly Id[];
  /** The acts it states. */
  readonly acts: readonly Event[];
  /** Stems of its words, without those that every text has. */
  readonly stems: readonly string[];
}
