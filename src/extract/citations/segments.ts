import type { Range } from '../../model/records.ts';
import type { Anchor } from './anchor.ts';
import type { Anchored } from './find-anchors.ts';

/** The sign that parts two stretches of words: `''` is a bare space beside an anchor or the edge. */
type Separator = '' | '.' | ',' | ':' | ';' | '//' | '/' | '–' | '(' | ')';

/** Words between separators, without the spaces around them. */
export interface Segment extends Range {
  readonly kind: 'words';
  readonly text: string;
  readonly before: Separator;
  readonly after: Separator;
  readonly inBrackets: boolean;
}

export type Part = Segment | (Anchor & { readonly kind: 'anchor' });

const SEPARATOR =
  /\s?\/\/\s?|\.\s?[–—-](?:\s|$)|\s[–—-](?=\s|$)|[.…][”"»’)]?(?=\s|$)|[,:;](?:\s+|$)|\s\/\s|\s?\|\s?|[()[\]]/gu;

const ABBREVIATION =
  /(?:^|[\s.(«“"-])(?:\p{Lu}|\p{Lu}\p{Ll}?\.[-\s]?\p{Lu}|no|nr|vol|pp?|ch|cf|st|mt|dr|mr|mrs|ms|prof|gen|col|lt|sen|rep|gov|jr|sr|vs|inc|ltd|corp|co|univ|dept|approx|ca|fig|ser|trans|transl|им|гг?|ул|обл|акад|проф|ред|сост|пер|отв|изд|авт|вып|кн|гл|ст|тт?|чч?|см|ср|тыс|млн|млрд|руб|св|ген|полк|канд|докт|полит|ист|юрид|филол|экон|социол|утв|англ|рус|арм|нем|eds?|tr|сб|ст|спб|дисс?|автореф)$/iu;
/** `пер. с англ. М.: Полюс`: a town before its publisher begins anew, whatever was cut short before it. */
const TOWN_AHEAD = /^\s?(?:М|Л|СПб|\p{Lu}\p{Ll}{2,16})\.?\s?:\s/u;
const ALWAYS_ABBREVIATION = /(?:^|[\s.(])(?:\p{Lu}|u\.\s?[sk]|d\.\s?c)$/iu;

/** Many readers try the same range: its parts are made once for each note. */
const MAX_KEPT = 16;
const made = new WeakMap<Anchored, Map<string, readonly Part[]>>();

/** Parts of a range in order: anchors, and the words between them cut at separators. */
export function partsOf(note: Anchored, range: Range): readonly Part[] {
  const key = `${range.start}-${range.end}`;
  let known = made.get(note);
  if (known === undefined) {
    known = new Map();
    made.set(note, known);
  }
  const parts = known.get(key) ?? cutIntoParts(note, range);
  if (known.size >= MAX_KEPT) known.clear();
  known.set(key, parts);
  return parts;
}

function cutIntoParts({ text, mask, anchors }: Anchored, { start, end }: Range): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  let depth = 0;
  for (const anchor of anchors) {
    if (anchor.start < from || anchor.start >= end || anchor.label === 'quote') continue;
    depth = cut(text, mask, { start: from, end: anchor.start }, depth, parts);
    parts.push({ ...anchor, kind: 'anchor' });
    from = anchor.end;
  }
  cut(text, mask, { start: from, end }, depth, parts);
  return parts;
}

function cut(
  text: string,
  mask: string,
  { start, end }: Range,
  depth: number,
  parts: Part[],
): number {
  let from = start;
  let before: Separator = '';
  let level = depth;
  const gap = mask.slice(start, end);
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(gap); match !== null; match = SEPARATOR.exec(gap)) {
    const at = start + match.index;
    const sign = signOf(match[0]);
    if (sign === '.' && isAbbreviation(mask, from, at, match[0])) continue;
    if (sign === ':' && (isIn(mask, from, at) || (level === 0 && joinsWords(mask, at, end))))
      continue;
    push(parts, text, { start: from, end: at }, before, sign, level > 0);
    if (sign === '(') level += 1;
    if (sign === ')') level = Math.max(0, level - 1);
    before = sign;
    from = at + match[0].length;
  }
  push(parts, text, { start: from, end }, before, '', level > 0);
  return level;
}

/** `in: D. Holm (ed.), Handbook`: the colon belongs to “in”. */
function isIn(mask: string, from: number, at: number): boolean {
  return /^\s*(?:in|в|в сб\.|в кн\.)\s?$/iu.test(mask.slice(from, Math.min(at, from + 12)));
}

function joinsWords(mask: string, at: number, end: number): boolean {
  return at + 2 >= end ? false : /^:\s+\p{Ll}/u.test(mask.slice(at, at + 4));
}

function signOf(match: string): Separator {
  const sign = match.trim();
  if (sign.startsWith('//')) return '//';
  if (/^[.…]/u.test(sign)) return '.';
  if (sign === '–' || sign === '—' || sign === '-') return '–';
  if (sign === '(' || sign === '[') return '(';
  if (sign === ')' || sign === ']') return ')';
  if (sign === '|' || sign === '/') return '/';
  return sign === ',' || sign === ':' || sign === ';' ? sign : '';
}

function isAbbreviation(mask: string, from: number, at: number, match: string): boolean {
  if (/[–—-]/u.test(match)) return false;
  if (match.startsWith('.') && /[.…]\s?$/u.test(mask.slice(Math.max(from, at - 2), at)))
    return true;
  const before = mask.slice(Math.max(from, at - 14), at);
  const next = mask.slice(at + match.length, at + match.length + 4).trimStart()[0];
  if (next === undefined) return false;
  if (ALWAYS_ABBREVIATION.test(before)) return /[\p{L}\d&,.]/u.test(next);
  if (TOWN_AHEAD.test(mask.slice(at + match.length, at + match.length + 24))) return false;
  return ABBREVIATION.test(before) || /[\p{Ll}]/u.test(next);
}

function push(
  parts: Part[],
  text: string,
  { start, end }: Range,
  before: Separator,
  after: Separator,
  inBrackets: boolean,
): void {
  const trimmed = trim(text, start, end);
  if (trimmed === undefined) {
    closeLast(parts, after);
    return;
  }
  const words = text.slice(trimmed.start, trimmed.end);
  parts.push({ kind: 'words', ...trimmed, text: words, before, after, inBrackets });
}

/** An empty stretch hands its separator to the words before it: `Title ." , ` ends like `Title.`. */
function closeLast(parts: Part[], after: Separator): void {
  const last = parts.at(-1);
  if (last?.kind !== 'words' || after === '' || last.after !== '') return;
  parts[parts.length - 1] = { ...last, after };
}

const EDGE_START = /[\s,;:.\-–—<>|/*_•▒]/u;
const EDGE_END = /[\s,;:.\-–—<>|/*_•]/u;

/** The range without spaces and stray punctuation at its edges; `undefined` when nothing is left. */
export function trim(text: string, start: number, end: number): Range | undefined {
  let [from, to] = [start, end];
  while (from < to && EDGE_START.test(text[from] ?? '')) from += 1;
  while (to > from && EDGE_END.test(text[to - 1] ?? '')) to -= 1;
  if (from >= to) return undefined;
  return { start: from, end: endWithPoint(text, from, to, end) };
}

/** `Acme Inc.`, `Иванов И. И.`, `U.S.`: the point belongs to the word. */
function endWithPoint(text: string, from: number, to: number, limit: number): number {
  if (to >= limit || text[to] !== '.') return to;
  return /\d\s?гг?$|(?:^|[\s.])(?:\p{Lu}|СПб|сб|сб\. ст|Inc|Ltd|Jr|Co|al|др|eds?|\p{Lu}\.\p{Lu})$/u.test(
    text.slice(Math.max(from, to - 7), to),
  )
    ? to + 1
    : to;
}

/** Words that lead into a date without a comma, as prose does: “resigned on 5 May 2019”. */
export function runsIntoDate(segment: Segment, next: Part | undefined): boolean {
  if (next?.kind !== 'anchor' || next.label !== 'date' || segment.after !== '') return false;
  return /(?:^|\s)\p{Ll}[\p{L}]*$/u.test(segment.text);
}

/** The separator of the sentence kind that stands between two places, if one does. */
export function sentenceEnds({ mask }: Anchored, { start, end }: Range): readonly number[] {
  const ends: number[] = [];
  for (const match of mask.slice(start, end).matchAll(/[.!?…][”"»’)]?\s+(?=[\p{Lu}«“"„‘([▒])/gu)) {
    const at = start + match.index;
    if (match[0].startsWith('.') && isAbbreviation(mask, start, at, match[0])) continue;
    ends.push(at + match[0].length);
  }
  return ends;
}
