import type { Group } from './plain-text-group.ts';

/** More text than this below a note is not the note's second paragraph. */
const LONGEST_REST = 900;

/**
 * In a text with pages everything below the first note of a page, down to the page's end, belongs to its notes:
 * second paragraphs of notes carry no label.
 */
export function noteTailsOnPages(groups: readonly Group[]): Group[] {
  const out: Group[] = [];
  let from = 0;
  while (from < groups.length) {
    const start = groups[from]?.start;
    const to = start === undefined ? from + 1 : restEnd(groups, from + 1);
    const rest = groups.slice(from + 1, to);
    const first = groups[from];
    if (first !== undefined) out.push(first);
    const isTail = start !== undefined && endsPage(groups, to) && lengthOf(rest) <= LONGEST_REST;
    for (const each of rest) out.push(isTail ? { ...each, continuesNote: true } : each);
    from = to;
  }
  return out;
}

/** The index after the unlabelled groups that follow on the same page. */
function restEnd(groups: readonly Group[], from: number): number {
  const page = pageOf(groups[from - 1]);
  let to = from;
  if (page === 0 || groups[from - 1]?.section !== undefined) return to;
  while (groups[to] !== undefined && groups[to]?.start === undefined && pageOf(groups[to]) === page)
    to += 1;
  return to;
}

/** Whether nothing but notes follows on the page. */
function endsPage(groups: readonly Group[], to: number): boolean {
  const next = groups[to];
  return next === undefined || next.start !== undefined || pageOf(next) !== pageOf(groups[to - 1]);
}

function pageOf(group: Group | undefined): number {
  return group?.lines[0]?.page ?? 0;
}

function lengthOf(groups: readonly Group[]): number {
  let sum = 0;
  for (const group of groups) for (const line of group.lines) sum += line.text.length;
  return sum;
}
