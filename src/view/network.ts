import type { ActorType, Edtf, Id, Standing } from '../model/records.ts';

/** An actor that something binds to another. */
export interface NetworkNode {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
  /** How many edges it has at the date. */
  readonly weight: number;
}

/** What binds or divides two actors: a tie, or an office held in an organisation or state. */
export interface NetworkEdge {
  /** The id of the tie or tenure. */
  readonly id: Id;
  readonly kind: 'tie' | 'office';
  readonly from: Id;
  readonly to: Id;
  /** A tie's type; `office` for an office. */
  readonly type: string;
  /** `is a rival of`, `minister of defence`. */
  readonly words: string;
  readonly since?: Edtf;
  readonly until?: Edtf;
  /** The text dates it; what it does not date is shown at every date. */
  readonly dated: boolean;
  readonly standing: Standing;
  readonly document: Id;
}

export interface Network {
  /** Most bound first. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** First and last day that dated edges name, at whatever date: the slider's ends. */
  readonly span?: { readonly from: string; readonly until: string };
}
