import type { Block } from './draft.ts';
import { flowsOf, usualGutter } from './pdf-columns.ts';
import type { Flow } from './pdf-columns.ts';
import { DROPPED, endnoteLabels } from './pdf-endnotes.ts';
import { headLabel, splitFoot, typedLabelLength } from './pdf-foot.ts';
import type { FootNote } from './pdf-foot.ts';
import type { PageLines } from './pdf-furniture.ts';
import { isNotesHeading } from './html-prune.ts';
import { wordsOfLines } from './pdf-joint.ts';
import type { Line } from './pdf-lines.ts';
import { acceptMarks, candidatesOf } from './pdf-marks.ts';
import { groupsOf } from './pdf-paragraphs.ts';
import type { Group } from './pdf-paragraphs.ts';
import { joinPlaced } from './pdf-join.ts';
import type { Placed } from './pdf-join.ts';
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
  const placed = joinPlaced(placedOf(groups, roles, endnotes));
  const blocks: Block[] = [];
  let at = 0;
  for (const { page, notes } of parsed) {
    for (; placed[at]?.group.lines[0]?.page === page; at += 1) {
      const block = blockOf(placed[at], context);
      const heads = notes.length > 0 && placed[at + 1]?.group.lines[0]?.page !== page;
      if (block && !(heads && isNotesHeading(textOf(block)))) blocks.push(block);
    }
    for (const note of notes) blocks.push(noteBlock(note.lines, note.label, context));
  }
  return blocks.filter((block) => block.runs.length > 0);
}

function textOf(block: Block): string {
  return block.runs.map((run) => run.text).join('');
}

/** Groups with their roles; the heading over end notes is left out. */
function placedOf(
  groups: readonly Group[],
  roles: readonly Role[],
  endnotes: readonly (string | undefined)[],
): readonly Placed[] {
  return groups.flatMap((group, at) => {
    const role = roles[at];
    const label = endnotes[at];
    if (role === undefined || label === DROPPED) return [];
    if (label === undefined) return [{ group, role }];
    return [{ group, role: label === '' ? { role: 'note' } : { role: 'note', label } }];
  });
}

/** Notes may have more characters than the text; they are the smaller of the two sizes. */
const BODY_SHARE = 0.4;

/** The largest of the sizes that very many characters have. */
function bodySizeOf(lines: readonly Line[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 10) / 10;
    sizes.set(key, (sizes.get(key) ?? 0) + text.length);
  }
  const most = Math.max(0, ...sizes.values());
  const common = [...sizes].filter(([, length]) => length >= most * BODY_SHARE);
  return Math.max(0, ...common.map(([size]) => size)) || 10;
}

function parsePages(pages: readonly PageLines[], bodySize: number): readonly ParsedPage[] {
  const count = { last: 0, open: false, unfinished: false };
  const gutter = usualGutter(pages.map((page) => page.lines));
  return pages.map(({ page, lines }) => {
    const called = new Set(lines.flatMap(candidatesOf).flatMap((one) => one.labels));
    const flows: Flow[] = [];
    const notes: FootNote[] = [];
    const all = flowsOf(lines, gutter);
    for (const flow of all) {
      const split = isLowest(flow, all) ? splitFoot(flow, bodySize, called, count) : undefined;
      if (split) count.open = split.notes.length > 0;
      notes.push(...(split?.notes ?? []));
      const body = split?.body ?? flow;
      if (body.lines.length > 0) flows.push(body);
    }
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

function blockOf(placed: Placed | undefined, context: RunContext): Block | undefined {
  if (placed === undefined) return undefined;
  const { group, role } = placed;
  if (role.role === 'note') return noteBlock(group.lines, role.label, context);
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
