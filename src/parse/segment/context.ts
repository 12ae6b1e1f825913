import { DIGIT, foldOf, kindOf, LETTER, LOWER, UPPER } from './characters.ts';
import type { SegmentLanguage } from './language.ts';
import {
  ABBREVIATION_TOKEN,
  ADDRESS_TOKEN,
  FUSED_TOKEN,
  INITIAL_TOKEN,
  NO_GAP,
  NOTE_TOKEN,
  NUMBER_TOKEN,
  PARAGRAPH_BREAK,
  SMILEY_TOKEN,
  STOP_TOKEN,
  WORD_TOKEN,
  type TokenTable,
} from './token-table.ts';

/** How a token looks, for the features; the numbers are part of the format of the weights. */
export const SHAPE = {
  edge: 0,
  lower: 1,
  capital: 2,
  upper: 3,
  single: 4,
  mixed: 5,
  number: 6,
  clock: 7,
  code: 8,
  address: 9,
  initial: 10,
  title: 11,
  inner: 12,
  numbered: 13,
  measure: 14,
  final: 15,
  letters: 16,
  point: 17,
  question: 18,
  exclamation: 19,
  ellipsis: 20,
  stops: 21,
  comma: 22,
  colon: 23,
  semicolon: 24,
  opens: 25,
  closes: 26,
  quoteOpens: 27,
  quoteCloses: 28,
  dash: 29,
  slash: 30,
  bullet: 31,
  smiley: 32,
  symbol: 33,
} as const;

/** The tokens of a text as the features see them: in columns, without note marks. A mutable workspace. */
export interface Context {
  readonly length: number;
  /** Place in the table of tokens. */
  readonly tokens: Int32Array;
  /** What the token is spelt like, small letters and capitals alike, each digit a zero. */
  readonly hashes: Int32Array;
  /** The last three characters. */
  readonly tails: Int32Array;
  readonly shapes: Uint8Array;
  /** What stands before the token. */
  readonly gaps: Uint8Array;
}

/** Margin at both ends, so that neighbours can be read without a look at the bounds. */
export const MARGIN = 4;

/** Looks at every token once; note marks are left out, since they belong to what stands before them. */
export function contextOf(text: string, table: TokenTable, language: SegmentLanguage): Context {
  const size = table.length + 2 * MARGIN;
  const context = {
    length: 0,
    tokens: new Int32Array(size),
    hashes: new Int32Array(size),
    tails: new Int32Array(size),
    shapes: new Uint8Array(size),
    gaps: new Uint8Array(size),
  };
  const fused = new Set([...language.fused.keys()].map((word) => hashOf(word, 0, word.length)));
  let quoted = false;
  let at = MARGIN;
  for (let token = 0; token < table.length; token += 1) {
    const gap = table.gaps[token] ?? NO_GAP;
    const kind = table.kinds[token] ?? WORD_TOKEN;
    if (kind === NOTE_TOKEN && gap !== PARAGRAPH_BREAK && at > MARGIN) continue;
    if (gap === PARAGRAPH_BREAK) quoted = false;
    const start = table.starts[token] ?? 0;
    const end = table.ends[token] ?? 0;
    const shape = shapeOf(text, start, end, kind, language);
    context.tokens[at] = token;
    context.gaps[at] = gap;
    context.shapes[at] = shape;
    if (shape === SHAPE.symbol && isStraightQuote(text, start)) {
      quoted = opensQuote(table, token, quoted);
      context.shapes[at] = quoted ? SHAPE.quoteOpens : SHAPE.quoteCloses;
    }
    const hash = hashOf(text, start, end);
    context.hashes[at] = hash;
    context.tails[at] = tailOf(text, start, end);
    if (kind === WORD_TOKEN && fused.has(hash) && isFused(text, start, end, language)) {
      table.kinds[token] = FUSED_TOKEN;
    }
    at += 1;
  }
  return { ...context, length: at - MARGIN };
}

/** Hash of the spelling, small letters and capitals alike, each digit a zero. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ foldOf(text.charCodeAt(at)), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** The last three characters as one number. */
function tailOf(text: string, start: number, end: number): number {
  let tail = 0;
  for (let at = Math.max(start, end - 3); at < end; at += 1) {
    tail = (tail << 11) ^ foldOf(text.charCodeAt(at));
  }
  return tail;
}

function isFused(text: string, start: number, end: number, language: SegmentLanguage): boolean {
  return language.fused.has(text.slice(start, end).toLowerCase());
}

function isStraightQuote(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2019;
}

/** A straight mark opens where a space stands before it and none behind it; else it is the other of a pair. */
function opensQuote(table: TokenTable, token: number, quoted: boolean): boolean {
  const before = table.gaps[token] !== NO_GAP;
  const behind = token + 1 >= table.length || table.gaps[token + 1] !== NO_GAP;
  return before === behind ? !quoted : before;
}

function shapeOf(
  text: string,
  start: number,
  end: number,
  kind: number,
  language: SegmentLanguage,
): number {
  if (kind === WORD_TOKEN) return shapeOfWord(text, start, end);
  if (kind === NUMBER_TOKEN || kind === NOTE_TOKEN) return shapeOfNumber(text, start, end);
  if (kind === ADDRESS_TOKEN) return SHAPE.address;
  if (kind === INITIAL_TOKEN) return SHAPE.initial;
  if (kind === SMILEY_TOKEN) return SHAPE.smiley;
  if (kind === ABBREVIATION_TOKEN) return shapeOfAbbreviation(text, start, end, language);
  if (kind === STOP_TOKEN) return shapeOfStop(text, start, end);
  return MARKS.get(text.charCodeAt(start)) ?? SHAPE.symbol;
}

const MARKS = new Map<number, number>(
  Object.entries({
    ',': SHAPE.comma,
    ':': SHAPE.colon,
    ';': SHAPE.semicolon,
    '([{<': SHAPE.opens,
    ')]}>': SHAPE.closes,
    '“„«‘‹': SHAPE.quoteOpens,
    '”»›': SHAPE.quoteCloses,
    '-–—―': SHAPE.dash,
    '/': SHAPE.slash,
    '*•·●▪◦=_~#+|': SHAPE.bullet,
  }).flatMap(([marks, shape]) =>
    marks.split('').map((mark) => [mark.charCodeAt(0), shape] as const),
  ),
);

function shapeOfWord(text: string, start: number, end: number): number {
  const first = kindOf(text.charCodeAt(start));
  let flags = 0;
  for (let at = start + 1; at < end; at += 1) flags |= kindOf(text.charCodeAt(at));
  if ((flags & DIGIT) !== 0 || first === DIGIT) return SHAPE.code;
  if ((first & UPPER) === 0) return (flags & UPPER) === 0 ? SHAPE.lower : SHAPE.mixed;
  if (end - start === 1) return SHAPE.single;
  if ((flags & UPPER) === 0) return SHAPE.capital;
  return (flags & LOWER) === 0 ? SHAPE.upper : SHAPE.mixed;
}

function shapeOfNumber(text: string, start: number, end: number): number {
  let flags = 0;
  for (let at = start; at < end; at += 1) flags |= kindOf(text.charCodeAt(at));
  if ((flags & LETTER) !== 0) return SHAPE.code;
  return (flags & ~DIGIT) === 0 ? SHAPE.number : SHAPE.clock;
}

const ABBREVIATIONS = {
  title: SHAPE.title,
  inner: SHAPE.inner,
  number: SHAPE.numbered,
  measure: SHAPE.measure,
  final: SHAPE.final,
} as const;

function shapeOfAbbreviation(
  text: string,
  start: number,
  end: number,
  language: SegmentLanguage,
): number {
  if (end - start > 12) return SHAPE.letters;
  const use = language.abbreviations.get(text.slice(start, end).replace(/\.$/u, ''));
  return use === undefined ? SHAPE.letters : ABBREVIATIONS[use];
}

function shapeOfStop(text: string, start: number, end: number): number {
  const mark = text.charAt(start);
  if (end - start > 1)
    return mark === '.' && text.charAt(end - 1) === '.' ? SHAPE.ellipsis : SHAPE.stops;
  if (mark === '.') return SHAPE.point;
  if (mark === '…') return SHAPE.ellipsis;
  return mark === '?' ? SHAPE.question : SHAPE.exclamation;
}
