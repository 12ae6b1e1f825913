/** One set line: `height` in the unit of the frame, and the notes whose markers stand in it. */
export interface Line {
  readonly height: number;
  readonly calls: readonly string[];
  /** The line must stand on the same page as the next one (headings, first and last lines). */
  readonly glued?: boolean;
}

export interface Frame {
  readonly height: number;
  /** Room taken by the rule or the blank line above the notes. */
  readonly noteGap: number;
}

interface FootNote<N> {
  readonly label: string;
  readonly lines: readonly N[];
  /** The lines go on from the page before. */
  readonly continued: boolean;
}

export interface Page<L, N> {
  readonly body: readonly L[];
  readonly notes: readonly FootNote<N>[];
}

/** Fewer lines of a note than this are not left alone on either side of a page break. */
const LEAST_PART = 2;

/**
 * Sets lines on pages with their notes at the foot, each on the page of its marker; a note for which there is
 * room only in part goes on at the foot of the next page.
 */
export function paginate<L extends Line, N extends Line>(
  lines: readonly L[],
  notes: ReadonlyMap<string, readonly N[]>,
  frame: Frame,
): Page<L, N>[] {
  const pages: Page<L, N>[] = [];
  let groups = groupGlued(lines);
  let carried: FootNote<N>[] = [];
  while (groups.length > 0 || carried.length > 0) {
    const page = fillPage(groups, notes, carried, frame);
    if (page.taken === 0 && carried.length === 0) throw new Error('A line is higher than the page');
    pages.push({ body: groups.slice(0, page.taken).flat(), notes: page.notes });
    groups = groups.slice(page.taken);
    carried = page.carried;
  }
  return pages;
}

interface Filled<N> {
  readonly taken: number;
  readonly notes: FootNote<N>[];
  readonly carried: FootNote<N>[];
}

function fillPage<N extends Line>(
  groups: readonly Line[][],
  notes: ReadonlyMap<string, readonly N[]>,
  carried: readonly FootNote<N>[],
  frame: Frame,
): Filled<N> {
  let foot = [...carried];
  let bodyHeight = 0;
  for (const [at, group] of groups.entries()) {
    const calls = group.flatMap((line) => line.calls);
    const called = calls.map((label): FootNote<N> => {
      return { label, lines: notes.get(label) ?? [], continued: false };
    });
    const height = bodyHeight + sum(group);
    const wanted = [...foot, ...called];
    const room = frame.height - height - (wanted.length > 0 ? frame.noteGap : 0);
    if (footHeight(wanted) <= room) {
      foot = wanted;
      bodyHeight = height;
      continue;
    }
    const cut = called.length > 0 ? splitLast(wanted, room) : undefined;
    if (cut === undefined) return { taken: at, notes: foot, carried: [] };
    return { taken: at + 1, notes: cut.here, carried: [cut.next] };
  }
  return { taken: groups.length, notes: foot, carried: [] };
}

function splitLast<N extends Line>(
  wanted: readonly FootNote<N>[],
  room: number,
): { here: FootNote<N>[]; next: FootNote<N> } | undefined {
  const last = wanted.at(-1);
  if (last === undefined) return undefined;
  const before = wanted.slice(0, -1);
  const fitting = countFitting(last.lines, room - footHeight(before));
  const first = Math.min(fitting, last.lines.length - LEAST_PART);
  if (first < LEAST_PART) return undefined;
  return {
    here: [...before, { ...last, lines: last.lines.slice(0, first) }],
    next: { ...last, lines: last.lines.slice(first), continued: true },
  };
}

function countFitting(lines: readonly Line[], room: number): number {
  let used = 0;
  const over = lines.findIndex(({ height }) => (used += height) > room);
  return over < 0 ? lines.length : over;
}

function groupGlued<L extends Line>(lines: readonly L[]): L[][] {
  const groups: L[][] = [];
  let open = false;
  for (const line of lines) {
    if (open) groups.at(-1)?.push(line);
    else groups.push([line]);
    open = line.glued === true;
  }
  return groups;
}

function footHeight(notes: readonly FootNote<Line>[]): number {
  return notes.reduce((height, { lines }) => height + sum(lines), 0);
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((height, line) => height + line.height, 0);
}
