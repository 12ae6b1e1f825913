import { linksOf } from './pdf-links.ts';
import type { LinkBox } from './pdf-links.ts';
import type { PdfDocument, PdfJsPage, TextItem } from './pdf-open.ts';

/** A stretch of text in one font on one baseline; points, from the page's upper left corner, as seen. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
  /** White space stands before it on its line. */
  readonly spaced: boolean;
}

export interface PdfPage {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly links: readonly LinkBox[];
}

interface FontLook {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** More pieces than a page of the smallest print has: beyond, the rest of the page is left out. */
const MOST_PIECES = 60_000;
/** Fonts are looked up on so many pages at most; a document seldom brings new ones after the first. */
const MOST_LOOKUPS = 60;

/** Reads pages one by one, remembering fonts from page to page. */
export function pageReader(pdf: PdfDocument): (number: number) => Promise<PdfPage> {
  const fonts = new Map<string, FontLook>();
  let lookups = 0;
  return async (number) => {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const items = await itemsOf(page);
    const links = linksOf(await page.getAnnotations().catch(() => []), transform);
    if (
      lookups < MOST_LOOKUPS &&
      items.some((item) => item.fontName && !fonts.has(item.fontName))
    ) {
      lookups += 1;
      await lookUpFonts(page, items, fonts);
    }
    page.cleanup();
    return { number, width, height, pieces: piecesOf(items, transform, fonts), links };
  };
}

async function itemsOf(page: PdfJsPage): Promise<readonly TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) items.push(item);
    if (items.length > MOST_PIECES) {
      await reader.cancel(new Error('too many pieces'));
      return items.slice(0, MOST_PIECES);
    }
  }
}

/** pdf.js tells a font's own name only after it has prepared the page for drawing. */
async function lookUpFonts(
  page: PdfJsPage,
  items: readonly TextItem[],
  fonts: Map<string, FontLook>,
): Promise<void> {
  await page.getOperatorList().catch(() => undefined);
  for (const { fontName } of items) {
    if (!fontName || fonts.has(fontName)) continue;
    const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined;
    fonts.set(fontName, lookOf(nameOf(font)));
  }
}

function nameOf(font: unknown): string {
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

/** The look by the font's name: `ABCDEF+Minion-BoldIt`, `CMTI10`, `TimesNewRomanPS-ItalicMT`. */
function lookOf(name: string): FontLook {
  const bare = name.replace(/^[A-Z]{6}\+/, '');
  return {
    italic:
      /ital|obli|kursiv|slant|[-,]It|[a-z]It$|^CM(?:MI|TI|SL|BXTI)\d|^SF(?:TI|SL)\d/i.test(bare) &&
      !bare.startsWith('CMMI'),
    bold: /bold|black|heavy|semibold|demi|[-,]Bd|^CMBX|^SFBX/i.test(bare),
  };
}

function piecesOf(
  items: readonly TextItem[],
  view: readonly number[],
  fonts: ReadonlyMap<string, FontLook>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const { str = '', transform, width = 0, fontName = '' } of items) {
    if (transform === undefined) continue;
    const text = cleanPiece(str);
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const [a, b, c, d, x, y] = multiply(view, transform);
    // Words that run upwards are a margin's stamp, not the text.
    if (Math.abs(b) > Math.abs(a) * 0.1 || a <= 0) continue;
    const look = fonts.get(fontName) ?? { italic: false, bold: false };
    const slanted = Math.abs(c) > Math.abs(d) * 0.1;
    pieces.push({
      text,
      x,
      y,
      width,
      size: Math.hypot(c, d),
      italic: look.italic || slanted,
      bold: look.bold,
      spaced: spaced || /^\s/.test(text),
    });
    spaced = /\s$/.test(text);
  }
  return pieces;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Typesetters' ligatures are two letters to a reader; signs without a letter behind them go. */
function cleanPiece(text: string): string {
  return text
    .replaceAll(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign] ?? sign)
    .replaceAll(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''));
}
