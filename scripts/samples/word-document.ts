import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { Block, Manuscript, Piece } from './manuscript.ts';
import { settle } from './settle-zip.ts';

/** A4 with 2.5 cm margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_417 };
const ACCENT = '17466B';

/** The commentary as a word processor saves it, with real footnotes, a running head and page numbers. */
export async function wordDocument(manuscript: Manuscript): Promise<Uint8Array> {
  const { meta, blocks, notes } = manuscript;
  const footnotes = notes.map(({ label, pieces }) => {
    return [label, { children: [new Paragraph({ children: runs(pieces, false) })] }] as const;
  });
  const document = new Document({
    title: meta.title,
    creator: meta.publisher,
    lastModifiedBy: meta.publisher,
    description: `${meta.series}, ${meta.published}`,
    styles: styles(meta.language),
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        properties: { titlePage: true, page: page() },
        headers: { default: runningHead(manuscript), first: new Header({ children: [] }) },
        footers: { default: pageNumber(), first: pageNumber() },
        children: blocks.map(paragraph),
      },
    ],
  });
  return settle(await Packer.toBuffer(document), meta.published);
}

function page() {
  const { width, height, margin } = PAGE;
  return {
    size: { width, height },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
}

function styles(language: string) {
  return {
    default: {
      document: {
        run: { font: 'PT Serif', size: 22, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { size: 40, bold: true },
        paragraph: { spacing: { after: 160, line: 440 } },
      },
      heading1: {
        run: { size: 26, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
      footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40, line: 240 } } },
      hyperlink: { run: { color: ACCENT } },
    },
  };
}

function runningHead({ meta }: Manuscript): Header {
  const right = PAGE.width - 2 * PAGE.margin;
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'B8C0C8' } },
        children: [new TextRun({ text: `${meta.publisher}\t${meta.short}`, size: 17 })],
      }),
    ],
  });
}

function pageNumber(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 17 });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}

/** The second block is the byline, set in italics as in the other files. */
function paragraph({ role, pieces }: Block, at: number): Paragraph {
  const children = runs(pieces, at === 1);
  if (role === 'title') return new Paragraph({ heading: HeadingLevel.TITLE, children });
  if (role === 'heading') return new Paragraph({ heading: HeadingLevel.HEADING_1, children });
  return new Paragraph({ alignment: AlignmentType.LEFT, children });
}

function runs(pieces: readonly Piece[], italics: boolean): ParagraphChild[] {
  return pieces.map(({ text, note, emphasis, link }) => {
    if (note !== undefined) return new FootnoteReferenceRun(Number(note));
    if (link === undefined) return new TextRun({ text, italics: italics || emphasis === true });
    return new ExternalHyperlink({
      link: encodeURI(link),
      children: [new TextRun({ text, style: 'Hyperlink' })],
    });
  });
}
