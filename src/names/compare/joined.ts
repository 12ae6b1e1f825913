import { spellingCost } from '../script/spelling-cost.ts';
import type { Alignment, WordPair } from './align.ts';
import type { NameWord } from './name-word.ts';

/** Up to such a share of letters a run of words is one word but for a slip. */
const SLIP_SHARE = 0.08;
/** The same where vowels are not written. */
const SLIP_SHARE_UNVOWELLED = 0.15;

/** A word that the other name writes as two or more: `PolPot` and `Pol Pot`, `Patr ushev` and `Patrushev`. */
export interface JoinedWords {
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
}

/**
 * Finds a word that the other name writes as several. Only words that no word of the other name equals are tried, and
 * at most one run is told: names are not cut at random.
 */
export function joinedWords(
  { pairs, left, right }: Alignment,
  lefts: readonly NameWord[],
  rights: readonly NameWord[],
): JoinedWords | undefined {
  const loose = pairs.filter((pair) => isLoose(pair));
  for (const word of [...left, ...loose.map((pair) => pair.left)]) {
    const run = runSpelling(word, rights);
    if (run !== undefined) return { left: [word], right: run };
  }
  for (const word of [...right, ...loose.map((pair) => pair.right)]) {
    const run = runSpelling(word, lefts);
    if (run !== undefined) return { left: run, right: [word] };
  }
  return undefined;
}

function isLoose({ likeness }: WordPair): boolean {
  return likeness === 'near' || likeness === 'typo' || likeness === 'initial';
}

function runSpelling(word: NameWord, words: readonly NameWord[]): readonly NameWord[] | undefined {
  if (word.initial) return undefined;
  for (let from = 0; from < words.length - 1; from += 1) {
    if (words[from]?.initial === true) continue;
    let letters = words[from]?.letters ?? '';
    const slip = word.vowels && words[from]?.vowels === true ? SLIP_SHARE : SLIP_SHARE_UNVOWELLED;
    for (let until = from + 1; until < words.length; until += 1) {
      letters += words[until]?.letters ?? '';
      if (letters.length > word.letters.length + 4) break;
      if (isSpelled(word.letters, letters, slip)) return words.slice(from, until + 1);
    }
  }
  return undefined;
}

function isSpelled(one: string, joined: string, slip: number): boolean {
  if (one === joined) return one !== '';
  return spellingCost(one, joined, slip) <= slip;
}
