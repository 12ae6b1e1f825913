import { expect, test } from 'vitest';
import { freshFolder, tacitus } from '../support/tacitus.ts';
import { writeTwoCommentaries } from '../support/two-commentaries.ts';

// A process for each command: what they decide is tried in test/flow/actors.test.ts.
test('joins, takes apart and undoes from the command line', { timeout: 120_000 }, async () => {
  const folder = freshFolder();
  writeTwoCommentaries(folder);
  await tacitus(folder, 'read', 'en.txt', 'ru.txt');
  const exported = (await tacitus(folder, 'export')).out;
  const merge = await tacitus(folder, 'actors', 'merge', 'Анар Таваров', 'Vera Lisova');
  expect(merge).toMatchObject({ code: 0, err: '' });
  expect(merge.out).toMatch(/Anar Tavarov and Vera Lisova are one/u);
  expect(merge.out).toMatch(/tacitus actors undo dec_/u);
  const undo = await tacitus(folder, 'actors', 'undo', '--by', 'Ada', '--reason', 'a test');
  expect(undo.out).toMatch(/took back dec_/u);
  const after = (await tacitus(folder, 'export')).out.split('\n');
  expect(after.filter((line) => !line.includes('"kind":"decision"')).join('\n')).toBe(exported);
  const { out: log } = await tacitus(folder, 'actors', 'log');
  expect(log).toMatch(/Anar Tavarov and Vera Lisova are one \(undone\)/u);
  expect(log).toMatch(/\tAda\t.*took back .*a test/u);
});

test('says what is ambiguous, and what is misuse', { timeout: 60_000 }, async () => {
  const folder = freshFolder();
  writeTwoCommentaries(folder);
  await tacitus(folder, 'read', 'en.txt');
  const both = await tacitus(folder, 'actors', 'accept', 'Tavarov');
  expect(both.code).toBe(1);
  expect(both.err).toMatch(/may be any of \d actors: .*Anar Tavarov.*Give the id/u);
  expect(await tacitus(folder, 'actors', 'merge', 'Anar Tavarov')).toMatchObject({ code: 2 });
  const list = await tacitus(folder, 'actors', 'list');
  expect(list.out).toMatch(/^act_[0-9a-f]{8}\tAnar Tavarov\tperson\t/u);
});
