import type { Range } from '../model/records.ts';
import { locatedAt } from './markers-located.ts';
import { isSuperscriptDigit, numberOf, plainDigits } from './note-label.ts';

/**
 * - `raised`: `¹²`, `<sup>12</sup>`, `^12^`; `bracket`: `[12]`, `[^a]`; `round`: `(12)`;
 * - `glued`: `Kazakhstan2.`, a superscript that lost its height; `sign`: `word*`, `word†`.
 */
export type MarkStyle = 'raised' | 'bracket' | 'round' | 'glued' | 'sign';

/** A stretch of typed text that may be a note's mark. */
export interface TypedMark extends Range {
  /** Normalised; several for `[3–5]`. */
  readonly labels: readonly string[];
  /** Beside `labels`, what stood in the brackets for each where that is more than the label: `3, с. 45`. */
  readonly printed?: readonly string[];
  readonly style: MarkStyle;
  /** It may as well be an exponent, a formula or a name with a number in it. */
  readonly doubtful: boolean;
  /** Nothing but a note's mark looks like it: `[^1]`. */
  readonly sure?: boolean;
}

const OTHER = 0;
const RAISED = 1;
const DIGIT = 2;
const SIGNAL = 3;
const KIND = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code += 1) if (isSuperscriptDigit(code)) KIND[code] = RAISED;
for (let code = 0x30; code <= 0x39; code += 1) KIND[code] = DIGIT;
for (const sign of '[(<^$*†‡\ue02a') KIND[sign.charCodeAt(0)] = SIGNAL;

const LIST = String.raw`(?:\s?[,;–-]\s?\d{1,3}){0,12}`;
const BRACKET = new RegExp(String.raw`\[\^?(\d{1,3}${LIST}|[*†‡]{1,4}|[a-zа-я])\](?!\()`, 'y');
const CARET_BRACKET = /\[\^([\p{L}\p{N}_-]{1,40})\](?!:)/uy;
const ROUND = /\((\d{1,3}|\*{1,4}|†|‡)\)/y;
const RAISED_RUN = /[⁰¹²³⁴-⁹]{1,3}(?:[⁻–-][⁰¹²³⁴-⁹]{1,3})?(?![⁰¹²³⁴-⁹])/y;
const SUP_TAG = /<sup>\s?\[?(\d{1,3}|[*†‡a-z])\]?\s?<\/sup>/iy;
const CARET = /\^\{?(\d{1,3})\}?\^?(?!\d)/y;
const TEX = /\$\s?(?:\{\s?\}\s?)?\^\s?\{?\s?(\d{1,3})\s?\}?\s?\$/y;
const GLUED = /(\d{1,3}(?:,\d{1,3}){0,3})(?=$|[\s”»“"’—–…!?:;)\]]|[.,](?![\p{L}\d]))/uy;
/** `2022.3 It`, `2019,5 by`, `2021/22,6`: a year, a stop and the number of a note. */
const STOP_GLUED =
  /(\d{1,3})(?=$|[\s”»"’)\]—–])(?!\s(?:\d|%|млн|млрд|тыс|mln|[mb]illion|thousand))/uy;
/** The year before such a stop. */
const YEAR_AND_STOP =
  /(?:^|[^\d.,/–-])(?:(?:19|20)\d{2}[/–-])?(?:(?:19|20)\d{2}|(?<=[/–-])\d{2})(?:s|\)|-х)?[.,;:]$/u;
/** `20253`: a year and the number of a note. */
const YEAR_GLUED = /(?<!\d)(?:19|20)\d{2}(\d{1,2})(?=$|[\s”»"’!?:;)\]—–…]|[.,](?![\p{L}\d]))/uy;
const SIGN = /([*\ue02a]{1,4}|†{1,2}|‡{1,2})(?=$|[\s.,;:!?)»”"’…—–])/y;
const SEPARATOR = /(?:[,˒،;]\s?|\s)(?=[⁰¹²³⁴-⁹])/y;

/** Everything in a text that could be a note's mark, in order, not overlapping. One pass, bounded look-around. */
export function findTypedMarks(text: string): TypedMark[] {
  const found: TypedMark[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = KIND[text.charCodeAt(i)] ?? OTHER;
    const mark = kind === OTHER ? undefined : markAt(text, i, kind);
    if (mark !== undefined) found.push(mark);
    i = mark?.end ?? i + 1;
  }
  return found;
}

function markAt(text: string, at: number, kind: number): TypedMark | undefined {
  if (at === 0) return undefined;
  if (kind === RAISED) return raisedAt(text, at);
  if (kind === DIGIT) return gluedAt(text, at);
  switch (text[at] ?? '') {
    case '[':
      return bracketAt(text, at);
    case '(':
      return roundAt(text, at);
    case '<':
      return listMark(text, at, SUP_TAG, 'raised');
    case '^':
      return exponentOrMark(text, at, CARET);
    case '$':
      return exponentOrMark(text, at, TEX);
    default:
      return signAt(text, at);
  }
}

function listMark(text: string, at: number, pattern: RegExp, style: MarkStyle) {
  const match = matchAt(pattern, text, at);
  const inside = match?.[1];
  if (match === null || inside === undefined) return undefined;
  const sure = text[at] === '[' && text[at + 1] === '^';
  const end = at + match[0].length;
  const labels = expand(inside);
  if (labels.includes('0')) return undefined;
  return {
    start: at,
    end,
    labels,
    style,
    doubtful: false,
    ...(sure ? { sure } : {}),
  };
}

/** `article 5 (1)`, `paragraph (3)`, `п. (2)`: laws number their parts so. */
const PART_OF_LAW =
  /(?:\d|(?<!\p{L})(?:article|paragraph|para|section|clause|point|item|part|equation|eq|стать[яиею]|пункт[аеу]?|част[ьи]|абзац[аеу]?|п|ст|ч)\.?(?:\s\d{1,3})?\s)$/iu;

function roundAt(text: string, at: number): TypedMark | undefined {
  const mark = listMark(text, at, ROUND, 'round');
  if (mark === undefined) return undefined;
  return { ...mark, doubtful: PART_OF_LAW.test(text.slice(Math.max(0, at - 18), at)) };
}

function bracketAt(text: string, at: number): TypedMark | undefined {
  const plain =
    listMark(text, at, BRACKET, 'bracket') ?? listMark(text, at, CARET_BRACKET, 'bracket');
  if (plain !== undefined) return plain;
  const located = locatedAt(text, at);
  if (located === undefined) return undefined;
  const { end, parts } = located;
  return {
    start: at,
    end,
    labels: parts.flatMap((part) => part.labels),
    printed: parts.flatMap((part) => part.printed),
    style: 'bracket',
    doubtful: false,
  };
}

function exponentOrMark(text: string, at: number, pattern: RegExp): TypedMark | undefined {
  const mark = listMark(text, at, pattern, 'raised');
  return mark === undefined ? undefined : { ...mark, doubtful: isExponentPlace(text, at) };
}

function raisedAt(text: string, at: number): TypedMark | undefined {
  const match = matchAt(RAISED_RUN, text, at);
  if (match === null) return undefined;
  const labels = expand(plainDigits(match[0]).replace('⁻', '-'));
  if (isUnit(text, at, labels[0] ?? '')) return undefined;
  const end = at + match[0].length;
  const separator = matchAt(SEPARATOR, text, end)?.[0].length ?? 0;
  return {
    start: at,
    end: end + separator,
    labels,
    style: 'raised',
    doubtful: isExponentPlace(text, at),
  };
}

const UNIT = /(?:^|[^\p{L}])(?:[kcdmμ]?m|mi|ft|yd|in|[кдсм]?м|sec|s)$/u;

const FORMULA = /(?:^|[^\p{L}])(?:CO|SO|NO|CH|H|O|N)$/u;

/** `km²`, `м³`, `CO²`: the unit's or the formula's own number. */
function isUnit(text: string, at: number, label: string): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  if (label === '2' || label === '3') return UNIT.test(before) || FORMULA.test(before);
  return label === '4' && FORMULA.test(before);
}

/** After a digit, a lone letter or a formula a raised number is an exponent unless the numbering asks for it. */
function isExponentPlace(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return /\d$|(?:^|[^\p{L}\d.])\p{L}$|[^\p{L}]$(?<=[=+×*/^])/u.test(before);
}

function gluedAt(text: string, at: number): TypedMark | undefined {
  const afterYear = gluedToYear(text, at) ?? gluedToStop(text, at);
  if (afterYear !== undefined) return afterYear;
  if (KIND[text.charCodeAt(at - 1)] === DIGIT || text[at - 1] === ' ') return undefined;
  const match = matchAt(GLUED, text, at);
  const host = match === null ? undefined : hostOf(text, at);
  if (host === undefined || match === null) return undefined;
  const labels = (match[1] ?? '').split(',');
  if (isUnit(text, at, labels[0] ?? '') || (labels[0] ?? '').startsWith('0')) return undefined;
  return {
    start: at,
    end: at + match[0].length,
    labels,
    style: 'glued',
    doubtful: host === 'name',
  };
}

function gluedToYear(text: string, at: number): TypedMark | undefined {
  const match = matchAt(YEAR_GLUED, text, at);
  const label = match?.[1];
  if (match === null || label === undefined || label.startsWith('0')) return undefined;
  const end = at + match[0].length;
  return { start: end - label.length, end, labels: [label], style: 'glued', doubtful: true };
}

/** A number glued to the stop after a year, which no thousands or decimals follow, or after a sentence's last number. */
function gluedToStop(text: string, at: number): TypedMark | undefined {
  if (!/[.,;:]/.test(text[at - 1] ?? '')) return undefined;
  const label = matchAt(STOP_GLUED, text, at)?.[1];
  if (label === undefined || label.startsWith('0')) return undefined;
  const before = text.slice(Math.max(0, at - 14), at);
  if (!YEAR_AND_STOP.test(before) && !endsWithNumber(before, text, at + label.length))
    return undefined;
  const end = at + label.length;
  return { start: at, end, labels: [label], style: 'glued', doubtful: true };
}

/** `voted 61 to 12.4 Two others`: a sentence ends with a number, and the next begins. */
function endsWithNumber(before: string, text: string, end: number): boolean {
  return (
    /(?:^|\s)(?:\d{1,4}|\d{1,3}(?:,\d{3})+)\.$/.test(before) &&
    /^(?:$|\s[“«"„(]?\p{Lu}\p{L}*\s)/u.test(text.slice(end, end + 30))
  );
}

/** What a glued number hangs on: a word or closing sign, or a name such as `G` in `G20` that has numbers itself. */
function hostOf(text: string, at: number): 'word' | 'name' | undefined {
  const before = text[at - 1] ?? '';
  if (before === '%' && text[at - 2] === ' ') return 'name';
  if (/[”»"’)\]%]/.test(before)) return text[at - 2] === ' ' ? undefined : 'word';
  const end = /[.,;:!?…]/.test(before) ? at - 1 : at;
  if (end < at && /[”»"’)\]%]/.test(text[end - 1] ?? '')) return 'word';
  const word = /(?:^|[\s“«"„(’‘—–-])([\p{L}]{1,40})[”»"’)]{0,2}$/u.exec(
    text.slice(Math.max(0, end - 44), end),
  );
  const letters = word?.[1];
  if (letters === undefined || letters.length < 2) return undefined;
  if (end < at && SHORTENED.has(letters.toLowerCase())) return undefined;
  return /\p{Lu}$/u.test(letters) ? 'name' : 'word';
}

/** Before a number these end in a full stop of their own: `No.12`, `p.12`, `г.12`. */
const SHORTENED = new Set(
  'no nr pp p vol fig art ch sec vol par см стр рис табл гл ст пп п №'.split(' '),
);

function signAt(text: string, at: number): TypedMark | undefined {
  if (!/[\p{L}\p{N}.,;:!?”»"’)\]]/u.test(text[at - 1] ?? '')) return undefined;
  return listMark(text, at, SIGN, 'sign');
}

/** `3, 4` → 3 4; `3–5` → 3 4 5; anything else is one label. */
function expand(inside: string): string[] {
  if (!/^\d/.test(inside)) return [inside.replaceAll('\ue02a', '*').toLowerCase()];
  const labels: string[] = [];
  for (const part of inside.split(/\s?[,;]\s?/)) {
    const [low = 0, high = low] = part.split(/\s?[–-]\s?/).map((each) => numberOf(each) ?? 0);
    for (let n = low; n <= Math.min(high, low + 20); n += 1) labels.push(String(n));
  }
  return labels;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
