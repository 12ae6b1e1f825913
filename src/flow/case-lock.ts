import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { InputError } from '../model/input-error.ts';

/** Who keeps a case to itself: what stands in the file beside it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts it: another process may get the same number later. */
  readonly began?: string;
  /** Where its workbench is. */
  readonly url?: string;
}

export interface CaseLock {
  /** Tells others where the workbench is. */
  readonly tell: (url: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * Keeps a case to this process until it is released or the process is gone. Throws an InputError that names the other
 * process where one has it.
 */
export async function lockCase(casePath: string): Promise<CaseLock> {
  const path = lockPath(casePath);
  const mine: Holder = { pid: process.pid, host: hostname(), ...began(process.pid) };
  for (;;) {
    try {
      await writeFile(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw asInputError(error, casePath);
      await giveWay(casePath);
    }
  }
  return {
    tell: (url) => writeFile(path, JSON.stringify({ ...mine, url }), { mode: 0o600 }),
    release: async () => {
      const holder = await holderOf(casePath);
      if (holder !== undefined && isMine(holder)) await rm(path, { force: true });
    },
  };
}

/** Throws an InputError where another process keeps the case to itself. */
export async function refuseLocked(casePath: string): Promise<void> {
  const holder = await holderOf(casePath);
  if (holder === undefined || isMine(holder) || isGone(holder)) return;
  throw heldBy(holder, casePath);
}

/** What a dead process left is put aside; of several that try, one does. */
async function giveWay(casePath: string): Promise<void> {
  const holder = await holderOf(casePath);
  if (holder !== undefined && !isGone(holder)) throw heldBy(holder, casePath);
  const aside = `${lockPath(casePath)}.${process.pid}`;
  try {
    await rename(lockPath(casePath), aside);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw asInputError(error, casePath);
  }
  await rm(aside, { force: true });
}

function lockPath(casePath: string): string {
  return `${casePath}.lock`;
}

/** `undefined` where there is no lock, or one that was cut off while it was written. */
async function holderOf(casePath: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(lockPath(casePath), 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isInteger(value.pid) &&
    'host' in value
  );
}

function isMine({ pid, host }: Holder): boolean {
  return pid === process.pid && host === hostname();
}

/** Of a process on another machine nobody knows: it is taken to be there. */
function isGone({ pid, host, began: then }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
  const now = began(pid).began;
  return then !== undefined && now !== undefined && now !== then;
}

/** The 22nd field behind the name in brackets, in `proc(5)`; nothing on systems without it. */
function began(pid: number): { readonly began?: string } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const field = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    return field === undefined ? {} : { began: field };
  } catch {
    return {};
  }
}

function heldBy({ pid, host, url }: Holder, casePath: string): InputError {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const at = url === undefined ? '' : ` at ${url}`;
  const advice =
    host === hostname()
      ? 'Work there, or end it with Ctrl-C first.'
      : `End it there; if that machine is gone, delete ${lockPath(casePath)}.`;
  return new InputError(
    `The case is open in the workbench of ${where}${at}`,
    { file: casePath },
    { advice },
  );
}

function asInputError(error: unknown, casePath: string): InputError {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return new InputError(
      'There is no such folder',
      { file: dirname(casePath) },
      { advice: 'Check the spelling, or make it first.', cause: error },
    );
  return new InputError(
    'The case cannot be kept from others: no file can be made beside it',
    { file: casePath },
    { advice: 'Copy it to a folder that you may write to.', cause: error },
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
