import { plainSpelling } from '../vectors/spelling.ts';
import { openWeights } from '../weight-file.ts';
import type { Expected } from '../weight-file.ts';
import { CLASSES } from './classes.ts';
import { hashText } from './hash.ts';

/** What is known of a word or a phrase without its sentence. */
export interface Lexicon {
  /**
   * What is known of words in lower case, parted by single spaces: an entry for `kindOf` and `clustersOf`; 0 for
   * nothing. Unknown words take the entry of another once in about 5,000.
   */
  readonly find: (words: string) => number;
  /** The same for a word as it stands: in lower case, else in plain letters (`Şəki` as `saki`). */
  readonly findWord: (lower: string) => number;
  /** Bits of the classes that the entry belongs to. */
  readonly bitsOf: (entry: number) => number;
  /** Its group among words of like company, at three grains (coarse first); −1 where it has none. */
  readonly clustersOf: (entry: number) => readonly [number, number, number];
}

export const LEXICON_FILE: Expected = {
  kind: 'name lexicon',
  version: 1,
  remake: 'node training/names-lexicon.ts',
};

/** Parts of an entry: 14 bits to know the words again, 10 for the cluster plus one, 8 for the set of classes. */
export const PRINT_SHIFT = 18;
export const CLUSTER_SHIFT = 8;
const CLUSTER_MASK = 0x3ff;
export const SET_MASK = 0xff;

const NO_CLUSTERS = [-1, -1, -1] as const;

/** Where the search begins, and what is compared there; both must stay as the file was made with. */
export const placeOf = (words: string, places: number): number =>
  (hashText(1, words) >>> 0) % places;
export const printOf = (words: string): number => hashText(2, words) >>> PRINT_SHIFT;

/** Longer words are in no list. */
const LONGEST = 60;

/**
 * Opens `resources/<language>/names-lexicon.bin`.
 *
 * @throws Error when the bytes are not a lexicon of names, or of another version, or cut off
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const file = openWeights(bytes, LEXICON_FILE);
  const classes = file.card['classes'];
  if (!Array.isArray(classes) || classes.join() !== CLASSES.join()) {
    throw new Error(`A lexicon of other classes. Make it anew with: ${LEXICON_FILE.remake}`);
  }
  const [places, sets] = [file.uint32('entries'), file.uint32('sets')];
  const [middle, coarse] = [file.uint8('middle'), file.uint8('coarse')];
  const find = finderOf(places);
  const clusters = clusterTable(middle, coarse);
  return {
    find,
    findWord: (lower) => {
      if (lower.length > LONGEST) return 0;
      const entry = find(lower);
      if (entry !== 0) return entry;
      const plain = plainSpelling(lower);
      return plain === lower ? 0 : find(plain);
    },
    bitsOf: (entry) => (entry === 0 ? 0 : (sets[entry & SET_MASK] ?? 0)),
    clustersOf: (entry) => clusters[((entry >>> CLUSTER_SHIFT) & CLUSTER_MASK) - 1] ?? NO_CLUSTERS,
  };
}

/** Open addressing with linear search; an empty place is 0. */
function finderOf(places: Uint32Array): (words: string) => number {
  const count = places.length;
  return (words) => {
    const print = printOf(words);
    const first = placeOf(words, count);
    for (let step = 0; step < count; step += 1) {
      const entry = places[(first + step) % count] ?? 0;
      if (entry === 0 || entry >>> PRINT_SHIFT === print) return entry;
    }
    return 0;
  };
}

function clusterTable(
  middle: Uint8Array,
  coarse: Uint8Array,
): readonly (readonly [number, number, number])[] {
  return Array.from(middle, (group, fine) => [coarse[fine] ?? -1, group, fine] as const);
}
