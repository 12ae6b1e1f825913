import { LETTER } from './letters.ts';

/** The ways in which figures with signs inside them make one token; the first that fits. */
const SHAPES: readonly (readonly [shape: string, source: string])[] = [
  [
    '#stamp',
    '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?',
  ],
  [
    '#date',
    '\\d{1,4}-\\d{1,2}-\\d{1,4}|\\d{1,4}\\.\\d{1,2}\\.\\d{1,4}|\\d{1,4}/\\d{1,2}/\\d{1,4}' +
      '|[0-3]?\\d\\. [01]?\\d\\. [12]\\d{3}',
  ],
  ['#clock', '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?'],
  // Two units at least: “5m” alone counts metres or millions.
  [
    '#length',
    '(?:\\d{1,3}[dд] ?(?=\\d{1,2}[hmsчмс])(?:\\d{1,2}[hч] ?)?(?:\\d{1,2}(?:m|мин|м))?(?:\\d{1,2}[sс])?' +
      '|\\d{1,3}[hч] ?\\d{1,2}(?:m|мин|м)(?:\\d{1,2}[sс])?|\\d{1,3}(?:m|мин|м)\\d{1,2}[sс])(?![A-Za-zА-яё])',
  ],
  ['#amount', '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,9})?'],
  // A comma before one figure is that of a decimal: lists part by spaces too.
  ['#decimal', '\\d{1,9}\\.\\d{1,9}|\\d{1,3},\\d(?!,)'],
  ['#int', '\\d+'],
];
const FIGURES = new RegExp(SHAPES.map(([, source]) => `(${source})(?!\\d)`).join('|'), 'y');

export interface Figures {
  readonly end: number;
  readonly shape: string;
}

/** Where figures end that a space follows, which are a whole number; most are. 0 for others. */
function plainEnd(text: string, at: number): number {
  let end = at + 1;
  while (isFigure(text.charCodeAt(end))) end += 1;
  return text.charCodeAt(end) === SPACE ? end : 0;
}

const SPACE = 32;

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The figures that begin at a digit. */
export function readFigures(text: string, at: number): Figures {
  const plain = plainEnd(text, at);
  if (plain > at) return { end: plain, shape: '#int' };
  FIGURES.lastIndex = at;
  const match = FIGURES.exec(text);
  const index = match === null ? -1 : match.findIndex((group, i) => i > 0 && group !== undefined);
  return { end: at + (match?.[0].length ?? 1), shape: SHAPES[index - 1]?.[0] ?? '#int' };
}

const JOINED_BEFORE =
  /[\p{L}_$€£¥₽₼₾֏#№§@=&%^\\]$|\S~$|\d[.,:]$|(?<!\d{4}|\p{L}{3})\/$|[./:][-.]$|[$€£] $|№ $/u;
const JOINED_AFTER =
  /^(?:[%‰°_@=&]|[.:\\]\p{L}|\/(?!\p{L}{3,9}(?:[/ ]\d|\s|$))\p{L}|[.:](?!\d{2}:\d{2}(?!\d))\d|\/(?!\d{2}(?:\d{2})?(?![\d/]))\d| ?(?:percent|per cent)(?!\p{L}))/u;

/** “Q3”, “H1”, “FY2024”, and «год2024», whose space a page lost. */
const LETTERED = /(?<![\p{L}\p{N}_])(?:[QqHh]|FY|год[ау]?)$/u;

/** “04/2016”, “Aug/10/2016”. */
const MONTH_BEFORE = /(?:(?<![\d/.,])(?:0?[1-9]|1[0-2])|\p{L}{3}\/\d{1,2})\/$/u;

/** A space on both sides, behind a letter and before no “percent”: an amount by none of the signs below. */
function isFree(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end + 1) | 0x20;
  return (
    text.charCodeAt(end) === SPACE &&
    next !== SMALL_P &&
    text.charCodeAt(start - 1) === SPACE &&
    LETTER[text.charCodeAt(start - 2)] !== 0
  );
}

const SMALL_P = 0x70;

/** Figures that are part of something longer, or count money or hundredths: no date whatever follows. */
export function isAmount(text: string, start: number, end: number): boolean {
  if (isFree(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  const isYearOfMonth = end === start + 4 && MONTH_BEFORE.test(before);
  return (
    (JOINED_BEFORE.test(before) && !LETTERED.test(before) && !isYearOfMonth) ||
    JOINED_AFTER.test(text.slice(end, end + 12))
  );
}
