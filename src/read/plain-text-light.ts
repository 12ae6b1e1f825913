import type { Run } from './draft.ts';

/** Stand-ins for `\*` and `\_` while emphasis is read, from Unicode's private use area. */
const STAR = '\ue02a';
const LINE = '\ue05f';

export interface LightText {
  readonly text: string;
  /** The text uses Markdown's light marks: emphasis and escapes are marks, not words. */
  readonly light: boolean;
}

/** A single pair may be chance; two are a habit. */
const MIN_PAIRS = 2;
/** Evidence is looked for in the first part of a long text. */
const SAMPLE = 400_000;
const PAIR =
  /(?<=^|[\s“"„«(‘[—–-])(\*{1,2})(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])\1(?![\p{L}\p{N}*])/gmu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const RAISED_BY_MARKUP =
  /<sup>\s?\[?(\d{1,3})\]?\s?<\/sup>|\$\s?(?:\{\s?\})?\s?\^\s?\{?\s?(\d{1,3})\s?\}?\s?\$|\^(\d{1,3})\^/gi;

/**
 * Prepares text that may carry light Markdown marks, as text taken out of PDFs often does. Only when the text as a
 * whole shows such marks are escapes resolved; raised numbers written as markup become raised digits in any case.
 * Angle brackets around addresses stay: they show where an address ends, which finding citations needs.
 */
export function lightText(text: string): LightText {
  const raised = raisedMarkup(text);
  if (!looksLight(raised)) return { text: raised, light: false };
  return { text: raised.includes('\\') ? raised.replace(ESCAPE, unescape) : raised, light: true };
}

/** Raised numbers written as `<sup>1</sup>`, `^1^` or `$^{1}$` become raised digits. */
export function raisedMarkup(text: string): string {
  return /<sup>|\^/i.test(text) ? text.replace(RAISED_BY_MARKUP, toRaised) : text;
}

function looksLight(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (/\\[$*_[\]#&~]/.test(sample)) return true;
  if (!sample.includes('*')) return false;
  let pairs = 0;
  for (const _ of sample.matchAll(PAIR)) {
    pairs += 1;
    if (pairs >= MIN_PAIRS) return true;
  }
  return false;
}

function toRaised(_all: string, ...groups: readonly (string | undefined)[]): string {
  const digits = groups.slice(0, 3).find((each) => each !== undefined) ?? '';
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}

function unescape(_all: string, sign: string): string {
  if (sign === '*') return STAR;
  return sign === '_' ? LINE : sign;
}

/** Escaped stars and underscores as themselves again. */
function restoreEscapes(text: string): string {
  if (!text.includes(STAR) && !text.includes(LINE)) return text;
  return text.replaceAll(STAR, '*').replaceAll(LINE, '_');
}

/** A text's runs, emphasis lifted out of stars and underscores; one run when the text has no light marks. */
export function lightRuns(text: string, light: boolean): Run[] {
  if (!light || !/[*_]/.test(text)) return [{ text: restoreEscapes(text) }];
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end, width } of emphasisIn(text)) {
    if (start > from) runs.push({ text: restoreEscapes(text.slice(from, start)) });
    runs.push({ text: restoreEscapes(text.slice(start + width, end - width)), emphasis: true });
    from = end;
  }
  if (from < text.length) runs.push({ text: restoreEscapes(text.slice(from)) });
  return runs;
}

interface Emphasis {
  readonly start: number;
  readonly end: number;
  /** How many signs mark each end. */
  readonly width: number;
}

/** Pairs of equal sign runs, the first opening and the second closing; left to right, each sign looked at once. */
function emphasisIn(text: string): Emphasis[] {
  const found: Emphasis[] = [];
  const open = new Map<string, { start: number; width: number }>();
  for (const match of text.matchAll(/\*{1,3}|_{1,2}/g)) {
    const [signs] = match;
    const start = match.index;
    const end = start + signs.length;
    if (insideAddress(text, start)) continue;
    const opened = open.get(signs);
    if (opened !== undefined && closes(text, start, end)) {
      found.push({ start: opened.start, end, width: signs.length });
      open.clear();
    } else if (opens(text, start, end)) open.set(signs, { start, width: signs.length });
  }
  return found;
}

function opens(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') && /[^\s*_]/.test(text[end] ?? ' ');
}

function closes(text: string, start: number, end: number): boolean {
  return /[^\s]/.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');
}

/** Longest stretch back to where an address began. */
const LOOK_BACK = 300;

function insideAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
  return /(?:https?:\/\/|www\.)/.test(before.slice(space + 1));
}
