import { InputError } from '../model/input-error.ts';
import { refuseBombs } from './pdf-refuse.ts';

/** The part of pdf.js that is used here. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ readonly info: object }>;
  readonly loadingTask: { destroy(): Promise<void> };
}

export interface PdfJsPage {
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  streamTextContent(): ReadableStream<{ readonly items: readonly TextItem[] }>;
  getAnnotations(): Promise<readonly object[]>;
  getOperatorList(): Promise<unknown>;
  cleanup(): boolean;
}

export interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

const MEGABYTE = 1024 * 1024;
const LIMIT_BYTES = 256 * MEGABYTE;
const LIMIT_PAGES = 5_000;

/**
 * Opens a PDF for its text alone: no fonts are drawn, no picture is decoded, nothing is fetched or printed.
 * Throws an InputError when it is too large, has too many pages, is encrypted or damaged.
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  if (bytes.length > LIMIT_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw tooLarge(`${size} MB came, at most ${LIMIT_BYTES / MEGABYTE} MB are read`, file);
  }
  refuseBombs(bytes, file);
  const pdf = await load(bytes, file);
  if (pdf.numPages > LIMIT_PAGES) {
    await pdf.loadingTask.destroy();
    throw tooLarge(`${pdf.numPages} pages came, at most ${LIMIT_PAGES} are read`, file);
  }
  return pdf;
}

async function load(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  try {
    return await getDocument({
      // pdf.js takes the bytes for itself; the caller keeps its own.
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      maxImageSize: 1,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true,
    }).promise;
  } catch (cause) {
    throw unreadable(cause, file);
  }
}

function tooLarge(what: string, file: string): InputError {
  return new InputError(
    `PDF too large: ${what}`,
    { file },
    { advice: 'Split it into its documents.' },
  );
}

function unreadable(cause: unknown, file: string): InputError {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') {
    return new InputError(
      'Unreadable PDF: the file is encrypted',
      { file },
      { advice: 'Save a copy without a password.', cause },
    );
  }
  return new InputError(
    `Unreadable PDF: ${reasonOf(cause)}`,
    { file },
    {
      advice: 'It may have been cut while it was copied: fetch it again, or print it to a new PDF.',
      cause,
    },
  );
}

/** The first line of what pdf.js says, without its full stop. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof RangeError) return 'its objects are nested too deeply';
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n', 1)[0]?.slice(0, 120).replace(/\.$/, '') ?? '';
}
