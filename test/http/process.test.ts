import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWindow } from '../support/workbench.ts';
import { freshFolder, tacitus } from '../support/tacitus.ts';
import { QUARREL } from '../support/quarrel.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'tacitus');

/** `tacitus serve` as a program of its own, and its address. */
async function start(folder: string): Promise<{ child: ChildProcess; url: string; out: string }> {
  const child = spawn(PROGRAM, ['serve', 'case.tacitus', '--no-open'], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  for await (const part of child.stdout.setEncoding('utf8')) {
    out += String(part);
    const [url] = /http:\S+/u.exec(out) ?? [];
    if (url !== undefined && out.includes('Ctrl-C')) return { child, url, out };
  }
  throw new Error(`It ended: ${out}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

const textOf = (number: number): string =>
  `Text ${number}\n\nVera Lisova met Anton Marlo on ${number} March 2025.\n`;

test('killed while files come in, it loses none that it acknowledged', async () => {
  const folder = freshFolder();
  const first = await start(folder);
  const window = await openWindow(first.url);
  const acknowledged: string[] = [];
  const sends = Array.from({ length: 24 }, async (_, number) => {
    try {
      const { status } = await window.drop(`text-${number + 1}.txt`, textOf(number + 1));
      if (status === 202) acknowledged.push(`text-${number + 1}.txt`);
      if (acknowledged.length === 6) first.child.kill('SIGKILL');
    } catch {
      // The connection broke off: this one was not acknowledged.
    }
  });
  await Promise.all(sends);
  expect(acknowledged.length).toBeGreaterThanOrEqual(6);
  const second = await start(folder);
  const again = await openWindow(second.url);
  const heard = await again.events();
  if ((await again.get('/api/jobs')).waiting.length > 0) await heard.next('finished');
  const files = (await again.get('/api/documents')).map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(acknowledged));
  expect(readdirSync(join(folder, 'case.tacitus.incoming'))).toEqual([]);
  await end(second.child, 'SIGINT');
  expect((await tacitus(folder, 'check')).code).toBe(0);
});

test('while it runs, nobody else writes; a killed one keeps nobody out', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  await tacitus(folder, 'read', 'quarrel.txt', '--case', 'case.tacitus');
  const { child, url } = await start(folder);
  const address = url.replace(/\?.*$/u, '');
  const named = new RegExp(`open in the workbench of process ${child.pid} at ${address}`, 'u');
  for (const args of [
    ['read', 'quarrel.txt', '--case', 'case.tacitus'],
    ['serve', 'case.tacitus', '--no-open'],
  ]) {
    const { code, err } = await tacitus(folder, ...args);
    expect([code, named.test(err)]).toEqual([1, true]);
  }
  const shown = await tacitus(folder, 'show', 'acts', '--case', 'case.tacitus');
  expect([shown.code, shown.out.includes('evt_')]).toEqual([0, true]);
  await end(child, 'SIGKILL');
  expect(existsSync(join(folder, 'case.tacitus.lock'))).toBe(true);
  expect((await tacitus(folder, 'read', 'quarrel.txt', '--case', 'case.tacitus')).code).toBe(0);
  const next = await start(folder);
  await end(next.child, 'SIGTERM');
  expect(existsSync(join(folder, 'case.tacitus.lock'))).toBe(false);
});

test('a decision and an added record that were answered are there after a kill', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  await tacitus(folder, 'read', 'quarrel.txt', '--case', 'case.tacitus');
  const { child, url } = await start(folder);
  const window = await openWindow(url);
  const [claim] = (await window.get('/api/claims')).rows;
  await window.post('/api/decisions', { verb: 'reject', record: claim?.id ?? '' });
  const passage = claim?.place.passage ?? '';
  const added = await window.post('/api/decisions', {
    verb: 'add',
    record: passage,
    after: {
      kind: 'mention',
      start: claim?.span.start ?? 0,
      end: claim?.span.end ?? 0,
      fields: { actor: { name: 'The Left Bank', type: 'group' } },
    },
  });
  expect(added.status).toBe(200);
  await end(child, 'SIGKILL');
  const actors = await tacitus(folder, 'actors', 'list', '--case', 'case.tacitus');
  expect(actors.out).toContain('The Left Bank');
  expect((await tacitus(folder, 'check', '--case', 'case.tacitus')).code).toBe(0);
  const { out } = await tacitus(folder, 'explain', claim?.id ?? '', '--case', 'case.tacitus');
  expect(out).toContain(', rejected');
});
