import { open } from 'node:fs/promises';
import { InputError } from '../model/input-error.ts';
import { decodeUntouched } from '../read/decode.ts';
import { delimiterOf } from './actors-import-columns.ts';
import { fileError } from './inputs.ts';

/** How a list is read. `json` is one value for the whole file: query results, entities of Wikidata. */
export interface ListForm {
  readonly form: 'lines' | 'json' | 'table';
  /** A WHATWG label. */
  readonly encoding: string;
  readonly bytes: number;
}

const SAMPLE_BYTES = 65_536;

/** What a file of another kind begins with, and what to do about it. */
const OTHERS: readonly (readonly [start: string, kind: string, advice: string])[] = [
  ['\u001f\u008b', 'a file packed with gzip', 'Unpack it first: gunzip FILE.'],
  ['BZh', 'a file packed with bzip2', 'Unpack it first: bunzip2 FILE.'],
  ['\u00fd7zXZ', 'a file packed with xz', 'Unpack it first: unxz FILE.'],
  ['(\u00b5/\u00fd', 'a file packed with Zstandard', 'Unpack it first: unzstd FILE.'],
  ['PK\u0003\u0004', 'a ZIP archive or a workbook', 'Unpack it, or save the sheet as CSV.'],
  ['%PDF', 'a PDF', 'Read it with `tacitus read`.'],
  ['SQLite format 3', 'a database', 'Export its table as CSV.'],
];

const ADVICE =
  'A list is a table with a header that has a column “name”, FollowTheMoney entities one a line, or results of a Wikidata query. See docs/how-to/actors.md.';

/** Tells from the content how a list is to be read. Throws an InputError for a file that is no list of actors. */
export async function formOf(path: string): Promise<ListForm> {
  const { sample, bytes } = await beginning(path);
  const refuse = (what: string, advice = ADVICE): never => {
    throw new InputError(`This is ${what}, no list of actors`, { file: path }, { advice });
  };
  const start = sample.subarray(0, 16).toString('latin1');
  for (const [known, kind, advice] of OTHERS) if (start.startsWith(known)) refuse(kind, advice);
  const { text, encoding } = decodeUntouched(sample);
  const plain = text.trimStart();
  if (plain === '') refuse('an empty file');
  if (plain.includes('\0')) refuse('a file of bytes');
  if (plain.startsWith('<')) refuse('HTML or XML', 'Download query results as CSV, TSV or JSON.');
  const form = formOfText(plain) ?? refuse('text of another kind');
  return { form, encoding, bytes };
}

async function beginning(path: string): Promise<{ sample: Buffer; bytes: number }> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
      return { sample: wholeLines(buffer.subarray(0, bytesRead), size), bytes: size };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A sign that is cut in two would speak for another encoding. */
function wholeLines(sample: Buffer, size: number): Buffer {
  const end = sample.lastIndexOf('\n');
  return sample.length < size && end > 0 ? sample.subarray(0, end) : sample;
}

function formOfText(text: string): ListForm['form'] | undefined {
  if (text.startsWith('[')) return 'json';
  if (!text.startsWith('{')) return delimiterOf(headerOf(text)) === undefined ? undefined : 'table';
  const lines = text.split('\n', SEEN_LINES);
  if (lines.some(isEntity)) return 'lines';
  return /"(?:head|results|bindings|entities|schema)"\s*:/u.test(text) ? 'json' : undefined;
}

const SEEN_LINES = 100;

/** The first line that holds anything. */
function headerOf(text: string): string {
  const trimmed = text.trimStart();
  const end = trimmed.indexOf('\n');
  return (end < 0 ? trimmed : trimmed.slice(0, end)).trimEnd();
}

function isEntity(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'schema' in value && 'id' in value;
  } catch {
    return false;
  }
}
