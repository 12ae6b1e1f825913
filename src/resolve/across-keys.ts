import type { ActorType } from '../model/records.ts';
import { lookupKeys } from '../names/keys.ts';
import { comparable } from '../names/script/comparable.ts';
import { knownThing } from '../names/things/known-thing.ts';

/** What is longer is no name. */
const LONGEST = 200;
const MOST_WORDS = 8;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
/** Shorter words, `of` and `и` among them, stand for nothing in an abbreviation and tell nothing apart. */
const SHORTEST = 4;

/**
 * Keys under which a name meets the others it may be one with, in any script: for people those of the index of names;
 * for others the skeleton of each word that says something, the letters they are abbreviated by, and what lists know
 * them for.
 */
export function blockingKeys(name: string, type: ActorType): readonly string[] {
  if (type === 'person') return lookupKeys(name);
  const all = Array.from(name.slice(0, LONGEST).matchAll(WORD), ([word]) => word);
  const telling = all.filter((word) => word.length >= SHORTEST);
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  const letters = abbreviation(all.length === 1 ? all : telling);
  const known = knownThing(name).map(({ entry }) => `=${entry}`);
  const short = letters.length > 1 ? [`~${letters}`] : [];
  return [...new Set([...known, ...words.map(wordKey), ...short])];
}

/** Words of vowels alone keep their letters. */
function wordKey(word: string): string {
  const { skeleton, letters } = comparable(word);
  return skeleton === '' ? letters : skeleton;
}

/** MSP, and what the first letters of Ministry of State Protection make. */
function abbreviation(words: readonly string[]): string {
  const [only = ''] = words;
  const isAbbreviation = words.length === 1 && ABBREVIATION.test(only);
  const letters = isAbbreviation
    ? Array.from(only)
    : words.map((word) => Array.from(word)[0] ?? '');
  return letters.map((letter) => comparable(letter).letters.slice(0, 1)).join('');
}
