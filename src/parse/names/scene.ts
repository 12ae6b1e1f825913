import type { Word } from '../sentence.ts';
import { bitOf } from './classes.ts';
import type { Form } from './form.ts';
import { hashText } from './hash.ts';
import { TEXT } from './kinds.ts';
import type { NamesLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';

/** A sentence as the clues are read from it. */
export interface Scene {
  readonly forms: readonly Form[];
  readonly language: NamesLanguage;
  /** Hashes of the tags. */
  readonly tags: Int32Array;
  /** First and last word of the run of capitalised words that a word stands in; −1 in none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** 1 within round brackets, plus 2 within straight or curly quotation marks. */
  readonly marks: Uint8Array;
  /** Most words are capitalised, as in a title: capitals say little. */
  readonly shouting: boolean;
  /** Classes of listed phrases of two words and more, by `phraseKey`. */
  readonly phrases: ReadonlyMap<number, number>;
  /** Phrases that a word belongs to. */
  readonly phrasesOf: ReadonlyMap<number, readonly Phrase[]>;
}

export interface Phrase {
  readonly first: number;
  /** Behind its last word. */
  readonly until: number;
  readonly bits: number;
}

/** Words of the longest listed phrase. */
const LONGEST_PHRASE = 6;

export const phraseKey = (first: number, until: number): number =>
  first * (LONGEST_PHRASE + 1) + (until - first);

/** What a word must tell for names to be found: how it is written, where it stands, and its class. */
export type NamedWord = Pick<Word, 'form' | 'start' | 'end' | 'tag'>;

export function sceneOf(
  words: readonly NamedWord[],
  forms: readonly Form[],
  lexicon: Lexicon,
  language: NamesLanguage,
): Scene {
  const found = phrasesIn(forms, lexicon);
  return {
    forms,
    language,
    tags: tagsOf(words),
    ...runsOf(forms),
    marks: marksOf(forms),
    shouting: isShouting(forms),
    ...placed(found),
  };
}

function tagsOf(words: readonly NamedWord[]): Int32Array {
  const tags = new Int32Array(words.length);
  for (const [at, { tag }] of words.entries()) tags[at] = tagHash(tag);
  return tags;
}

const tagHashes = new Map<string, number>();

function tagHash(tag: string): number {
  const known = tagHashes.get(tag);
  if (known !== undefined) return known;
  const hash = hashText(TEXT.tag, tag);
  tagHashes.set(tag, hash);
  return hash;
}

function isCapital({ capital, allCapitals }: Form): boolean {
  return capital || allCapitals;
}

function runsOf(forms: readonly Form[]): Pick<Scene, 'runFirst' | 'runLast'> {
  const runFirst = new Int32Array(forms.length).fill(-1);
  const runLast = new Int32Array(forms.length).fill(-1);
  let first = 0;
  for (let at = 0; at <= forms.length; at += 1) {
    const form = forms[at];
    if (form !== undefined && isCapital(form)) continue;
    runFirst.fill(first, first, at);
    runLast.fill(at - 1, first, at);
    first = at + 1;
  }
  return { runFirst, runLast };
}

/** A word behind an opening bracket is within it, the closing one is not. */
function marksOf(forms: readonly Form[]): Uint8Array {
  const marks = new Uint8Array(forms.length);
  let bracket = 0;
  let quoted = 0;
  for (const [at, { lower }] of forms.entries()) {
    if (lower === ')') bracket = 0;
    marks[at] = bracket | quoted;
    if (lower === '(') bracket = 1;
    if (lower === '"' || lower === '“' || lower === '”') quoted ^= 2;
  }
  return marks;
}

const SHOUTING = 0.7;

function isShouting(forms: readonly Form[]): boolean {
  let [words, capitals] = [0, 0];
  for (const { hasLetters, capital } of forms) {
    if (hasLetters) words += 1;
    if (capital) capitals += 1;
  }
  return forms.length > 3 && capitals > SHOUTING * words;
}

function phrasesIn(forms: readonly Form[], lexicon: Lexicon): readonly Phrase[] {
  const found: Phrase[] = [];
  const begins = bitOf('begins');
  for (const [first, form] of forms.entries()) {
    if (!form.capital || (form.bits & begins) === 0) continue;
    let words = form.lower;
    for (let until = first + 2; until <= first + LONGEST_PHRASE; until += 1) {
      const next = forms[until - 1];
      if (next === undefined) break;
      words += ` ${next.lower}`;
      const bits = lexicon.bitsOf(lexicon.find(words));
      if ((bits & ~begins) !== 0) found.push({ first, until, bits: bits & ~begins });
      if ((bits & begins) === 0) break;
    }
  }
  return found;
}

type Placed = Pick<Scene, 'phrases' | 'phrasesOf'>;

const NO_PHRASES: Placed = { phrases: new Map(), phrasesOf: new Map() };

function placed(found: readonly Phrase[]): Placed {
  if (found.length === 0) return NO_PHRASES;
  const phrases = new Map(found.map(({ first, until, bits }) => [phraseKey(first, until), bits]));
  return { phrases, phrasesOf: byWord(found) };
}

function byWord(phrases: readonly Phrase[]): ReadonlyMap<number, readonly Phrase[]> {
  const all = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    for (let at = phrase.first; at < phrase.until; at += 1) {
      const own = all.get(at);
      if (own === undefined) all.set(at, [phrase]);
      else own.push(phrase);
    }
  }
  return all;
}

/** Values of a neighbour; before the sentence and behind it stand values that no word has. */
const BEFORE = 0x5bd1_e995;
const BEHIND = 0x1b87_3593;

const outside = (at: number): number => (at < 0 ? BEFORE : BEHIND);

export const lowerAt = ({ forms }: Scene, at: number): number =>
  forms[at]?.lowerHash ?? outside(at);
export const shapeAt = ({ forms }: Scene, at: number): number =>
  forms[at]?.shapeHash ?? outside(at);
export const coarseAt = ({ forms }: Scene, at: number): number => forms[at]?.coarse ?? outside(at);
export const middleAt = ({ forms }: Scene, at: number): number => forms[at]?.middle ?? outside(at);
export const fineAt = ({ forms }: Scene, at: number): number => forms[at]?.fine ?? outside(at);
export const tagAt = ({ tags }: Scene, at: number): number => tags[at] ?? outside(at);
export const capitalAt = ({ forms }: Scene, at: number): boolean => {
  const form = forms[at];
  return form !== undefined && isCapital(form);
};

/** First letters of the capitalised words from `first` up to `until`, in lower case. */
export function initialsOf({ forms }: Scene, first: number, until: number): string {
  let initials = '';
  for (let at = first; at < until; at += 1) {
    const form = forms[at];
    if (form?.capital === true) initials += form.lower[0] ?? '';
  }
  return initials;
}

/** Words before a bracket that may be what it abbreviates. */
const REACH = 13;

/** The word stands first in a bracket and is made of the initials of the words before it. */
export function abbreviatesBefore(scene: Scene, at: number): boolean {
  const form = scene.forms[at];
  if (form?.allCapitals !== true || scene.forms[at - 1]?.lower !== '(') return false;
  const letters = form.lower.replaceAll('.', '');
  for (let first = Math.max(0, at - REACH); first < at - 1; first += 1) {
    if (scene.forms[first]?.capital === true && initialsOf(scene, first, at - 1) === letters) {
      return true;
    }
  }
  return false;
}
