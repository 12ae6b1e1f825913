import type { Edge } from './judgement.ts';
import type { Actor, ActorName, CaseRecord, Id, Standing } from './records.ts';

/** Who is who in a case, worked out from what documents state and what people decided. */
export interface Settlement {
  /** The actors that are one with another; what is not listed stands alone. */
  readonly joined: readonly JoinedActor[];
  /** Records that a person judged. */
  readonly settled: readonly SettledRecord[];
  /** Actors that a person made: of mentions of another, or for a record of their own. */
  readonly made: readonly Actor[];
  /** Records that a person added, each in the document that holds its words. */
  readonly added: readonly AddedRecord[];
  /** The surest first. */
  readonly questions: readonly Question[];
  readonly conflicts: readonly JudgementConflict[];
}

/** Parts of one actor are listed together; the first gives it its name. */
export interface JoinedActor {
  readonly actor: Id;
  readonly canonical: Id;
  /** Why it is one with the others. */
  readonly why: readonly string[];
}

export interface SettledRecord {
  readonly record: Id;
  /** Whom a mention stands for; absent when a person left or made it open, and for all others. */
  readonly actor?: Id;
  readonly standing: Standing;
  /** Candidates of a mention that a person rejected. */
  readonly rejected: readonly Id[];
  /** What a person calls an actor. */
  readonly called?: ActorName;
  /** The fields that a person stated otherwise than the reader; `null` takes one away. */
  readonly stated?: Readonly<Record<string, unknown>>;
}

/** A record that a person made of words that no reader took for one. */
export interface AddedRecord {
  readonly document: Id;
  readonly record: CaseRecord;
}

/** Two actors that may be one. */
export interface Question {
  readonly left: Id;
  readonly right: Id;
  readonly score?: number;
  readonly reasons: readonly string[];
}

/** A person's judgement that does not hold; what holds instead is a later one on the pair, or a chain of joins. */
export interface JudgementConflict {
  readonly overruled: Edge;
  readonly rulings: readonly Edge[];
}
