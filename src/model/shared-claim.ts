import type { Id } from './records.ts';

/** Why two claims are taken for one. */
export type SameBecause = 'copied' | 'same-act' | 'same-words';

/**
 * `document`: one text says it twice; `copied`: the words are the same; `source`: both cite the same source; `speaker`:
 * both have it from the same person or body.
 */
export type OriginBecause = 'document' | 'copied' | 'source' | 'speaker';

/** What several claims of one thing go back to. */
export interface Origin {
  /** In the order of the case. */
  readonly claims: readonly Id[];
  /** What joins them; empty for a single claim. */
  readonly because: readonly OriginBecause[];
}

/** Claims of several documents that state the same. */
export interface SharedClaim {
  readonly claims: readonly Id[];
  /** Why they are taken for one. */
  readonly because: readonly SameBecause[];
  /** Corroboration is their number, not that of the documents. */
  readonly origins: readonly Origin[];
}
