import { bitOf } from './classes.ts';
import type { Form } from './form.ts';
import type { NamesLanguage } from './language.ts';

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

/** Words of the longest name. */
export const LONGEST_NAME = 14;

const KNOWN =
  bitOf('state') | bitOf('demonym') | bitOf('large-city') | bitOf('given-name') | bitOf('capital');

const EVENT = bitOf('event-head');
const EVENT_WORD = bitOf('event-word');

/**
 * All stretches that begin and end with a word that looks like part of a name and hold between them nothing that does
 * not. Ordered by their end, then by their beginning. Linear: each word begins at most `LONGEST_NAME` of them.
 */
export function candidatesIn(
  forms: readonly Form[],
  language: NamesLanguage,
  small: SmallWords,
): Candidates {
  const firsts: number[] = [];
  const untils: number[] = [];
  const begins = forms.map((form) => isNameLike(form) || small.first.has(form.lower));
  const ends = forms.map(
    (form) => isNameLike(form) || small.last.has(form.lower) || (form.bits & EVENT) !== 0,
  );
  const goesOn = forms.map(
    (form, at) =>
      ends[at] === true ||
      language.joiners.has(form.lower) ||
      small.inside.has(form.lower) ||
      (form.bits & EVENT_WORD) !== 0,
  );
  for (let last = 0; last < forms.length; last += 1) {
    if (ends[last] !== true) continue;
    const from = Math.max(0, last + 1 - LONGEST_NAME);
    for (let first = last; first >= from; first -= 1) {
      if (begins[first] === true) {
        firsts.push(first);
        untils.push(last + 1);
      }
      if (first < last && goesOn[first] !== true) break;
    }
  }
  return { firsts: Int32Array.from(firsts), untils: Int32Array.from(untils) };
}

function isNameLike({ capital, allCapitals, digit, bits, hasCapital }: Form): boolean {
  return capital || allCapitals || digit || hasCapital || (bits & KNOWN) !== 0;
}

/** 1 for each word that some candidate holds. */
export function heldBy({ firsts, untils }: Candidates, length: number): Uint8Array {
  const held = new Uint8Array(length);
  for (let at = 0; at < firsts.length; at += 1) {
    // Of those that end at one word the longest comes last.
    if (untils[at + 1] !== untils[at]) held.fill(1, firsts[at], untils[at]);
  }
  return held;
}
