import { findTypedMarks } from './markers-typed.ts';
import type { Line } from './plain-text-lines.ts';
import { endsSentence, looksLikeReference, startsSmall, strayClosers } from './rejoin-ends.ts';

/** A line that holds nothing but a number which may be a note's. */
interface StrayLabel {
  readonly line: number;
  readonly number: number;
  /** It stands directly below its note instead of above. */
  readonly below: boolean;
}

/** So many of the numbers must be called in the text before they are taken for notes. */
const CALLED_SHARE = 0.6;

/**
 * Text extraction sorts by height, and a raised label can end up on a line of its own below its note. Puts such
 * labels back at the beginning of their notes, as raised digits.
 */
export function attachStrayLabels(lines: readonly Line[]): Line[] {
  const labels = sequenceOf(strayLabels(lines));
  if (!labels.some((each) => each.below) || !areCalled(labels, lines)) return [...lines];
  const starts = new Map<number, number>();
  const tails = new Set<number>();
  for (const label of labels) {
    const start = startOf(label, lines);
    starts.set(start, label.number);
    const tail = label.below && lines[start]?.gap === 0 ? tailAbove(start, lines) : undefined;
    if (tail !== undefined) tails.add(tail);
  }
  const dropped = new Set(labels.map((each) => each.line));
  return lines.flatMap((line, i) => {
    if (dropped.has(i)) return [];
    const number = starts.get(i);
    const apart = line.gap === 0 && (dropped.has(i - 1) || tails.has(i)) ? 1 : line.gap;
    if (number === undefined) return [{ ...line, gap: apart }];
    return [{ ...line, gap: Math.max(1, apart), text: `${raised(number)} ${line.text}` }];
  });
}

function strayLabels(lines: readonly Line[]): StrayLabel[] {
  return lines.flatMap((line, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]];
    if (line.text.length > 3 || !/^\d{1,3}$/.test(line.text)) return [];
    const closed = after === undefined || after.gap > 0 || after.page !== line.page;
    const below = line.gap === 0 && before?.page === line.page && closed;
    const above = after?.page === line.page && (line.gap > 0 || after.gap === 0);
    return below || above ? [{ line: i, number: Number(line.text), below }] : [];
  });
}

/** Those that go on from one another, on each page or through the document. */
function sequenceOf(labels: readonly StrayLabel[]): StrayLabel[] {
  let last = 0;
  return labels.filter(({ number }) => {
    const fits = number === last + 1 || (number === 1 && last > 0);
    if (fits) last = number;
    return fits;
  });
}

function areCalled(labels: readonly StrayLabel[], lines: readonly Line[]): boolean {
  const called = new Set<string>();
  for (const { text } of lines) {
    for (const mark of findTypedMarks(text)) for (const label of mark.labels) called.add(label);
  }
  const count = labels.filter(({ number }) => called.has(String(number))).length;
  return count >= labels.length * CALLED_SHARE;
}

/** The first line of the note that a label belongs to. */
function startOf(label: StrayLabel, lines: readonly Line[]): number {
  if (!label.below) return label.line + 1;
  let first = label.line - 1;
  while (first > 0 && continues(lines[first - 1], lines[first])) first -= 1;
  const isBody = holdsBody(lines.slice(first, label.line));
  return isBody && leadsToUnlabelled(label, lines)
    ? label.line + 1
    : afterTail(first, label.line, lines);
}

function continues(before: Line | undefined, line: Line | undefined): boolean {
  if (before === undefined || line === undefined) return false;
  return line.gap === 0 && before.page === line.page && !/^\d{1,3}$/.test(before.text);
}

/** The end of another page's note may stand directly above the note: it begins small or closes what it never opened. */
function afterTail(first: number, end: number, lines: readonly Line[]): number {
  const text = lines[first]?.text ?? '';
  const isStart = (i: number) =>
    !startsSmall(lines[i]?.text ?? '') && endsSentence(lines[i - 1]?.text ?? '');
  if (holdsBody(lines.slice(first, end))) {
    for (let i = end - 1; i > first; i -= 1) if (isStart(i)) return i;
  }
  if (!startsSmall(text) && strayClosers(text) === 0) return first;
  for (let i = first + 1; i < end; i += 1) if (isStart(i)) return i;
  return first;
}

/** Whether a block without a number of its own follows on the page: the number above it is its own. */
function leadsToUnlabelled(label: StrayLabel, lines: readonly Line[]): boolean {
  let i = label.line + 1;
  if (lines[i]?.page !== lines[label.line]?.page) return false;
  while (continues(lines[i], lines[i + 1])) i += 1;
  return !/^\d{1,3}$/.test(lines[i]?.text ?? '');
}

/** Nothing parts the notes from the text above them: the block calls notes itself, or is long. */
function holdsBody(block: readonly Line[]): boolean {
  if (block.length > LONGEST_NOTE) return true;
  return block.some(({ text }) => findTypedMarks(text).some((mark) => !mark.doubtful));
}

const LONGEST_NOTE = 12;
/** Lines above a note that may be the end of the note from the page before. */
const LONGEST_TAIL = 6;

/** Where such an end begins: the shortest piece that closes what it never opened and reads like a reference. */
function tailAbove(start: number, lines: readonly Line[]): number | undefined {
  let tail = '';
  for (let i = start - 1; i >= 0 && i >= start - LONGEST_TAIL; i -= 1) {
    tail = `${lines[i]?.text ?? ''} ${tail}`;
    if (strayClosers(tail) > 0 && looksLikeReference(tail)) return i;
    if ((lines[i]?.gap ?? 1) > 0) return undefined;
  }
  return undefined;
}

function raised(number: number): string {
  return String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}
