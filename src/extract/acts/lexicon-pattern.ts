import type { EventType } from '../../model/records.ts';

/**
 * Where a party of an act stands, in the active frame: the engine turns it for passives. `subj`, `obj`, `iobj` and
 * `obl:with` hang on the verb; with a light verb or a verb whose pattern names its object (“impose sanctions”),
 * `nmod:on`, `poss` and `amod` hang on that noun, as they do where the noun stands alone. `comp` is the clause that
 * completes the act: its own subject if it has one (“demanded that Iran stop”), else whom that clause's act is done
 * to (“refused to meet the envoy”).
 */
export type RoleSlot =
  'subj' | 'obj' | 'iobj' | `obl:${string}` | `nmod:${string}` | 'poss' | 'amod' | 'comp';

/** In order of preference. */
export interface ActRoles {
  readonly initiator: readonly RoleSlot[];
  readonly recipient: readonly RoleSlot[];
  /** All parties do it to each other: “the sides met”. */
  readonly reciprocal?: boolean;
}

export interface ActEntry {
  readonly type: EventType;
  /** A PLOVER mode; absent where the act has none of them. */
  readonly mode?: string;
  readonly roles: ActRoles;
  /** The pattern that matched, as it stands in `resources/acts/`. */
  readonly rule: string;
}

/** `any` word at all, an `actor` (a name, an office, a people …), `many` of them, several `joined` by “and”, or one of these lemmas. */
export type Filler = 'any' | 'actor' | 'many' | 'joined' | ReadonlySet<string>;

/** What must stand around a verb or noun for it to be an act. */
export interface Pattern {
  /** Absent in a false friend: what it matches is no act. */
  readonly entry: ActEntry | undefined;
  readonly particle: string | undefined;
  readonly subject: Filler | undefined;
  /** `none`: it has no object. */
  readonly object: Filler | 'none' | undefined;
  /** Which clause must complete it: `to`, `that`, `=` for what its object is said or made to be. */
  readonly clause: string | undefined;
  /** Lemmas of that clause's verb. */
  readonly clauseVerb: Filler | undefined;
  /** Lemmas of a modal verb in that clause: “insisted that Iran must stop”. */
  readonly auxiliary: Filler | undefined;
  readonly needs: readonly { readonly prepositions: readonly string[]; readonly filler: Filler }[];
  /** Lemmas one of which must modify the noun: “hunger strike”. */
  readonly modifier: Filler | undefined;
  readonly plural: boolean;
  /** How much it asks for: of the patterns that match, the one that asks most wins. */
  readonly weight: number;
}
