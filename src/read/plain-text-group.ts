import type { NoteCandidate } from './note-candidates.ts';
import type { NotePlan, PlannedSection } from './note-starts.ts';
import { isPersonLine, startsWithByline } from './plain-text-front.ts';
import { breaksAddress } from './broken-address.ts';
import { beginsParagraph } from './plain-text-layout.ts';
import type { Layout } from './plain-text-layout.ts';
import type { Line } from './plain-text-lines.ts';
import { endsOpen, endsSentence } from './rejoin-ends.ts';

/** Lines that make one block of the text. */
export interface Group {
  readonly lines: readonly Line[];
  /** The label it begins with, if it is a note. */
  readonly start?: NoteCandidate;
  readonly section?: PlannedSection;
  /** It is the heading of its section. */
  readonly opensSection: boolean;
  /** It stands among the notes of its page and continues the one before. */
  readonly continuesNote?: boolean;
}

/** Where lines begin a block whatever their layout says. */
const BLOCK_SIGN = /^(?:#{1,6}\s|[•▪◦●‣∙]\s*|>\s?)/;
/** Dashes also stand in the middle of sentences, where wrapping may put them first. */
const DASH = /^[-–—*]\s+(?=\S)/;
const NUMBERED = /^(?:\d{1,2}[.)]|\p{Ll}\)|\([\p{Ll}\d]\))\s/u;
/** Title, authors and date stand in the first lines. */
const FRONT_LINES = 12;

/** Sorts lines into blocks by layout, note starts and signs at their beginnings. */
export function groupLines(lines: readonly Line[], layout: Layout, plan: NotePlan): Group[] {
  const groups: (Group & { readonly lines: Line[] })[] = [];
  let sectionIndex = 0;
  lines.forEach((line, i) => {
    while (i >= (plan.sections[sectionIndex]?.end ?? Infinity)) sectionIndex += 1;
    const section = sectionAt(plan.sections[sectionIndex], i);
    const start = plan.starts.get(i);
    const group = groups.at(-1);
    const before = lines[i - 1];
    const fresh =
      group === undefined ||
      before === undefined ||
      start !== undefined ||
      group.section !== section ||
      group.opensSection ||
      section?.chapters.has(i) === true ||
      (!plan.inside.has(i) &&
        breaksBefore({ lines, i, before, line, layout, inNote: group.start !== undefined, group }));
    if (!fresh) group.lines.push(line);
    else
      groups.push({
        lines: [line],
        opensSection: section?.heading === i || section?.chapters.has(i) === true,
        ...(start === undefined ? {} : { start }),
        ...(section === undefined ? {} : { section }),
      });
  });
  return groups;
}

function sectionAt(section: PlannedSection | undefined, i: number): PlannedSection | undefined {
  return section !== undefined && i >= section.heading && i < section.end ? section : undefined;
}

interface Place {
  readonly lines: readonly Line[];
  readonly i: number;
  readonly before: Line;
  readonly line: Line;
  readonly layout: Layout;
  readonly inNote: boolean;
  readonly group: { readonly lines: readonly Line[]; readonly start?: NoteCandidate };
}

function breaksBefore({ lines, i, before, line, layout, inNote, group }: Place): boolean {
  if (inNote && labelStandsAlone(group)) return false;
  if (inNote && layout.wrapped) return line.gap >= layout.gap || line.page !== before.page;
  if (line.gap === 0 && breaksAddress(before.text, line.text)) return false;
  const listed = NUMBERED.test(line.text) || DASH.test(line.text);
  if (i < FRONT_LINES && line.gap === 0 && before.text.endsWith(':') && !listed) return false;
  if (beginsParagraph(layout, before, line, lines[i + 1])) return true;
  if (BLOCK_SIGN.test(line.text)) return !line.text.startsWith('>') || !before.text.startsWith('>');
  if (before.text.startsWith('#')) return true;
  if (listed && (endsSentence(before.text) || DASH.test(before.text))) return true;
  return i < FRONT_LINES && partsFront(before, line, layout);
}

/** Lines of the front that stand for themselves without a blank between: a title, a name, a date. */
function partsFront(before: Line, line: Line, layout: Layout): boolean {
  if (before.indent + before.text.length >= layout.width * 0.8) return false;
  if (startsWithByline(line.text) || startsWithByline(before.text)) return true;
  if (endsOpen(before.text)) return false;
  return isPersonLine(line.text) || (isPersonLine(before.text) && before.gap === 0);
}

/** The number stands on a line of its own, and the note's words follow. */
function labelStandsAlone({ lines, start }: Place['group']): boolean {
  return (
    lines.length === 1 && start !== undefined && start.textStart >= (lines[0]?.text.length ?? 0)
  );
}
