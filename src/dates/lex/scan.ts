import { isAmount, readFigures } from './figures.ts';
import { gapBetween } from './gap.ts';
import { LETTER } from './letters.ts';
import { HASH_START, hashOn, nextSlot, shapeOf, slotOf } from './lexicon.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import { GAP } from './token.ts';
import type { Token } from './token.ts';

/** Known words and numbers with nothing else between them. */
export type Stretch = readonly Token[];

interface Scanner {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly read: (stretch: Stretch) => void;
  tokens: Token[];
  /** A strong word or a number is among them. */
  strong: boolean;
  /** Weak words before what is strong are kept as numbers until it turns out which of them hold together with it. */
  weak: number[];
  /** No word before this may belong to what comes next. */
  floor: number;
}

/**
 * Calls `read` with each stretch of a text in which a strong word or a number stands. One pass, and no string is cut
 * for words that are not known: nearly all of a text is passed over here.
 */
export function scan(text: string, lexicon: Lexicon, read: (stretch: Stretch) => void): void {
  const scanner: Scanner = { text, lexicon, read, tokens: [], strong: false, weak: [], floor: 0 };
  let at = 0;
  while (at < text.length) {
    at = nextStart(text, at, lexicon);
    if (at >= text.length) break;
    const start = at;
    if (scanner.floor < start) takeBefore(scanner, start);
    do at = takeNext(scanner, at);
    while (scanner.strong && at < text.length);
    scanner.floor = at;
  }
  close(scanner);
}

function takeNext(scanner: Scanner, at: number): number {
  const code = scanner.text.charCodeAt(at);
  if (code >= 48 && code <= 57) return takeFigures(scanner, at);
  return LETTER[code] === 0 ? at + 1 : takeWord(scanner, at);
}

/** The next figure or strong word. */
function nextStart(text: string, from: number, lexicon: Lexicon): number {
  const { length } = text;
  const { shapes } = lexicon;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    const letter = LETTER[code] ?? 0;
    if (letter === 0) {
      if (code >= 48 && code <= 57) return at;
      at += 1;
      continue;
    }
    const start = at;
    let last = letter;
    for (at += 1; at < length; at += 1) {
      const next = LETTER[text.charCodeAt(at)] ?? 0;
      if (next === 0) break;
      last = next;
    }
    const isLikely = shapes[shapeOf(letter, last, at - start)] === 2;
    if (isLikely && isStrongWord(text, start, at - start, lexicon)) return start;
  }
  return at;
}

function isStrongWord(text: string, start: number, length: number, lexicon: Lexicon): boolean {
  return lexicon.lexemes[lookUp(text, start, length, lexicon)]?.strong === true;
}

/** The weak words right before what may be strong. */
function takeBefore(scanner: Scanner, until: number): void {
  const { text } = scanner;
  let at = firstBefore(scanner, until);
  if (scanner.weak.length > 0) scanner.weak = [];
  while (at < until) at = LETTER[text.charCodeAt(at)] === 0 ? at + 1 : takeWord(scanner, at);
}

/** Where the known words begin that end right before a place: an unknown one, a figure or a wide gap parts what stands before. */
function firstBefore({ text, lexicon, floor }: Scanner, until: number): number {
  let first = until;
  for (let words = 0; words < MOST_LOOKED_AT; words += 1) {
    let end = first;
    while (end > floor && first - end <= LONGEST_GAP && !isWordy(text.charCodeAt(end - 1)))
      end -= 1;
    if (end <= floor || LETTER[text.charCodeAt(end - 1)] === 0) return first;
    let start = end - 1;
    while (start > floor && LETTER[text.charCodeAt(start - 1)]) start -= 1;
    const isKnown = end - start === 1 || indexOfWord(text, start, end - start, lexicon) >= 0;
    if (!isKnown) return first;
    first = start;
  }
  return first;
}

/** More than `MOST_WEAK`: letters with full stops between them are one word. */
const MOST_LOOKED_AT = 24;
/** Wider gaps part what stands before and behind (`gap.ts`). */
const LONGEST_GAP = 24;

function isWordy(code: number): boolean {
  return (code >= 48 && code <= 57) || LETTER[code] !== 0;
}

/** Ends the stretch; hands it out when something strong is in it. */
function close(scanner: Scanner): void {
  if (scanner.strong) {
    scanner.read(scanner.tokens);
    scanner.tokens = [];
    scanner.strong = false;
  }
  if (scanner.weak.length > 0) scanner.weak = [];
}

function takeFigures(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const { end, shape } = readFigures(text, at);
  if (isAmount(text, at, end)) {
    close(scanner);
    return pastToken(text, end);
  }
  const figures = text.slice(at, end);
  const keys = shape === '#int' && figures.length === 4 ? YEAR_KEYS : keysOfShape(shape);
  strengthen(scanner);
  push(scanner, {
    start: at,
    end,
    gap: GAP.space,
    word: '',
    classes: NO_CLASSES,
    figures,
    keys,
    strong: true,
  });
  return end;
}

const NO_CLASSES = {};
const YEAR_KEYS = ['#int', '#year'];
const SHAPE_KEYS = new Map<string, readonly string[]>();

/** One list for each shape, so that rules are looked up once. */
function keysOfShape(shape: string): readonly string[] {
  const known = SHAPE_KEYS.get(shape);
  if (known !== undefined) return known;
  SHAPE_KEYS.set(shape, [shape]);
  return keysOfShape(shape);
}

/** Past what hangs on figures that are no date: “F16”, “1.12.2024.7”. */
function pastToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,;]/u.test(text.charAt(at))) at += 1;
  return at;
}

function takeWord(scanner: Scanner, start: number): number {
  const { text, lexicon } = scanner;
  let at = start + 1;
  while (LETTER[text.charCodeAt(at)]) at += 1;
  const length = at - start;
  if (length === 1 && text.charCodeAt(at) === DOT) {
    const joined = dottedPair(scanner, start);
    if (joined > 0) return joined;
  }
  const index = indexOfWord(text, start, length, lexicon);
  if (index < 0 || isOfAddress(text, start, at)) return unknown(scanner, at);
  return takeLexeme(scanner, index, start, at);
}

const DOT = 46;

function indexOfWord(text: string, start: number, length: number, lexicon: Lexicon): number {
  const first = LETTER[text.charCodeAt(start)] ?? 0;
  const last = LETTER[text.charCodeAt(start + length - 1)] ?? 0;
  const isAmong = lexicon.shapes[shapeOf(first, last, length)] !== 0;
  return isAmong ? lookUp(text, start, length, lexicon) : -1;
}

/** “today.example”, “@monday”: a word of an address or a handle. */
function isOfAddress(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === DOT || before === 0x40 || before === 0x23) return true;
  return text.charCodeAt(end) === DOT && (LETTER[text.charCodeAt(end + 1)] ?? 0) !== 0;
}

function takeLexeme(scanner: Scanner, index: number, start: number, at: number): number {
  const lexeme = scanner.lexicon.lexemes[index];
  if (lexeme === undefined) return at;
  const end = lexeme.dotted && scanner.text.charCodeAt(at) === DOT ? at + 1 : at;
  if (lexeme.strong) strengthen(scanner);
  if (scanner.strong) push(scanner, wordToken(lexeme, start, end));
  else scanner.weak.push(index, start, end);
  return end;
}

function unknown(scanner: Scanner, at: number): number {
  if (scanner.strong || scanner.weak.length > 0) close(scanner);
  return at;
}

/** “a.m.”: letters with full stops. */
function dottedPair(scanner: Scanner, start: number): number {
  const { text, lexicon } = scanner;
  const pair = text.slice(start, start + 3).toLowerCase();
  if (LETTER[text.charCodeAt(start + 3)]) return 0;
  const index = lexicon.pairs.get(pair) ?? -1;
  const end = text.charCodeAt(start + 3) === DOT ? start + 4 : start + 3;
  return index < 0 ? 0 : takeLexeme(scanner, index, start, end);
}

function wordToken({ word, classes, keys, strong }: Lexeme, start: number, end: number): Token {
  return { start, end, gap: GAP.space, word, classes, keys, strong };
}

/** The weak words so far become tokens, as far back as they hold together. */
function strengthen(scanner: Scanner): void {
  if (scanner.strong) return;
  scanner.strong = true;
  const { weak } = scanner;
  scanner.weak = [];
  for (let index = Math.max(0, weak.length - 3 * MOST_WEAK); index < weak.length; index += 3) {
    const lexeme = scanner.lexicon.lexemes[weak[index] ?? -1];
    if (lexeme !== undefined)
      push(scanner, wordToken(lexeme, weak[index + 1] ?? 0, weak[index + 2] ?? 0));
  }
}

/** No rule begins with more weak words. */
const MOST_WEAK = 12;

function push(scanner: Scanner, token: Token): void {
  const last = scanner.tokens.at(-1);
  const gap = last === undefined ? GAP.break : gapBetween(scanner.text, last.end, token.start);
  if (last !== undefined && gap === GAP.break) {
    const { strong } = scanner;
    scanner.read(scanner.tokens);
    scanner.tokens = [{ ...token, gap: GAP.break }];
    scanner.strong = strong;
  } else scanner.tokens.push(gap === GAP.space ? token : { ...token, gap });
}

function lookUp(text: string, start: number, length: number, lexicon: Lexicon): number {
  let hash = HASH_START;
  for (let index = start; index < start + length; index += 1)
    hash = hashOn(hash, LETTER[text.charCodeAt(index)] ?? 0);
  let slot = slotOf(hash);
  for (;;) {
    const index = lexicon.slots[slot] ?? -1;
    if (index < 0) return -1;
    const word = lexicon.lexemes[index]?.word ?? '';
    if (word.length === length && isAt(text, start, word)) return index;
    slot = nextSlot(slot);
  }
}

function isAt(text: string, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1)
    if (LETTER[text.charCodeAt(start + index)] !== word.charCodeAt(index)) return false;
  return true;
}
