import type { Block } from './draft.ts';
import { endsSentence, isCentred } from './pdf-paragraphs.ts';
import type { Group } from './pdf-paragraphs.ts';

export interface Role {
  readonly role: Block['role'];
  readonly level?: number;
  /** `note` only: its number. */
  readonly label?: string;
}

/** In shares of the body's size. */
const HEADING_SIZE = 1.12;
const TITLE_SIZE = 1.2;
const LONGEST_HEADING = 250;
const CAPTION =
  /^(?:fig(?:ure|\.)|table|map|chart|photo|рис(?:унок|\.)|табл(?:ица|\.)|карта|график|фото|илл\.)\s?\d{1,3}\b/iu;

/**
 * What each group of lines is. The title is the largest type on the first page; headings are larger or bold,
 * their levels by size; quotations stand in from both edges.
 */
export function rolesOf(groups: readonly Group[], bodySize: number): readonly Role[] {
  const title = titleOf(groups, bodySize);
  const above = title.size === 0 ? -1 : Math.min(...title);
  const levels = levelsOf(
    groups.filter((_group, index) => !title.has(index) && index > above),
    bodySize,
  );
  return groups.map((group, index) => {
    if (title.has(index)) return { role: 'title' };
    // What stands over the title is a letterhead.
    const rank = index < above ? undefined : headingRank(group, bodySize);
    if (rank !== undefined)
      return { role: 'heading', level: Math.min(6, levels.indexOf(rank) + 1) };
    if (group.bullet) return { role: 'item' };
    if (CAPTION.test(textOf(group)) && textOf(group).length < 400) return { role: 'caption' };
    return { role: isQuotation(group, bodySize) ? 'quotation' : 'paragraph' };
  });
}

function titleOf(groups: readonly Group[], bodySize: number): ReadonlySet<number> {
  const page = groups[0]?.lines[0]?.page;
  const first = groups.filter((group) => group.lines[0]?.page === page);
  const sizes = first.map((group) => (textOf(group).length > 3 ? sizeOf(group) : 0));
  const largest = Math.max(0, ...sizes);
  if (largest >= bodySize * TITLE_SIZE) return runOf(sizes, sizes.indexOf(largest), first);
  const heading = first
    .slice(0, 3)
    .findIndex((group) => headingRank(group, bodySize) !== undefined);
  return new Set(heading < 0 ? [] : [heading]);
}

/** A title of several groups in one size, one after the other. */
function runOf(
  sizes: readonly number[],
  start: number,
  groups: readonly Group[],
): ReadonlySet<number> {
  const out = new Set<number>();
  for (let at = start; at < sizes.length && out.size < 3; at += 1) {
    if (Math.abs((sizes[at] ?? 0) - (sizes[start] ?? 0)) > 0.5) break;
    if (textOf(groups[at]).length > LONGEST_HEADING) break;
    out.add(at);
  }
  return out;
}

/** Larger is higher; bold headings in the body's size come last. `undefined` for what is no heading. */
function headingRank(group: Group, bodySize: number): number | undefined {
  const text = textOf(group);
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || group.bullet) return undefined;
  const size = sizeOf(group);
  if (size >= bodySize * HEADING_SIZE) return Math.round(size * 2) / 2 + 0.1;
  if (size < bodySize * 0.95 || /[.,;]$/.test(text) || group.lines.length > 3) return undefined;
  if (group.lines.every((line) => line.bold)) return Math.round(size * 2) / 2;
  return isCapitals(group) ? Math.round(size * 2) / 2 - 0.1 : undefined;
}

function isCapitals(group: Group): boolean {
  const text = textOf(group);
  const [line] = group.lines;
  if (group.lines.length > 2 || text.length > 120 || line === undefined) return false;
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

function levelsOf(groups: readonly Group[], bodySize: number): readonly number[] {
  const ranks = groups.map((group) => headingRank(group, bodySize));
  return [...new Set(ranks.filter((rank) => rank !== undefined))].toSorted((a, b) => b - a);
}

function isQuotation({ lines, flow }: Group, bodySize: number): boolean {
  if (
    lines.length < 2 ||
    lines.some(
      (line) =>
        isCentred(line, flow) && !endsSentence(line.text) && line.right < flow.right - bodySize * 8,
    )
  )
    return false;
  const inset = bodySize * 1.2;
  return (
    lines.every((line) => line.x > flow.left + inset) &&
    lines.slice(0, -1).every((line) => line.right < flow.right - inset / 2)
  );
}

function sizeOf({ lines }: Group): number {
  return lines[0]?.size ?? 0;
}

function textOf(group: Group | undefined): string {
  return group?.lines.map((line) => line.text).join(' ') ?? '';
}
