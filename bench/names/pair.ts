import type { ActorType } from '../../src/model/records.ts';

/** What is true of two names; `open` where the names alone cannot tell. */
export type Truth = 'same' | 'different' | 'open';

/** People of one half were looked at while the comparison was built; the figures are those of the other. */
export type Half = 'build' | 'judge';

/** Two names and what is true of them. */
export interface NamePair {
  readonly id: string;
  readonly half: Half;
  readonly truth: Truth;
  /** What makes the pair what it is: `script`, `father and son`, `initials`. */
  readonly kind: string;
  readonly left: string;
  readonly right: string;
  /** Languages of both names, ISO 639-1. */
  readonly languages: readonly [left: string, right: string];
  readonly reason: string;
  readonly type?: ActorType;
}
