import { DIGIT, kindOf, LETTER, WORD } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { endOfWord, isApostrophe } from './scan-word.ts';
import { NUMBER_TOKEN } from './token-table.ts';

/**
 * The end of the number that begins here: `1,200.50`, `7:30`, `22.01.2025`, `9/11`, `713-853-3989`, `15th`. Ranges
 * (`1969-1970`), fractions (`1/2`) and units (`5km`) are left to be read on their own.
 */
export function endOfNumber(cursor: Cursor, start: number): number {
  cursor.kind = NUMBER_TOKEN;
  let at = endOfDigits(cursor, start);
  const dated = endOfDated(cursor, start, at);
  if (dated > at) return dated;
  for (;;) {
    const next = afterSeparator(cursor, at);
    if (next === at) break;
    at = next;
  }
  return afterDigits(cursor, start, at);
}

function endOfDigits(cursor: Cursor, from: number): number {
  let at = from;
  while (at < cursor.chunkEnd && kindOf(cursor.text.charCodeAt(at)) === DIGIT) at += 1;
  return at;
}

/** Whether a comma, point or colon goes on with digits that belong to the number. */
function afterSeparator(cursor: Cursor, at: number): number {
  const mark = cursor.text.charAt(at);
  if (at >= cursor.chunkEnd || (mark !== ',' && mark !== '.' && mark !== ':')) return at;
  const end = endOfDigits(cursor, at + 1);
  const digits = end - at - 1;
  if (digits === 0) return mark === '.' ? afterRomanMonth(cursor, at) : at;
  return mark !== ',' || digits === 3 ? end : at;
}

const ROMAN_MONTH = /\.(?:X?I{1,3}|I?[VX]|VI{1,3})\.(?=\p{Nd}{2})/uy;

/** `5.II.1953` */
function afterRomanMonth(cursor: Cursor, at: number): number {
  ROMAN_MONTH.lastIndex = at;
  return ROMAN_MONTH.test(cursor.text) ? endOfDigits(cursor, ROMAN_MONTH.lastIndex) : at;
}

/** Dates and telephone numbers: groups of digits between slashes or hyphens. */
function endOfDated(cursor: Cursor, start: number, firstEnd: number): number {
  const mark = cursor.text.charAt(firstEnd);
  if (firstEnd >= cursor.chunkEnd || (mark !== '/' && mark !== '-')) return firstEnd;
  if (firstEnd - start > 5) return firstEnd;
  const groups = [firstEnd - start];
  let at = firstEnd;
  while (groups.length < 5 && cursor.text.charAt(at) === mark) {
    const end = endOfDigits(cursor, at + 1);
    if (end === at + 1) break;
    groups.push(end - at - 1);
    at = end;
  }
  if ((kindOf(cursor.text.charCodeAt(at)) & WORD) !== 0 && at < cursor.chunkEnd) return firstEnd;
  const whole = mark === '/' ? isSlashDate(cursor, start, groups) : isHyphened(groups);
  return whole ? at : firstEnd;
}

const FRACTION_TOP = 4;

/** `11/28/2000`, or a month and a day such as `9/11`; `1/2`, `3/4` and `2001/02` are no dates. */
function isSlashDate(cursor: Cursor, start: number, groups: readonly number[]): boolean {
  const [first = 0, second = 0, third] = groups;
  if (first > 2 || second > 2) return first === 4 && groups.length === 3;
  if (third !== undefined) return groups.length === 3 && (third === 2 || third === 4);
  if (groups.length < 2) return false;
  const month = Number(cursor.text.slice(start, start + first));
  const day = Number(cursor.text.slice(start + first + 1, start + first + 1 + second));
  return month <= 12 && day <= 31 && day > 0 && !(month < FRACTION_TOP && day <= FRACTION_TOP);
}

const HYPHENED = new Set([
  '3-4',
  '3-3-4',
  '1-3-3-4',
  '5-4',
  '2-2-4',
  '1-2-4',
  '2-1-4',
  '4-2-2',
  '2-2-2',
  '3-2-4',
]);

function isHyphened(groups: readonly number[]): boolean {
  return HYPHENED.has(groups.join('-'));
}

/** Letters after the digits: an ordinal or a plural belongs to the number, a unit does not, a code is a word. */
function afterDigits(cursor: Cursor, start: number, at: number): number {
  const { text, chunkEnd, language } = cursor;
  if (at >= chunkEnd) return at;
  if (isApostrophe(text.charCodeAt(at)) && text.charAt(at + 1).toLowerCase() === 's') {
    return endsAt(cursor, at + 2) ? at + 2 : at;
  }
  const code = text.charCodeAt(at);
  if ((kindOf(code) & LETTER) === 0) return code === 0x5f ? endOfWord(cursor, start, at) : at;
  const end = endOfLetters(cursor, at);
  const suffix = end - at <= 4 ? text.slice(at, end).toLowerCase() : '';
  if (!endsAt(cursor, end) || suffix === '') return endOfWord(cursor, start, at);
  if (language.ordinals.has(suffix)) return end;
  return isUnit(cursor, start, at, end) ? at : endOfWord(cursor, start, at);
}

const CURRENCY = /\p{Sc}/u;

function isUnit(cursor: Cursor, start: number, at: number, end: number): boolean {
  const { text, language } = cursor;
  const suffix = text.slice(at, end);
  if (language.units.has(suffix)) return true;
  // `2 p.m.` is written as `2p.m.` too.
  if (/^[ap]$/iu.test(suffix) && text.charAt(end) === '.') return true;
  const isPrice = start > 0 && CURRENCY.test(text.charAt(start - 1));
  return isPrice && language.units.has(suffix.toLowerCase());
}

function endOfLetters(cursor: Cursor, from: number): number {
  let at = from;
  while (at < cursor.chunkEnd && (kindOf(cursor.text.charCodeAt(at)) & LETTER) !== 0) at += 1;
  return at;
}

function endsAt(cursor: Cursor, at: number): boolean {
  return at >= cursor.chunkEnd || (kindOf(cursor.text.charCodeAt(at)) & WORD) === 0;
}
