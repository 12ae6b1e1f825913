import type { Fault, PassageRole, StatedMetadata } from '../model/records.ts';

/**
 * What a format reader (text, Markdown, HTML, DOCX, PDF) hands to `assemble`: blocks in the order of the file,
 * made of runs, with everything the format says about notes and pages still apart from the words.
 */
export interface Draft {
  readonly mediaType: string;
  readonly stated: StatedMetadata;
  readonly blocks: readonly Block[];
  readonly faults: readonly DraftFault[];
}

export interface Block {
  readonly role: PassageRole;
  /** A heading's depth, from 1. */
  readonly level?: number;
  readonly runs: readonly Run[];
  /** The page the block begins on, counted from 1; absent where the format has none. */
  readonly page?: number;
  /** `note` role only: the printed number or sign. A note block without a label continues the note before it. */
  readonly label?: string;
  /** `note` role only: what the format's own links call this note, when it has such links. */
  readonly noteKey?: string;
  /** The block was cut by the end of a page or column: it may go on in the next block of its kind. */
  readonly cut?: boolean;
}

export interface Run {
  readonly text: string;
  readonly emphasis?: boolean;
  readonly link?: string;
  /** The run is a note's mark, not text: the label as printed. */
  readonly mark?: string;
  /** With `mark`: the `noteKey` of the note it links to. */
  readonly noteKey?: string;
  /** The run begins a new page. */
  readonly page?: number;
}

export type DraftFault = Omit<Fault, 'span'>;
