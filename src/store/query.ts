import { foldWord, wordsOf } from './words.ts';

/** One thing to look for: words that follow each other, the last perhaps only begun. Never without words. */
export interface Term {
  readonly stems: readonly string[];
  /** The words as they were asked for, folded, to prefer their exact form. */
  readonly folded: readonly string[];
  readonly prefix: boolean;
}

/** All groups must be met, each by one of its terms; no excluded term may be. */
export interface Query {
  readonly groups: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
}

/** Longer queries are cut: nobody types them, and each term costs a look-up. */
const MAX_CHARACTERS = 1000;
const MAX_TERMS = 32;
/** The beginning of a word has at least three letters; a shorter one begins half of all words and is taken as a word. */
const BEGINNING = /[\p{L}\p{N}\p{M}]{3}\*+$/u;

/** A minus or none, then a phrase in some kind of quotation marks (perhaps unclosed) or anything without spaces. */
const PIECE = /(-)?(?:["«“„]([^"»”“]*)["»”“]?|([^\s"«»“”„]+))/gu;

type Spellings = (word: string) => readonly string[];
const NONE: Spellings = () => [];
/** Each word of a phrase may have others; so many phrases are looked for at most. */
const MOST_PHRASES = 24;

/**
 * Reads what a person typed: `word other` both, `this OR that` one of them, `"a phrase"`, `begin*`, `-without`.
 * Words may have other spellings, each a term of the same group; what is not to occur is meant as it is typed.
 * Never throws: a sign that means nothing here is passed over.
 */
export function parseQuery(typed: string, spellings: Spellings = NONE): Query {
  const groups: Term[][] = [];
  const excluded: Term[] = [];
  let joins = false;
  for (const [, minus, phrase, bare = ''] of piecesOf(typed)) {
    if (bare === 'OR' && minus === undefined) {
      joins = true;
      continue;
    }
    const text = phrase ?? bare;
    const term = makeTerm(text, phrase === undefined && BEGINNING.test(bare));
    if (term === undefined) continue;
    const group = joins ? groups.at(-1) : undefined;
    const terms = term.prefix ? [term] : [term, ...otherwise(text, spellings)];
    if (minus !== undefined) excluded.push(term);
    else if (group === undefined) groups.push(terms);
    else group.push(...terms);
    joins = false;
  }
  return { groups, excluded };
}

/** The words or the phrase in all other spellings. */
function otherwise(text: string, spellings: Spellings): readonly Term[] {
  let phrases = [''];
  for (const { start, end } of wordsOf(text)) {
    const word = text.slice(start, end);
    const all = [word, ...spellings(word)];
    phrases = phrases.flatMap((begun) => all.map((next) => `${begun} ${next}`));
    phrases = phrases.slice(0, MOST_PHRASES);
  }
  return phrases.slice(1).flatMap((phrase) => makeTerm(phrase, false) ?? []);
}

function piecesOf(typed: string): RegExpExecArray[] {
  return [...typed.slice(0, MAX_CHARACTERS).matchAll(PIECE)].slice(0, MAX_TERMS);
}

function makeTerm(text: string, prefix: boolean): Term | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  return {
    stems: words.map(({ stem }) => stem),
    folded: words.map(({ start, end }) => foldWord(text.slice(start, end))),
    prefix,
  };
}
