import { WORD_CLASSES } from '../sentence.ts';
import type { Word } from '../sentence.ts';
import { bitOf } from './classes.ts';
import { BEFORE, BEHIND } from './form.ts';
import type { Form } from './form.ts';
import { hashText } from './hash.ts';
import { TEXT } from './kinds.ts';
import type { NamesLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';

/** A sentence as the clues are read from it. */
export interface Scene {
  readonly forms: readonly Form[];
  readonly language: NamesLanguage;
  /** Numbers of the tags. */
  readonly tags: Uint8Array;
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

const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(
  WORD_CLASSES.map((tag, number) => [tag, number]),
);

/** Tags are numbered as `WORD_CLASSES` orders them; behind them come the two edges of a sentence. */
const TAG_BEFORE = WORD_CLASSES.length;
const TAG_BEHIND = TAG_BEFORE + 1;
export const TAGS = TAG_BEHIND + 1;

/** What the clues know each tag by. */
export const TAG_HASHES = Int32Array.of(
  ...WORD_CLASSES.map((tag) => hashText(TEXT.tag, tag)),
  BEFORE.lowerHash,
  BEHIND.lowerHash,
);

function tagsOf(words: readonly NamedWord[]): Uint8Array {
  const tags = new Uint8Array(words.length);
  let at = 0;
  for (const { tag } of words) {
    tags[at] = TAG_NUMBERS.get(tag) ?? 0;
    at += 1;
  }
  return tags;
}

function isCapital({ capital, allCapitals }: Form): boolean {
  return capital || allCapitals;
}

function runsOf(forms: readonly Form[]): Pick<Scene, 'runFirst' | 'runLast'> {
  const length = forms.length;
  const runFirst = new Int32Array(length);
  const runLast = new Int32Array(length);
  let first = -1;
  for (let at = 0; at < length; at += 1) {
    const form = forms[at];
    if (form === undefined || !isCapital(form)) first = -1;
    else if (first < 0) first = at;
    runFirst[at] = first;
  }
  let last = -1;
  for (let at = length - 1; at >= 0; at -= 1) {
    if ((runFirst[at] ?? -1) < 0) last = -1;
    else if (last < 0) last = at;
    runLast[at] = last;
  }
  return { runFirst, runLast };
}

/** A word behind an opening bracket is within it, the closing one is not. */
function marksOf(forms: readonly Form[]): Uint8Array {
  const marks = new Uint8Array(forms.length);
  let bracket = 0;
  let quoted = 0;
  let at = 0;
  for (const { lower } of forms) {
    if (lower.length === 1 && lower === ')') bracket = 0;
    marks[at] = bracket | quoted;
    if (lower.length === 1) {
      if (lower === '(') bracket = 1;
      else if (lower === '"' || lower === '“' || lower === '”') quoted ^= 2;
    }
    at += 1;
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
  for (let first = 0; first < forms.length; first += 1) {
    const form = forms[first];
    if (form?.capital !== true || (form.bits & begins) === 0) continue;
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

/** The form at a place; before the sentence and behind it stand forms that no word has. */
export function formAt({ forms }: Scene, at: number): Form {
  return forms[at] ?? (at < 0 ? BEFORE : BEHIND);
}

/** The number of the tag at a place. */
export function tagAt({ tags }: Scene, at: number): number {
  return tags[at] ?? (at < 0 ? TAG_BEFORE : TAG_BEHIND);
}

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
