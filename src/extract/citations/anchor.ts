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
  | 'place'
  | 'symbol'
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
  let taken: readonly Anchor[] = [];
  for (const list of lists) taken = merged(taken, list);
  return taken;
}

/** Both lists are in order of place: one pass over the two, in which `sure` wins. */
function merged(sure: readonly Anchor[], more: readonly Anchor[]): readonly Anchor[] {
  if (more.length === 0) return sure;
  const all: Anchor[] = [];
  let at = 0;
  let last = 0;
  for (const anchor of more.toSorted((a, b) => a.start - b.start)) {
    for (let next = sure[at]; next !== undefined && next.start <= anchor.start; next = sure[at]) {
      all.push(next);
      last = next.end;
      at += 1;
    }
    const next = sure[at];
    if (anchor.start < last || (next !== undefined && next.start < anchor.end)) continue;
    all.push(anchor);
    last = anchor.end;
  }
  all.push(...sure.slice(at));
  return all;
}
