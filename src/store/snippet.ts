import type { Range } from '../model/records.ts';
import type { Snippet } from './case-store.ts';
import type { Query, Term } from './query.ts';
import { foldWord, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Where the query's words stand in a passage, in order and apart. */
export function findMatches(text: string, query: Query): readonly Range[] {
  const words = wordsOf(text);
  const ranges = query.groups
    .flat()
    .flatMap((term) => matchesOf(term, words, text))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return ranges.filter(({ end }, index) =>
    ranges.slice(0, index).every((before) => before.end < end),
  );
}

function matchesOf(term: Term, words: readonly Word[], text: string): Range[] {
  const length = term.stems.length;
  return words.flatMap((first, index) => {
    const run = words.slice(index, index + length);
    const last = run.at(-1);
    if (last === undefined || run.length < length) return [];
    return run.every((word, at) => fits(term, at, word, text))
      ? [{ start: first.start, end: last.end }]
      : [];
  });
}

function fits(term: Term, at: number, { stem, start, end }: Word, text: string): boolean {
  if (stem === term.stems[at]) return true;
  if (!term.prefix || at < term.stems.length - 1) return false;
  return foldWord(text.slice(start, end)).startsWith(foldWord(term.words[at] ?? ''));
}

/** A part of `text` of at most about `width` characters around the most matches, cut between words. */
export function snippetAround(text: string, matches: readonly Range[], width = 240): Snippet {
  if (text.length <= width) return { text, start: 0, highlights: matches };
  const start = cutBefore(text, bestStart(text, matches, width), width);
  const end = cutAfter(text, start + width);
  const highlights = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ start: match.start - start, end: match.end - start }));
  return { text: text.slice(start, end), start, highlights };
}

function bestStart(text: string, matches: readonly Range[], width: number): number {
  let best = { start: 0, count: 0 };
  for (const { start } of matches) {
    const count = matches.filter(
      (other) => other.start >= start && other.end <= start + width * 0.8,
    ).length;
    if (count > best.count) best = { start, count };
  }
  return Math.max(0, Math.min(best.start - Math.floor(width * 0.2), text.length - width));
}

function cutBefore(text: string, start: number, width: number): number {
  if (start === 0) return 0;
  const space = text.indexOf(' ', start);
  return space === -1 || space > start + width * 0.2 ? start : space + 1;
}

function cutAfter(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space <= end - 40 ? end : space;
}

/** 1 when the text has a word of the query in just the form that was asked for, 0 otherwise. */
export function exactness(text: string, { groups }: Query): number {
  const folded = text.toLowerCase();
  const words = groups.flat().flatMap((term) => term.words);
  return words.some((word) => folded.includes(word)) ? 1 : 0;
}
