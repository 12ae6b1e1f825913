import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

/** Long enough for a browser to start and read the file. */
const KEPT_MS = 20_000;

/**
 * Opens an address in the system's browser. Other people on the machine see the arguments of programs, so the address
 * stands in a file that nobody else may read, and which leads to it. Rejects when no browser can be started.
 */
export async function openInBrowser(url: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tacitus-'));
  const page = join(folder, 'workbench.html');
  const target = url.replaceAll('&', '&amp;');
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${target}"><a href="${target}">Open the workbench</a>\n`,
    { mode: 0o600 },
  );
  setTimeout(() => void rm(folder, { recursive: true, force: true }), KEPT_MS).unref();
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...before, page], { stdio: 'ignore', detached: true });
  await once(child, 'spawn');
  child.unref();
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
