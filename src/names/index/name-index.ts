import { keysOfWords } from '../keys.ts';
import { nameWords } from '../name-words.ts';
import type { NameWords } from '../name-words.ts';
import { likeness } from './likeness.ts';
import { numberList } from './number-list.ts';
import { hashOf, postings } from './postings.ts';
import type { Postings } from './postings.ts';
import { wordCounter } from './word-table.ts';
import type { WordTable } from './word-table.ts';

export interface IndexedName {
  readonly id: string;
  readonly text: string;
  /** Kept to ask for names of one type only. */
  readonly type?: string;
}

export interface FoundName {
  readonly id: string;
  readonly text: string;
  /** 0…1, by the words only: to rank by, not to believe; compare the best with `compareNames`. */
  readonly score: number;
}

export interface FindOptions {
  /** The most names that are given back; 10 by default. */
  readonly limit?: number;
  readonly type?: string;
}

/** Names in memory, looked up by any spelling, script, order of words or initials. */
export interface NameIndex {
  readonly size: number;
  /** What the numbers of the index take, without the texts, in bytes. */
  readonly bytes: number;
  /** The best first; of equal score the one given first. Empty where nothing shares a key. */
  readonly find: (text: string, options?: FindOptions) => readonly FoundName[];
}

/** Builds the index: linear, about 25 numbers of 32 bits for each name. */
export function buildNameIndex(names: Iterable<IndexedName>): NameIndex {
  const counter = wordCounter();
  const ids: string[] = [];
  const texts: string[] = [];
  const types = new Map<string, number>();
  const typeOf = numberList();
  const words = numberList();
  const wordStarts = numberList();
  const keyHashes = numberList();
  const keyNames = numberList();
  for (const { id, text, type } of names) {
    const name = nameWords(text, counter.formsOf);
    wordStarts.push(words.length());
    for (const word of name.words) words.push(counter.numberOf(word));
    for (const key of indexKeys(name)) {
      keyHashes.push(hashOf(key));
      keyNames.push(ids.length);
    }
    typeOf.push(type === undefined ? 0 : numbered(types, type));
    ids.push(id);
    texts.push(text);
  }
  wordStarts.push(words.length());
  const kept: Kept = {
    ids,
    texts,
    types,
    typeOf: typeOf.taken(),
    words: words.taken(),
    wordStarts: wordStarts.taken(),
    table: counter.table,
    postings: postings(keyHashes.taken(), keyNames.taken()),
  };
  const bytes =
    kept.typeOf.byteLength +
    kept.words.byteLength +
    kept.wordStarts.byteLength +
    kept.postings.bytes;
  return { size: ids.length, bytes, find: finder(kept) };
}

/** A name of one word has a key of its own: asked for a surname, it is not lost among all who bear it. */
function indexKeys(name: NameWords): readonly string[] {
  const keys = keysOfWords(name);
  return name.words.length === 1 ? [`=${keys[0] ?? ''}`, ...keys] : keys;
}

interface Kept {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly types: ReadonlyMap<string, number>;
  readonly typeOf: Uint32Array;
  readonly words: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly table: WordTable;
  readonly postings: Postings;
}

/** Types are numbered from 1; 0 is a name without one. */
function numbered(types: Map<string, number>, type: string): number {
  const known = types.get(type) ?? types.size + 1;
  types.set(type, known);
  return known;
}

const DEFAULT_LIMIT = 10;

/** Names found so far, the best `limit` of them. */
interface Ranking {
  readonly add: (name: number, score: number) => void;
  /** Whether all places are taken by good names. */
  readonly isFull: () => boolean;
  /** The best score so far. */
  readonly best: () => number;
  readonly ranked: () => readonly { readonly name: number; readonly score: number }[];
}

/** How many entries under the keys are read in one asking at the most. */
const MOST_READ = 5_000;
/** The same once a good name is found, and under the key of one word where more are asked for: most of them are others. */
const MOST_READ_OF_COMMON = 1_500;

function finder(kept: Kept): NameIndex['find'] {
  const { postings: lists, wordStarts, typeOf } = kept;
  const { ask, score } = likeness(kept.table, kept.words);
  const seen = new Uint32Array(kept.ids.length);
  let asking = 0;
  return (text, { limit = DEFAULT_LIMIT, type } = {}) => {
    const wanted = type === undefined ? undefined : kept.types.get(type);
    if (limit < 1 || (type !== undefined && wanted === undefined)) return [];
    const asked = nameWords(text);
    ask(asked.words);
    asking = (asking + 1) >>> 0;
    if (asking === 0) seen.fill(0);
    const ranking = rankingOf(limit);
    let left = MOST_READ;
    for (const { list, most } of rarestFirst(indexKeys(asked), lists)) {
      const end = Math.min(list.length, most, left);
      for (let index = 0; index < end; index++) {
        const name = list[index] ?? 0;
        if (seen[name] === asking || (wanted !== undefined && typeOf[name] !== wanted)) continue;
        seen[name] = asking;
        ranking.add(name, score(wordStarts[name] ?? 0, wordStarts[name + 1] ?? 0));
      }
      left -= end;
      if (ranking.isFull()) break;
      if (ranking.best() >= GOOD) left = Math.min(left, MOST_READ_OF_COMMON);
    }
    return ranking.ranked().map(({ name, score: value }) => found(kept, name, value));
  };
}

interface KeyedNames {
  readonly list: Uint32Array;
  readonly most: number;
}

function rarestFirst(keys: readonly string[], lists: Postings): readonly KeyedNames[] {
  const severalWords = keys.some((key) => TELLING.test(key));
  return keys
    .map((key) => ({
      list: lists.of(key),
      most: severalWords && !TELLING.test(key) ? MOST_READ_OF_COMMON : MOST_READ,
    }))
    .toSorted((a, b) => a.list.length - b.list.length);
}

/** Keys of two words, or of a word and an initial. */
const TELLING = /[+.]/u;

/** A name that is probably the one asked for; with as many of them as asked for, more common keys are not read. */
const GOOD = 0.9;

function rankingOf(limit: number): Ranking {
  const ranked: { readonly name: number; readonly score: number }[] = [];
  return {
    add: (name, score) => {
      const last = ranked.at(-1);
      if (ranked.length >= limit && last !== undefined && !isBefore(name, score, last)) return;
      let at = ranked.length;
      while (at > 0) {
        const other = ranked[at - 1];
        if (other === undefined || !isBefore(name, score, other)) break;
        at--;
      }
      ranked.splice(at, 0, { name, score });
      if (ranked.length > limit) ranked.pop();
    },
    isFull: () => ranked.length >= limit && (ranked.at(-1)?.score ?? 0) >= GOOD,
    best: () => ranked[0]?.score ?? 0,
    ranked: () => ranked,
  };
}

function isBefore(
  name: number,
  score: number,
  other: { readonly name: number; readonly score: number },
): boolean {
  return score > other.score || (score === other.score && name < other.name);
}

function found({ ids, texts }: Kept, name: number, score: number): FoundName {
  return { id: ids[name] ?? '', text: texts[name] ?? '', score };
}
