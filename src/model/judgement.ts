import type { Id } from './records.ts';

/** Whether two actors are one. `open` is a question that waits for an answer. */
export type Judgement = 'same' | 'different' | 'open';

/** One judgement on two actors. Its order of `left` and `right` says nothing. */
export interface Edge {
  readonly left: Id;
  readonly right: Id;
  readonly judgement: Judgement;
  readonly by: 'program' | 'person';
  /** The stated probability that both are one, 0…1; a person gives none. */
  readonly score?: number;
  /** Sentences for people. */
  readonly reasons?: readonly string[];
  /** ISO 8601 instant of a person's decision; later ones rule over earlier ones on the same two actors. */
  readonly at?: string;
}
