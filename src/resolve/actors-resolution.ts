import type { ActorType, Id } from '../model/records.ts';
import type { PersonName } from '../names/person/person.ts';

/** Someone or something that mentions can be tied to, before it becomes an actor record. */
export interface Bearer {
  readonly id: Id;
  readonly type: ActorType;
  /** The best form of the name so far. */
  readonly name: string;
  /** How the bearer was made: `state`, `gazetteer`, `full-name`, `initials`, `surname`, `name`. */
  readonly rule: string;
  readonly iso?: string;
  /** Place in the gazetteer's list. */
  readonly gazetteer?: number;
  readonly person?: PersonName;
}

export interface ScoredBearer {
  readonly bearer: Bearer;
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Who a mention may be, best first; empty when nobody is known. */
export interface Resolution {
  readonly candidates: readonly ScoredBearer[];
}

export function certain(bearer: Bearer, score: number, ...reasons: readonly string[]): Resolution {
  return { candidates: [{ bearer, score, reasons }] };
}

export const OPEN: Resolution = { candidates: [] };
