import type { Block } from './draft.ts';
import { flowsOf } from './pdf-columns.ts';
import type { Flow } from './pdf-columns.ts';
import { DROPPED, endnoteLabels } from './pdf-endnotes.ts';
import { headLabel, splitFoot, typedLabelLength } from './pdf-foot.ts';
import type { FootNote } from './pdf-foot.ts';
import type { PageLines } from './pdf-furniture.ts';
import { wordsOfLines } from './pdf-joint.ts';
import { mostFrequent } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';
import { acceptMarks, candidatesOf } from './pdf-marks.ts';
import { groupsOf } from './pdf-paragraphs.ts';
import type { Group } from './pdf-paragraphs.ts';
import { rolesOf } from './pdf-roles.ts';
import type { Role } from './pdf-roles.ts';
import { runsOf } from './pdf-runs.ts';
import type { RunContext } from './pdf-runs.ts';

/** A page's body, in columns, and the notes at their feet. */
interface ParsedPage {
  readonly page: number;
  readonly flows: readonly Flow[];
  readonly notes: readonly FootNote[];
}

/** Pages of lines become blocks: each page's body, then its notes. */
export function blocksOfPages(pages: readonly PageLines[]): readonly Block[] {
  const lines = pages.flatMap((page) => page.lines);
  const bodySize = bodySizeOf(lines);
  const parsed = parsePages(pages, bodySize);
  const groups = parsed.flatMap((page) => page.flows.flatMap(groupsOf));
  const roles = rolesOf(groups, bodySize);
  const endnotes = endnoteLabels(groups.map((group, at) => describe(group, roles[at])));
  const context: RunContext = {
    marks: marksOf(parsed, groups, endnotes),
    links: new Map(pages.map(({ page }) => [page.number, page.links])),
    words: wordsOfLines(lines.map((line) => line.text)),
  };
  const blocks: Block[] = [];
  let at = 0;
  for (const { page, notes } of parsed) {
    for (; groups[at]?.lines[0]?.page === page; at += 1) {
      const block = blockOf(groups[at], roles[at], endnotes[at], context);
      if (block) blocks.push(block);
    }
    for (const note of notes) blocks.push(noteBlock(note.lines, note.label, context));
  }
  return blocks.filter((block) => block.runs.length > 0);
}

/** The size that most characters have. */
function bodySizeOf(lines: readonly Line[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 10) / 10;
    sizes.set(key, (sizes.get(key) ?? 0) + text.length);
  }
  return mostFrequent(sizes) ?? 10;
}

function parsePages(pages: readonly PageLines[], bodySize: number): readonly ParsedPage[] {
  const count = { last: 0, open: false };
  return pages.map(({ page, lines }) => {
    const called = new Set(lines.flatMap(candidatesOf).flatMap((one) => one.labels));
    const flows: Flow[] = [];
    const notes: FootNote[] = [];
    const all = flowsOf(lines);
    for (const flow of all) {
      const split = isLowest(flow, all) ? splitFoot(flow, bodySize, called, count) : undefined;
      notes.push(...(split?.notes ?? []));
      const body = split?.body ?? flow;
      if (body.lines.length > 0) flows.push(body);
    }
    count.open = notes.length > 0;
    return { page: page.number, flows, notes };
  });
}

/** Whether nothing of the page stands under the column. */
function isLowest(flow: Flow, all: readonly Flow[]): boolean {
  const bottom = flow.lines.at(-1)?.y ?? 0;
  return all.every(
    (other) =>
      other === flow ||
      other.right < flow.left ||
      other.left > flow.right ||
      (other.lines.at(-1)?.y ?? 0) <= bottom,
  );
}

function describe(group: Group, role: Role | undefined) {
  const [first] = group.lines;
  return {
    role: role?.role ?? ('paragraph' as const),
    text: group.lines.map((line) => line.text).join(' '),
    label: first && headLabel(first),
  };
}

function marksOf(
  pages: readonly ParsedPage[],
  groups: readonly Group[],
  endnotes: readonly (string | undefined)[],
) {
  const onPage = new Map<number, Set<string>>();
  for (const { page, notes } of pages) {
    onPage.set(page, new Set(notes.flatMap(({ label }) => (label === undefined ? [] : [label]))));
  }
  const anywhere = new Set([...onPage.values()].flatMap((labels) => [...labels]));
  for (const label of endnotes) if (label !== undefined) anywhere.add(label);
  const candidates = groups
    .filter((_group, at) => endnotes[at] === undefined)
    .flatMap((group) => group.lines.flatMap(candidatesOf));
  return acceptMarks(candidates, { onPage, anywhere });
}

function blockOf(
  group: Group | undefined,
  role: Role | undefined,
  endnote: string | undefined,
  context: RunContext,
): Block | undefined {
  if (group === undefined || role === undefined || endnote === DROPPED) return undefined;
  if (endnote !== undefined)
    return noteBlock(group.lines, endnote === '' ? undefined : endnote, context);
  const skip = group.bullet ? /^\S\s*/.exec(group.lines[0]?.text ?? '')?.[0].length : undefined;
  const page = group.lines[0]?.page;
  return {
    ...role,
    runs: runsOf(group.lines, context, { skip: skip ?? 0 }),
    ...(page === undefined ? {} : { page }),
    ...(group.cut && role.role !== 'heading' && role.role !== 'title' ? { cut: true } : {}),
  };
}

function noteBlock(lines: readonly Line[], label: string | undefined, context: RunContext): Block {
  const [first] = lines;
  const raised = first !== undefined && headLabel(first) !== undefined;
  const skipPiece = label !== undefined && raised;
  const skip = label === undefined || raised ? 0 : typedLabelLength(first?.text ?? '');
  return {
    role: 'note',
    ...(label === undefined ? {} : { label }),
    runs: runsOf(lines, context, { skip, skipPiece }),
    ...(first === undefined ? {} : { page: first.page }),
  };
}
