import { expect, it } from 'vitest';
import { freshFolder, tacitus, tacitusProgram } from '../support/tacitus.ts';

it.each([
  ['no command', []],
  ['an unknown command', ['raed', 'x.txt']],
  ['an unknown option', ['show', 'documents', '--caze', 'x']],
  ['an unknown list', ['show', 'people']],
  ['read without a file', ['read']],
  ['an unknown format', ['export', '--format', 'xml']],
  ['csv without a folder', ['export', '--format', 'csv']],
  ['a limit that is no number', ['search', 'x', '--limit', 'many']],
])('ends with 2 on %s', async (_, args) => {
  const { code, err } = await tacitus(freshFolder(), ...args);
  expect(code).toBe(2);
  expect(err).not.toBe('');
  expect(err).not.toContain('at file:');
});

it('suggests the command that was meant', async () => {
  const { err } = await tacitus(freshFolder(), 'raed', 'x.txt');
  expect(err).toContain('read');
});

it.each(['show documents', 'search x', 'export', 'check', 'dossier'])(
  '%s says what to do when there is no case',
  async (line) => {
    const { code, err, out } = await tacitus(freshFolder(), ...line.split(' '));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('case.tacitus');
    expect(err.trim().split('\n')).toHaveLength(1);
  },
);

it('ends as a program with the same codes', async () => {
  const misused = await tacitusProgram(freshFolder(), 'raed', 'x.txt');
  expect(misused).toEqual(await tacitus(freshFolder(), 'raed', 'x.txt'));
  expect(misused.code).toBe(2);
  expect((await tacitusProgram(freshFolder(), 'check')).code).toBe(1);
});
