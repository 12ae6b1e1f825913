import { plainSpelling } from '../vectors/spelling.ts';
import { CLASSES, bitOf } from './classes.ts';
import { clue, clue2, hashText } from './hash.ts';
import { FORM } from './kinds.ts';
import { LISTED, listedIn } from './language.ts';
import type { NamesLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { isAllCapitals, isCapitalised, shapeOf } from './shape.ts';

/** What a form tells wherever it stands. */
export interface Form {
  /** Its place in the table that made it, from `FIRST_INDEX` on. */
  readonly index: number;
  readonly lower: string;
  readonly lowerHash: number;
  readonly shapeHash: number;
  /** Classes of the lexicon, one bit each. */
  readonly bits: number;
  /** What the lists of the language say of it, bits of `LISTED`. */
  readonly listed: number;
  /** Clusters by grain; −1 for an unknown word. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly digit: boolean;
  readonly hasLetters: boolean;
  /** A capital anywhere: `al-Assad`. */
  readonly hasCapital: boolean;
  /** As part of the look of a name: `A`, `0`, `a`, or a small word itself between spaces. */
  readonly look: string;
  /** Clues about the word itself, and those that it gives its neighbours. */
  readonly own: readonly number[];
  readonly near: readonly number[];
}

/** Longer forms are no words: of their spelling only the beginning is looked at. */
const LONGEST = 60;

export function formOf(
  word: string,
  index: number,
  lexicon: Lexicon,
  language: NamesLanguage,
): Form {
  const form = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  const lower = form.toLowerCase();
  const { bits: inLexicon, clusters } = knownOf(form, lower, lexicon);
  const [coarse, middle, fine] = clusters;
  const shape = shapeOf(form, 1);
  const capital = isCapitalised(form);
  const bits = inLexicon | (capital && language.isSurnameLike(form) ? SURNAME_LIKE : 0);
  const allCapitals = isAllCapitals(form);
  const shapeHash = hashText(FORM.shape, shape);
  const listed = listedIn(language, lower);
  const written = {
    capital,
    allCapitals,
    digit: /^[0-9]/u.test(form),
    hasLetters: /\p{L}/u.test(form),
    hasCapital: /\p{Lu}/u.test(form),
  };
  const base = {
    index,
    lower,
    lowerHash: hashText(FORM.lower, lower),
    shapeHash,
    bits,
    listed,
    coarse,
    middle,
    fine,
    ...written,
    look: lookOf(lower, listed, written),
  };
  const known = [...clusterClues(base), ...listClues(base)];
  return {
    ...base,
    own: [...spellingClues(form, base), ...known, ...shapedClues(base)],
    near: [
      base.lowerHash,
      shapeHash,
      ...(lower.length > 3 ? [hashText(FORM.ending + 3, lower.slice(-3))] : []),
      ...clusterClues(base),
      ...classesOf(bits).map((at) => clue2(FORM.listedNear, at, capital ? 1 : 0)),
    ],
  };
}

function lookOf(
  lower: string,
  listed: number,
  { capital, digit, hasLetters }: Pick<Form, 'capital' | 'digit' | 'hasLetters'>,
): string {
  if (capital) return 'A';
  if (digit) return '0';
  return (listed & LISTED.joiner) !== 0 || !hasLetters ? ` ${lower} ` : 'a';
}

/** The lists of the language hold the word: `bits` are of `LISTED`. Nothing is no word of a list. */
export function isListed(form: Form | undefined, bits: number): boolean {
  return form !== undefined && (form.listed & bits) !== 0;
}

/** What stands for a word before the sentence, and for one behind it: values that no word has. */
export const BEFORE = edgeForm(0, 0x5bd1_e995);
export const BEHIND = edgeForm(1, 0x1b87_3593);
/** Forms of words are numbered from here on. */
export const FIRST_INDEX = 2;

function edgeForm(index: number, value: number): Form {
  return {
    index,
    lower: '',
    lowerHash: value,
    shapeHash: value,
    bits: 0,
    listed: 0,
    coarse: value,
    middle: value,
    fine: value,
    capital: false,
    allCapitals: false,
    digit: false,
    hasLetters: false,
    hasCapital: false,
    look: '',
    own: [],
    near: [],
  };
}

const SURNAME_LIKE = bitOf('surname-like');
/** What is said of a part of a double name holds for the whole. */
const OF_PEOPLE = bitOf('given-name') | bitOf('people-name');

/** Of a double name that is in no list, its parts tell: `Kulikov-Barsky`. */
function knownOf(
  form: string,
  lower: string,
  lexicon: Lexicon,
): { readonly bits: number; readonly clusters: readonly [number, number, number] } {
  const entry = lexicon.findWord(lower);
  const parts = form.split('-');
  if (entry !== 0 || parts.length !== 2 || !parts.every(isCapitalised)) {
    return { bits: lexicon.bitsOf(entry), clusters: lexicon.clustersOf(entry) };
  }
  const [first = 0, last = 0] = parts.map((part) => lexicon.findWord(part.toLowerCase()));
  return {
    bits: (lexicon.bitsOf(first) | lexicon.bitsOf(last)) & OF_PEOPLE,
    clusters: lexicon.clustersOf(last),
  };
}

type Base = Omit<Form, 'own' | 'near'>;

function spellingClues(form: string, base: Base): readonly number[] {
  const { lower, lowerHash, shapeHash } = base;
  const clues = [
    lowerHash,
    hashText(FORM.exact, form),
    shapeHash,
    hashText(FORM.longShape, shapeOf(form, 2)),
    clue(FORM.length, Math.min(form.length, 10)),
  ];
  for (let length = 1; length <= 4 && length < lower.length; length += 1) {
    clues.push(hashText(FORM.ending + length, lower.slice(-length)));
    if (length > 1) clues.push(hashText(FORM.beginning + length, lower.slice(0, length)));
  }
  if (base.capital || base.allCapitals) {
    const plain = plainSpelling(lower);
    clues.push(hashText(FORM.plainEnding, plain.slice(-3)));
    clues.push(clue2(FORM.plainEndingShape, hashText(FORM.ending, plain.slice(-2)), shapeHash));
  }
  if (form.includes('-')) clues.push(clue(FORM.sign, 1));
  if (form.includes('.')) clues.push(clue(FORM.sign, 2));
  if (/[0-9]/u.test(form)) clues.push(clue(FORM.sign, isYear(form) ? 3 : 4));
  return clues;
}

function isYear(form: string): boolean {
  return /^(?:1[5-9]|20)[0-9]{2}$/u.test(form);
}

function clusterClues({ coarse, middle, fine }: Base): readonly number[] {
  return [coarse, middle, fine].map((cluster, grain) => clue(FORM.cluster + grain, cluster));
}

function listClues({ bits }: Base): readonly number[] {
  return classesOf(bits).map((at) => clue(FORM.listed, at));
}

function shapedClues(base: Base): readonly number[] {
  const { coarse, middle, bits, shapeHash } = base;
  return [
    clue2(FORM.clusterShape, coarse, shapeHash),
    clue2(FORM.clusterShape + 1, middle, shapeHash),
    ...classesOf(bits).map((at) => clue2(FORM.listedShape, at, shapeHash)),
    clue2(FORM.lists, bits, shapeHash),
    clue(FORM.known, coarse < 0 ? 0 : 1),
    clue2(FORM.knownShape, coarse < 0 ? 0 : 1, shapeHash),
  ];
}

const NONE: readonly number[] = [];
const MOST_SETS = 4096;
const known = new Map<number, readonly number[]>();

/** Places of the classes whose bits are set, in their order. */
export function classesOf(bits: number): readonly number[] {
  if (bits === 0) return NONE;
  const already = known.get(bits);
  if (already !== undefined) return already;
  const found: number[] = [];
  for (let at = 0; at < CLASSES.length; at += 1) if (((bits >>> at) & 1) === 1) found.push(at);
  // Few sets of classes occur; the bound is for hostile weights.
  if (known.size < MOST_SETS) known.set(bits, found);
  return found;
}
