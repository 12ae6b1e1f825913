import { constants, inflateSync } from 'node:zlib';
import { InputError } from '../model/input-error.ts';

const MEGABYTE = 1024 * 1024;
/** A page of the densest map has less. */
const LIMIT_STREAM = 128 * MEGABYTE;
/** All that is unpacked for this check; fonts and pictures of honest files stay far below. */
const LIMIT_CHECKED = 512 * MEGABYTE;
/** Graphics states saved and not given back; programs that make PDFs save a few dozen. */
const LIMIT_DEPTH = 10_000;
/** The dictionary before a stream is looked for in so many bytes. */
const DICTIONARY = 600;

/**
 * Refuses what pdf.js would unpack or walk through for minutes without a pause: streams that inflate beyond reason,
 * and pages that save the graphics state without end. Encrypted and damaged streams are left for pdf.js to judge.
 */
export function refuseBombs(bytes: Uint8Array, file: string): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let checked = 0;
  let end = 0;
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    if (!/[\r\n]/.test(String.fromCharCode(pdf[at + 6] ?? 0))) continue;
    if (end < at) end = endOfStream(pdf, at);
    const stream = contentAt(pdf, at, end, file);
    if (stream === undefined) continue;
    checked += stream.length;
    if (depthOf(stream) > LIMIT_DEPTH) throw refused('a page saves its state without end', file);
    if (checked > LIMIT_CHECKED) throw refused('its streams inflate beyond reason', file);
  }
}

/** What may be a page's content, unpacked; pictures, attachments and other filters are undefined. */
function contentAt(pdf: Buffer, at: number, end: number, file: string): Buffer | undefined {
  const nearby = pdf.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = nearby.slice(Math.max(0, nearby.lastIndexOf(' obj')));
  if (/\/Image\b|\/EmbeddedFile\b|\/XRef\b|DCTDecode|JPXDecode/.test(dictionary)) return undefined;
  const from = pdf[at + 6] === 0x0d ? at + 8 : at + 7;
  const raw = pdf.subarray(from, end);
  return /FlateDecode|\/Fl\b/.test(dictionary) ? inflate(raw, file) : raw;
}

function endOfStream(pdf: Buffer, at: number): number {
  const end = pdf.indexOf('endstream', at);
  return end < 0 ? pdf.length : end;
}

function inflate(raw: Buffer, file: string): Buffer | undefined {
  try {
    return inflateSync(raw, {
      maxOutputLength: LIMIT_STREAM,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (cause) {
    const isLong =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    if (isLong) throw refused('its streams inflate beyond reason', file);
    return undefined;
  }
}

const SMALL_Q = 'q'.charCodeAt(0);
const LARGE_Q = 'Q'.charCodeAt(0);

/** How deep `q` nests without its `Q`, as words of their own. */
function depthOf(stream: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < stream.length; i += 1) {
    const code = stream[i];
    if (code !== SMALL_Q && code !== LARGE_Q) continue;
    if (!isSpace(stream[i - 1]) || !isSpace(stream[i + 1])) continue;
    depth = code === SMALL_Q ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isSpace(code: number | undefined): boolean {
  return code === undefined || code <= 0x20;
}

function refused(what: string, file: string): InputError {
  return new InputError(
    `Refused PDF: ${what}`,
    { file },
    { advice: 'Print it to a new PDF and read that, if you trust it.' },
  );
}
