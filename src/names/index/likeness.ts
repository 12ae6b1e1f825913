import { spellingCost } from '../script/spelling-cost.ts';
import { HAS_VOWELS, IS_INITIAL, maskOf } from './word-table.ts';
import type { WordTable } from './word-table.ts';
import type { NameWord } from '../name-words.ts';

/** What an initial that agrees is worth beside a whole word that is equal. */
const INITIAL = 0.75;
/** The same where only the sound agrees: E. and İlham, G. and Huseyn. */
const NEAR_INITIAL = 0.6;
/** What a word counts that the other name lacks: asked for and not there, there and not asked for. */
const ASKED = 1;
const NOT_ASKED = 0.3;
/** A cost above it is another word. */
const FARTHEST = 0.3;
const WITHOUT_VOWELS = 0.9;
/** Words whose skeletons differ in more letters, or in length by more, are not compared further: it is no one mistake. */
const MOST_OTHER_LETTERS = 2;
/** Only so many words of an asked name count. */
const MOST_WORDS = 6;
/** Likenesses of words are kept in steps of a ten-thousandth. */
const STEPS = 10_000;

/** Compares asked names with kept ones by the numbers of their words; each pair of words once an asking. */
export interface Likeness {
  readonly ask: (words: readonly NameWord[]) => void;
  /** 0…1 for the kept name whose word numbers stand from one place to another. */
  readonly score: (from: number, to: number) => number;
}

export function likeness(table: WordTable, numbers: Uint32Array): Likeness {
  const caches = Array.from({ length: MOST_WORDS }, () => wordCache(table));
  let asked: readonly WordCache[] = [];
  return {
    ask: (words) => {
      asked = caches.slice(0, words.length);
      for (const [index, cache] of asked.entries()) cache.ask(words[index]);
    },
    score: (from, to) => {
      const count = Math.min(to - from, MOST_KEPT_WORDS);
      let sum = 0;
      let taken = 0;
      let matched = 0;
      for (const cache of asked) {
        let best = 0;
        let at = 0;
        for (let place = 0; place < count; place++) {
          if ((taken & (1 << place)) !== 0) continue;
          const value = cache.likeness(numbers[from + place] ?? 0);
          if (value <= best) continue;
          best = value;
          at = place;
        }
        if (best === 0) continue;
        taken |= 1 << at;
        matched++;
        sum += best;
      }
      const missing = asked.length - matched;
      return sum / (matched + ASKED * missing + NOT_ASKED * (count - matched)) / STEPS;
    },
  };
}

/** More bits do not fit into a number. */
const MOST_KEPT_WORDS = 30;

interface WordCache {
  readonly ask: (word: NameWord | undefined) => void;
  /** In steps, for the word of this number. */
  readonly likeness: (number: number) => number;
}

/** One asked word beside all kept ones. What is known bears the number of its asking, so that nothing has to be wiped. */
function wordCache(table: WordTable): WordCache {
  let values = new Uint16Array(0);
  let stamps = new Uint32Array(0);
  let asking = 0;
  let asked: NameWord | undefined;
  let mask = 0;
  return {
    ask: (word) => {
      asked = word;
      mask = maskOf(word?.skeleton ?? '');
      asking = (asking + 1) >>> 0;
      if (asking > 0 && values.length > 0) return;
      values = new Uint16Array(table.letters.length);
      stamps = new Uint32Array(table.letters.length);
      asking = 1;
    },
    likeness: (number) => {
      if (stamps[number] === asking) return values[number] ?? 0;
      const alike = asked === undefined ? 0 : wordLikeness(asked, mask, table, number);
      stamps[number] = asking;
      values[number] = Math.round(alike * STEPS);
      return values[number] ?? 0;
    },
  };
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

function wordLikeness(word: NameWord, mask: number, table: WordTable, number: number): number {
  const skeleton = table.skeletons[number] ?? '';
  const flags = table.flags[number] ?? 0;
  if (word.initial || (flags & IS_INITIAL) !== 0) {
    if (word.skeleton.charAt(0) !== skeleton.charAt(0) || skeleton === '') return 0;
    const letter = (table.letters[number] ?? '').charAt(0);
    return word.letters.charAt(0) === letter ? INITIAL : NEAR_INITIAL;
  }
  if (Math.abs(word.skeleton.length - skeleton.length) > MOST_OTHER_LETTERS) return 0;
  if (bitsOf(mask ^ (table.masks[number] ?? 0)) > MOST_OTHER_LETTERS) return 0;
  if (!word.vowels || (flags & HAS_VOWELS) === 0) {
    return WITHOUT_VOWELS * nearness(spellingCost(word.skeleton, skeleton, FARTHEST));
  }
  return nearness(spellingCost(word.letters, table.letters[number] ?? '', FARTHEST));
}

function nearness(cost: number): number {
  return cost >= FARTHEST ? 0 : 1 - cost / FARTHEST / 2;
}
