import type { Passage, Range } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { withoutHomoglyphs } from '../names/script/homoglyphs.ts';
import { singleSpaced } from '../text/spaces.ts';
import type { Token } from '../text/tokens.ts';

/** A passage with its words, and which of them already belong to a mention. */
export interface Scene {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** 1 where a token is spoken for, by a mention or because it is not to be read. */
  readonly taken: Uint8Array;
  /** Most words are capitalised, as in a title: capitals say little. */
  readonly titleCase: boolean;
}

/** What the document as a whole tells about its words. */
export interface Lexicon {
  /** Lower-case words of the document: a capital at the head of a sentence then means nothing. */
  readonly lowerCase: ReadonlySet<string>;
}

/** A find over tokens `from` (included) to `until` (not). */
export interface Candidate {
  readonly from: number;
  readonly until: number;
  readonly find: MentionFind;
}

/** Takes the longest candidates first, then the earlier ones; what overlaps a taken word falls away. */
export function takeLongest(
  scene: Scene,
  candidates: readonly Candidate[],
): readonly MentionFind[] {
  const ordered = candidates.toSorted(
    (a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from,
  );
  return ordered.filter((candidate) => take(scene, candidate)).map(({ find }) => find);
}

/** Marks the tokens as taken, unless one already is. */
export function take(
  { taken }: Scene,
  { from, until }: Pick<Candidate, 'from' | 'until'>,
): boolean {
  for (let at = from; at < until; at += 1) if (taken[at] === 1) return false;
  taken.fill(1, from, until);
  return true;
}

/** Does something while some words count as taken that are free before and after. */
export function withTaken<T>(
  { taken }: Scene,
  ranges: readonly Pick<Candidate, 'from' | 'until'>[],
  work: () => T,
): T {
  const free = ranges.filter(({ from, until }) => !taken.subarray(from, until).includes(1));
  for (const { from, until } of free) taken.fill(1, from, until);
  const done = work();
  for (const { from, until } of free) taken.fill(0, from, until);
  return done;
}

/** The characters from one token to another, with the full stop that ends `U.S.` or `Алиев И. Г.`. */
export function rangeOf({ tokens, passage }: Scene, from: number, until: number): Range {
  const start = tokens[from]?.start ?? 0;
  const last = tokens[until - 1];
  const end = last?.end ?? start;
  const stop = last?.shape === 'initial' && passage.text.charAt(end) === '.' ? 1 : 0;
  return { start, end: end + stop };
}

/** The words of a range on one line; letters of another script that look alike are mended. */
export function wordsIn(passage: Passage, { start, end }: Range): string {
  return withoutHomoglyphs(singleSpaced(passage.text.slice(start, end)));
}
