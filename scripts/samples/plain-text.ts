import type { Block, Manuscript, Piece } from './manuscript.ts';
import { paginate } from './paginate.ts';
import type { Line, Page } from './paginate.ts';
import { wrap } from './wrap.ts';

interface TextLine extends Line {
  readonly text: string;
  /** The next line goes on in the middle of a word. */
  readonly tight: boolean;
  readonly paragraph: number;
}

type TextPage = Page<TextLine, TextLine>;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** While lines are filled, a marker is one private character, so that “km²” is not taken for one. */
const FIRST_PRIVATE = 0xe000;
const PLACEHOLDER = /[\ue000-\uf8ff]/g;
const WIDTH = 80;
const FRAME = { height: 44, noteGap: 1 };

/**
 * Text as it is copied out of a PDF page by page: each paragraph on one line, notes in the middle of sentences
 * where the page ended, emphasis between asterisks, addresses still broken where the page broke them.
 */
export function flowingText(manuscript: Manuscript): string {
  const pages = setPages(manuscript, true);
  return pages.flatMap((page) => [...joinLines(page.body), ...joinNotes(page)]).join('\n\n') + '\n';
}

/**
 * Text as `pdftotext` writes it: lines as set, pages divided by form feeds, a running head from the second page
 * on and a page number under each.
 */
export function wrappedText(manuscript: Manuscript): string {
  const { publisher, short } = manuscript.meta;
  const head = publisher + short.padStart(WIDTH - publisher.length);
  const pages = setPages(manuscript, false).map((page, at) => {
    const notes = page.notes.flatMap(({ lines }) => lines.map(({ text }) => text));
    const number = String(at + 1).padStart(WIDTH / 2);
    const top = at === 0 ? [] : [head, ''];
    return [...top, ...spacedLines(page.body), '', ...notes, '', number, '\f'].join('\n');
  });
  return pages.join('');
}

function setPages({ blocks, notes }: Manuscript, asterisks: boolean): TextPage[] {
  const lines = blocks.flatMap((block, at) => setBlock(block, at, asterisks));
  const noteLines = notes.map(({ label, pieces }, at): [string, TextLine[]] => {
    return [label, setText(`${superscript(label)} ${written(pieces, asterisks)}`, at)];
  });
  return paginate(lines, new Map(noteLines), FRAME);
}

function setBlock(block: Block, paragraph: number, asterisks: boolean): TextLine[] {
  const lines = setText(written(block.pieces, asterisks), paragraph);
  const heading = block.role !== 'paragraph';
  return lines.map((line, at) => ({
    ...line,
    height: at === lines.length - 1 ? 2 : 1,
    glued: heading || at === 0 || at === lines.length - 2,
  }));
}

function setText(text: string, paragraph: number): TextLine[] {
  return wrap(text, WIDTH).map((line) => ({
    text: line.text.replace(PLACEHOLDER, (mark) => callsIn(mark).map(superscript).join('')),
    tight: line.tight,
    height: 1,
    calls: callsIn(line.text),
    paragraph,
  }));
}

/** The labels of the markers in a line that is not yet printed. */
function callsIn(line: string): string[] {
  return (line.match(PLACEHOLDER) ?? []).map((mark) => String(mark.charCodeAt(0) - FIRST_PRIVATE));
}

function written(pieces: readonly Piece[], asterisks: boolean): string {
  return pieces
    .map(({ text, note, emphasis }) => {
      if (note !== undefined) return String.fromCharCode(FIRST_PRIVATE + Number(note));
      return emphasis && asterisks ? `*${text}*` : text;
    })
    .join('');
}

function superscript(label: string): string {
  return Array.from(label, (digit) => SUPERSCRIPTS[Number(digit)]).join('');
}

function joinLines(lines: readonly TextLine[]): string[] {
  return groupParagraphs(lines).map((paragraph) =>
    paragraph.reduce((text, line, at) => text + joint(paragraph[at - 1]) + line.text, ''),
  );
}

/** An address broken by the page keeps its break: only words were joined by whoever copied the text. */
function joint(before: TextLine | undefined): string {
  if (before === undefined) return '';
  return before.tight ? '\n' : ' ';
}

function joinNotes(page: TextPage): string[] {
  return page.notes.flatMap(({ lines }) => joinLines(lines));
}

function spacedLines(lines: readonly TextLine[]): string[] {
  return groupParagraphs(lines).flatMap((paragraph, at) => {
    return [...(at === 0 ? [] : ['']), ...paragraph.map(({ text }) => text)];
  });
}

function groupParagraphs(lines: readonly TextLine[]): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    if (groups.at(-1)?.at(-1)?.paragraph === line.paragraph) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}
