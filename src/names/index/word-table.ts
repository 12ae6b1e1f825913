import { comparable } from '../script/comparable.ts';
import type { NameWord } from '../name-words.ts';
import type { Comparable } from '../script/comparable.ts';

/** A bit for each letter of a skeleton; other scripts share bits. */
export function maskOf(skeleton: string): number {
  let mask = 0;
  for (let index = 0; index < skeleton.length; index++) {
    mask |= 1 << (skeleton.charCodeAt(index) & 31);
  }
  return mask;
}

/** The different words of all names, each once. */
export interface WordTable {
  readonly letters: readonly string[];
  readonly skeletons: readonly string[];
  readonly flags: readonly number[];
  /** The letters of each skeleton as bits. */
  readonly masks: readonly number[];
}

export const HAS_VOWELS = 1;
export const IS_INITIAL = 2;

/** Gives words numbers while an index is built, and keeps the forms of those seen: names repeat few words. */
export interface WordCounter {
  readonly table: WordTable;
  readonly formsOf: (word: string) => Comparable;
  readonly numberOf: (word: NameWord) => number;
}

export function wordCounter(): WordCounter {
  const letters: string[] = [];
  const skeletons: string[] = [];
  const flags: number[] = [];
  const masks: number[] = [];
  const forms = new Map<string, Comparable>();
  const numbers = new Map<string, number>();
  return {
    table: { letters, skeletons, flags, masks },
    formsOf: (word) => {
      const known = forms.get(word);
      if (known !== undefined) return known;
      const found = comparable(word);
      forms.set(word, found);
      return found;
    },
    numberOf: (word) => {
      const flag = (word.vowels ? HAS_VOWELS : 0) + (word.initial ? IS_INITIAL : 0);
      const key = flag === HAS_VOWELS ? word.letters : `${flag}${word.letters}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      letters.push(word.letters);
      skeletons.push(word.skeleton);
      flags.push(flag);
      masks.push(maskOf(word.skeleton));
      numbers.set(key, letters.length - 1);
      return letters.length - 1;
    },
  };
}
