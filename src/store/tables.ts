import type { FaultCode, PassageRole } from '../model/records.ts';

/** The columns that the lists ask for, for Kysely's types; the migrations say what else there is. */
export interface Tables {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly language: string;
    readonly published: string | null;
    readonly file: string;
  };
  readonly passage: {
    readonly id: string;
    readonly document: string;
    readonly place: number;
    readonly role: PassageRole;
    readonly text: string;
    readonly label: string | null;
    readonly rest: string | null;
  };
  readonly citation: {
    readonly document: string;
    readonly source: string;
  };
  readonly mention: {
    readonly document: string;
    readonly actor: string | null;
  };
  readonly date_mention: Spanned & {
    readonly id: string;
    readonly document: string;
    readonly edtf: string;
    readonly edtf_earliest: string | null;
    readonly edtf_latest: string | null;
  };
  readonly fault: Spanned & {
    readonly document: string;
    readonly record: string;
    readonly place: number;
    readonly code: FaultCode;
    readonly message: string;
    readonly rest: string | null;
  };
}

interface Spanned {
  readonly span_passage: string | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly span_text: string | null;
}
