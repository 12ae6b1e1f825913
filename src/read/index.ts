import { createHash } from 'node:crypto';
import { makeId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { Reading } from '../model/reading.ts';
import { assemble } from './assemble.ts';
import { refuseBinary } from './binary.ts';
import { decode, decodeUntouched } from './decode.ts';
import type { Draft } from './draft.ts';
import { formatOf } from './media-type.ts';
import type { Format } from './media-type.ts';

/** Larger files are refused: a commentary has kilobytes, and a whole one must fit into memory several times. */
const LIMIT_BYTES = 256 * 1024 * 1024;

/**
 * Reads one file into passages and notes. `file` is its name without folders; content decides the format, and the
 * name only between text and Markdown. Throws an InputError when the bytes are no text, PDF, HTML or DOCX.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Reading> {
  refuseSize(bytes, file);
  const format = formatOf(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const draft = await READERS[format](bytes, file);
  const reading = assemble(draft, { file, sha256, document: makeId('document', sha256) });
  if (reading.passages.length === 0) throw empty(file);
  return reading;
}

/**
 * The text of a plain text file with every character as it stands, so that places in it are places in the file;
 * `undefined` for a file of another format. Throws an InputError when the bytes are no text.
 */
export function readPlainly(bytes: Uint8Array, file: string): string | undefined {
  refuseSize(bytes, file);
  if (formatOf(bytes, file) !== 'text') return undefined;
  const { text, encoding } = decodeUntouched(bytes);
  refuseBinary(text, bytes, encoding, file);
  return text;
}

/**
 * A document's own markup with nothing in it that runs or is fetched, each passage's element bearing its id; `undefined`
 * for a PDF, which is drawn.
 */
export async function readAsPage(
  bytes: Uint8Array,
  file: string,
  passages: readonly { readonly id: string; readonly text: string }[],
): Promise<string | undefined> {
  refuseSize(bytes, file);
  const format = formatOf(bytes, file);
  if (format === 'pdf' || format === 'archive') return undefined;
  const { originalPage, plainPage } = await import('./original-page.ts');
  if (format === 'docx')
    return originalPage(await (await import('./docx.ts')).wordAsHtml(bytes, file), passages);
  if (format === 'html') return originalPage((await import('./html.ts')).pageText(bytes), passages);
  return plainPage(textOf(bytes, file), passages);
}

type Reader = (bytes: Uint8Array, file: string) => Promise<Draft>;

/** Each reader is loaded when its first file comes: PDF and DOCX libraries take longer to load than a text to read. */
const READERS: Readonly<Record<Format, Reader>> = {
  pdf: async (bytes, file) => (await import('./pdf.ts')).readPdf(bytes, file),
  docx: async (bytes, file) => (await import('./docx.ts')).readDocx(bytes, file),
  html: async (bytes, file) => (await import('./html.ts')).readHtml(bytes, file),
  markdown: async (bytes, file) =>
    (await import('./markdown.ts')).readMarkdown(textOf(bytes, file)),
  text: async (bytes, file) => (await import('./plain-text.ts')).readPlainText(textOf(bytes, file)),
  archive: (_bytes, file) => Promise.reject(archive(file)),
};

function archive(file: string): InputError {
  return new InputError(
    'Unreadable file: a ZIP archive without a Word document in it',
    { file },
    {
      advice:
        'Unpack it and give the files inside, or save the text as DOCX, PDF, HTML or plain text.',
    },
  );
}

function textOf(bytes: Uint8Array, file: string): string {
  const { text, encoding } = decode(bytes);
  refuseBinary(text, bytes, encoding, file);
  return text;
}

function refuseSize(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw empty(file);
  if (bytes.length <= LIMIT_BYTES) return;
  const size = Math.ceil(bytes.length / 1024 / 1024);
  throw new InputError(
    `File too large: ${size} MB came, at most ${LIMIT_BYTES / 1024 / 1024} MB are read`,
    { file },
    { advice: 'Split it into its documents.' },
  );
}

function empty(file: string): InputError {
  return new InputError(
    'Empty document: no words in the file',
    { file },
    { advice: 'Check that it was saved completely; a scanned page needs text recognition first.' },
  );
}
