import type { Id, Maker, OrderRelation, Span } from './records.ts';

export type { OrderRelation } from './records.ts';

/**
 * Something that words put in order and that has no record of its own: the noun phrase of “after the signing”, or
 * the act that a clause tells. Noun phrases of a document that say the same in several words are one anchor.
 */
export interface OrderAnchor {
  readonly id: Id;
  readonly form: 'phrase' | 'clause';
  /** Where it is first named. Of a clause, the verb where a trained reader has the language, else all its words. */
  readonly span: Span;
}

/** One thing before, after or during another, as words of a text put it. */
export interface OrderConstraint {
  /** The same words of the same passage give the same id. */
  readonly id: string;
  /** The id of a date, another record or an anchor; so is `to`. */
  readonly from: Id;
  readonly relation: OrderRelation;
  readonly to: Id;
  /** The words it rests on: “prior to”. */
  readonly words: Span;
  /** `stated` by the words; `likely` where only the story's order says which things are meant. */
  readonly certainty: 'stated' | 'likely';
  readonly by: Maker;
}

/** Statements that cannot all be true; without any one of them the others could be. */
export interface Contradiction {
  /** Made of what it is about; the same in whatever order things come. */
  readonly id: string;
  readonly constraints: readonly OrderConstraint[];
  /** The dates whose days it takes. */
  readonly dates: readonly Id[];
  /** Every constraint is stated and no date is given as uncertain or approximate. */
  readonly firm: boolean;
}
