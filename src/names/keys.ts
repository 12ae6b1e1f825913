import { nameWords } from './name-words.ts';
import type { NameWord, NameWords } from './name-words.ts';

/** Changes whenever the same name gets other keys, so that kept ones can be made again. */
export const KEYS_VERSION = 2;

/**
 * The keys by which a name is looked up: two names that may be one share at least one, whatever their spelling, script, order
 * of words, patronymics and initials. One to six keys, most telling first, made of skeletons (`comparable`):
 *
 * - `alkm+alv`, two words in alphabetical order: Ilham Aliyev, Алиев Ильхам;
 * - `alv.a`, a word and the initial of another: I. Aliyev, Aliyev Ilham;
 * - `alv`, a word alone: Aliyev.
 *
 * A name of which no letter is left has no key. Never throws; only the first 300 units count.
 */
export function lookupKeys(name: string): readonly string[] {
  return keysOfWords(nameWords(name));
}

/** The same for words that are split already. */
export function keysOfWords({ words, surnameFirst }: NameWords): readonly string[] {
  const whole = words.filter((word) => !word.initial && word.skeleton !== '');
  const [first, second] = whole;
  const last = whole.at(-1);
  if (first === undefined || last === undefined) return initialsOnly(words);
  if (second === undefined) return [...withInitials(first, words), first.skeleton];
  if (whole.length === 2) return unique(ofTwo(first, last, words));
  const surname = surnameFirst ? first : last;
  return unique([
    pair(first, last),
    pair(first, second),
    ...(surname === first ? [] : [initialKey(last, first)]),
    initialKey(first, second),
    last.skeleton,
    first.skeleton,
  ]);
}

function ofTwo(first: NameWord, last: NameWord, words: readonly NameWord[]): readonly string[] {
  return [
    pair(first, last),
    initialKey(last, first),
    initialKey(first, last),
    ...(words.some(({ initial }) => initial) ? withInitials(last, words).slice(0, 1) : []),
    last.skeleton,
    first.skeleton,
  ];
}

function pair(one: NameWord, two: NameWord): string {
  const [a, b] = [one.skeleton, two.skeleton].toSorted();
  return `${a}+${b}`;
}

function initialKey(word: NameWord, other: NameWord): string {
  return `${word.skeleton}.${firstOf(other.skeleton)}`;
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** A word with the first initial beside it, in each way the initial can be read. */
function withInitials(word: NameWord, words: readonly NameWord[]): readonly string[] {
  const initial = words.find((other) => other.initial);
  if (initial === undefined) return [];
  return readings(initial).map((letter) => `${word.skeleton}.${letter}`);
}

/** J. is James, and Jelena, whose skeleton begins with a vowel. */
function readings({ letters, skeleton }: NameWord): readonly string[] {
  const first = firstOf(skeleton === '' ? letters : skeleton);
  return first === 'j' ? ['j', 'a'] : [first];
}

function initialsOnly(words: readonly NameWord[]): readonly string[] {
  const letters = words.map((word) => word.letters).join('');
  return letters === '' ? [] : [letters];
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
