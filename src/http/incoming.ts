import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Incoming } from './desk/messages.ts';
import { safeFileName } from './file-name.ts';
import { RequestFailure } from './problem.ts';

export interface IncomingLimits {
  /** Bytes of one file; 200 MB by default. */
  readonly mostBytes?: number;
  /** How long to wait for the next byte, in milliseconds; 60,000 by default. */
  readonly patience?: number;
  /** Files that are sent at one time; 8 by default. */
  readonly mostAtOnce?: number;
}

const MOST_BYTES = 200_000_000;
const PATIENCE = 60_000;
const MOST_AT_ONCE = 8;
const PARTIAL = '.part';

/**
 * The folder beside a case in which files lie from the moment they are here in full until they are read: one folder a
 * file, so that each keeps its name.
 */
export class IncomingFolder {
  readonly #folder: string;
  readonly #limits: Required<IncomingLimits>;
  #underWay = 0;

  constructor(casePath: string, limits: IncomingLimits = {}) {
    this.#folder = `${casePath}.incoming`;
    this.#limits = {
      mostBytes: MOST_BYTES,
      patience: PATIENCE,
      mostAtOnce: MOST_AT_ONCE,
      ...limits,
    };
  }

  /** What an earlier run acknowledged and did not come to read; what it had not acknowledged is thrown away. */
  async leftOver(): Promise<readonly Incoming[]> {
    const left: Incoming[] = [];
    for (const job of (await namesIn(this.#folder)).toSorted()) {
      const path = join(this.#folder, job);
      const [file] = job.endsWith(PARTIAL) ? [] : await namesIn(path);
      if (file === undefined) await rm(path, { recursive: true, force: true });
      else left.push({ job, file, path: join(path, file) });
    }
    return left;
  }

  /**
   * Takes a file in, and returns once it is safe on the disk. Throws a RequestFailure when it is too large, too slow or
   * badly named.
   */
  async take(
    name: string,
    body: ReadableStream<Uint8Array> | null,
    announced: number,
  ): Promise<Incoming> {
    const file = safeFileName(name);
    if (file === undefined)
      throw new RequestFailure(400, 'The file has no name', 'Send it as `?name=brief.pdf`.');
    if (body === null) throw new RequestFailure(400, 'The file is empty');
    this.#refuseTooLarge(announced);
    if (this.#underWay >= this.#limits.mostAtOnce)
      throw new RequestFailure(429, 'Too many files are being sent', 'Send it again later.');
    this.#underWay += 1;
    try {
      return await this.#write(file, body);
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Leaves nothing behind where nothing waits. */
  async tidy(): Promise<void> {
    await rmdir(this.#folder).catch(() => undefined);
  }

  async #write(file: string, body: ReadableStream<Uint8Array>): Promise<Incoming> {
    // Sorted by name, jobs are in the order in which they came.
    const job = `${String(Date.now()).padStart(15, '0')}-${randomUUID()}`;
    const partial = join(this.#folder, `${job}${PARTIAL}`);
    try {
      await mkdir(partial, { recursive: true, mode: 0o700 });
      await this.#fill(join(partial, file), body);
      await sync(partial);
      await rename(partial, join(this.#folder, job));
      await sync(this.#folder);
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      throw failure(error);
    }
    return { job, file, path: join(this.#folder, job, file) };
  }

  async #fill(path: string, body: ReadableStream<Uint8Array>): Promise<void> {
    const handle = await open(path, 'wx', 0o600);
    const reader = body.getReader();
    try {
      let size = 0;
      for (;;) {
        const { done, value } = await this.#next(reader);
        if (done) break;
        size += value.byteLength;
        this.#refuseTooLarge(size);
        await writeAll(handle, value);
      }
      if (size === 0) throw new RequestFailure(400, 'The file is empty');
      await handle.sync();
    } finally {
      reader.cancel().catch(() => undefined);
      await handle.close();
    }
  }

  async #next(reader: ReadableStreamDefaultReader<Uint8Array>) {
    const slow = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => slow.reject(new RequestFailure(408, 'No more of the file came', 'Send it again.')),
      this.#limits.patience,
    );
    try {
      return await Promise.race([reader.read(), slow.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  #refuseTooLarge(bytes: number): void {
    const { mostBytes } = this.#limits;
    if (bytes <= mostBytes) return;
    throw new RequestFailure(
      413,
      `The file is larger than ${mostBytes / 1e6} MB`,
      'Split it, or read it with `tacitus read`.',
    );
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength;)
    at += (await handle.write(bytes, at, bytes.byteLength - at)).bytesWritten;
}

/** A folder's own entries are on the disk, too, before a file is acknowledged. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Not every system can do so with a folder.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

const NO_SPACE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

function failure(error: unknown): unknown {
  if (error instanceof RequestFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (NO_SPACE.has(code))
    return new RequestFailure(507, 'The disk is full', 'Make room and send it again.');
  if (code.startsWith('E') && !code.startsWith('ERR_'))
    return new RequestFailure(500, `The file cannot be kept (${code})`);
  return new RequestFailure(400, 'The file broke off', 'Send it again.');
}
