import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, SAMPLES, tacitus, tacitusProgram } from '../support/tacitus.ts';

const ENGLISH = join(SAMPLES, 'water-over-the-threshold.en.txt');
const ACTORS = join(SAMPLES, '..', 'actors.yml');
const RUSSIAN = join(SAMPLES, 'water-over-the-threshold.ru.txt');

it('reads a file twice and changes nothing the second time', { timeout: 60_000 }, async () => {
  const folder = freshFolder();
  const first = await tacitusProgram(folder, 'read', ENGLISH);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('Water over the Threshold');
  expect(first.out).toContain('1 added');
  const before = await tacitus(folder, 'export');
  const second = await tacitus(folder, 'read', ENGLISH);
  expect(second.out).toContain('1 unchanged');
  expect((await tacitus(folder, 'export')).out).toBe(before.out);
});

it('prints the same records without a case as a case exports', async () => {
  const folder = freshFolder();
  const printed = await tacitus(folder, 'read', ENGLISH, RUSSIAN, '--format', 'jsonl');
  await tacitus(folder, 'read', RUSSIAN, ENGLISH);
  const exported = await tacitus(folder, 'export');
  expect(printed.code).toBe(0);
  expect(printed.out).toBe(exported.out);
  const one = await tacitus(folder, 'read', ENGLISH, '--format', 'jsonl');
  await tacitus(folder, 'read', ENGLISH, '--case', 'one.tacitus');
  expect(one.out).toBe((await tacitus(folder, 'export', '--case', 'one.tacitus')).out);
});

it(
  'prints the records of files of each format, by the scale that is named',
  { timeout: 60_000 },
  async () => {
    const folder = freshFolder();
    const files = ['html', 'docx', 'pdf'].map((format) =>
      join(SAMPLES, `water-over-the-threshold.en.${format}`),
    );
    const how = ['--format', 'jsonl', '--actors', ACTORS, '--scale', 'kent-1964'];
    const printed = await tacitus(folder, 'read', ...files, ...how);
    expect(printed).toMatchObject({ code: 0, err: '' });
    const kinds = printed.out.split('\n').map((line) => /"kind":"(\w+)"/.exec(line)?.[1]);
    expect(kinds.filter((kind) => kind === 'document')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'citation').length % 3).toBe(0);
    expect(printed.out).toContain('"scale":"Kent 1964"');
    expect(printed.out).not.toContain('"scale":"ICD 203"');
  },
);

it('lists what acts are taken to tell, and what they are compared with', async () => {
  const folder = freshFolder();
  const text =
    'In May Velland sent a signal to Mirvania that the port would stay closed. The closure recalls the crisis of 2013, ' +
    'when Velland stopped the trains.';
  writeFileSync(join(folder, 'port.txt'), `The port\n\n${text}\n`);
  const read = await tacitus(folder, 'read', 'port.txt');
  expect(read.out).toMatch(/^ {2}\d claims /mu);
  const [signals, precedents] = [
    await tacitus(folder, 'show', 'signals'),
    await tacitus(folder, 'show', 'precedents'),
  ];
  expect(signals.out).toContain('\tMirvania\tthe port would stay closed\t');
  expect(precedents.out).toContain('\tthe crisis of 2013\t');
});

it('takes its own export back without loss', async () => {
  const folder = freshFolder();
  await tacitus(folder, 'read', ENGLISH, RUSSIAN);
  await tacitus(folder, 'export', '--out', 'case.jsonl');
  const taken = await tacitus(folder, 'import', 'case.jsonl', '--case', 'copy.tacitus');
  expect(taken).toMatchObject({ code: 0, err: '' });
  const copy = await tacitus(folder, 'export', '--case', 'copy.tacitus');
  expect(copy.out).toBe((await tacitus(folder, 'export')).out);
  expect((await tacitus(folder, 'check', '--case', 'copy.tacitus')).code).toBe(0);
});

it('names each file it cannot read and goes on with the others', async () => {
  const folder = freshFolder();
  const input = join(folder, 'input');
  mkdirSync(input);
  cpSync(ENGLISH, join(input, 'good.txt'));
  writeFileSync(join(input, 'empty.txt'), '');
  writeFileSync(join(input, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 0, 7]));
  writeFileSync(join(input, 'broken.pdf'), '%PDF-1.7\nand then nothing');
  writeFileSync(join(input, 'broken.docx'), 'PK\u0003\u0004 and then nothing');
  writeFileSync(join(input, 'picture.png'), 'not looked at');
  const { code, out, err } = await tacitus(folder, 'read', 'input', 'nosuch.txt');
  expect(code).toBe(1);
  expect(out).toContain('1 added');
  for (const name of ['empty.txt', 'binary.txt', 'broken.pdf', 'broken.docx', 'nosuch.txt']) {
    expect(err).toContain(name);
  }
  expect(err.trim().split('\n')).toHaveLength(5);
  expect(out).toContain('picture.png');
  expect((await tacitus(folder, 'check')).code).toBe(0);
});

it('refuses a gazetteer that is none, naming the place', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'actors.yml'), 'actors:\n  - type: wizard\n    name: X\n');
  const { code, err } = await tacitus(folder, 'read', ENGLISH, '--actors', 'actors.yml');
  expect(code).toBe(1);
  expect(err).toContain('actors.yml');
  expect(err).toContain('wizard');
});

it('reads how sure a text is by the scale that is named', async () => {
  const folder = freshFolder();
  const scalesOf = async (...more: readonly string[]): Promise<ReadonlySet<string | undefined>> => {
    const { out } = await tacitus(folder, 'read', ENGLISH, '--format', 'jsonl', ...more);
    return new Set([...out.matchAll(/"scale":"([^"]+)"/gu)].map(([, name]) => name));
  };
  expect([...(await scalesOf())]).toEqual(['ICD 203']);
  expect([...(await scalesOf('--scale', 'nato'))]).toEqual(['NATO AJP-2.1']);
  const { code, err } = await tacitus(folder, 'read', ENGLISH, '--scale', 'celsius');
  expect(code).toBe(2);
  expect(err).toContain('icd-203, kent-1964, nato');
});
