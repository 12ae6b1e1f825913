import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder, tacitus } from '../support/tacitus.ts';

test('imports lists, tells what was not taken, and exports entities', { timeout: 60_000 }, async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'list.csv'), 'name,type\nAnar Tavarov,person\n,person\nBoat,vessel\n');
  writeFileSync(join(folder, 'list.csv.gz'), Uint8Array.of(0x1f, 0x8b, 8, 0));
  const first = await tacitus(folder, 'actors', 'import', 'list.csv', 'list.csv.gz', 'none.csv');
  expect(first.code).toBe(1);
  expect(first.out).toMatch(/list\.csv \(a table\): 1 imported, 1 malformed row\n.*1 vessel/u);
  expect(first.err).toMatch(/The row has no name \(list\.csv, line 3\)/u);
  expect(first.err).toMatch(/packed with gzip, no list of actors \(list\.csv\.gz\)\. Unpack/u);
  expect(first.err).toMatch(/No such file or folder \(none\.csv\)/u);
  writeFileSync(join(folder, 'list.csv'), 'name,type\nAnar Tavarov,person\n');
  const again = await tacitus(folder, 'actors', 'import', 'list.csv');
  expect(again).toMatchObject({ code: 0, err: '' });
  expect(again.out).toContain('0 imported, 1 already known');
  const ftm = await tacitus(folder, 'export', '--format', 'ftm', '--out', 'out.ftm.json');
  expect(ftm.code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'out.ftm.json'), 'utf8'))).toMatchObject({
    schema: 'Person',
    caption: 'Anar Tavarov',
  });
  expect(await tacitus(folder, 'actors', 'import')).toMatchObject({ code: 2 });
}); // prettier-ignore
