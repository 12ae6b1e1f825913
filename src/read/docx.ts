import { InputError } from '../model/input-error.ts';
import type { Draft } from './draft.ts';
import { toHtml } from './docx-html.ts';
import { coreProperties } from './docx-properties.ts';
import { blocksOf } from './html-blocks.ts';
import { liftNotes } from './html-notes.ts';
import { parseTree } from './html-tree.ts';
import { unzip } from './zip.ts';
import type { ZipParts } from './zip.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What Word opens old `.doc` files and encrypted `.docx` files with: an OLE container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a Word document: body, tables, lists, text boxes, footnotes and endnotes; comments are left out.
 * Throws an InputError for anything else that comes as `.docx`, and for archives that inflate beyond reason.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Draft> {
  const parts = await partsOf(bytes, file);
  const html = await toHtml(parts, file);
  const tree = parseTree(html);
  const { marks, notes } = liftNotes(tree);
  const blocks = [...blocksOf(tree.root, marks), ...notes];
  if (blocks.length === 0) throw withoutWords(file);
  return { mediaType: MEDIA_TYPE, stated: coreProperties(parts), blocks, faults: [] };
}

/** A Word document as HTML, without pictures. */
export async function wordAsHtml(bytes: Uint8Array, file: string): Promise<string> {
  const html = await toHtml(await partsOf(bytes, file), file);
  return html.replaceAll(/<(\/?)doctitle>/gu, '<$1h1>');
}

async function partsOf(bytes: Uint8Array, file: string): Promise<ZipParts> {
  refuseOle(bytes, file);
  const parts = await unzip(bytes, file, (name) => /\.(xml|rels)$/i.test(name));
  refuseOther(parts, file);
  refuseEntities(parts, file);
  return parts;
}

function refuseOle(bytes: Uint8Array, file: string): void {
  if (!OLE.every((byte, index) => bytes[index] === byte)) return;
  throw new InputError(
    'Unreadable Word document: it is encrypted, or in the old .doc format',
    { file },
    { advice: 'Open it and save it as .docx without a password.' },
  );
}

/** Spreadsheets, slides, OpenDocument files and books are archives too: say which came. */
function refuseOther(parts: ZipParts, file: string): void {
  const names = [...parts.keys()];
  const is = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (is(/^word\/.*\.xml$/i) || (is(/^_rels\/\.rels$/i) && is(/document\d*\.xml$/i))) return;
  const what = is(/^xl\//i)
    ? 'an Excel workbook'
    : is(/^ppt\//i)
      ? 'a PowerPoint presentation'
      : is(/^content\.xml$/i)
        ? 'an OpenDocument file'
        : is(/^META-INF\/container\.xml$/i)
          ? 'an EPUB book'
          : 'an archive of something else';
  throw new InputError(
    `Not a Word document: ${what} came`,
    { file },
    { advice: 'Open it in its program and save the text as .docx or PDF.' },
  );
}

/** OOXML has no document types; where one comes, it is there to make entities explode or to fetch files. */
function refuseEntities(parts: ZipParts, file: string): void {
  for (const [name, bytes] of parts) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!text.includes('<!DOCTYPE') && !text.includes('<!ENTITY')) continue;
    throw new InputError(
      'Refused Word document: it declares XML entities, which no Word document needs',
      { file, record: name },
      { advice: 'Open it in a word processor and save it again, if you trust it.' },
    );
  }
}

function withoutWords(file: string): InputError {
  return new InputError(
    'Empty Word document: no words in it',
    { file },
    { advice: 'If it holds scanned pages, run text recognition on them first.' },
  );
}
