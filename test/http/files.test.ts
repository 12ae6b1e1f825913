import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { safeFileName } from '../../src/http/file-name.ts';
import { openQuarrel } from '../support/workbench.ts';
import type { Window } from '../support/workbench.ts';

const TEXT = 'A new text\n\nVera Lisova met Anton Marlo on 9 March 2025.\n';

test('a file that is dropped in is acknowledged, read and told of', async () => {
  const { window, casePath } = await openQuarrel();
  const heard = await window.events();
  const { status, text } = await window.drop('new.txt', TEXT);
  expect([status, JSON.parse(text).file]).toEqual([202, 'new.txt']);
  expect(await heard.next('progress')).toEqual({ done: 0, all: 1 });
  const read = await heard.next('read');
  expect(read).toMatchObject({ file: 'new.txt', change: 'added', title: 'A new text' });
  await heard.next('finished');
  await heard.next('changed');
  expect((await window.get('/api/documents')).map(({ file }) => file)).toEqual([
    'new.txt',
    'quarrel.txt',
  ]);
  expect(await window.get('/api/jobs')).toMatchObject({ waiting: [], done: [{ file: 'new.txt' }] });
  expect(readdirSync(`${casePath}.incoming`)).toEqual([]);
  expect(readdirSync(`${casePath}.files`)).toHaveLength(2);
});

test('a file that cannot be read is told of, and the others go on; none is kept where none shall be', async () => {
  const { window, casePath } = await openQuarrel({ originals: false });
  const heard = await window.events();
  await window.drop('broken.pdf', '%PDF-1.7 no more than that');
  await window.drop('new.txt', TEXT);
  expect(await heard.next('read', ({ file }) => file === 'broken.pdf')).toMatchObject({
    problem: { status: 422, place: { file: 'broken.pdf' } },
  });
  expect(await heard.next('read', ({ file }) => file === 'new.txt')).toMatchObject({
    change: 'added',
  });
  expect(readdirSync(`${casePath}.files`)).toHaveLength(1);
});

test('names of files lead nowhere', async () => {
  const { window, casePath, folder } = await openQuarrel();
  const heard = await window.events();
  await window.drop('../../../escape.txt', TEXT);
  expect(await heard.next('read')).toMatchObject({ file: 'escape.txt' });
  await window.drop('<img src=x onerror=alert(1)>\u202etxt.exe', `${TEXT}!`);
  const told = await heard.next('read', ({ file }) => file !== 'escape.txt');
  expect(told.file).toBe('img src=x onerror=alert(1) txt.exe');
  expect(existsSync(join(folder, '..', 'escape.txt'))).toBe(false);
  expect((await window.drop('..', TEXT)).status).toBe(400);
  expect((await window.drop('', TEXT)).status).toBe(400);
  expect((await window.drop('empty.txt', '')).status).toBe(400);
  expect(readdirSync(`${casePath}.incoming`)).toEqual([]);
});

test.each([
  ['a/b/c.pdf', 'c.pdf'],
  ['C:\\Users\\x\\y.docx', 'y.docx'],
  ['..', undefined],
  ['.hidden', 'hidden'],
  ['a\0b\n.txt', 'a b .txt'],
  ['Заметки.txt', 'Заметки.txt'],
  ['\u202egpj.exe', 'gpj.exe'],
  [`${'я'.repeat(300)}.pdf`, `${'я'.repeat(88)}.pdf`],
  ['\ud800.txt', '\ufffd.txt'],
])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

test('a file that is too large is refused before it is on the disk, announced or not', async () => {
  const { window, casePath } = await openQuarrel({ incoming: { mostBytes: 1_000 } });
  const { status, text } = await window.drop('large.txt', 'x'.repeat(2_000));
  expect([status, JSON.parse(text).title]).toEqual([413, 'Payload Too Large']);
  const chunk = `3e8\r\n${'x'.repeat(1_000)}\r\n`;
  expect(await raw(window, 'Transfer-Encoding: chunked', [chunk, chunk, chunk])).toMatch(
    /^HTTP\/1.1 413/u,
  );
  expect(await sizes(casePath)).toEqual([]);
});

test('a file of which nothing comes any more is given up', async () => {
  const { window, casePath } = await openQuarrel({ incoming: { patience: 200 } });
  expect(await raw(window, 'Content-Length: 1000', ['only this'])).toMatch(/^HTTP\/1.1 408/u);
  expect(await sizes(casePath)).toEqual([]);
});

test('a file that breaks off is thrown away', async () => {
  const { window, casePath } = await openQuarrel();
  const socket = connect(window.port, '127.0.0.1');
  socket.write(`${headOf(window, 'Content-Length: 1000')}half`);
  while ((await sizes(casePath)).length === 0) await pause();
  socket.destroy();
  while ((await sizes(casePath)).length > 0) await pause();
  expect((await window.get('/api/jobs')).waiting).toEqual([]);
});

async function sizes(casePath: string): Promise<readonly string[]> {
  const folder = `${casePath}.incoming`;
  return existsSync(folder) ? readdirSync(folder) : [];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function headOf({ port, headers }: Window, length: string): string {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    `POST /api/files?name=x.txt HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    ...own,
    length,
    '',
    '',
  ].join('\r\n');
}

/** Sends a request piece by piece and leaves it open; what is answered until the server ends it. */
function raw(window: Window, length: string, pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(window.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (!text.includes('\r\n\r\n')) return;
      socket.destroy();
      resolve(text);
    });
    socket.on('error', () => resolve(text));
    socket.write(headOf(window, length));
    for (const piece of pieces) socket.write(piece);
  });
}
