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
  if (rights.length > 1) {
    const found = firstRun(left, rights) ?? firstRun(looseWords(pairs, 'left'), rights);
    if (found !== undefined) return { left: [found.word], right: found.run };
  }
  if (lefts.length > 1) {
    const found = firstRun(right, lefts) ?? firstRun(looseWords(pairs, 'right'), lefts);
    if (found !== undefined) return { left: found.run, right: [found.word] };
  }
  return undefined;
}

interface Run {
  readonly word: NameWord;
  readonly run: readonly NameWord[];
}

function firstRun(own: readonly NameWord[], others: readonly NameWord[]): Run | undefined {
  for (const word of own) {
    const run = runSpelling(word, others);
    if (run !== undefined) return { word, run };
  }
  return undefined;
}

const NONE: readonly NameWord[] = [];

function looseWords(pairs: readonly WordPair[], side: 'left' | 'right'): readonly NameWord[] {
  if (!pairs.some(isLoose)) return NONE;
  return pairs.filter(isLoose).map((pair) => pair[side]);
}

function isLoose({ likeness }: WordPair): boolean {
  return likeness === 'near' || likeness === 'typo' || likeness === 'initial';
}

function runSpelling(word: NameWord, words: readonly NameWord[]): readonly NameWord[] | undefined {
  if (word.initial) return undefined;
  for (let from = 0; from < words.length - 1; from += 1) {
    if (words[from]?.initial === true) continue;
    let letters = words[from]?.letters ?? '';
    if (letters.length > word.letters.length + 4) continue;
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
