import type { Chance } from './scale.ts';

export type CueKind =
  | 'estimative'
  | 'modal'
  | 'evidential'
  | 'conditional'
  | 'negation'
  | 'denial'
  /** Scare quotes. */
  | 'quotation'
  | 'approximator'
  | 'future'
  | 'wish';

/** Words that say how surely, or whether, something is put forward; places are those of the tree's words, half-open. */
export interface CertaintyCue {
  readonly kind: CueKind;
  readonly first: number;
  readonly end: number;
  /** The chance it gives to what it governs; absent where it says nothing of probability. */
  readonly range?: Chance;
  /** All that hangs on `head`. */
  readonly scope: { readonly first: number; readonly end: number };
  /** The word whose proposition it governs. */
  readonly head: number;
  /** `estimative: highly likely`: the kind and the entry or rule. */
  readonly rule: string;
}
