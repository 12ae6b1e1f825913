import { endOfAddress } from './address.ts';
import { DIGIT, kindOf, LETTER, SPACE, WORD } from './characters.ts';
import { newCursor, type Cursor } from './cursor.ts';
import type { SegmentLanguage } from './language.ts';
import { endOfMark } from './scan-mark.ts';
import { endOfNumber } from './scan-number.ts';
import { endOfWord } from './scan-word.ts';
import {
  ABBREVIATION_TOKEN,
  BLANK,
  LINE_BREAK,
  MARK_TOKEN,
  NO_GAP,
  NOTE_TOKEN,
  NUMBER_TOKEN,
  PARAGRAPH_BREAK,
  STOP_TOKEN,
  TokenTable,
  WORD_TOKEN,
} from './token-table.ts';

/**
 * The tokens of a text from left to right, in one pass: each character that is no white space belongs to exactly one.
 * Follows the English Web Treebank (Universal Dependencies 2.16): hyphenated words are cut, numbers, addresses and
 * abbreviations are not.
 */
export function scanTokens(text: string, language: SegmentLanguage): TokenTable {
  const table = new TokenTable();
  const cursor = newCursor(text, language);
  let at = 0;
  while (at < text.length) {
    const start = endOfSpace(text, at);
    if (start >= text.length) break;
    const gap = table.length === 0 ? PARAGRAPH_BREAK : gapBetween(text, at, start);
    if (gap === PARAGRAPH_BREAK) cursor.quoted = false;
    readChunk(cursor, start);
    if ((cursor.flags & ~LETTER) === 0) table.push(start, cursor.chunkEnd, WORD_TOKEN, gap);
    else readTokens(cursor, table, gap);
    at = cursor.chunkEnd;
  }
  return table;
}

function endOfSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) === SPACE) at += 1;
  return at;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const PARAGRAPH_SEPARATOR = 0x2029;

function gapBetween(text: string, from: number, to: number): number {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return BLANK;
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === PARAGRAPH_SEPARATOR) return PARAGRAPH_BREAK;
    if (code === LINE_FEED) lines += 1;
    else if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED) lines += 1;
  }
  if (lines === 0) return BLANK;
  return lines === 1 ? LINE_BREAK : PARAGRAPH_BREAK;
}

function readChunk(cursor: Cursor, start: number): void {
  const { text } = cursor;
  let flags = 0;
  let at = start;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) break;
    flags |= kind;
    at += 1;
  }
  cursor.chunkStart = start;
  cursor.chunkEnd = at;
  cursor.flags = flags;
}

function readTokens(cursor: Cursor, table: TokenTable, firstGap: number): void {
  let gap = firstGap;
  let at = cursor.chunkStart;
  while (at < cursor.chunkEnd) {
    const end = endOfToken(cursor, at);
    table.push(at, end, cursor.kind, gap);
    if (gap === NO_GAP || cursor.kind === MARK_TOKEN) markNote(cursor, table);
    gap = NO_GAP;
    at = end;
  }
}

function endOfToken(cursor: Cursor, at: number): number {
  const { text } = cursor;
  const kind = kindOf(text.charCodeAt(at));
  if ((kind & WORD) === 0) {
    return isPointedNumber(cursor, at) ? endOfNumber(cursor, at + 1) : endOfMarked(cursor, at);
  }
  const address = endOfAddress(cursor, at);
  if (address > at) return address;
  return kind === DIGIT ? endOfNumber(cursor, at) : endOfWord(cursor, at);
}

const BEFORE_POINT = /[(\p{Sc}\-–~<>=+]/u;

/** `.04`, `$.50`: not the full stop of `power”.7`. */
function isPointedNumber(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  if (text.charAt(at) !== '.' || kindOf(text.charCodeAt(at + 1)) !== DIGIT) return false;
  return at === cursor.chunkStart || BEFORE_POINT.test(text.charAt(at - 1));
}

/** `+44` and `@name` at the beginning of a stretch are one token. */
function endOfMarked(cursor: Cursor, at: number): number {
  const { text, chunkStart, chunkEnd } = cursor;
  if (at !== chunkStart || at + 1 >= chunkEnd) return endOfMark(cursor, at);
  const mark = text.charAt(at);
  const next = kindOf(text.charCodeAt(at + 1));
  if (mark === '@' && (next & LETTER) !== 0) return endOfHandle(cursor, at);
  if (mark === '+' && next === DIGIT) return endOfNumber(cursor, at + 1);
  return endOfMark(cursor, at);
}

function endOfHandle(cursor: Cursor, at: number): number {
  let end = at + 1;
  while (end < cursor.chunkEnd && isHandle(cursor.text.charCodeAt(end))) end += 1;
  cursor.kind = WORD_TOKEN;
  return end;
}

function isHandle(code: number): boolean {
  return (kindOf(code) & WORD) !== 0 || code === 0x5f;
}

/** Marks the last tokens as a note mark: a number glued to a full stop, or one in square brackets. */
function markNote(cursor: Cursor, table: TokenTable): void {
  const last = table.length - 1;
  const { text } = cursor;
  if (table.kinds[last] === NUMBER_TOKEN) {
    if (followsStop(text, table, last)) table.kinds[last] = NOTE_TOKEN;
  } else if (text.charCodeAt(table.starts[last] ?? 0) === 0x5d) markBracketed(text, table, last);
}

const LONGEST_NOTE = 3;

/** `power.12`, `power.”12`: not `3.12`, which is one token, and no number that goes on. */
function followsStop(text: string, table: TokenTable, at: number): boolean {
  const start = table.starts[at] ?? 0;
  const end = table.ends[at] ?? 0;
  if (end - start > LONGEST_NOTE || table.gaps[at] !== NO_GAP) return false;
  if (end < text.length && (kindOf(text.charCodeAt(end)) & SPACE) === 0) return false;
  let before = at - 1;
  while (isCloser(text, table, before)) before -= 1;
  if (table.kinds[before] !== STOP_TOKEN && text.charAt(table.starts[before] ?? 0) !== ',')
    return false;
  if (table.gaps[before] !== NO_GAP) return false;
  return table.kinds[before - 1] === WORD_TOKEN || isCloser(text, table, before - 1);
}

function isCloser(text: string, table: TokenTable, at: number): boolean {
  if (at < 0 || table.kinds[at] !== MARK_TOKEN || table.gaps[at] !== NO_GAP) return false;
  return '”’"»)'.includes(text.charAt(table.starts[at] ?? 0));
}

const LONGEST_BRACKET = 8;

/** `[12]`, `[3, 4]`, `[5-7]` behind a word or a mark. */
function markBracketed(text: string, table: TokenTable, last: number): void {
  let open = last - 1;
  const floor = Math.max(0, last - LONGEST_BRACKET);
  while (open > floor && isInBracket(text, table, open)) open -= 1;
  const opens = open >= 0 && text.charCodeAt(table.starts[open] ?? 0) === 0x5b;
  if (!opens || open === last - 1 || table.gaps[open] === PARAGRAPH_BREAK) return;
  for (let at = open; at <= last; at += 1) table.kinds[at] = NOTE_TOKEN;
}

function isInBracket(text: string, table: TokenTable, at: number): boolean {
  const length = (table.ends[at] ?? 0) - (table.starts[at] ?? 0);
  if (table.kinds[at] === NUMBER_TOKEN) return length <= LONGEST_NOTE;
  if (table.kinds[at] === ABBREVIATION_TOKEN) return length <= LONGEST_NOTE + 1;
  return ',-–;'.includes(text.charAt(table.starts[at] ?? 0));
}
