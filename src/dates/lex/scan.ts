import { isAmount, readFigures } from './figures.ts';
import { gapBetween } from './gap.ts';
import { LETTER } from './letters.ts';
import { HASH_START, hashOn, nextSlot, slotOf } from './lexicon.ts';
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
  /** Weak words are kept as numbers until something strong makes tokens of them worth their cost. */
  weak: number[];
}

/**
 * Calls `read` with each stretch of a text in which a strong word or a number stands. One pass, and no string is cut
 * for words that are not known: nearly all of a text is passed over here.
 */
export function scan(text: string, lexicon: Lexicon, read: (stretch: Stretch) => void): void {
  const scanner: Scanner = { text, lexicon, read, tokens: [], strong: false, weak: [] };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) at = takeFigures(scanner, at);
    else at = LETTER[code] === 0 ? at + 1 : takeWord(scanner, at);
  }
  close(scanner);
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
  const lengths = lexicon.lengths[LETTER[text.charCodeAt(start)] ?? 0] ?? 0;
  const isAmong = length <= lexicon.longest && (lengths & (1 << (length & 31))) !== 0;
  const index = isAmong ? lookUp(text, start, length, lexicon) : -1;
  if (index < 0 || isOfAddress(text, start, at)) return unknown(scanner, at);
  return takeLexeme(scanner, index, start, at);
}

const DOT = 46;

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
