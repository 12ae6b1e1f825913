import { comparable } from '../script/comparable.ts';
import { spellingCost } from '../script/spelling-cost.ts';

/** A word in lower-case letters a–z and digits under one convention of romanisation; may be empty. */
export function lettersOf(word: string): string {
  return comparable(word).letters;
}

/** What of a word is compared with words that are spelled otherwise. */
export interface Spelled {
  readonly letters: string;
  readonly skeleton: string;
  /** False where the script writes few vowels. */
  readonly vowels: boolean;
}

/**
 * 0 (the same) … 1 (nothing in common), with costs that know what romanisation confuses. Above `limit` it may stop
 * early and answer any number above it.
 */
export function spellingDistance(a: Spelled, b: Spelled, limit = 1): number {
  if (a.letters === b.letters) return 0;
  if (a.vowels && b.vowels) return spellingCost(a.letters, b.letters, limit);
  return a.skeleton === b.skeleton && a.skeleton !== '' ? SKELETON_COST : 1;
}

/** Equal consonants prove less than equal words. */
const SKELETON_COST = 0.1;
