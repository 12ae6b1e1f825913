import { fileURLToPath } from 'node:url';
import Pdfkit from 'pdfkit';
import type { Manuscript, Note } from './manuscript.ts';
import { paginate } from './paginate.ts';
import type { Page } from './paginate.ts';
import { ACCENT, FRAME, MARGIN, QUIET, RULE, SHEET, paperStyle } from './paper-style.ts';
import type { PaperStyle } from './paper-style.ts';
import { RAISED_SIZE, setLines } from './typeset.ts';
import type { Cut, Measure, Run, SetLine } from './typeset.ts';

type Pdf = InstanceType<typeof Pdfkit>;
type SetPage = Page<SetLine, SetLine>;

/** Paratype's PT Serif (SIL Open Font License 1.1), drawn for Latin and Cyrillic together. */
const FONTS: Readonly<Record<Cut, string>> = {
  regular: import.meta.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
  italic: import.meta
    .resolve('@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
};

/** The commentary as a set A4 paper: notes at the foot of the page that calls them, running heads, page numbers. */
export async function paper(manuscript: Manuscript): Promise<Uint8Array> {
  const pdf = openPdf(manuscript);
  const measure: Measure = (text, cut, size) => pdf.font(cut).fontSize(size).widthOfString(text);
  const style = paperStyle(manuscript.meta.language);
  const pages = paginate(
    bodyLines(manuscript, style, measure),
    noteLines(manuscript.notes, style, measure),
    FRAME,
  );
  for (const [at, page] of pages.entries()) {
    pdf.addPage();
    if (at === 0) drawMasthead(pdf, manuscript);
    else drawRunningHead(pdf, manuscript);
    drawPage(pdf, page, at > 0);
    drawFolio(pdf, at + 1);
  }
  return collect(pdf);
}

function openPdf({ meta }: Manuscript): Pdf {
  const pdf = new Pdfkit({
    autoFirstPage: false,
    size: [SHEET.width, SHEET.height],
    margin: 0,
    lang: meta.language,
    info: {
      Title: meta.title,
      Author: meta.publisher,
      Subject: meta.series,
      CreationDate: new Date(`${meta.published}T12:00:00Z`),
    },
  });
  for (const [cut, file] of Object.entries(FONTS)) pdf.registerFont(cut, fileURLToPath(file));
  return pdf;
}

function bodyLines({ blocks }: Manuscript, style: PaperStyle, measure: Measure): SetLine[] {
  return blocks.flatMap(({ role, pieces }, at) => {
    if (role === 'title') return setLines(pieces, style.title, measure, true);
    if (role === 'heading') return setLines(pieces, style.heading, measure, true);
    if (at === 1) return setLines(pieces, style.byline, measure, true);
    const first = blocks[at - 1]?.role === 'heading' || at === 2;
    return setLines(pieces, first ? { ...style.paragraph, indent: 0 } : style.paragraph, measure);
  });
}

function noteLines(
  notes: readonly Note[],
  style: PaperStyle,
  measure: Measure,
): Map<string, SetLine[]> {
  return new Map(
    notes.map(({ label, pieces }) => {
      const marked = [{ text: '', note: label }, { text: ' ' }, ...pieces];
      return [label, setLines(marked, style.note, measure)];
    }),
  );
}

function drawMasthead(pdf: Pdf, { meta }: Manuscript): void {
  const { left, right } = { left: MARGIN.left, right: SHEET.width - MARGIN.right };
  pdf.rect(left, 56, 46, 3.4).fill(ACCENT);
  write(pdf, meta.publisher, left, 78, { cut: 'bold', size: 12, color: ACCENT });
  const site = new URL(meta.url).hostname;
  const width = pdf.font('regular').fontSize(9).widthOfString(site);
  write(pdf, site, right - width, 78, { cut: 'regular', size: 9, color: QUIET });
  pdf.moveTo(left, 88).lineTo(right, 88).lineWidth(0.5).stroke(RULE);
}

function drawRunningHead(pdf: Pdf, { meta }: Manuscript): void {
  const right = SHEET.width - MARGIN.right;
  const face = { cut: 'italic', size: 9, color: QUIET } as const;
  write(pdf, meta.publisher, MARGIN.left, 62, face);
  const width = pdf.font(face.cut).fontSize(face.size).widthOfString(meta.short);
  write(pdf, meta.short, right - width, 62, face);
  pdf.moveTo(MARGIN.left, 69).lineTo(right, 69).lineWidth(0.5).stroke(RULE);
}

function drawFolio(pdf: Pdf, page: number): void {
  const width = pdf.font('regular').fontSize(9).widthOfString(String(page));
  const x = (SHEET.width - width) / 2;
  write(pdf, String(page), x, SHEET.height - 44, { cut: 'regular', size: 9, color: QUIET });
}

/**
 * Notes end at the bottom of the frame, under a short rule; on a `flush` page the text begins right at its top.
 */
function drawPage(pdf: Pdf, { body, notes }: SetPage, flush: boolean): void {
  let y = MARGIN.top;
  for (const [at, line] of body.entries()) {
    const dropped = at === 0 && flush ? line.before : 0;
    drawLine(pdf, line, y - dropped);
    y += line.height - dropped;
  }
  const foot = notes.flatMap(({ lines }) => lines);
  if (foot.length === 0) return;
  y = SHEET.height - MARGIN.bottom - foot.reduce((sum, { height }) => sum + height, 0);
  pdf
    .moveTo(MARGIN.left, y - 7)
    .lineTo(MARGIN.left + 110, y - 7)
    .lineWidth(0.5)
    .stroke(RULE);
  for (const line of foot) {
    drawLine(pdf, line, y);
    y += line.height;
  }
}

function drawLine(pdf: Pdf, line: SetLine, top: number): void {
  const baseline = top + line.before + line.style.leading * 0.76;
  let x = MARGIN.left + line.x;
  for (const [at, word] of line.words.entries()) {
    const spaced = !word.tight && at < line.words.length - 1;
    for (const [part, run] of word.runs.entries()) {
      const space = spaced && part === word.runs.length - 1 ? ' ' : '';
      x += drawRun(pdf, run, space, { x, baseline }, line.style);
    }
    if (spaced) x += line.gap;
  }
}

function drawRun(
  pdf: Pdf,
  run: Run,
  space: string,
  at: { x: number; baseline: number },
  style: { size: number; color: string },
): number {
  const size = run.raised ? style.size * RAISED_SIZE : style.size;
  const y = run.raised ? at.baseline - style.size * 0.34 : at.baseline;
  const color = run.link === undefined ? style.color : ACCENT;
  write(pdf, run.text + space, at.x, y, { cut: run.cut, size, color });
  const width = pdf.widthOfString(run.text);
  if (run.link !== undefined) {
    pdf.link(at.x, at.baseline - style.size * 0.8, width, style.size * 1.05, encodeURI(run.link));
  }
  return width;
}

function write(
  pdf: Pdf,
  text: string,
  x: number,
  baseline: number,
  { cut, size, color }: { cut: Cut; size: number; color: string },
): void {
  pdf.font(cut).fontSize(size).fillColor(color);
  pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

async function collect(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.end();
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
