import type { Flow } from './pdf-columns.ts';
import { mostFrequent } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';

/** Lines that make one block, and what their place in the column tells of it. */
export interface Group {
  readonly lines: readonly Line[];
  readonly flow: Flow;
  /** It is the column's last and its last line is full: the text may go on in the next column. */
  readonly cut: boolean;
  readonly bullet: boolean;
  /** It is its column's first. */
  readonly begins: boolean;
  /** It is its column's last. */
  readonly ends: boolean;
}

/** In shares of the type size, or of the usual distance between lines. */
const SIZE_STEP = 0.06;
const PARAGRAPH_GAP = 1.3;
const INDENT = 0.7;
const ROOM = 0.6;
/** A line that leaves so much of its column empty ends a paragraph, however it ends. */
const SHORT_LINE = 0.35;

const BULLET = /^[•‣▪■●○◦·□➢➤✓-](?:\s|(?=\p{L}))|^[–](?=\s)/u;
const NUMBERED = /^\(?(?:\d{1,2}|[a-zа-я])[.)]\s/u;

/** Whether a line begins an item of a list. */
function startsItem(text: string): boolean {
  return BULLET.test(text) && !/^-\d/.test(text);
}

/**
 * The paragraphs of a column: a new one begins after a wider gap, at an indent, after a line that had room for the
 * next word, at a bullet, and where the type changes.
 */
export function groupsOf(flow: Flow): readonly Group[] {
  const pitch = pitchOf(flow.lines);
  const usual = usualSize(flow.lines);
  const groups: Line[][] = [];
  flow.lines.forEach((line, index) => {
    const group = groups.at(-1);
    const before = flow.lines[index - 1];
    const begins =
      group === undefined ||
      before === undefined ||
      breaks({ group, before, line, next: flow.lines[index + 1], flow, pitch, usual });
    if (begins) groups.push([line]);
    else group.push(line);
  });
  return groups.map((lines, index) => ({
    lines,
    flow,
    cut: index === groups.length - 1 && isFull(lines.at(-1), flow),
    bullet: startsItem(lines[0]?.text ?? ''),
    begins: index === 0,
    ends: index === groups.length - 1,
  }));
}

interface Place {
  readonly group: readonly Line[];
  readonly before: Line;
  readonly line: Line;
  readonly next: Line | undefined;
  readonly flow: Flow;
  readonly pitch: number;
  /** The type size of most of the column. */
  readonly usual: number;
}

function breaks(place: Place): boolean {
  const { group, before, line, flow, pitch, usual } = place;
  const gap = line.y - before.y;
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * SIZE_STEP) return true;
  if (gap < 0 || gap > Math.max(pitch, size * 1.1) * PARAGRAPH_GAP) return true;
  // Lines of a large heading are broken by sense, and not where they are full.
  if (line.size > usual * 1.15) return false;
  if (before.bold !== line.bold && !/^\p{Ll}/u.test(line.text)) return true;
  if (startsItem(line.text)) return true;
  if (startsItem(group[0]?.text ?? '')) return line.x < (group[1]?.x ?? before.x) - size * INDENT;
  if (isCentred(before, flow) && isCentred(line, flow)) return false;
  if (beginsIndented(place)) return true;
  if (NUMBERED.test(line.text) && NUMBERED.test(group[0]?.text ?? '')) return true;
  if (!hadRoom(before, line, flow)) return false;
  const wasShort = before.right < flow.right - (flow.right - flow.left) * SHORT_LINE;
  return wasShort || endsSentence(before.text) || !/^\p{Ll}/u.test(line.text);
}

/** The line stands in, the lines around it do not, as the first line of a paragraph does. */
function beginsIndented({ before, line, next, flow }: Place): boolean {
  const indent = line.size * INDENT;
  if (line.x < flow.left + indent || before.x > line.x - indent) return false;
  const hangs =
    next !== undefined && Math.abs(next.x - line.x) < indent / 2 && !endsSentence(before.text);
  if (hangs || /^\p{Ll}/u.test(line.text)) return false;
  return endsSentence(before.text) || hadRoom(before, line, flow);
}

/** The next line's first word would have stood on the line before. */
function hadRoom(before: Line, line: Line, flow: Flow): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const perCharacter = (line.right - line.x) / Math.max(1, line.text.length);
  const needed = (word.length + 1) * perCharacter;
  return before.right + needed < flow.right - line.size * ROOM;
}

function isFull(line: Line | undefined, flow: Flow): boolean {
  if (line === undefined) return false;
  return line.right > flow.right - (flow.right - flow.left) * 0.12 || !endsSentence(line.text);
}

/** Set in the middle of its column: neither edge is touched and both are equally far. */
export function isCentred(line: Line, { left, right }: Flow): boolean {
  const [before, after] = [line.x - left, right - line.right];
  const width = right - left;
  return before > width * 0.06 && after > width * 0.04 && Math.abs(before - after) < width * 0.06;
}

export function endsSentence(text: string): boolean {
  return /[.?!…:;][)\]»”"’'¹²³⁰⁴-⁹\d]{0,6}$/u.test(text);
}

function usualSize(lines: readonly Line[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return mostFrequent(sizes) ?? 10;
}

function pitchOf(lines: readonly Line[]): number {
  const gaps = new Map<number, number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || Math.abs(before.size - line.size) > line.size * SIZE_STEP) return;
    const gap = Math.round((line.y - before.y) * 2) / 2;
    if (gap > 0 && gap < line.size * 3) gaps.set(gap, (gaps.get(gap) ?? 0) + line.text.length);
  });
  return mostFrequent(gaps) ?? (lines[0]?.size ?? 10) * 1.25;
}
