import { isCapitals, mayBeTitle, startsWithByline } from './plain-text-front.ts';
import type { Group } from './plain-text-group.ts';
import { endsOpen, startsSmall } from './rejoin-ends.ts';

/** A title set over two or three lines becomes one block again. */
export function mergeTitleLines(groups: readonly Group[]): Group[] {
  const [first] = groups;
  if (first === undefined || !isTitleLine(first)) return [...groups];
  let merged = first;
  let used = 1;
  while (used < 3 && goesOnWith(merged, groups[used])) {
    merged = { ...merged, lines: [...merged.lines, ...(groups[used]?.lines ?? [])] };
    used += 1;
  }
  return [merged, ...groups.slice(used)];
}

function isTitleLine(group: Group): boolean {
  return group.start === undefined && group.section === undefined && mayBeTitle(textOf(group));
}

function goesOnWith(title: Group, next: Group | undefined): boolean {
  if (next === undefined || next.start !== undefined || next.section !== undefined) return false;
  const [before, after] = [textOf(title), textOf(next)];
  if (after.length > 150 || /[.,;:]$/.test(after) || startsWithByline(after)) return false;
  if (startsSmall(after) || endsOpen(before)) return true;
  return isCapitals(before) && isCapitals(after) && (next.lines[0]?.gap ?? 0) === 0;
}

function textOf(group: Group): string {
  return group.lines.map((line) => line.text).join(' ');
}
