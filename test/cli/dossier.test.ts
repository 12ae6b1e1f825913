import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { QUARREL } from '../support/quarrel.ts';
import { freshFolder, tacitus } from '../support/tacitus.ts';

/** All pages of a dossier in one string. */
async function pages(folder: string, ...args: readonly string[]): Promise<string> {
  const out = join(folder, `dossier-${args.join('')}`.replaceAll(/[^\w-]/gu, ''));
  const { code, err } = await tacitus(folder, 'dossier', '--out', out, ...args);
  expect([code, err]).toEqual([0, '']);
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('\n');
}

it('leaves out what it is told to leave out, and says so where that is not there', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  writeFileSync(
    join(folder, 'other.txt'),
    'Another text\n\nVera Lisova met Anton Marlo in 2024.\n',
  );
  await tacitus(folder, 'read', 'quarrel.txt', 'other.txt');
  const whole = await pages(folder);
  expect(whole).toContain('Another text');
  expect(whole).toMatch(/id="clm_/u);
  expect(await pages(folder, '--without-document', 'other.txt')).not.toContain('Another text');
  const claimless = await pages(folder, '--without', 'claims');
  expect(claimless).not.toMatch(/id="clm_/u);
  expect(claimless).toContain('Another text');
  expect(await pages(folder, '--no-proposals')).not.toMatch(/id="(?:clm|evt|ten|tie)_/u);
  const kind = await tacitus(folder, 'dossier', '--without', 'rumours');
  expect([kind.code, kind.err.includes('claims')]).toEqual([2, true]);
  for (const [option = '', named = ''] of [
    ['--without-document', 'third.txt'],
    ['--without-actor', 'Zaphod'],
  ]) {
    const { code, err } = await tacitus(folder, 'dossier', '--out', 'none', option, named);
    expect([code, err.includes(named)]).toEqual([1, true]);
  }
  expect(readdirSync(folder)).not.toContain('none');
});
