import type { PassageRole } from '../model/records.ts';
import type { Block, Draft } from './draft.ts';
import { MEDIA_TYPE } from './media-type.ts';
import { planNotes } from './note-starts.ts';
import { dropFurniture } from './plain-text-furniture.ts';
import { groupLines } from './plain-text-group.ts';
import type { Group } from './plain-text-group.ts';
import { LineJoiner } from './plain-text-join.ts';
import { layoutOf } from './plain-text-layout.ts';
import { lightRuns, lightText } from './plain-text-light.ts';
import { dropRules, linesOf } from './plain-text-lines.ts';
import { lowerRaisedMarks } from './plain-text-raised-lines.ts';
import { attachStrayLabels } from './plain-text-stray-labels.ts';
import { rolesOf, withoutSign } from './plain-text-roles.ts';
import type { Role, TextBlock } from './plain-text-roles.ts';
import { noteTailsOnPages } from './plain-text-page-notes.ts';
import { mergeTitleLines } from './plain-text-title.ts';

/**
 * Plain text of any layout: a paragraph on each line, lines wrapped at a column, pages parted by form feeds, light
 * Markdown marks. Notes at the foot of pages or at the end are told from text; see `planNotes`.
 */
export function readPlainText(raw: string): Draft {
  const { text, light } = lightText(raw);
  const lines = attachStrayLabels(lowerRaisedMarks(dropFurniture(dropRules(linesOf(text)))));
  const layout = layoutOf(lines);
  const groups = noteTailsOnPages(
    mergeTitleLines(groupLines(lines, layout, planNotes(lines, light))),
  );
  const joiner = new LineJoiner(lines);
  const texts = groups.map((group) => textBlock(group, joiner));
  const roles = rolesOf(texts, layout);
  const blocks = groups.map((group, i) => blockOf(group, texts[i], roles[i], light));
  return { mediaType: MEDIA_TYPE.text, stated: {}, blocks, faults: [] };
}

function textBlock(group: Group, joiner: LineJoiner): TextBlock {
  const [first] = group.lines;
  const words = group.lines.map((line, i) =>
    i === 0 && group.start !== undefined ? line.text.slice(group.start.textStart) : line.text,
  );
  const role = settledRole(group);
  return {
    text: joiner.join(words.filter((each) => each !== '')),
    lineCount: group.lines.length,
    indent: group.lines.reduce((least, line) => Math.min(least, line.indent), Infinity),
    page: first?.page ?? 0,
    gapBefore: (first?.gap ?? 0) > 0,
    ...(role === undefined ? {} : { role }),
  };
}

function settledRole(group: Group): PassageRole | undefined {
  if (group.start !== undefined || group.continuesNote === true) return 'note';
  if (group.opensSection) return 'heading';
  return group.section?.role;
}

function blockOf(
  group: Group,
  block: TextBlock | undefined,
  role: Role | undefined,
  light: boolean,
): Block {
  const text = block?.text ?? '';
  const page = block?.page ?? 0;
  const words = withoutSign(text, role?.role ?? 'paragraph');
  return {
    role: role?.role ?? 'paragraph',
    runs: lightRuns(words, light),
    ...(page === 0 ? {} : { page }),
    ...(role?.level === undefined ? {} : { level: role.level }),
    ...(group.start === undefined ? {} : { label: group.start.label }),
  };
}
