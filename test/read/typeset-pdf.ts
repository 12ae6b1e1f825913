import { join } from 'node:path';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';

/**
 * Sets a text as PDF pages the way word processors do: notes at the foot of the page their mark stands on, the rest of
 * a long note on the next page, running heads, columns. Marks are written `^3^`, italics `*so*`, links `<<url>>`.
 */
export interface Layout {
  readonly title?: string;
  readonly headings?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly size?: number;
  readonly noteSize?: number;
  readonly indent?: number;
  readonly gap?: number;
  readonly head?: (page: number) => string;
  readonly foot?: (page: number) => string;
  readonly height?: number;
  readonly width?: number;
  /** How a note's number stands at its head: raised, or `3. `. */
  readonly noteNumber?: 'raised' | 'typed';
  readonly justify?: boolean;
  readonly hyphenate?: boolean;
  readonly info?: Readonly<Record<string, string>>;
}

interface Word {
  readonly text: string;
  readonly font: 'roman' | 'italic' | 'bold';
  readonly size: number;
  readonly rise: number;
  readonly spaced: boolean;
  readonly note?: string;
  readonly link?: string;
}

interface SetLine {
  readonly words: readonly Word[];
  readonly indent: number;
  readonly gapBefore: number;
  readonly last: boolean;
  readonly leading: number;
}

const MARGIN = 50;
const GUTTER = 18;
const FONTS = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '@expo-google-fonts',
  'pt-serif',
);

export async function typesetPdf(layout: Layout): Promise<Uint8Array> {
  const { width = 420, height = 420, info = {} } = layout;
  const pdf = new PDFDocument({ size: [width, height], margin: 0, autoFirstPage: false, info });
  pdf.registerFont('roman', join(FONTS, '400Regular', 'PTSerif_400Regular.ttf'));
  pdf.registerFont('italic', join(FONTS, '400Regular_Italic', 'PTSerif_400Regular_Italic.ttf'));
  pdf.registerFont('bold', join(FONTS, '700Bold', 'PTSerif_700Bold.ttf'));
  new Typesetter(pdf, layout).set();
  return collect(pdf);
}

async function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve);
  });
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

class Typesetter {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #layout: Layout;
  readonly #width: number;
  readonly #height: number;
  readonly #columns: number;
  #page = 0;

  constructor(pdf: PDFKit.PDFDocument, layout: Layout) {
    this.#pdf = pdf;
    this.#layout = layout;
    this.#width = layout.width ?? 420;
    this.#height = layout.height ?? 420;
    this.#columns = layout.columns ?? 1;
  }

  set(): void {
    const body = this.#bodyLines();
    let waiting: SetLine[] = [];
    while (body.length > 0 || waiting.length > 0) {
      this.#newPage();
      for (let column = 0; column < this.#columns; column += 1) {
        waiting = this.#setColumn(body, waiting, column);
      }
    }
  }

  #columnWidth(): number {
    return (this.#width - MARGIN * 2 - GUTTER * (this.#columns - 1)) / this.#columns;
  }

  #newPage(): void {
    this.#pdf.addPage();
    this.#page += 1;
    const { head, foot } = this.#layout;
    this.#pdf.font('roman').fontSize(8);
    if (head) this.#pdf.text(head(this.#page), MARGIN, 22, { lineBreak: false });
    if (foot)
      this.#pdf.text(foot(this.#page), this.#width / 2 - 8, this.#height - 28, {
        lineBreak: false,
      });
  }

  #bodyLines(): SetLine[] {
    const { title, headings = [], paragraphs, size = 10, indent = 0, gap = 5 } = this.#layout;
    const lines: SetLine[] = [];
    if (title) lines.push(...this.#break(words(title, 'bold', size * 1.6), 0, 0));
    paragraphs.forEach((paragraph, index) => {
      const heading = headings[index];
      if (heading) lines.push(...this.#break(words(heading, 'bold', size * 1.2), 0, 12));
      lines.push(...this.#break(words(paragraph, 'roman', size), indent, gap));
    });
    return lines;
  }

  #noteLines(note: string): SetLine[] {
    const { notes = {}, noteSize = 7.5, noteNumber = 'raised' } = this.#layout;
    const body = words(notes[note] ?? '', 'roman', noteSize);
    const number: Word =
      noteNumber === 'raised'
        ? { text: note, font: 'roman', size: noteSize * 0.65, rise: noteSize * 0.35, spaced: false }
        : { text: `${note}.`, font: 'roman', size: noteSize, rise: 0, spaced: false };
    return this.#break([number, ...body], 0, 1.5);
  }

  #break(all: readonly Word[], indent: number, gapBefore: number): SetLine[] {
    const lines: SetLine[] = [];
    const leading = Math.max(...all.map((word) => word.size)) * 1.3;
    let line: Word[] = [];
    let width = indent;
    const limit = this.#columnWidth();
    const flush = (last: boolean) => {
      const first = lines.length === 0;
      lines.push({
        words: line,
        indent: first ? indent : 0,
        gapBefore: first ? gapBefore : 0,
        last,
        leading,
      });
      [line, width] = [[], 0];
    };
    for (const word of all) {
      const needed =
        this.#wordWidth(word) + (word.spaced && line.length > 0 ? this.#space(word) : 0);
      if (width + needed <= limit || line.length === 0) {
        line.push(word);
        width += needed;
        continue;
      }
      const [head, tail] = this.#hyphenated(word, limit - width - this.#space(word));
      if (head) line.push(head);
      flush(false);
      line.push(tail);
      width = this.#wordWidth(tail);
    }
    flush(true);
    return lines;
  }

  /** Cuts a long word where the line ends; always after at least three letters. */
  #hyphenated(word: Word, room: number): readonly [Word | undefined, Word] {
    if (!this.#layout.hyphenate || word.note || !/^\p{L}{7,}[.,]?$/u.test(word.text))
      return [undefined, word];
    for (let at = word.text.length - 3; at >= 3; at -= 1) {
      const head = { ...word, text: `${word.text.slice(0, at)}-` };
      if (this.#wordWidth(head) < room) return [head, { ...word, text: word.text.slice(at) }];
    }
    return [undefined, word];
  }

  #wordWidth(word: Word): number {
    return this.#pdf.font(word.font).fontSize(word.size).widthOfString(word.text);
  }

  #space(word: Word): number {
    return this.#pdf.font(word.font).fontSize(word.size).widthOfString(' ');
  }

  #setColumn(body: SetLine[], waiting: SetLine[], column: number): SetLine[] {
    const x = MARGIN + column * (this.#columnWidth() + GUTTER);
    const bottom = this.#height - MARGIN;
    const notes = [...waiting];
    const noteHeight = () => notes.reduce((sum, line) => sum + line.leading + line.gapBefore, 0);
    let y = MARGIN;
    while (body[0]) {
      const line = body[0];
      const called = line.words.flatMap((word) => (word.note ? this.#noteLines(word.note) : []));
      const room = bottom - 10 - noteHeight() - (called.length > 0 ? 12 : 0);
      if (y + line.gapBefore + line.leading > room) break;
      body.shift();
      y += (y === MARGIN ? 0 : line.gapBefore) + line.leading;
      this.#setLine(line, x, y);
      notes.push(...called);
    }
    let noteY = Math.max(y + 8, bottom - noteHeight());
    if (notes.length > 0)
      this.#pdf
        .moveTo(x, noteY)
        .lineTo(x + 60, noteY)
        .lineWidth(0.4)
        .stroke();
    while (notes[0] && noteY + notes[0].leading + notes[0].gapBefore <= bottom + 2) {
      const line = notes.shift();
      if (!line) break;
      noteY += line.leading + line.gapBefore;
      this.#setLine(line, x, noteY);
    }
    return notes;
  }

  #setLine(line: SetLine, left: number, baseline: number): void {
    let x = left + line.indent;
    const widths = line.words.map((word) => this.#wordWidth(word));
    const spaces = line.words.slice(1).filter((word) => word.spaced).length;
    const natural = line.words.reduce(
      (sum, word, i) => sum + (widths[i] ?? 0) + (i > 0 && word.spaced ? this.#space(word) : 0),
      0,
    );
    const spare = this.#columnWidth() - line.indent - natural;
    const extra = this.#layout.justify && !line.last && spaces > 0 ? spare / spaces : 0;
    line.words.forEach((word, index) => {
      if (index > 0 && word.spaced) x += this.#space(word) + extra;
      this.#pdf.font(word.font).fontSize(word.size);
      this.#pdf.text(word.text, x, baseline - word.rise, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      if (word.link) {
        this.#pdf.link(x, baseline - word.size, widths[index] ?? 0, word.size * 1.2, word.link);
      }
      x += widths[index] ?? 0;
    });
  }
}

/** `words *in italics* and a mark^3^ and <<https://a.example/>>` */
function words(text: string, font: Word['font'], size: number): Word[] {
  const out: Word[] = [];
  let open = true;
  for (const part of text.split(/(\^[^^]{1,6}\^|\*[^*]+\*|<<[^>]+>>)/)) {
    const spaced = open || /^\s/.test(part);
    out.push(...wordsOfPart(part, font, size, spaced));
    if (part !== '') open = /\s$/.test(part);
  }
  return out;
}

function wordsOfPart(part: string, font: Word['font'], size: number, spaced: boolean): Word[] {
  if (/^\^.+\^$/.test(part)) {
    const label = part.slice(1, -1);
    const note = label.startsWith('!') ? {} : { note: label };
    const word = { text: label.replace('!', ''), font, size: size * 0.65, rise: size * 0.35 };
    return [{ ...word, spaced: false, ...note }];
  }
  if (/^\*.+\*$/.test(part)) return split(part.slice(1, -1), 'italic', size, spaced);
  if (!part.startsWith('<<')) return split(part, font, size, spaced);
  const link = part.slice(2, -2);
  const pieces = link.split(/(?<=[/_-])/);
  return pieces.map((text, at) => ({
    text,
    font,
    size,
    rise: 0,
    spaced: at === 0 && spaced,
    link,
  }));
}

function split(text: string, font: Word['font'], size: number, spaced: boolean): Word[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word, index) => ({ text: word, font, size, rise: 0, spaced: index > 0 || spaced }));
}
