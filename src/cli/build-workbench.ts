import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { say } from './terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUILT = join(ROOT, 'web', 'built', 'index.html');
/** What builds them comes with the packages for development. */
const BUILDER = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');

/** Builds the workbench's pages where they are not there, and says so. Throws an InputError where that cannot be done. */
export async function buildIfMissing(): Promise<void> {
  if (existsSync(BUILT)) return;
  if (!existsSync(BUILDER)) throw notBuilt('What builds them is not installed');
  say('Building the workbench’s pages, once …');
  const builder = spawn(process.execPath, [BUILDER, 'build', 'web', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(builder, 'exit');
  if (code !== 0 || !existsSync(BUILT)) throw notBuilt(`The builder ended with ${String(code)}`);
}

function notBuilt(why: string): InputError {
  return new InputError(
    `The workbench’s pages are not built. ${why}`,
    { file: join('web', 'built') },
    { advice: 'Run `npm ci` in the checkout of Tacitus, which builds them.' },
  );
}
