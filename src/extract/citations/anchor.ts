import type { Range } from '../../model/records.ts';

/** What a fragment of a note is for sure, by its form alone. */
export type Label =
  | 'url'
  | 'doi'
  | 'isbn'
  | 'quote'
  | 'date'
  | 'accessed'
  | 'language'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'edition'
  | 'editor'
  | 'translator'
  | 'genre'
  | 'noise';

/** A labelled fragment: `start`–`end` with its brackets and cue words, `core` the value alone. */
export interface Anchor extends Range {
  readonly label: Label;
  readonly core: Range;
  /** The value: an address without gaps, a date as EDTF, a language tag, else the words of `core`. */
  readonly value: string;
  /** What is wrong with the fragment itself. */
  readonly problem?: string;
}

/** Anchors in order of place; where two overlap, the one that was found by the surer rule (earlier list) stays. */
export function withoutOverlaps(lists: readonly (readonly Anchor[])[]): readonly Anchor[] {
  const taken: Anchor[] = [];
  for (const list of lists) {
    for (const anchor of list) {
      if (!taken.some((other) => anchor.start < other.end && other.start < anchor.end)) {
        taken.push(anchor);
      }
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
