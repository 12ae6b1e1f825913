import { kindOf, DIGIT, LETTER } from './characters.ts';
import type { SegmentLanguage } from './language.ts';
import { isApostrophe } from './scan-word.ts';

/** A syntactic word, or a part of one, at its place in the untouched text. */
export interface RawWord {
  readonly start: number;
  readonly end: number;
  /** It is written as one token with the word before it: `n’t` in “don’t”. */
  readonly joined: boolean;
}

/** Adds the words of a token: most are one. */
export function pushWords(
  text: string,
  start: number,
  end: number,
  language: SegmentLanguage,
  words: RawWord[],
): void {
  const cut = cliticAt(text, start, end, language);
  if (cut > start)
    words.push({ start, end: cut, joined: false }, { start: cut, end, joined: true });
  else words.push({ start, end, joined: false });
}

const LONGEST_CLITIC = 2;

/** Where the clitic of a token begins; `start` when it has none. */
function cliticAt(text: string, start: number, end: number, language: SegmentLanguage): number {
  const last = end - 1;
  if (isApostrophe(text.charCodeAt(last))) {
    return last - start > 1 && /s/iu.test(text.charAt(last - 1)) ? last : start;
  }
  const floor = Math.max(start + 1, last - LONGEST_CLITIC);
  for (let at = last - 1; at >= floor; at -= 1) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (language.clitics.has(tail)) return isNumber(text, start, at) ? start : at;
    const head = language.cliticHeads.get(tail);
    const isHead = head !== undefined && text.charAt(at - 1).toLowerCase() === head;
    return isHead && at - 1 > start ? at - 1 : start;
  }
  return start;
}

/** “1960’s” is one word. */
function isNumber(text: string, start: number, end: number): boolean {
  let flags = 0;
  for (let at = start; at < end; at += 1) flags |= kindOf(text.charCodeAt(at));
  return (flags & DIGIT) !== 0 && (flags & LETTER) === 0;
}

/** Adds the words of a token that is listed as fused: `cannot`. */
export function pushFused(
  text: string,
  start: number,
  end: number,
  language: SegmentLanguage,
  words: RawWord[],
): void {
  const lengths = language.fused.get(text.slice(start, end).toLowerCase()) ?? [];
  let at = start;
  for (const length of lengths) {
    words.push({ start: at, end: at + length, joined: at > start });
    at += length;
  }
  words.push({ start: at, end, joined: at > start });
}
