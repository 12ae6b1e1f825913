import type { Edtf } from '../model/records.ts';
import { isYearInContext } from './bare-year.ts';
import { BETWEEN, JOINT, OPEN_END, PART_BEFORE, ROMAN_CENTURY, anchorFor } from './patterns.ts';
import { edtfOf, isPossible, sortKey } from './point.ts';
import type { Point } from './point.ts';
import { readPoint, readSecondPoint, readShortEnd, romanCentury } from './read-point.ts';
import type { SlashOrder } from './read-point.ts';
import { addressSkipper } from './skip-addresses.ts';

export type { SlashOrder } from './read-point.ts';

/** A date in a text: half-open, in UTF-16 units. */
export interface DateFind {
  readonly start: number;
  readonly end: number;
  /** EDTF level 0–2; empty when `fault` says that the calendar has no such day. */
  readonly edtf: Edtf;
  /** The form that was read: `day-month-year`, `year-range`, `decade`… */
  readonly rule: string;
  readonly fault?: 'impossible-date';
}

export interface DateOptions {
  /** BCP 47 of the text; Russian never writes the month first. Default: unknown. */
  readonly language?: string;
  /** How 03/04/2024 is to be read. Default: what an unambiguous date of the same text shows, else `open`. */
  readonly slashOrder?: SlashOrder;
}

const LATEST_YEAR = 2100;
const EARLIEST_YEAR = 1000;

/**
 * The absolute dates of a text, in order and without overlap: English and Russian, days, months, seasons, years,
 * decades, centuries and ranges of them. Dates without a year are left alone, unless the same phrase gives it
 * (“12–14 March 2024”). Web addresses are not searched.
 */
export function findDates(text: string, options: DateOptions = {}): readonly DateFind[] {
  const order = options.slashOrder ?? slashOrderOf([text], options.language);
  const finds: DateFind[] = [];
  const skipAddress = addressSkipper(text);
  const anchors = anchorFor(text);
  let from = 0;
  for (;;) {
    anchors.lastIndex = from;
    const anchor = anchors.exec(text);
    if (anchor === null) return finds;
    const find = startsToken(text, anchor.index) ? readDate(text, anchor.index, order) : undefined;
    const past = find && skipAddress(anchor.index);
    if (past !== undefined) from = Math.max(past, anchor.index + anchor[0].length);
    else if (find === undefined) from = anchor.index + anchor[0].length;
    else {
      finds.push(find);
      from = find.end;
    }
  }
}

const UNAMBIGUOUS_SLASH = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/[12]\d{3}(?!\d)/gu;

/** The order that the unambiguous slashed dates of a document agree on; `open` when they do not, or there is none. */
function slashOrderOf(texts: readonly string[], language?: string): SlashOrder {
  if (language?.startsWith('ru')) return 'day-first';
  const seen = new Set<SlashOrder>();
  for (const text of texts) {
    if (!text.includes('/')) continue;
    for (const [, first, second] of text.matchAll(UNAMBIGUOUS_SLASH)) {
      if (Number(first) > 12 && Number(second) <= 12) seen.add('day-first');
      if (Number(second) > 12 && Number(first) <= 12) seen.add('month-first');
    }
  }
  return seen.size === 1 ? ([...seen][0] ?? 'open') : 'open';
}

const INSIDE_TOKEN = /[\p{L}\d_]/u;

function startsToken(text: string, at: number): boolean {
  return at === 0 || !INSIDE_TOKEN.test(text.charAt(at - 1));
}

function readDate(text: string, at: number, order: SlashOrder): DateFind | undefined {
  const point = readPoint(text, at, order);
  if (point === undefined) return undefined;
  const first = withPartBefore(text, point);
  return readCenturies(text, first) ?? readRange(text, first, order) ?? readSingle(text, first);
}

/** “the end of” before a month takes part in the date. */
function withPartBefore(text: string, point: Point): Point {
  if (point.month === undefined || point.day !== undefined || point.month > 12) return point;
  const part = PART_BEFORE.exec(text.slice(Math.max(0, point.start - 24), point.start));
  return part ? { ...point, start: point.start - part[0].length, vague: true } : point;
}

function readCenturies(text: string, { start, rule }: Point): DateFind | undefined {
  if (rule !== 'century') return undefined;
  ROMAN_CENTURY.lastIndex = start;
  const match = ROMAN_CENTURY.exec(text);
  const last = romanCentury(match?.groups?.['e']);
  const first = romanCentury(match?.groups?.['c']);
  if (!match || !first || !last || first.year >= last.year) return undefined;
  const edtf = `${first.year}/${last.year}`;
  return { start, end: start + match[0].length, edtf, rule: 'century-range' };
}

function readSingle(text: string, point: Point): DateFind | undefined {
  const { year, start, end, rule } = point;
  if (year === undefined) return undefined;
  const open = point.month === undefined ? openEnd(text, end) : undefined;
  if (open !== undefined && isPlausible(text, { ...point, end: open })) {
    return { start, end: open, edtf: `${year}/..`, rule: 'open-range' };
  }
  if (!isPlausible(text, point)) return undefined;
  if (!isPossible(point)) return { start, end, edtf: '', rule, fault: 'impossible-date' };
  return { start, end, edtf: edtfOf(point), rule };
}

function openEnd(text: string, at: number): number | undefined {
  OPEN_END.lastIndex = at;
  const match = OPEN_END.exec(text);
  return match ? at + match[0].length : undefined;
}

const VERSION_OR_PATH = /^[./]\d/u;

function isPlausible(text: string, { start, end, year, month, bare }: Point): boolean {
  if (year?.endsWith('X')) return true;
  if (Number(year) < EARLIEST_YEAR || Number(year) > LATEST_YEAR) return false;
  if (bare === true) return isYearInContext(text, start, end);
  return month === undefined || !VERSION_OR_PATH.test(text.slice(end, end + 2));
}

function readRange(text: string, first: Point, order: SlashOrder): DateFind | undefined {
  const joint = readJoint(text, first);
  if (joint === undefined) return undefined;
  const second =
    readSecondPoint(text, joint.end, first, order) ?? readShortEndAfter(text, joint.end, first);
  const closed =
    second?.rule === 'day' && first.bare ? readShortEndAfter(text, joint.end, first) : second;
  if (closed?.year === undefined) return undefined;
  return combine(text, first, closed, joint.range);
}

function readShortEndAfter(text: string, at: number, first: Point): Point | undefined {
  return first.bare === true ? readShortEnd(text, at, first) : undefined;
}

interface Joint {
  readonly end: number;
  readonly range: boolean;
}

function readJoint(text: string, first: Point): Joint | undefined {
  const { end, bare } = first;
  if (bare === true && text.charAt(end) === '/') return { end: end + 1, range: true };
  JOINT.lastIndex = end;
  const match = JOINT.exec(text);
  if (match === null) return undefined;
  const between = BETWEEN.test(text.slice(Math.max(0, first.start - 12), first.start));
  return { end: end + match[0].length, range: match.groups?.['r'] !== undefined || between };
}

function combine(text: string, first: Point, last: Point, range: boolean): DateFind | undefined {
  const isParts = first.vague === true && last.vague === true;
  if (first.year !== undefined && !range && !isParts) return undefined;
  const [from, until] = fillIn(first, last);
  if (from.year === undefined || !isPossible(from) || !isPossible(until)) return undefined;
  if (!samePrecision(from, until) || !inOrder(from, until)) return undefined;
  const span = { start: first.start, end: until.end };
  if (!isPlausibleRange(text, from, until)) return undefined;
  const kind = from.day !== undefined ? 'day' : from.month !== undefined ? 'month' : 'year';
  if (
    range ||
    from.vague ||
    until.vague ||
    ((from.month ?? 0) + 1 === until.month && kind === 'month')
  ) {
    return { ...span, edtf: `${edtfOf(from)}/${edtfOf(until)}`, rule: `${kind}-range` };
  }
  return { ...span, edtf: `{${edtfOf(from)},${edtfOf(until)}}`, rule: `${kind}-list` };
}

/** What one end leaves out the other gives; December before January is the December of the year before. */
function fillIn(first: Point, last: Point): readonly [Point, Point] {
  const until: Point =
    last.month === undefined && last.day !== undefined && first.month !== undefined
      ? { ...last, month: first.month }
      : last;
  const month = first.month ?? (first.day === undefined ? undefined : until.month);
  if (first.year !== undefined || until.year === undefined) return [first, until];
  const wraps = month !== undefined && until.month !== undefined && month > until.month;
  const year = wraps ? String(Number(until.year) - 1) : until.year;
  return [{ ...first, year, ...(month === undefined ? {} : { month }) }, until];
}

function samePrecision(from: Point, until: Point): boolean {
  const seasonal = (from.month ?? 0) > 12 || (until.month ?? 0) > 12;
  if (seasonal || from.swapped || until.swapped) return false;
  if (from.bare !== undefined || until.bare !== undefined) {
    return from.month === undefined && until.month === undefined;
  }
  return (from.day === undefined) === (until.day === undefined) || from.month !== undefined;
}

function inOrder(from: Point, until: Point): boolean {
  return sortKey(from) < sortKey(until);
}

/** Two bare numbers are years when they could be, and something before or after says so. */
function isPlausibleRange(text: string, from: Point, until: Point): boolean {
  if (from.bare !== true || until.bare !== true)
    return Number(until.year) <= LATEST_YEAR || until.year?.endsWith('X') === true;
  if (Number(from.year) < EARLIEST_YEAR || Number(until.year) > LATEST_YEAR) return false;
  return isYearInContext(text, from.start, until.end) || isModern(text, from, until);
}

function isModern(text: string, from: Point, until: Point): boolean {
  const before = text.slice(Math.max(0, from.start - 8), from.start);
  const standsAlone = before === '' || /(?<![\d.,])[\s(«“"]$/u.test(before);
  return (
    standsAlone &&
    Number(from.year) >= 1900 &&
    isYearInContext(`(${text.slice(from.start, until.end)})`, 1, 1 + until.end - from.start)
  );
}
