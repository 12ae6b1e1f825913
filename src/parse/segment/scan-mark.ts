import { kindOf, LETTER, MARK, PAIR, RAISED, SPACE, WORD } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { isApostrophe } from './scan-word.ts';
import { MARK_TOKEN, NOTE_TOKEN, SMILEY_TOKEN, STOP_TOKEN, WORD_TOKEN } from './token-table.ts';

const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？']);
/** Marks of which a run is one token. */
const RUNS = new Set([
  '-',
  '–',
  '—',
  '―',
  '*',
  '=',
  '_',
  '~',
  '#',
  '+',
  '<',
  '>',
  '$',
  '|',
  '•',
  '·',
]);

/** The end of the token that begins at a mark, that is, at neither a letter nor a digit. */
export function endOfMark(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  const code = text.charCodeAt(at);
  const kind = kindOf(code);
  cursor.kind = MARK_TOKEN;
  if (kind === PAIR) return endOfPictures(cursor, at);
  if (kind === RAISED) return endOfRaised(cursor, at);
  const smiley = endOfSmiley(cursor, at);
  if (smiley > at) return smiley;
  const letter = text.charAt(at);
  if (STOPS.has(letter)) return endOfStops(cursor, at);
  if (isApostrophe(code)) return endOfQuote(cursor, at);
  if (RUNS.has(letter)) return endOfRun(cursor, at);
  return Math.min(at + 1, chunkEnd);
}

function endOfStops(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  let end = at;
  while (end < chunkEnd && STOPS.has(text.charAt(end))) end += 1;
  cursor.kind = STOP_TOKEN;
  return end;
}

/** A run of one mark; an arrow is one token too. */
function endOfRun(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < chunkEnd && text.charCodeAt(end) === code) end += 1;
  const next = text.charAt(end);
  if (end < chunkEnd && (code === 0x2d || code === 0x3d) && next === '>') return end + 1;
  if (end < chunkEnd && code === 0x3c && next === '-' && end - at === 1) return end + 1;
  return end;
}

function endOfRaised(cursor: Cursor, at: number): number {
  let end = at;
  while (end < cursor.chunkEnd && kindOf(cursor.text.charCodeAt(end)) === RAISED) end += 1;
  cursor.kind = NOTE_TOKEN;
  return end;
}

/** A picture with what modifies it, joined pictures included; a half of a pair stands alone. */
function endOfPictures(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  let end = at + pairLength(text, at);
  if (isFlagLetter(text, at) && isFlagLetter(text, end)) end += 2;
  while (end < chunkEnd) {
    const code = text.charCodeAt(end);
    if (kindOf(code) === MARK) end += 1;
    else if (kindOf(code) === PAIR && isModifier(text, end)) end += 2;
    else break;
  }
  return Math.min(end, chunkEnd);
}

function pairLength(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return first < 0xdc00 && second >= 0xdc00 && second <= 0xdfff ? 2 : 1;
}

/** Two of these make a flag. */
function isFlagLetter(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && second >= 0xdde6 && second <= 0xddff;
}

/** A skin tone, or what stands behind a joiner. */
function isModifier(text: string, at: number): boolean {
  if (pairLength(text, at) === 1) return false;
  if (text.charCodeAt(at - 1) === 0x200d) return true;
  const second = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && second >= 0xdffb && second <= 0xdfff;
}

const SMILEY =
  /(?:>?[:;=8][-'o]?[()DPpOo/\\|\]*]|<3+|\^_+\^|-_+-|[xX:]D|[:;]-?\)+)(?![\p{L}\p{N}(/])/uy;

/** Only where a word may begin, since `):` and `8)` are marks of lists. */
function endOfSmiley(cursor: Cursor, at: number): number {
  const { text } = cursor;
  if (!':;=<>^-'.includes(text.charAt(at))) return at;
  const before = kindOf(text.charCodeAt(at - 1));
  if (
    at > cursor.chunkStart &&
    (before & (LETTER | SPACE)) === 0 &&
    !STOPS.has(text.charAt(at - 1))
  )
    return at;
  SMILEY.lastIndex = at;
  if (!SMILEY.test(text) || SMILEY.lastIndex > cursor.chunkEnd) return at;
  if (at > cursor.chunkStart && (before & WORD) !== 0 && text.charAt(SMILEY.lastIndex - 1) === '/')
    return at;
  cursor.kind = SMILEY_TOKEN;
  return SMILEY.lastIndex;
}

/** Single quotation marks, doubled ones, and words that begin with an apostrophe. */
function endOfQuote(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  const next = at + 1 < chunkEnd ? text.charCodeAt(at + 1) : 0;
  if (isApostrophe(next)) return at + 2;
  const clipped = endOfClipped(cursor, at);
  if (clipped > at) return clipped;
  const before = at > cursor.chunkStart ? kindOf(text.charCodeAt(at - 1)) : SPACE;
  const opens = (before & WORD) === 0 && (kindOf(next) & WORD) !== 0;
  cursor.quoted = opens;
  return at + 1;
}

/** `’em`, `’90s`, and a clitic that stands behind a mark: `”’s`. */
function endOfClipped(cursor: Cursor, at: number): number {
  const { text, chunkEnd, language } = cursor;
  const limit = Math.min(chunkEnd, at + 8);
  let end = at + 1;
  while (end < limit && (kindOf(text.charCodeAt(end)) & WORD) !== 0) end += 1;
  const word = text.slice(at + 1, end).toLowerCase();
  const isYear = /^\d\ds?$/u.test(word);
  const isClitic = at > cursor.chunkStart && language.clitics.has(word);
  if (!isYear && !isClitic && !language.clipped.has(word)) return at;
  cursor.kind = WORD_TOKEN;
  // rock ’n’ roll
  return word.length === 1 && text.charCodeAt(end) === text.charCodeAt(at) && end < chunkEnd
    ? end + 1
    : end;
}
