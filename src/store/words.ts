import { stemmer as cutRussian } from '@orama/stemmers/russian';
import { stem as cutEnglish } from 'porter2';

/** A word of a text: its place there and the form under which the search index knows it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
}

/** Letters and digits, with marks, soft hyphens and up to two inner apostrophes (`O’Dara's`). */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’]\p{L}[\p{L}\p{M}\u00AD]*){0,2}/gu;

/** The words of a text in order. A change here or below needs a migration that fills the index anew. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    stem: stemOf(word),
  }));
}

/** The stems of a text, separated by single spaces: what the index is fed with. */
export function indexText(text: string): string {
  const stems: string[] = [];
  for (const [word] of text.matchAll(WORD)) stems.push(stemOf(word));
  return stems.join(' ');
}

/** Two generations: what was asked for lately survives when the cache is full. */
let recent = new Map<string, string>();
let earlier = new Map<string, string>();
const GENERATION = 50_000;

/** The form under which the index knows a word: folded, and cut to its stem in English and Russian. */
function stemOf(word: string): string {
  const known = recent.get(word);
  if (known !== undefined) return known;
  const own = detached(word);
  const stem = earlier.get(word) ?? makeStem(foldWord(own));
  if (recent.size >= GENERATION) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(own, stem);
  return stem;
}

/** A copy: V8 keeps the whole text alive for a long word that was cut out of it. */
function detached(word: string): string {
  return word.length < 13 ? word : word.split('').join('');
}

/** Lower case, ё as е, without the marks of Latin letters, without possessive `'s`, apostrophes and soft hyphens. */
export function foldWord(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’\u00AD]/gu, '');
  if (/^[a-z0-9а-я]*$/u.test(plain)) return plain;
  return plain
    .replaceAll('ё', 'е')
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** A stem of two letters would stand for too many words. */
const SHORTEST = 3;
/** Longer than any word of the languages that are cut; what is longer is not prose. */
const LONGEST = 40;

/** Words without forms that would fall together with those of another: *после* with *посол*. */
const WITHOUT_FORMS = new Set(['после']);

function makeStem(word: string): string {
  if (word.length < 3 || word.length > LONGEST || WITHOUT_FORMS.has(word)) return word;
  if (/^[а-я]+$/u.test(word)) return russianStem(word);
  return /^[a-z]+$/u.test(word) ? cutEnglish(word) : word;
}

/**
 * Snowball cuts *Алиев* and *Алиеву* at different places, because the name itself ends like a case form.
 * Cutting until nothing more falls off brings all forms together; a fleeting vowel (*отец*, *отца*) goes last.
 */
function russianStem(word: string): string {
  let stem = word;
  for (
    let next = cutRussian(stem);
    next !== stem && next.length >= SHORTEST;
    next = cutRussian(stem)
  ) {
    stem = next;
  }
  return stem.length <= SHORTEST ? stem : stem.replace(/([^аеиоуыэюя])[ео]([клнрц])$/u, '$1$2');
}
