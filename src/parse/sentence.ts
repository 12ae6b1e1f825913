/**
 * What reading a text yields: sentences of words with their tags, tree and names, after Universal Dependencies
 * (de Marneffe et al. 2021, https://universaldependencies.org). Offsets are UTF-16 units of the untouched text,
 * half-open, so that `text.slice(word.start, word.end)` is the word as it stands there.
 */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** At least one word, from left to right. */
  readonly words: readonly Word[];
  /** Names that stand in the sentence, from left to right; none overlaps another. */
  readonly names: readonly Name[];
}

/** A syntactic word: a token, or a part of one (`do` and `n’t` of “don’t”). */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** It is written as one token with the word before it: `n’t` in “don’t”. */
  readonly joined: boolean;
  /** The form that a dictionary lists; names keep their capitals. */
  readonly lemma: string;
  readonly tag: WordClass;
  /** Morphological features by name, in alphabetical order: `{ Number: 'Sing' }`. */
  readonly features: Features;
  /** Place of the head in `words`; −1 for the root. Each sentence has one root, and no word is its own ancestor. */
  readonly head: number;
  /** The relation to the head, with its subtype: `nsubj:pass`; `root` for the root. */
  readonly relation: string;
}

export type Features = Readonly<Record<string, string>>;

/** The universal part-of-speech tags (UPOS), in alphabetical order. */
export const WORD_CLASSES = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

export function isWordClass(tag: string): tag is WordClass {
  const all: readonly string[] = WORD_CLASSES;
  return all.includes(tag);
}

/** A name in the text, as far as its own words reach, without the article before it. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** Its words: `words.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/**
 * `state` is a country or its name as an actor; `group` a faction, clan or wing; `event-name` a named war, election,
 * accord or summit; `other` a name of another kind: a nationality, a language, a law, a work.
 */
export const NAME_TYPES = [
  'person',
  'organisation',
  'state',
  'place',
  'group',
  'event-name',
  'other',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

export function isNameType(type: string): type is NameType {
  const all: readonly string[] = NAME_TYPES;
  return all.includes(type);
}
