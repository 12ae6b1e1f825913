import type { SegmentLanguage } from './language.ts';

/** Where the scanner stands: a mutable workspace for one text. */
export interface Cursor {
  readonly text: string;
  readonly language: SegmentLanguage;
  /** The stretch without white space that is being read. */
  chunkStart: number;
  chunkEnd: number;
  /** The kinds of all its characters, joined. */
  flags: number;
  /** Up to here it is known that no address begins, so that no stretch is searched twice. */
  noAddressBefore: number;
  /** Whether a single quotation mark stands open in the paragraph. */
  quoted: boolean;
  /** What the token just read is. */
  kind: number;
}

export function newCursor(text: string, language: SegmentLanguage): Cursor {
  return {
    text,
    language,
    chunkStart: 0,
    chunkEnd: 0,
    flags: 0,
    noAddressBefore: 0,
    quoted: false,
    kind: 0,
  };
}
