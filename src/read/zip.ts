import { InputError } from '../model/input-error.ts';
import type { Entry, ZipFile } from 'yauzl';

/** The parts of an archive that were asked for, by name. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
/** More than any honest office document holds in its text parts. */
const LIMIT_BYTES = 200 * MEGABYTE;
/** Above this size, what inflates more than so many times is refused: prose compresses 5–20 times. */
const RATIO_FROM_BYTES = 10 * MEGABYTE;
const LIMIT_RATIO = 200;
const LIMIT_ENTRIES = 10_000;

/**
 * Inflates the parts of a ZIP that `wanted` names. Sizes are checked in the directory before anything is inflated
 * and again while inflating, because a directory can lie. Throws an InputError for what is no ZIP, is
 * damaged or encrypted, or inflates beyond 200 MB or 200 times its size.
 */
export async function unzip(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
): Promise<ZipParts> {
  const { fromBufferPromise } = await import('yauzl');
  try {
    const zip = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    );
    const entries = await entriesOf(zip, bytes.length, file);
    return await inflateAll(
      zip,
      entries.filter((entry) => wanted(entry.fileName)),
      bytes.length,
      file,
    );
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(
      `Unreadable ZIP archive: ${reasonOf(cause)}`,
      { file },
      { advice: 'It may have been cut while it was copied: fetch or save it again.', cause },
    );
  }
}

async function entriesOf(zip: ZipFile, size: number, file: string): Promise<readonly Entry[]> {
  if (zip.entryCount > LIMIT_ENTRIES) {
    throw bomb(file, `it lists ${zip.entryCount} files, at most ${LIMIT_ENTRIES} are expected`);
  }
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    total += entry.uncompressedSize;
  }
  refuseBomb(total, size, file);
  return entries;
}

async function inflateAll(
  zip: ZipFile,
  entries: readonly Entry[],
  size: number,
  file: string,
): Promise<ZipParts> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (parts.has(entry.fileName)) continue;
    if (entry.isEncrypted()) throw encrypted(file);
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk);
      total += chunk.length;
      refuseBomb(total, size, file);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

function refuseBomb(inflated: number, size: number, file: string): void {
  if (inflated > LIMIT_BYTES) {
    throw bomb(file, `it inflates to more than ${LIMIT_BYTES / MEGABYTE} MB`);
  }
  if (inflated > RATIO_FROM_BYTES && inflated > size * LIMIT_RATIO) {
    throw bomb(file, `it inflates to more than ${LIMIT_RATIO} times its size`);
  }
}

function bomb(file: string, what: string): InputError {
  return new InputError(
    `Refused ZIP archive: ${what}`,
    { file },
    { advice: 'No honest document does; do not open it elsewhere either.' },
  );
}

function encrypted(file: string): InputError {
  return new InputError(
    'Unreadable ZIP archive: it is encrypted',
    { file },
    { advice: 'Save a copy without a password.' },
  );
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n', 1)[0]?.slice(0, 120) ?? '';
}
