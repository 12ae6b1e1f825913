import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undoDecision } from '../../src/flow/actors.ts';
import { withCase } from '../../src/flow/case.ts';
import type { CaseStore } from '../../src/flow/case.ts';
import { explain } from '../../src/flow/explain.ts';
import { caseFindings } from '../../src/flow/findings.ts';
import type { FindingKind } from '../../src/flow/findings.ts';
import { judgeRecord } from '../../src/flow/judge.ts';
import { readIntoCase } from '../../src/flow/read-into-case.ts';
import { freshFolder, tacitus } from '../support/tacitus.ts';
import { QUARREL } from '../support/quarrel.ts';

const options = { case: 'case.tacitus', by: 'tester' };

async function withQuarrel(
  use: (store: CaseStore, path: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = freshFolder();
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  const path = join(folder, 'case.tacitus');
  await readIntoCase(path, [folder]);
  await withCase(path, {}, (store) => use(store, path, folder));
}

async function firstOf(store: CaseStore, kind: FindingKind) {
  const [row] = (await caseFindings(store, kind, {}, 'case.tacitus')).rows;
  if (row === undefined) throw new Error(`no ${kind} were found`);
  return row;
}

const KINDS = ['claims', 'acts', 'offices', 'ties'] as const;

test.each(KINDS)('%s that are rejected say so, survive reading again, and come back', (kind) =>
  withQuarrel(async (store, path, folder) => {
    const { id } = await firstOf(store, kind);
    const { decision } = await judgeRecord(store, 'reject', id.slice(0, 14), {
      ...options,
      reason: 'misread',
    });
    expect((await firstOf(store, kind)).standing).toBe('rejected');
    const told = await explain(store, id, 'case.tacitus');
    expect(told.decisions).toEqual([decision]);
    expect(told.record).toMatchObject({ standing: 'rejected', as: { standing: 'proposed' } });
    await readIntoCase(path, [folder]);
    writeFileSync(join(folder, 'other.txt'), 'Another commentary\n\nNothing happened in May.\n');
    await readIntoCase(path, [folder]);
    expect((await firstOf(store, kind)).standing).toBe('rejected');
    await judgeRecord(store, 'accept', id, options);
    expect((await firstOf(store, kind)).standing).toBe('accepted');
    await undoDecision(store, undefined, options);
    expect((await firstOf(store, kind)).standing).toBe('rejected');
    await undoDecision(store, decision.id, options);
    expect((await firstOf(store, kind)).standing).toBe('proposed');
    expect(await store.check()).toEqual([]);
  }),
);

test('what is no proposal is not decided on', () =>
  withQuarrel(async (store) => {
    const [document] = await store.documents();
    await expect(judgeRecord(store, 'reject', document?.id ?? '', options)).rejects.toThrow(
      'A document is no proposal',
    );
    await expect(judgeRecord(store, 'reject', 'clm_zzz', options)).rejects.toThrow('no record');
  }));

test('the command line accepts and rejects, and shows and undoes it', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  await tacitus(folder, 'read', 'quarrel.txt');
  const { out } = await tacitus(folder, 'show', 'acts', '--format', 'json');
  const id = /"id":"(evt_[0-9a-f]+)"/u.exec(out)?.[1] ?? '';
  const decided = await tacitus(folder, 'decide', 'reject', id, '--reason', 'misread');
  expect(decided.out).toMatch(/the act “.+” is rejected/u);
  expect(decided.out).toContain('tacitus decide undo dec_');
  expect((await tacitus(folder, 'show', 'acts')).out).toContain('(rejected)');
  expect((await tacitus(folder, 'explain', id)).out).toMatch(/decided +reject by .*: misread/u);
  expect((await tacitus(folder, 'actors', 'log')).out).toContain('is rejected');
  await tacitus(folder, 'decide', 'undo');
  expect((await tacitus(folder, 'show', 'acts')).out).not.toContain('(rejected)');
});
