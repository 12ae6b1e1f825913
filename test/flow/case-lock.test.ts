import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockCase, refuseLocked } from '../../src/flow/case-lock.ts';
import { freshFolder } from '../support/tacitus.ts';

const lockBeside = (path: string, holder: unknown): void =>
  writeFileSync(`${path}.lock`, typeof holder === 'string' ? holder : JSON.stringify(holder));

/** A process that runs for as long as the tests do, and is not this one. */
const OTHER = process.ppid;

test('a lock is made, tells where the workbench is, and goes', async () => {
  const path = join(freshFolder(), 'a.tacitus');
  const lock = await lockCase(path);
  await lock.tell('http://127.0.0.1:1/');
  expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({
    pid: process.pid,
    url: 'http://127.0.0.1:1/',
  });
  await refuseLocked(path);
  await lock.release();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('another process is named', async () => {
  const path = join(freshFolder(), 'a.tacitus');
  lockBeside(path, { pid: OTHER, host: hostname(), url: 'http://127.0.0.1:9/' });
  const named = `process ${OTHER} at http://127.0.0.1:9/`;
  await expect(lockCase(path)).rejects.toThrow(named);
  await expect(refuseLocked(path)).rejects.toThrow(named);
  lockBeside(path, { pid: 1, host: 'elsewhere.example' });
  await expect(lockCase(path)).rejects.toThrow('process 1 on elsewhere.example');
});

test.each([
  ['a process that is gone', { pid: 2 ** 30, host: hostname() }],
  ['a process whose number another has now', { pid: OTHER, host: hostname(), began: '1' }],
  ['a lock that was cut off', '{"pid":'],
  ['something else', '[]'],
])('%s keeps nobody out', async (_, holder) => {
  const path = join(freshFolder(), 'a.tacitus');
  lockBeside(path, holder);
  await refuseLocked(path);
  const lock = await lockCase(path);
  expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8')).pid).toBe(process.pid);
  await lock.release();
});
