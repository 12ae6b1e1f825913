import type { Range } from '../../model/records.ts';
import type { Anchor } from './anchor.ts';
import type { Anchored } from './find-anchors.ts';

/**
 * The note without the years that belong to a title: `Ports after 1997`, «Соглашение 1998 года: …»,
 * `Water and Power, 1978–2011. London: …, 2019`. Punctuation sets a date of publication apart on both sides.
 */
export function withoutTitleYears(note: Anchored, range: Range): Anchored {
  const dates = note.anchors.filter(
    (one) => one.label === 'date' && one.start >= range.start && one.end <= range.end,
  );
  const titled = new Set(
    dates.filter((date, at) => isTitled(note, range, date, dates.slice(at + 1))),
  );
  if (titled.size === 0) return note;
  return { ...note, anchors: note.anchors.filter((one) => !titled.has(one)) };
}

const YEARS = /^\d{4}\/\d{4}$/u;

function isTitled(
  { mask }: Anchored,
  range: Range,
  date: Anchor,
  later: readonly Anchor[],
): boolean {
  const before = mask.slice(Math.max(range.start, date.start - 24), date.start);
  const after = mask.slice(date.end, Math.min(range.end, date.end + 12));
  if (LOW_WORD_BEFORE.test(before)) return !DATING_WORD_BEFORE.test(before);
  if (later.length === 0) return false;
  return YEARS.test(date.value) || !APART_BEFORE.test(before) || !APART_AFTER.test(after);
}

const LOW_WORD_BEFORE =
  /(?:^|[^\p{L}])(?:\p{Ll}\p{L}*|After|Before|Since|Until|После|До|Накануне|Перед)\s$/u;
/** Words that lead to the day of a paper rather than a year in its title. */
const DATING_WORD_BEFORE = /(?:^|[^\p{L}])(?:of|on|from|dated|от|за)\s$/u;
const APART_BEFORE = /(?:^|[.,:;(«“[]|[.,)]\s?[–—-]|\/)\s*$/u;
const APART_AFTER = /^(?:\s?г(?:ода|\.)?)?\s?(?:[.,;:)\]]|$)/u;
