import { foldWord } from './fold.ts';

/** A piece of a name. Brackets, quotation marks and commas are pieces of their own. */
export interface NameToken {
  readonly kind: 'word' | 'initial' | 'comma' | 'open' | 'close' | 'quote';
  readonly start: number;
  readonly end: number;
  /** As printed, without a full stop behind it. */
  readonly text: string;
  /** For look-up, see `foldWord`. */
  readonly key: string;
  /** How its letters are written; `none` in scripts without capitals. */
  readonly shape: 'capital' | 'upper' | 'lower' | 'none';
  readonly dotted: boolean;
}

/** What a romanisation or Cyrillic writes with several letters where the name begins with one sound. */
const LONG_INITIALS = new Set(
  (
    'yu ya ye yo iu ia ju ja je zh kh ch sh ts dz dzh gh th ph sch tch tz cz sz ' +
    'дж дз кс хв гв дзж'
  ).split(' '),
);

const QUOTES = new Set('"«»“”„‟‹›″'.split(''));
const OPEN = new Set('([{（'.split(''));
const CLOSE = new Set(')]}）'.split(''));
const COMMAS = new Set(',;،，、'.split(''));
const APOSTROPHES = new Set("'’ʼ‘`ʻʿʾ´".split(''));
const HYPHENS = new Set('-‐‑–'.split(''));
const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u;
const ZWNJ = 0x200c;

/** Letters, marks and digits. Asked of every letter, so the plain ones are told by their code. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  }
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x400 && code < 0x482) return true;
  if (Number.isNaN(code)) return false;
  if (code >= 0xd800 && code < 0xe000) return isPairLetter(text, at, code);
  return code === ZWNJ || OTHER_LETTER.test(text.charAt(at));
}

function isPairLetter(text: string, at: number, code: number): boolean {
  const from = code < 0xdc00 ? at : at - 1;
  return OTHER_LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0));
}

/** Cuts a name into words, initials and marks, from left to right. Never throws; time is linear in the length. */
export function nameTokens(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (isLetter(text, at)) at = pushWord(tokens, text, at);
    else {
      const kind = markAt(text, at);
      if (kind !== undefined) tokens.push(mark(kind, text.charAt(at), at));
      at += 1;
    }
  }
  return tokens;
}

function mark(kind: NameToken['kind'], text: string, start: number): NameToken {
  return { kind, start, end: start + 1, text, key: text, shape: 'none', dotted: false };
}

function markAt(text: string, at: number): NameToken['kind'] | undefined {
  const char = text.charAt(at);
  if (char === ' ') return undefined;
  if (COMMAS.has(char)) return 'comma';
  if (OPEN.has(char)) return 'open';
  if (CLOSE.has(char)) return 'close';
  return QUOTES.has(char) || APOSTROPHES.has(char) ? 'quote' : undefined;
}

function pushWord(tokens: NameToken[], text: string, start: number): number {
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  const dotted = text.charAt(end) === '.';
  const isPlain = PLAIN_CAPITAL.test(word);
  const key = isPlain ? word.toLowerCase() : foldWord(word);
  const shape = isPlain ? 'capital' : shapeOf(word);
  const kind = isInitial(word, key, shape, dotted) ? 'initial' : 'word';
  tokens.push({ kind, start, end, text: word, key, shape, dotted });
  return dotted ? end + 1 : end;
}

/** Hyphens and apostrophes between letters belong to the word: `al-Assad`, `O’Neil`, `Ba'asyir`. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    if (isLetter(text, at)) at += 1;
    else if (isJoint(text.charAt(at)) && isLetter(text, at + 1)) at += 2;
    else return at;
  }
}

/** Most words of names, told at once. */
const PLAIN_CAPITAL = /^[A-Z][a-z]+$/u;

const isJoint = (char: string): boolean => HYPHENS.has(char) || APOSTROPHES.has(char);

function shapeOf(word: string): NameToken['shape'] {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'none';
  if (word === upper) return 'upper';
  return word.charAt(0) === lower.charAt(0) && !/^.[-'’]\p{Lu}/u.test(word) ? 'lower' : 'capital';
}

function isInitial(word: string, key: string, shape: NameToken['shape'], dotted: boolean): boolean {
  if (shape === 'none') return false;
  if (word.length === 1) return dotted || shape === 'upper';
  if (word.length === 2 && /^\p{L}\p{M}$/u.test(word)) return true;
  if (word.length > 3 || !dotted) return false;
  return LONG_INITIALS.has(key) || /^\p{Lu}-\p{Lu}$/u.test(word);
}
