import type { Line } from './pdf-lines.ts';
import { endsSentence } from './pdf-paragraphs.ts';
import type { Group } from './pdf-paragraphs.ts';
import type { Role } from './pdf-roles.ts';

/** A group of lines with its role. */
export interface Placed {
  readonly group: Group;
  readonly role: Role;
}

/** In shares of the type size. */
const INDENT = 0.6;
const LEAST_INDENTED = 0.6;

/**
 * Puts together paragraphs that the end of a column or page cut: the next begins with a small letter, or the sentence
 * is not at its end, or the last line is full and the next stands out where paragraphs begin indented.
 */
export function joinPlaced(placed: readonly Placed[]): readonly Placed[] {
  const indented = beginIndented(placed);
  const out: Placed[] = [];
  for (const next of placed) {
    const last = out.at(-1);
    if (last && goesOn(last, next, indented)) out[out.length - 1] = joined(last, next);
    else out.push(next);
  }
  return out;
}

function joined(last: Placed, next: Placed): Placed {
  const lines = [...last.group.lines, ...next.group.lines];
  return {
    role: last.role,
    group: { ...last.group, lines, cut: next.group.cut, ends: next.group.ends },
  };
}

function goesOn(last: Placed, next: Placed, indented: boolean): boolean {
  if (!last.group.ends || !next.group.begins || next.group.bullet) return false;
  const [end, start] = [last.group.lines.at(-1), next.group.lines[0]];
  if (end === undefined || start === undefined || !alike(last, next)) return false;
  if (Math.abs(end.size - start.size) > end.size * 0.06) return false;
  if (/^[\s“”"'«„‘(]{0,3}\p{Ll}/u.test(start.text)) return true;
  if (!endsSentence(end.text)) return last.role.role === 'paragraph';
  const standsOut = start.x < next.group.flow.left + start.size * INDENT;
  return standsOut && isFull(end, last.group) && (indented || isJustified(last.group));
}

/** In shares of the column's width. */
const EDGE = 0.012;

function isFull(line: Line, { flow }: Group): boolean {
  return line.right > flow.right - (flow.right - flow.left) * EDGE;
}

/** Every line reaches the edge: the last line of a finished paragraph would hardly do so too. */
function isJustified(group: Group): boolean {
  return group.lines.length > 2 && group.lines.every((line) => isFull(line, group));
}

function alike({ role: a }: Placed, { role: b }: Placed): boolean {
  if (a.role !== 'paragraph' && a.role !== 'quotation' && a.role !== 'item') return false;
  return a.role === b.role || b.role === 'paragraph';
}

/** Whether the document's paragraphs begin with an indent. */
function beginIndented(placed: readonly Placed[]): boolean {
  const long = placed.filter(
    ({ group, role }) => role.role === 'paragraph' && group.lines.length > 2 && !group.begins,
  );
  const stand = long.filter(
    ({ group }) =>
      (group.lines[0]?.x ?? 0) > (group.lines[1]?.x ?? 0) + (group.lines[0]?.size ?? 10) * INDENT,
  );
  return long.length > 2 && stand.length >= long.length * LEAST_INDENTED;
}
