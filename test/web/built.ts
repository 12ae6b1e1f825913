import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const WEB = join(ROOT, 'web');
/** All that ends in the workbench's files: its sources, the pure rooms it runs, and the packages. */
const MADE_OF = ['web/src', 'web/public', 'src/model', 'src/view'];
const SINGLE = ['web/index.html', 'web/vite.config.ts', 'package-lock.json'];

let known: Promise<string> | undefined;

/** The folder of the workbench's files as they are now. The same sources are built once, whoever tests them. */
export function builtWorkbench(): Promise<string> {
  known ??= buildOnce();
  return known;
}

const LONGEST_MS = 90_000;
const STEP_MS = 100;

async function buildOnce(): Promise<string> {
  const folder = join(tmpdir(), `workbench-${process.getuid?.() ?? 0}-${stampOf()}`);
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

function stampOf(): string {
  const hash = createHash('sha256');
  const files = MADE_OF.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.toSorted(), ...SINGLE.map((name) => join(ROOT, name))])
    hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
}
