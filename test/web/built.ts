import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { STAMP, webStamp } from '../../scripts/web-stamp.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WEB = join(ROOT, 'web');
let known: Promise<string> | undefined;

/** The folder of the workbench's files as they are now. The same sources are built once, whoever tests them. */
export function builtWorkbench(): Promise<string> {
  known ??= buildOnce();
  return known;
}

const LONGEST_MS = 90_000;
const STEP_MS = 100;

async function buildOnce(): Promise<string> {
  const stamp = webStamp();
  const installed = join(WEB, 'built');
  if (stampOf(installed) === stamp) return installed;
  const folder = join(tmpdir(), `workbench-${process.getuid?.() ?? 0}-${stamp}`);
  const making = `${folder}.making`;
  for (let waited = 0; waited < LONGEST_MS && !existsSync(folder); waited += STEP_MS) {
    if (took(making)) return buildInto(making, folder);
    await wait(STEP_MS);
  }
  return existsSync(folder) ? folder : buildInto(`${making}.${process.pid}`, folder);
}

/** Whether it falls to this process: only one can make a folder. */
function took(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function buildInto(making: string, folder: string): Promise<string> {
  try {
    const options = { outDir: making, emptyOutDir: true };
    await build({ configFile: join(WEB, 'vite.config.ts'), logLevel: 'error', build: options });
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** From what the pages in a folder were made; `undefined` where none are. */
function stampOf(folder: string): string | undefined {
  const file = join(folder, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
