import type { Range } from '../model/records.ts';
import type { Query, Term } from './query.ts';
import { foldWord, wordsOf } from './words.ts';
import type { Word } from './words.ts';

export interface Matches {
  /** Where the query's words stand, in order and apart. */
  readonly ranges: readonly Range[];
  /** The share of the query's terms that stand there in just the form that was asked for, 0…1. */
  readonly exact: number;
  /** Whether every group of the query is met. */
  readonly complete: boolean;
}

/** Finds the words of a query in a passage, by stem as the index does. */
export function findMatches(text: string, { groups }: Query): Matches {
  const words = wordsOf(text);
  const found = groups.map((group) =>
    group.map((term) => ({ term, ranges: places(term, words, text) })),
  );
  const terms = found.flat();
  const exact = terms.filter(({ term, ranges }) =>
    ranges.some(({ start, end }) => isExact(term, text.slice(start, end))),
  );
  return {
    ranges: apart(terms.flatMap(({ ranges }) => ranges)),
    exact: exact.length / Math.max(1, terms.length),
    complete: found.every((group) => group.some(({ ranges }) => ranges.length > 0)),
  };
}

function places(term: Term, words: readonly Word[], text: string): Range[] {
  return words.flatMap((first, index) => {
    const last = words[index + term.stems.length - 1];
    if (last === undefined || !standsAt(index, term, words, text)) return [];
    return [{ start: first.start, end: last.end }];
  });
}

function standsAt(index: number, term: Term, words: readonly Word[], text: string): boolean {
  return term.stems.every((stem, at) => {
    const word = words[index + at];
    if (word?.stem === stem) return true;
    return (
      word !== undefined && term.prefix && at === term.stems.length - 1 && begins(term, word, text)
    );
  });
}

function begins({ folded }: Term, { start, end }: Word, text: string): boolean {
  return foldWord(text.slice(start, end)).startsWith(folded.at(-1) ?? '');
}

function isExact({ folded, prefix }: Term, found: string): boolean {
  const words = wordsOf(found).map(({ start, end }) => foldWord(found.slice(start, end)));
  return prefix
    ? words.join(' ').startsWith(folded.join(' '))
    : words.join(' ') === folded.join(' ');
}

/** In order, without those that overlap one before. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  }
  return kept;
}
