import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { expandInputs } from '../../src/flow/inputs.ts';
import { freshFolder } from '../support/tacitus.ts';

function folderWith(...names: readonly string[]): string {
  const folder = freshFolder();
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}

const namesOf = (paths: readonly string[]) => paths.map((path) => basename(path));

it('takes files of known kinds from a folder, in a stable order', async () => {
  const folder = folderWith('b.txt', 'a.PDF', 'c.docx', 'notes.xlsx', '.hidden.txt');
  const { files, passedOver, failures } = await expandInputs([folder]);
  expect(namesOf(files)).toEqual(['a.PDF', 'b.txt', 'c.docx']);
  expect(namesOf(passedOver)).toEqual(['notes.xlsx']);
  expect(failures).toEqual([]);
});

it('takes a file that is named whatever its ending', async () => {
  const folder = folderWith('letter.odd');
  expect(namesOf((await expandInputs([join(folder, 'letter.odd')])).files)).toEqual(['letter.odd']);
});

it('reads nothing twice and follows no circle', async () => {
  const folder = folderWith('a.txt');
  mkdirSync(join(folder, 'inner'));
  symlinkSync(folder, join(folder, 'inner', 'up'));
  symlinkSync(join(folder, 'a.txt'), join(folder, 'again.txt'));
  const { files } = await expandInputs([folder, join(folder, 'a.txt'), folder]);
  expect(namesOf(files)).toEqual(['a.txt']);
});

it('names what cannot be reached and goes on', async () => {
  const folder = folderWith('a.txt');
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'broken.txt'));
  const { files, failures } = await expandInputs([join(folder, 'nosuch'), folder]);
  expect(namesOf(files)).toEqual(['a.txt']);
  expect(failures.map((failure) => basename(failure.place.file))).toEqual(['nosuch', 'broken.txt']);
});

it('refuses what is no file', async () => {
  const { failures } = await expandInputs(['/dev/null']);
  expect(failures[0]?.line()).toContain('/dev/null');
});
