import type { Flow } from './pdf-columns.ts';
import type { Line } from './pdf-lines.ts';
import { raisedLabels } from './pdf-marks.ts';
import { endsSentence } from './pdf-paragraphs.ts';

/** Lines of one note at the foot of a column; without a label it goes on a note of the page before. */
export interface FootNote {
  readonly label: string | undefined;
  readonly lines: readonly Line[];
  /** How many characters of the first line its label takes up. */
  readonly page: number;
}

export interface FootSplit {
  readonly body: Flow;
  readonly notes: readonly FootNote[];
}

/** Notes are set at least this much smaller than the body. */
const SMALLER = 0.93;

/** Where the notes before this column got to. */
export interface NoteCount {
  last: number;
  /** The column before ended in notes, so that one may go on here. */
  open: boolean;
  /** The last note so far ends within a sentence. */
  unfinished: boolean;
}

/**
 * Parts the notes at the foot of a column from the body: the last lines, all in smaller type, from the first that
 * begins with the next note's number, or with a raised number that the text above calls. Unnumbered small
 * lines before it go on the last page's note.
 */
export function splitFoot(
  flow: Flow,
  bodySize: number,
  called: ReadonlySet<string>,
  count: NoteCount,
): FootSplit {
  const from = footFrom(flow.lines, bodySize, called, count);
  if (from >= flow.lines.length) {
    return { body: flow, notes: [] };
  }
  const notes = cutNotes(flow.lines.slice(from), called, count);
  return { body: { ...flow, lines: flow.lines.slice(0, from) }, notes };
}

function footFrom(
  lines: readonly Line[],
  bodySize: number,
  called: ReadonlySet<string>,
  count: NoteCount,
): number {
  let small = lines.length;
  while (small > 0 && (lines[small - 1]?.size ?? Infinity) < bodySize * SMALLER) small -= 1;
  const zone = lines.slice(small);
  const first = zone.findIndex((line) => labelAt(line, called, count.last) !== undefined);
  if (first === 0 || (first > 0 && count.open && isTail(zone.slice(0, first)))) return small;
  if (first > 0) return small + first;
  if (zone.length > 0 && count.open && (small > 0 || count.unfinished)) return small;
  return raisedFrom(lines, called, count);
}

/** A note's rest is short, and no line of it is a caption or a row of a table standing apart. */
function isTail(lines: readonly Line[]): boolean {
  return lines.length <= 25 && lines.every((line, index) => pitchFits(lines[index - 1], line));
}

function pitchFits(before: Line | undefined, line: Line): boolean {
  return before === undefined || line.y - before.y < line.size * 2.2;
}

/** Notes as large as the body are told by a raised number at the line's head that the text above calls. */
function raisedFrom(lines: readonly Line[], called: ReadonlySet<string>, count: NoteCount): number {
  const from = Math.max(1, Math.floor(lines.length * 0.3));
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const label = line && headLabel(line);
    if (label === undefined || !called.has(label)) continue;
    if (Number(label) === count.last + 1 || label === '1') return at;
  }
  return lines.length;
}

function cutNotes(
  lines: readonly Line[],
  called: ReadonlySet<string>,
  count: NoteCount,
): readonly FootNote[] {
  const notes: { label: string | undefined; lines: Line[]; page: number }[] = [];
  for (const line of lines) {
    const label = labelAt(line, called, count.last);
    if (label !== undefined || notes.length === 0)
      notes.push({ label, lines: [], page: line.page });
    notes.at(-1)?.lines.push(line);
    if (label !== undefined && /^\d/.test(label)) count.last = Number(label);
  }
  count.unfinished = !endsSentence(lines.at(-1)?.text ?? '');
  return notes;
}

/** The label a line begins with, if a note may begin with it here. */
function labelAt(line: Line, called: ReadonlySet<string>, last: number): string | undefined {
  const raised = headLabel(line);
  if (raised !== undefined) {
    const fits = called.has(raised) || Number(raised) === last + 1 || /\D/.test(raised);
    return fits ? raised : undefined;
  }
  const typed = typedLabel(line.text);
  if (typed === undefined) return undefined;
  const number = Number(typed);
  const fits = Number.isNaN(number)
    ? called.has(typed)
    : number === last + 1 || (number === 1 && called.has(typed));
  return fits ? typed : undefined;
}

/** The number or sign that stands raised at a line's head. */
export function headLabel(line: Line): string | undefined {
  const [first] = line.pieces;
  if (first === undefined) return undefined;
  return line.pieces.length > 1 ? raisedLabels(first, line)?.[0] : undefined;
}

const TYPED =
  /^(?:\[(\d{1,3})\]\s{0,3}|\((\d{1,3})\)\s{0,3}|(\d{1,3})(?:[.)]\s{0,3}|\s{1,3})|([*∗†‡]{1,3})\s{0,3})(?=[^\s\d.,%)])/u;
const SUPERSCRIPTS = /^([⁰¹²³⁴-⁹]{1,3})\s{0,3}(?=\S)/u;

/** The number or sign that a line begins with in its own type. */
export function typedLabel(text: string): string | undefined {
  const raised = SUPERSCRIPTS.exec(text)?.[1];
  if (raised !== undefined)
    return raised.replaceAll(/./g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));
  const match = TYPED.exec(text);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4])?.replaceAll('∗', '*');
}

/** How many characters of a note's first line its typed label takes up. */
export function typedLabelLength(text: string): number {
  return (SUPERSCRIPTS.exec(text) ?? TYPED.exec(text))?.[0].length ?? 0;
}
