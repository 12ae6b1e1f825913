import type { Range } from '../../model/records.ts';

/** A web address in running text: `start`–`end` covers its brackets and gaps, `url` is without them. */
export interface UrlFind extends Range {
  readonly url: string;
  /** Why it cannot be an address that opens; absent when it looks sound. */
  readonly malformed?: string;
}

const START =
  /(?:h\s?t\s?t\s?ps?\s?:\s?\/\s?\/|https?:\/(?=[a-zа-я0-9])|htt?p?s?:\/\/|https?\/\/|www\.(?=[\p{L}\d]))|(?<![\p{L}\d@./-])(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|info|example|ru|su|am|az|ge|kz|ua|by|me|io|tv|eu|uk|de|fr|us|gov|edu|int)\/(?=[\p{L}\d])/giu;
const CHUNK = /[^\s<>"“”«»{}|^`]+/uy;
const MAX_LENGTH = 2_000;
const MAX_PARTS = 12;

/** All addresses of a text in order, none overlapping; bare domains count only with a path. */
export function findUrls(text: string): readonly UrlFind[] {
  const finds: UrlFind[] = [];
  if (!text.includes('/') && !text.includes('www.')) return finds;
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const find = readUrl(text, match.index, match[0].length);
    if (find === undefined) continue;
    finds.push(find);
    START.lastIndex = Math.max(find.end, match.index + match[0].length);
  }
  return finds;
}

function readUrl(text: string, start: number, schemeLength: number): UrlFind | undefined {
  const bracket = openingBracket(text, start);
  const closed = bracket === undefined ? -1 : closingBracket(text, start);
  const find =
    bracket !== undefined && closed > 0
      ? { start: bracket, end: closed + 1, url: squeeze(text.slice(start, closed)) }
      : readBare(text, start, schemeLength);
  if (find.url.length < 6) return undefined;
  const malformed = whyMalformed(find.url);
  return malformed === undefined ? find : { ...find, malformed };
}

function openingBracket(text: string, start: number): number | undefined {
  let index = start - 1;
  while (index >= 0 && start - index < 4 && text[index] === ' ') index -= 1;
  return text[index] === '<' || text[index] === '‹' ? index : undefined;
}

function closingBracket(text: string, start: number): number {
  for (let index = start; index < Math.min(text.length, start + MAX_LENGTH); index += 1) {
    const sign = text[index];
    if (sign === '>' || sign === '›') return index;
    if (sign === '<' || (sign === '(' && text[index - 1] === ' ')) return -1;
  }
  return -1;
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, '');
}

/** Reads on over a gap as long as what follows can only be the address going on. */
function readBare(text: string, start: number, schemeLength: number): UrlFind {
  let end = chunkEnd(text, start + schemeLength);
  for (let part = 0; part < MAX_PARTS && end - start < MAX_LENGTH; part += 1) {
    const next = continuation(text, start, end);
    if (next === undefined) break;
    end = next;
  }
  end = trimmedEnd(text, start, end);
  return { start, end, url: squeeze(text.slice(start, end)) };
}

/** A remark that lost its space: `/news/1(accessed 5 May 2024)`. */
const GLUED_REMARK = /[([](?:дата|accessed|download|retrieved|last|viewed|visited|in\b|на\b)/iu;

function chunkEnd(text: string, from: number): number {
  CHUNK.lastIndex = from;
  const found = CHUNK.exec(text);
  if (found === null) return from;
  const glued = GLUED_REMARK.exec(found[0]);
  return Math.min(glued === null ? CHUNK.lastIndex : from + glued.index, from + MAX_LENGTH);
}

const GAP = /^(?:[ \t]?\r?\n[ \t]*|[ \t\u00A0])/u;
const PROSE_DATE = /^\(?\d{1,4}[./]\d{1,2}[./]\d{2,4}/u;
const ADDRESS_LIKE = /[\d/_=&%?#]|\p{L}-\p{L}|\.(?:html?|php|aspx?|pdf|shtml)\b/u;
const FILE_END = /\.(?:html?|php|aspx?|pdf|shtml)\/?$/u;

function continuation(text: string, start: number, end: number): number | undefined {
  const gap = GAP.exec(text.slice(end, end + 6));
  if (gap === null) return undefined;
  const from = end + gap[0].length;
  const to = chunkEnd(text, from);
  const chunk = text.slice(from, to).replace(/[.,;:)\]]+$/u, '');
  if (chunk === '' || /^[([{—–]|^\p{Lu}\p{Ll}+$/u.test(chunk) || PROSE_DATE.test(chunk))
    return undefined;
  const last = text[end - 1] ?? '';
  const before = text.slice(start, end);
  const goesOn = goesOnAfter(before, last, chunk);
  return goesOn ? to : undefined;
}

function goesOnAfter(before: string, last: string, chunk: string): boolean {
  if (FILE_END.test(before) || (/[.,;)\]]$/u.test(last) && !FILE_END.test(chunk))) return false;
  if (/[-_=?&%]/u.test(last)) return /^[\p{Ll}\d]/u.test(chunk) || ADDRESS_LIKE.test(chunk);
  if (last === '/')
    return ADDRESS_LIKE.test(chunk) && /^[\p{L}\d?#%_-]/u.test(chunk) && !/^\d{4}$/u.test(chunk);
  return FILE_END.test(chunk) && /^[\p{Ll}\d_%./?=&-]+$/u.test(chunk);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  for (;;) {
    const sign = text[to - 1] ?? '';
    if (/[.,;:!?'’‘*]/u.test(sign)) to -= 1;
    else if (sign === ')' && !balanced(text, start, to, '(', ')')) to -= 1;
    else if (sign === ']' && !balanced(text, start, to, '[', ']')) to -= 1;
    else return to;
    if (to <= start) return end;
  }
}

function balanced(text: string, start: number, end: number, open: string, close: string): boolean {
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    if (text[index] === open) depth += 1;
    if (text[index] === close) depth -= 1;
  }
  return depth >= 0;
}

/** Letters are told without the flag for case: it makes their class slow to compile. */
const SOUND =
  /^(?:[Hh][Tt]{2}[Pp][Ss]?:\/\/)?(?:[\p{L}\d_](?:[\p{L}\d_-]{0,62})\.)+[\p{L}\d-]{2,63}(?::\d{1,5})?(?:[/?#]|$)/u;

function whyMalformed(url: string): string | undefined {
  if (/^https?:\/\/https?:?\/\//iu.test(url)) return 'it names the scheme twice';
  if (/^(?:[a-z]+:|https?\/\/)/iu.test(url) && !/^https?:\/\//iu.test(url))
    return 'its scheme is misspelled';
  if (!SOUND.test(url)) return 'its host is not a domain name';
  return undefined;
}
