import { AT, COLON, kindOf, POINT, WORD } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { ADDRESS_TOKEN } from './token-table.ts';

/** The end of the web address, mail address, file or domain name that begins here; `at` when none does. */
export function endOfAddress(cursor: Cursor, at: number): number {
  if ((cursor.flags & (AT | COLON | POINT)) === 0 || at < cursor.noAddressBefore) return at;
  const end = endOfLink(cursor, at);
  if (end > at) return asAddress(cursor, end);
  const run = endOfRun(cursor, at);
  const found = endInRun(cursor, at, run);
  if (found > at) return asAddress(cursor, found);
  cursor.noAddressBefore = run;
  return at;
}

function asAddress(cursor: Cursor, end: number): number {
  cursor.kind = ADDRESS_TOKEN;
  return end;
}

const LINK = /(?:[a-z][a-z+.]{1,9}:\/\/|www\.|mailto:)(?=[\p{L}\p{N}])/iuy;
const CLOSES_LINK = new Set(['<', '>', '"', '”', '»', '“', '„', '«', '{', '}', '|', '^']);
const ENDS_SENTENCE = new Set(['.', ',', ';', ':', '!', '?', "'", '’', '*', '_']);

function endOfLink(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  LINK.lastIndex = at;
  if (!LINK.test(text)) return at;
  let end = at;
  while (end < chunkEnd && !CLOSES_LINK.has(text.charAt(end))) end += 1;
  return withoutTail(text, at, end);
}

/** A link ends before the marks that belong to the sentence, and before a bracket that opened before the link. */
function withoutTail(text: string, start: number, end: number): number {
  let depth = bracketDepth(text, start, end);
  let at = end;
  while (at > start + 1) {
    const last = text.charAt(at - 1);
    if (last === ')' || last === ']') {
      if (depth >= 0) break;
      depth += 1;
    } else if (!ENDS_SENTENCE.has(last)) break;
    at -= 1;
  }
  return at;
}

function bracketDepth(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const letter = text.charAt(at);
    if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth -= 1;
  }
  return depth;
}

const JOINERS = new Set(['.', '-', '_', '@', '%', '+', '#', '~']);

/** Letters, digits and the marks that names of mailboxes, files and domains hold. */
function endOfRun(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  let end = at;
  while (end < chunkEnd) {
    if ((kindOf(text.charCodeAt(end)) & WORD) === 0 && !JOINERS.has(text.charAt(end))) break;
    end += 1;
  }
  return end;
}

const DOMAIN =
  /^(?:com|org|net|gov|edu|mil|int|info|biz|io|example|az|am|ru|ge|tr|ua|by|kz|uz|ir|il|uk|eu|de|fr|es|nl|ch|se|pl|cz|ca|au|cn|jp|tv)$/u;
const FILE =
  /^(?:doc|docx|xls|xlsx|ppt|pptx|pdf|txt|rtf|csv|html?|php|asp|jpe?g|png|gif|zip|exe|url|mp3|mp4|xml|json)$/iu;

/** One look from left to right over the run: where the last part that makes it an address ends. */
function endInRun(cursor: Cursor, start: number, run: number): number {
  const { text } = cursor;
  let end = run;
  while (end > start && (kindOf(text.charCodeAt(end - 1)) & WORD) === 0) end -= 1;
  if (end === start) return start;
  if ((cursor.flags & AT) !== 0 && holdsSign(text, start + 1, end - 1)) return end;
  const dot = lastPoint(text, Math.max(start + 1, end - 9), end - 1);
  if (dot < 0) return start;
  const tail = text.slice(dot + 1, end);
  const before = kindOf(text.charCodeAt(dot - 1));
  if (FILE.test(tail) && (before & WORD) !== 0) return end;
  if (DOMAIN.test(tail) && (before & WORD) !== 0) return endOfPath(cursor, end);
  return isGroupName(text, start, end) ? end : start;
}

function holdsSign(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 0x40) return true;
  return false;
}

function lastPoint(text: string, from: number, to: number): number {
  for (let at = to; at >= from; at -= 1) if (text.charCodeAt(at) === 0x2e) return at;
  return -1;
}

function endOfPath(cursor: Cursor, at: number): number {
  const { text, chunkEnd } = cursor;
  if (text.charAt(at) !== '/' || at + 1 >= chunkEnd) return at;
  let end = at;
  while (end < chunkEnd && !CLOSES_LINK.has(text.charAt(end))) end += 1;
  return withoutTail(text, at, end);
}

const GROUP_NAME = /^[a-z]{2,12}(?:\.[a-z-]{2,16}){2,6}$/u;

/** Three and more words in lower case, as groups of discussion are called. */
function isGroupName(text: string, start: number, end: number): boolean {
  return end - start <= 120 && GROUP_NAME.test(text.slice(start, end));
}
