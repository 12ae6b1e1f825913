import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { freshFolder, SAMPLES, tacitus } from '../support/tacitus.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'tacitus');
const MANY = 400;

it('stops on Ctrl-C with whole documents only, and goes on from there', async () => {
  const folder = freshFolder();
  const input = join(folder, 'input');
  mkdirSync(input);
  const text = readFileSync(join(SAMPLES, 'water-over-the-threshold.en.txt'), 'utf8');
  for (let index = 0; index < MANY; index++) {
    writeFileSync(join(input, `${index}.txt`), `${text}\n\nCopy ${index}.\n`);
  }
  const code = await interrupted(folder);
  expect(code).toBe(130);
  const check = await tacitus(folder, 'check');
  expect(check).toMatchObject({ code: 0, err: '' });
  const kept = (await tacitus(folder, 'show', 'documents')).out.trim().split('\n');
  expect(kept.length).toBeLessThan(MANY);
});

/** Reads the folder and presses Ctrl-C once the case is there. */
async function interrupted(folder: string): Promise<number | null> {
  const child = spawn(PROGRAM, ['read', 'input'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  await vi.waitUntil(() => existsSync(join(folder, 'case.tacitus')), { timeout: 20_000 });
  child.kill('SIGINT');
  return ended;
}
