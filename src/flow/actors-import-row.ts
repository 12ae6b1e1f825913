import type { ActorType } from '../model/records.ts';

/** An actor as a list states it. */
export interface ListedActor {
  /** The list's own; makes the id of the record independent of the name. */
  readonly id?: string;
  /** Absent where the list does not say what it is. */
  readonly type?: ActorType;
  /** The best form first. */
  readonly names: readonly ListedName[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
}

export interface ListedName {
  readonly text: string;
  /** BCP 47, where the list says so. */
  readonly language?: string;
  /** A surname alone, a by-name: found by, but not what the actor is called. */
  readonly weak?: boolean;
}

/** What a list says at one place: an actor, something that is no actor, or nothing that can be read. */
export type ListRow = { readonly line: number } & (
  | { readonly actor: ListedActor }
  /** What it is instead: `Vessel`, `Ownership`. */
  | { readonly skipped: string }
  | { readonly problem: string }
);

/** Kinds of lists; what they hold is told from their content. */
export type ListFormat = 'csv' | 'ftm' | 'wikidata';
