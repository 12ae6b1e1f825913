import { DIGIT, kindOf, LETTER, LOWER, MARK, PAIR, UPPER, WORD } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { ABBREVIATION_TOKEN, INITIAL_TOKEN, WORD_TOKEN } from './token-table.ts';

const POINT = 0x2e;
const DOLLAR = 0x24;
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
/** ' ’ ʼ ‘ ` ´ */
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0x2018, 0x60, 0xb4]);

export function isApostrophe(code: number): boolean {
  return APOSTROPHES.has(code);
}

/** The end of the word that begins at a letter (or goes on at `from`); it may hold apostrophes, points and prefixes. */
export function endOfWord(cursor: Cursor, start: number, from = start): number {
  const { text, chunkEnd } = cursor;
  cursor.kind = WORD_TOKEN;
  let at = from;
  for (;;) {
    while (at < chunkEnd && (kindOf(text.charCodeAt(at)) & WORD) !== 0) at += 1;
    if (at >= chunkEnd) return at;
    const next = joined(cursor, start, at);
    if (next <= at) return at;
    at = next;
    if (cursor.kind !== WORD_TOKEN || text.charCodeAt(at - 1) === DOLLAR) return at;
  }
}

/** Where the word goes on after the mark at `at`, or `at` when it ends there. */
function joined(cursor: Cursor, start: number, at: number): number {
  const { text, chunkEnd } = cursor;
  const code = text.charCodeAt(at);
  if (code === POINT) return afterPoint(cursor, start, at);
  const next = at + 1 < chunkEnd ? kindOf(text.charCodeAt(at + 1)) : 0;
  if (APOSTROPHES.has(code)) return afterApostrophe(cursor, start, at, next);
  if (HYPHENS.has(code)) return (next & WORD) !== 0 && isAffixed(cursor, start, at) ? at + 1 : at;
  if (code === 0x5f) return (next & WORD) !== 0 ? at + 1 : at;
  if (code === 0x2a) return (next & LOWER) !== 0 ? at + 1 : at;
  if (code === 0x26) return (next & LETTER) !== 0 && isShort(cursor, start, at) ? at + 1 : at;
  if (code === DOLLAR) return isCountry(cursor, start, at) ? at + 1 : at;
  if (code === 0x2f) return endOfSlashed(cursor, start, at);
  return at;
}

/** `AT&T`: at most four letters, in capitals, or one letter. */
function isShort(cursor: Cursor, start: number, at: number): boolean {
  if (at - start === 1) return true;
  if (at - start > 4) return false;
  for (let place = start; place < at; place += 1) {
    if (kindOf(cursor.text.charCodeAt(place)) !== UPPER) return false;
  }
  return true;
}

/** `US$`: two capitals, glued to a number. */
function isCountry(cursor: Cursor, start: number, at: number): boolean {
  if (at - start > 2 || !isShort(cursor, start, at)) return false;
  return kindOf(cursor.text.charCodeAt(at + 1)) === DIGIT && at + 1 < cursor.chunkEnd;
}

function afterApostrophe(cursor: Cursor, start: number, at: number, next: number): number {
  const { text, language } = cursor;
  if ((next & LETTER) !== 0) return at + 1;
  if (text.charCodeAt(at) === text.charCodeAt(at + 1) || text.charCodeAt(at) === 0x2018) return at;
  const last = text.charAt(at - 1).toLowerCase();
  // “the parties’ leaders”, but ‘the parties’: a quotation that stands open is closed first.
  if (last === 's' && at - start > 1 && !cursor.quoted) return at + 1;
  const isClipped = language.clippedEnds.has(text.slice(Math.max(start, at - 2), at).toLowerCase());
  return isClipped && at - start > 3 && !cursor.quoted ? at + 1 : at;
}

function isAffixed(cursor: Cursor, start: number, at: number): boolean {
  if (at - start > 12) return false;
  const { text, language } = cursor;
  if (language.prefixes.has(text.slice(start, at).toLowerCase())) return true;
  const end = endOfLetters(cursor, at + 1);
  return end - at <= 8 && language.suffixes.has(text.slice(at + 1, end).toLowerCase());
}

/** At most a dozen letters on: nothing longer is asked for. */
function endOfLetters(cursor: Cursor, from: number): number {
  const limit = Math.min(cursor.chunkEnd, from + 12);
  let at = from;
  while (at < limit && (kindOf(cursor.text.charCodeAt(at)) & WORD) !== 0) at += 1;
  return at;
}

function endOfSlashed(cursor: Cursor, start: number, at: number): number {
  if (at - start > 3) return at;
  const end = endOfLetters(cursor, at + 1);
  return cursor.language.slashed.has(cursor.text.slice(start, end).toLowerCase()) ? end : at;
}

function afterPoint(cursor: Cursor, start: number, at: number): number {
  const letters = endOfAcronym(cursor, start, at);
  if (letters > at) return letters;
  if (isListed(cursor, start, at)) {
    cursor.kind = ABBREVIATION_TOKEN;
    return at + 1;
  }
  return at;
}

/** `U.S.`, `p.m.`, `Ph.D.`, `V.`; the kind of the token is set when the full stop belongs to it. */
function endOfAcronym(cursor: Cursor, start: number, at: number): number {
  const { text, chunkEnd } = cursor;
  if (!isOneLetter(cursor, start, at)) return at;
  let end = at;
  while (isLetterPoint(cursor, end + 1)) end += 2;
  if (end === at) return endOfInitial(cursor, start, at);
  cursor.kind = ABBREVIATION_TOKEN;
  const last = end + 1 < chunkEnd ? kindOf(text.charCodeAt(end + 1)) : 0;
  const closes = (last & (UPPER | LOWER)) !== 0 && !isWordAt(cursor, end + 2);
  return closes ? end + 2 : end + 1;
}

function isOneLetter(cursor: Cursor, start: number, at: number): boolean {
  const { text, language } = cursor;
  if (at - start === 1) return (kindOf(text.charCodeAt(start)) & LETTER) !== 0;
  return at - start <= 3 && language.digraphs.has(text.slice(start, at));
}

function isLetterPoint(cursor: Cursor, at: number): boolean {
  const { text, chunkEnd } = cursor;
  if (at + 1 >= chunkEnd || text.charCodeAt(at + 1) !== POINT) return false;
  return (kindOf(text.charCodeAt(at)) & (UPPER | LOWER)) !== 0;
}

function isWordAt(cursor: Cursor, at: number): boolean {
  return at < cursor.chunkEnd && (kindOf(cursor.text.charCodeAt(at)) & WORD) !== 0;
}

/** One capital letter takes its full stop, unless a word in lower case or a number is glued on. */
function endOfInitial(cursor: Cursor, start: number, at: number): number {
  const { text, chunkEnd } = cursor;
  const next = at + 1 < chunkEnd ? kindOf(text.charCodeAt(at + 1)) : 0;
  if ((next & (LOWER | UPPER)) !== 0 && !isWordAt(cursor, at + 2)) {
    cursor.kind = ABBREVIATION_TOKEN;
    return at + 2;
  }
  const isCapital = (kindOf(text.charCodeAt(start)) & UPPER) !== 0;
  const glued = (next & (LOWER | DIGIT | MARK | PAIR)) !== 0 || text.charCodeAt(at + 1) === POINT;
  if (!isCapital || glued) return at;
  cursor.kind = INITIAL_TOKEN;
  return at + 1;
}

const LONGEST_ABBREVIATION = 8;

function isListed(cursor: Cursor, start: number, at: number): boolean {
  if (at - start > LONGEST_ABBREVIATION) return false;
  const { text, language } = cursor;
  if (text.charCodeAt(at + 1) === POINT) return false;
  const use = language.abbreviations.get(text.slice(start, at));
  if (use === undefined) return false;
  return use !== 'number' || numberFollows(text, at + 1);
}

/** A digit or a Roman number, glued on or after one space. */
function numberFollows(text: string, from: number): boolean {
  const at = (kindOf(text.charCodeAt(from)) & WORD) === 0 ? from + 1 : from;
  const code = text.charCodeAt(at);
  if (kindOf(code) === DIGIT) return true;
  return 'IVXLCDM'.includes(text.charAt(at)) && !isLowerAt(text, at + 1) && code > 0;
}

function isLowerAt(text: string, at: number): boolean {
  return at < text.length && (kindOf(text.charCodeAt(at)) & LOWER) !== 0;
}
