import type { Line } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';

export interface PageLines {
  readonly page: PdfPage;
  readonly lines: readonly Line[];
}

/** Running heads stand in this share of the page at its head and at its foot. */
const ZONE = 0.13;
/** Lines of one head stand at one height, up to this many points. */
const HEIGHT_STEP = 4;
/** A head that changes from page to page stands apart from the text by so many of its sizes. */
const APART = 1.7;

const PAGE_NUMBER =
  /^[\s\-–—|•·]*(?:p(?:age|\.)?|стр(?:аница|\.)?|с\.)?\s?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:\/|of|из|\|)\s?\d{1,4})?[\s\-–—|•·]*$/iu;

/**
 * Takes away what is printed on the pages and does not belong to the text: running heads, page numbers,
 * download stamps. A line is one if it stands at one height on several pages with the same words, numbers
 * aside; or is a lone page number at the edge; or stands alone and apart at the same height on most pages.
 */
export function withoutFurniture(pages: readonly PageLines[]): readonly PageLines[] {
  const repeated = countKeys(pages);
  const heights = countHeights(pages);
  const needed = Math.max(2, Math.min(4, Math.ceil(pages.length / 3)));
  return pages.map(({ page, lines }) => {
    const apart = new Set(apartLines(page, lines));
    const isFurniture = (line: Line): boolean => {
      if ((repeated.get(keyOf(page, line)) ?? 0) >= needed) return true;
      if (!apart.has(line)) return false;
      if (PAGE_NUMBER.test(line.text)) return true;
      const often = heights.get(heightOf(page, line)) ?? 0;
      return often >= 3 && often >= pages.length * 0.6;
    };
    const gone = new Set(edgesOf(page, lines, isFurniture));
    return { page, lines: lines.filter((line) => !gone.has(line)) };
  });
}

/** From each edge of the page inwards, as long as there is nothing but furniture. */
function edgesOf(
  page: PdfPage,
  lines: readonly Line[],
  isFurniture: (line: Line) => boolean,
): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return [sorted, sorted.toReversed()].flatMap((inwards) => {
    const end = inwards.findIndex((line) => !inZone(page, line) || !isFurniture(line));
    return inwards.slice(0, end < 0 ? inwards.length : end);
  });
}

function countKeys(pages: readonly PageLines[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    const keys = new Set(
      lines.filter((line) => inZone(page, line)).map((line) => keyOf(page, line)),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function countHeights(pages: readonly PageLines[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { page, lines } of pages) {
    const heights = new Set(apartLines(page, lines).map((line) => heightOf(page, line)));
    for (const height of heights) counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  return counts;
}

function keyOf(page: PdfPage, line: Line): string {
  return `${heightOf(page, line)} ${line.text.replaceAll(/\d+/g, '#').toLowerCase()}`;
}

/** Heads are counted from the page's upper edge and foot lines from its lower one. */
function heightOf({ height }: PdfPage, { y }: Line): number {
  return y < height / 2 ? Math.round(y / HEIGHT_STEP) : -Math.round((height - y) / HEIGHT_STEP);
}

function inZone({ height }: PdfPage, { y }: Line): boolean {
  return y < height * ZONE || y > height * (1 - ZONE);
}

/** The outermost lines at the head and the foot, as far as white space keeps them from the text. */
function apartLines(page: PdfPage, lines: readonly Line[]): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return [...apartFrom(page, sorted), ...apartFrom(page, sorted.toReversed())];
}

const MOST_APART = 4;

function apartFrom(page: PdfPage, lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  for (const line of lines.slice(0, MOST_APART)) {
    if (!inZone(page, line)) break;
    out.push(line);
    const next = lines[out.length];
    if (next === undefined) return PAGE_NUMBER.test(line.text) ? [line] : [];
    if (Math.abs(next.y - line.y) > APART * Math.max(line.size, next.size)) return out;
  }
  return PAGE_NUMBER.test(out[0]?.text ?? '') ? out.slice(0, 1) : [];
}
