import type { CslItem, Fault, Id, Range, Span } from './records.ts';

/** CSL fields as the words state them, before a source has an id. */
export type StatedCsl = Omit<CslItem, 'id'>;

export type FieldName = Exclude<keyof StatedCsl, 'type'>;

/** Where in the note's text a field stands: without quotation marks and edge punctuation. */
export interface FieldSpan extends Range {
  readonly field: FieldName;
}

/**
 * How the words name the source: in full; as the one just cited (`ibid`); as one cited earlier
 * (`op-cit`: op. cit., a short title after the author, «указ. соч.», “see note 5”).
 */
export type ReferenceKind = 'full' | 'ibid' | 'op-cit';

/** A citation as the note states it, not yet tied to a source. */
export interface RawCitation {
  readonly span: Span;
  /** The pattern that fired: `press`, `gost`, `book`, `journal`, `legal`, `link`, `ibid`… */
  readonly rule: string;
  readonly reference: ReferenceKind;
  readonly csl: StatedCsl;
  readonly fields: readonly FieldSpan[];
  /** The page or section pointed at, as printed. */
  readonly locator?: string;
  /** The label of the note it points back to: `5` in “see note 5 above”. */
  readonly noteLabel?: string;
  readonly faults: readonly Fault[];
}

export interface NoteFinding {
  readonly passage: Id;
  /** The note says something beyond its citations. */
  readonly explanatory: boolean;
  readonly citations: readonly RawCitation[];
}

/** What the apparatus of one document states, in reading order; passages with nothing to report are absent. */
export interface ApparatusFindings {
  readonly notes: readonly NoteFinding[];
}
