import { InputError } from '../model/input-error.ts';
import type { Block, Draft, DraftFault } from './draft.ts';
import { blocksOfPages } from './pdf-blocks.ts';
import { linesOf } from './pdf-lines.ts';
import type { PageLines } from './pdf-furniture.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { statedInPdf } from './pdf-info.ts';
import { openPdf, reasonOf } from './pdf-open.ts';
import type { PdfDocument } from './pdf-open.ts';
import { pageReader } from './pdf-page.ts';

/** A page that takes longer to unpack was made to. */
const PAGE_SECONDS = 30;
/** More pieces of text than the longest book has. */
const MOST_PIECES = 5_000_000;

/**
 * Reads a PDF by the size and place of its words: columns in reading order, running heads and page numbers dropped,
 * raised numbers as marks, smaller type at the foot as notes, page by page. Nothing in the file is run or fetched.
 * Pages without text are told as faults. Throws an InputError when the file cannot be opened, or no page has text.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Draft> {
  const pdf = await openPdf(bytes, file);
  try {
    const { pages, faults } = await readPages(pdf, file);
    const blocks = blocksOf(pages);
    if (blocks.length === 0) throw withoutText(pdf.numPages, file);
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    return { mediaType: 'application/pdf', stated: statedInPdf(info), blocks, faults };
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

/** Without running heads, unless nothing else stands on the pages. */
function blocksOf(pages: readonly PageLines[]): readonly Block[] {
  const blocks = blocksOfPages(withoutFurniture(pages));
  return blocks.length > 0 ? blocks : blocksOfPages(pages);
}

async function readPages(
  pdf: PdfDocument,
  file: string,
): Promise<{ pages: readonly PageLines[]; faults: readonly DraftFault[] }> {
  const read = pageReader(pdf);
  const pages: PageLines[] = [];
  const faults: DraftFault[] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await inTime(read(number), number, file);
      pieces += page.pieces.length;
      if (page.pieces.length === 0)
        faults.push(emptyPage(number, 'has no text; it may be a picture'));
      pages.push({ page, lines: linesOf(page) });
    } catch (cause) {
      if (cause instanceof InputError) throw cause;
      faults.push(emptyPage(number, `could not be read: ${reasonOf(cause)}`));
    }
    if (pieces > MOST_PIECES) throw tooMuch(number, file);
  }
  return { pages, faults };
}

async function inTime<T>(work: Promise<T>, page: number, file: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(page, file)), PAGE_SECONDS * 1_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function emptyPage(page: number, what: string): DraftFault {
  return { code: 'page-without-text', message: `Page ${page} ${what}` };
}

function withoutText(pages: number, file: string): InputError {
  return new InputError(
    `PDF without text: none of its ${pages} pages has words that can be read`,
    { file },
    {
      advice:
        'It is probably a scan: run text recognition (OCR) on it first, for instance with OCRmyPDF.',
    },
  );
}

function tooSlow(page: number, file: string): InputError {
  return new InputError(
    `Unreadable PDF: a page takes more than ${PAGE_SECONDS} seconds`,
    { file, page },
    { advice: 'Print it to a new PDF and read that.' },
  );
}

function tooMuch(page: number, file: string): InputError {
  return new InputError(
    'PDF too large: it has more text than any book',
    { file, page },
    { advice: 'Split it into its documents.' },
  );
}
