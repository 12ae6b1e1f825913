import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordSet } from '../model/record-set.ts';

/** All files of a case together; what comes later is not kept. */
const MOST_BYTES = 2_000_000_000;

/** The folder beside a case in which the files themselves lie that were read into it, by the digests of their bytes. */
function folderOf(casePath: string): string {
  return `${casePath}.files`;
}

/**
 * Keeps the file that a document was read from beside the case, so that its page can be looked at; once for the same bytes. It
 * is the reader's convenience: where it cannot be kept, because the disk is full, the folder holds 2 GB or may not be
 * written to, `false`, and the case is as good without.
 */
export async function keepOriginal(
  casePath: string,
  { document: [document] }: RecordSet,
  path: string,
): Promise<boolean> {
  if (document === undefined) return false;
  const folder = folderOf(casePath);
  const target = join(folder, document.sha256);
  const partial = `${target}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await isThere(target)) return true;
    const { size } = await stat(path);
    if ((await sizeOf(folder)) + size > MOST_BYTES) return false;
    // Where the file system can, the copy shares its blocks with the file.
    await copyFile(path, partial, constants.COPYFILE_FICLONE);
    await rename(partial, target);
    return true;
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
    return false;
  }
}

/** Changes whenever the kept file may have; `undefined` where there is none. */
export async function markOfOriginal(
  casePath: string,
  sha256: string,
): Promise<string | undefined> {
  const now = await stat(join(folderOf(casePath), sha256)).catch(() => undefined);
  return now && `${now.ino} ${now.size} ${now.mtimeMs} ${now.ctimeMs}`;
}

/** The file that a document was read from; `undefined` where it was not kept, or is not what it was. */
export async function originalOf(casePath: string, sha256: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) return undefined;
  const path = join(folderOf(casePath), sha256);
  try {
    return (await digestOf(path)) === sha256 ? path : undefined;
  } catch {
    return undefined;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const parts: AsyncIterable<Uint8Array> = createReadStream(path);
  for await (const part of parts) hash.update(part);
  return hash.digest('hex');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
