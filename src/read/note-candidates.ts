import { plainDigits } from './note-label.ts';

/** How a note's label is printed at the beginning of its line. */
export type LabelStyle =
  'raised' | 'bracket' | 'round' | 'dot' | 'half' | 'bare' | 'tight' | 'alone' | 'sign' | 'letter';

/** A line that may begin a note. */
export interface NoteCandidate {
  readonly line: number;
  readonly label: string;
  readonly style: LabelStyle;
  /** Where the note's own words begin in the line; the line's length when they begin on the next. */
  readonly textStart: number;
}

const START = String.raw`(?=["“”„«'‘(\[<@\p{L}\d*_])`;
const SENTENCE_START = String.raw`(?=["“„«'‘(\[<*_]|\p{Lu}|https?:|www\.|\d)`;
const RAISED = new RegExp(String.raw`^([⁰¹²³⁴-⁹]{1,3})[.)]?\s?${START}`, 'u');
const RAISED_ALONE = /^[⁰¹²³⁴-⁹]{1,3}$/u;
const BRACKET = new RegExp(String.raw`^\[\^?(\d{1,3}|[*†‡]{1,4})\][.:]?\s*${START}`, 'u');
const LETTER = new RegExp(String.raw`^(?:\[\^?([a-zа-я])\]:?|([ᵃ-ᶻ]))\s*${START}`, 'u');
const NAMED = /^\[\^([\p{L}\p{N}_-]{1,40})\]:\s*/u;
const ROUND = new RegExp(String.raw`^\((\d{1,3}|[*†‡]{1,4})\)\s*${START}`, 'u');
const DOT = new RegExp(String.raw`^(\d{1,3})\.\s*${SENTENCE_START}(?!\d)`, 'u');
const HALF = new RegExp(String.raw`^(\d{1,3})\)\s*${SENTENCE_START}`, 'u');
const BARE = new RegExp(String.raw`^(\d{1,3})[\s\u00a0]+(?!\d)${SENTENCE_START}`, 'u');
const TIGHT = /^(\d{1,3})(?=["“„«<]|\p{Lu}[\p{L}.]|https?:)/u;
const ALONE = /^\[?(\d{1,3})\]?$/;
const SIGN = new RegExp(String.raw`^([*\ue02a]{1,4}|[†‡]{1,2}|§)\s*${START}`, 'u');

const BY_DIGIT: readonly (readonly [LabelStyle, RegExp])[] = [
  ['dot', DOT],
  ['half', HALF],
  ['bare', BARE],
  ['tight', TIGHT],
  ['alone', ALONE],
];

/** Reads the label a line begins with; `undefined` when it begins with words. */
export function noteCandidate(text: string, line: number): NoteCandidate | undefined {
  const head = text.slice(0, 60);
  const code = head.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return digitCandidate(head, line, text.length);
  if (code === 0x5b)
    return (
      match(BRACKET, 'bracket', head, line) ??
      match(NAMED, 'bracket', head, line) ??
      match(LETTER, 'letter', head, line) ??
      alone(head, line, text.length)
    );
  if (code === 0x28) return match(ROUND, 'round', head, line);
  if (code === 0x2a || code === 0xe02a || code === 0xa7 || code === 0x2020 || code === 0x2021)
    return match(SIGN, 'sign', head, line);
  return raisedCandidate(head, line, text.length);
}

function raisedCandidate(head: string, line: number, length: number): NoteCandidate | undefined {
  if (length <= 3 && RAISED_ALONE.test(head))
    return { line, label: plainDigits(head), style: 'raised', textStart: length };
  return match(RAISED, 'raised', head, line) ?? match(LETTER, 'letter', head, line);
}

function digitCandidate(head: string, line: number, length: number): NoteCandidate | undefined {
  for (const [style, pattern] of BY_DIGIT) {
    if (style === 'alone') return alone(head, line, length);
    const found = match(pattern, style, head, line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function alone(head: string, line: number, length: number): NoteCandidate | undefined {
  const label = ALONE.exec(head)?.[1];
  return label === undefined || length > 5
    ? undefined
    : { line, label: String(Number(label)), style: 'alone', textStart: length };
}

function match(
  pattern: RegExp,
  style: LabelStyle,
  head: string,
  line: number,
): NoteCandidate | undefined {
  const found = pattern.exec(head);
  const label = found?.[1] ?? found?.[2];
  if (found === null || label === undefined) return undefined;
  return {
    line,
    style,
    label: plainDigits(label).replaceAll('\ue02a', '*').toLowerCase(),
    textStart: found[0].length,
  };
}
