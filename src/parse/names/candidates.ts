import { bitOf } from './classes.ts';
import { isListed } from './form.ts';
import type { Form } from './form.ts';
import { LISTED } from './language.ts';
import type { NamedWord } from './scene.ts';

/** Words without a capital that may belong to a name, besides the joiners of the language; learnt from corpora. */
export interface SmallWords {
  readonly first: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** Stretches of words that may be names: the n-th is from `firsts[n]` up to, not including, `untils[n]`. */
export interface Candidates {
  readonly firsts: Int32Array;
  readonly untils: Int32Array;
}

/** Words of the longest name, and of the longest one where nearly every word has a capital and could begin one. */
const LONGEST_NAME = 14;
const LONGEST_AMID_CAPITALS = 6;

const KNOWN =
  bitOf('state') | bitOf('demonym') | bitOf('large-city') | bitOf('capital') | bitOf('region');

const EVENT = bitOf('event-head');
const EVENT_WORD = bitOf('event-word');

/**
 * All stretches that begin and end with a word that looks like part of a name and hold between them nothing that does
 * not. Ordered by their end, then by their beginning. Linear: each word begins at most `LONGEST_NAME` of them.
 */
export function candidatesIn(
  words: readonly Pick<NamedWord, 'tag'>[],
  forms: readonly Form[],
  small: SmallWords,
): Candidates {
  const roles = rolesOf(words, forms, small);
  const longest = manyBegin(roles) ? LONGEST_AMID_CAPITALS : LONGEST_NAME;
  const firsts: number[] = [];
  const untils: number[] = [];
  for (let last = 0; last < forms.length; last += 1) {
    if (((roles[last] ?? 0) & ENDS) === 0) continue;
    const from = Math.max(0, last + 1 - longest);
    for (let first = last; first >= from; first -= 1) {
      const role = roles[first] ?? 0;
      if ((role & BEGINS) !== 0) {
        firsts.push(first);
        untils.push(last + 1);
      }
      if (first < last && (role & GOES_ON) === 0) break;
    }
  }
  if (firsts.length === 0) return NONE;
  return { firsts: Int32Array.from(firsts), untils: Int32Array.from(untils) };
}

const NONE: Candidates = { firsts: new Int32Array(), untils: new Int32Array() };

const MANY = 40;

/** A long sentence half of whose words could begin a name: a list, a table, a text in capitals. */
function manyBegin(roles: Uint8Array): boolean {
  let begins = 0;
  for (const role of roles) if ((role & BEGINS) !== 0) begins += 1;
  return begins > MANY && 2 * begins >= roles.length;
}

const BEGINS = 1;
const ENDS = 2;
const GOES_ON = 4;

/** Where in a name each word can stand, as bits. */
function rolesOf(
  words: readonly Pick<NamedWord, 'tag'>[],
  forms: readonly Form[],
  small: SmallWords,
): Uint8Array {
  const roles = new Uint8Array(forms.length);
  for (let at = 0; at < roles.length; at += 1) {
    const form = forms[at];
    if (form === undefined) continue;
    // Those who write names in small letters are seen through by the tagger, at times.
    const isName = words[at]?.tag === 'PROPN' && form.hasLetters;
    roles[at] = isName ? BEGINS | ENDS | GOES_ON : roleOf(form, small);
    if (form.lower === ',' && isListed(forms[at + 1], LISTED.firm)) roles[at] = GOES_ON;
  }
  return roles;
}

function roleOf(form: Form, small: SmallWords): number {
  if (isNameLike(form)) return BEGINS | ENDS | GOES_ON;
  const { lower, bits } = form;
  const begins = small.first.has(lower) ? BEGINS : 0;
  const ends = small.last.has(lower) || (bits & EVENT) !== 0 ? ENDS | GOES_ON : 0;
  const inside =
    isListed(form, LISTED.joiner) || small.inside.has(lower) || (bits & EVENT_WORD) !== 0;
  return begins | ends | (inside ? GOES_ON : 0);
}

function isNameLike({ capital, allCapitals, digit, bits, hasCapital }: Form): boolean {
  return capital || allCapitals || digit || hasCapital || (bits & KNOWN) !== 0;
}

/** 1 for each word that some candidate holds. */
export function heldBy({ firsts, untils }: Candidates, length: number): Uint8Array {
  const held = new Uint8Array(length);
  for (let at = 0; at < firsts.length; at += 1) {
    // Of those that end at one word the longest comes last.
    const until = untils[at] ?? 0;
    if (untils[at + 1] === until) continue;
    for (let word = firsts[at] ?? 0; word < until; word += 1) held[word] = 1;
  }
  return held;
}
