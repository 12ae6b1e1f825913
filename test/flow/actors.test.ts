import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  judgeActors,
  mergeActors,
  renameActor,
  splitActor,
  undoDecision,
} from '../../src/flow/actors.ts';
import { settleIfDue, withCase } from '../../src/flow/case.ts';
import type { CaseStore } from '../../src/flow/case.ts';
import { decisionLog } from '../../src/flow/decision-log.ts';
import { judgeRecord } from '../../src/flow/judge.ts';
import { readIntoCase } from '../../src/flow/read-into-case.ts';
import { benchOf } from '../../src/flow/workbench/bench.ts';
import { DESK } from '../../src/flow/workbench/desk.ts';
import { openCase } from '../../src/store/index.ts';
import { freshFolder } from '../support/tacitus.ts';
import { writeTwoCommentaries } from '../support/two-commentaries.ts';

const options = { case: 'case.tacitus' };

/** A case of two commentaries on the same people, in English and in Russian. */
async function withCommentaries(
  use: (store: CaseStore, path: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = freshFolder();
  writeTwoCommentaries(folder);
  const path = join(folder, 'case.tacitus');
  await readIntoCase(path, [folder]);
  await withCase(path, {}, (store) => use(store, path, folder));
}

async function mentionsOf(store: CaseStore, name: string): Promise<number | undefined> {
  return (await store.actors()).find(({ actor }) => actor.name === name)?.mentions;
}

const undecided = (store: CaseStore): readonly string[] =>
  Array.from(store.exportRecords(), (record) => JSON.stringify(record)).filter(
    (line) => !line.startsWith('{"kind":"decision"'),
  );

test('who is one over languages is shown as one', () =>
  withCommentaries(async (store) => {
    const found = (await store.actors()).filter(({ actor }) => /Tavarov|Тавар/u.test(actor.name));
    expect(found.map(({ actor }) => actor.name)).toEqual(['Anar Tavarov', 'Murad Tavarov']);
    expect(found[0]?.documents).toBe(2);
  }));

test('a name that a person gives is shown, found, survives reading again, and goes with undoing', () =>
  withCommentaries(async (store, path, folder) => {
    const before = undecided(store);
    await renameActor(store, 'Vera Lisova', '  Vera  Lisova-Marlo ', options);
    expect(await mentionsOf(store, 'Vera Lisova-Marlo')).toBe(4);
    expect(await mentionsOf(store, 'Vera Lisova')).toBeUndefined();
    const [document] = await store.documents();
    const { actor } = await store.records(document?.id);
    expect(actor.map(({ name }) => name)).toContain('Vera Lisova-Marlo');
    writeFileSync(join(folder, 'third.txt'), 'Third\n\nVera Lisova spoke to Murad Tavarov.\n');
    await readIntoCase(path, [folder]);
    expect(await mentionsOf(store, 'Vera Lisova-Marlo')).toBe(5);
    await mergeActors(store, 'Vera Lisova-Marlo', 'Murad Tavarov', options);
    expect(await mentionsOf(store, 'Vera Lisova-Marlo')).toBeGreaterThan(5);
    await undoDecision(store, undefined, options);
    const old = await renameActor(store, 'Vera Lisova', 'V. L.', options);
    expect(await mentionsOf(store, 'V. L.')).toBe(5);
    await undoDecision(store, old.decision.id, options);
    expect(await mentionsOf(store, 'Vera Lisova-Marlo')).toBe(5);
    await undoDecision(store, undefined, options);
    expect(await mentionsOf(store, 'Vera Lisova')).toBe(5);
    expect(await store.check()).toEqual([]);
    expect(before.some((line) => line.includes('Marlo'))).toBe(false);
    await expect(renameActor(store, 'Vera Lisova', ' \n', options)).rejects.toThrow('letters');
  }));

test('a decision survives reading again until it is undone', () =>
  withCommentaries(async (store, path, folder) => {
    await mergeActors(store, 'Anar Tavarov', 'Murad Tavarov', options);
    const before = undecided(store);
    const all = await mentionsOf(store, 'Anar Tavarov');
    expect(await mentionsOf(store, 'Murad Tavarov')).toBeUndefined();
    await splitActor(store, 'Anar Tavarov', 'Murad Tavarov', options);
    expect(await mentionsOf(store, 'Murad Tavarov')).toBeGreaterThan(0);
    const parted = undecided(store);
    await readIntoCase(path, [folder]);
    expect(undecided(store)).toEqual(parted);
    await undoDecision(store, undefined, options);
    expect(undecided(store)).toEqual(before);
    expect(await mentionsOf(store, 'Anar Tavarov')).toBe(all);
    expect(decisionLog(store).map(({ undone }) => undone)).toEqual([false, true, false]);
    await undoDecision(store, decisionLog(store)[2]?.decision.id, options);
    expect(undecided(store)).toEqual(parted);
    expect(await store.check()).toEqual([]);
  }));

test('a merge by names in any script is signed, exported and imported', () =>
  withCommentaries(async (store, path) => {
    const { decision } = await mergeActors(store, 'Вера Лисова', 'MURAD TAVAROV', {
      ...options,
      by: 'Ada',
      reason: 'a test',
    });
    expect(decision).toMatchObject({ verb: 'merge', by: 'Ada', reason: 'a test' });
    await expect(mergeActors(store, 'Vera Lisova', 'Murad Tavarov', options)).rejects.toThrow(
      'one already',
    );
    const records = [...store.exportRecords()];
    await withCase(`${path}.copy`, { create: true }, (copy) => copy.importRecords(records));
    await withCase(`${path}.copy`, { readonly: true }, async (copy) => {
      expect([...copy.exportRecords()]).toEqual(records);
      expect(await copy.check()).toEqual([]);
    });
  }));

test('a merge names the parts that either side had, and they stay with the whole', () =>
  withCommentaries(async (store) => {
    const partsOf = async (name: string) =>
      (await store.actors())
        .find(({ actor }) => actor.name === name)
        ?.actor.parts?.map(({ id }) => id) ?? [];
    const [anar, vera] = [await partsOf('Anar Tavarov'), await partsOf('Vera Lisova')];
    const { decision } = await mergeActors(store, 'Anar Tavarov', 'Vera Lisova', options);
    const others = [...anar, ...vera].filter((id) => id !== decision.record);
    expect([anar.length, vera.length]).toEqual([2, 2]);
    expect(decision.after).toEqual({
      with: expect.toSatisfy((id: string) => vera.includes(id)),
      parts: expect.toSatisfy((parts: readonly string[]) => parts.length === others.length - 1),
    });
    for (const id of others) expect(JSON.stringify(decision.after)).toContain(id);
    expect((await partsOf('Anar Tavarov')).toSorted()).toEqual([...anar, ...vera].toSorted());
  }));

test('a rejection keeps the program from joining, whatever else says they are one', () =>
  withCommentaries(async (store) => {
    const { decision } = await judgeActors(
      store,
      'reject',
      'Anar Tavarov',
      'Murad Tavarov',
      options,
    );
    expect(await mentionsOf(store, 'Murad Tavarov')).toBeGreaterThan(0);
    expect(
      (await store.asked()).filter(({ left, right }) => [left, right].includes(decision.record)),
    ).toEqual([]);
    const accepted = await judgeActors(store, 'accept', 'Anar Tavarov', 'Murad Tavarov', options);
    expect(accepted.conflicts).toMatchObject([
      { overruled: { judgement: 'different', by: 'person' } },
    ]);
    expect(await mentionsOf(store, 'Murad Tavarov')).toBeUndefined();
  }));

test('mentions are settled, and somebody is made of them', () =>
  withCommentaries(async (store) => {
    const all = (await mentionsOf(store, 'Murad Tavarov')) ?? 0;
    const { mention } = await store.records();
    const [first, second] = mention.filter(({ span }) => span.text === 'Murad Tavarov');
    await judgeActors(store, 'reject', first?.id ?? '', undefined, options);
    expect(await mentionsOf(store, 'Murad Tavarov')).toBe(all - 1);
    const others = { ...options, mention: [second?.id ?? ''], name: 'M. the Other' };
    await splitActor(store, 'Murad Tavarov', undefined, others);
    expect(await mentionsOf(store, 'M. the Other')).toBe(1);
    await judgeActors(store, 'accept', first?.id ?? '', 'M. the Other', options);
    expect(await mentionsOf(store, 'M. the Other')).toBe(2);
    expect(await store.check()).toEqual([]);
    for (let undone = 0; undone < 3; undone++) await undoDecision(store, undefined, options);
    expect(await mentionsOf(store, 'M. the Other')).toBeUndefined();
    expect(await mentionsOf(store, 'Murad Tavarov')).toBe(all);
  }));

test('namesakes are told apart by their documents', () =>
  withCommentaries(async (store) => {
    const all = (await mentionsOf(store, 'Vera Lisova')) ?? 0;
    const russian = { ...options, document: 'ru.txt', name: 'Vera the Other' };
    await splitActor(store, 'Vera Lisova', undefined, russian);
    const other = (await mentionsOf(store, 'Vera the Other')) ?? 0;
    expect(other).toBeGreaterThan(0);
    expect(await mentionsOf(store, 'Vera Lisova')).toBe(all - other);
    const absent = { ...options, document: 'ru.txt' };
    await expect(splitActor(store, 'Murad Tavarov', undefined, absent)).rejects.toThrow(
      'not mention',
    );
  }));

test('an actor is accepted or rejected as such', () =>
  withCommentaries(async (store) => {
    await judgeActors(store, 'reject', 'Murad Tavarov', undefined, options);
    const standing = async () =>
      (await store.actors()).find(({ actor }) => actor.name === 'Murad Tavarov')?.actor.standing;
    expect(await standing()).toBe('rejected');
    await judgeActors(store, 'accept', 'Murad Tavarov', undefined, options);
    expect(await standing()).toBe('accepted');
  }));

test('what cannot be decided is told', () =>
  withCommentaries(async (store) => {
    await expect(mergeActors(store, 'Nobody', 'Vera Lisova', options)).rejects.toThrow('No actor');
    await expect(mergeActors(store, '', 'Vera Lisova', options)).rejects.toThrow('No actor');
    await expect(splitActor(store, 'Murad Tavarov', undefined, options)).rejects.toThrow(
      'one actor',
    );
    const stray = { ...options, mention: ['men_'] };
    await expect(splitActor(store, 'Vera Lisova', undefined, stray)).rejects.toThrow('several');
    await expect(undoDecision(store, 'dec_0', options)).rejects.toThrow('No decision');
    await expect(undoDecision(store, undefined, options)).rejects.toThrow('no decision to undo');
  }));

test('a case that was left unsettled is settled by whoever opens it next', () =>
  withCommentaries(async (store, path) => {
    const settled = undecided(store);
    const records = await store.records();
    const [document] = records.document;
    if (document === undefined) throw new Error('No document');
    const other = await openCase(path);
    await other.importRecords([document]);
    expect(await other.isSettled()).toBe(false);
    await other.close();
    await withCase(path, { readonly: true }, async (reading) => {
      expect(await reading.isSettled()).toBe(true);
      expect(undecided(reading)).toEqual(settled);
    });
  }));

/** What the workbench tells of a case; lists in pages of `limit`. */
async function told(store: CaseStore, limit = 1_000) {
  const bench = benchOf(store, 'case.tacitus');
  const listed = async (use: (typeof LISTS)[number]) => {
    const rows: unknown[] = [];
    for (let offset = 0; ; offset += limit) {
      const page = await DESK[use](bench, { limit, offset });
      rows.push(...page.rows);
      if (offset + limit >= page.all) return rows;
    }
  };
  const lists = [];
  for (const use of LISTS) lists.push([use, await listed(use)]);
  const [one] = (await DESK.actors(bench, {})).rows;
  return {
    lists,
    review: await DESK.review(bench, { limit: 100 }),
    network: await DESK.network(bench, {}),
    marks: await DESK.marks(bench, { all: true }),
    unsettled: await DESK.unsettled(bench, {}),
    profile: await DESK.actor(bench, { id: one?.id ?? '' }),
  };
}

const LISTS = [
  'claims',
  'acts',
  'offices',
  'ties',
  'explanations',
  'expectations',
  'chronology',
  'sources',
  'actors',
] as const;

test('what is kept of each document tells the same as the case anew, whatever is decided, page by page', () =>
  withCommentaries(async (store, path, folder) => {
    const unchanged = async (): Promise<void> => {
      const kept = await told(store);
      expect(await told(store, 3)).toEqual(kept);
      await store.importRecords([]);
      await settleIfDue(store);
      expect(await told(store)).toEqual(kept);
    };
    const people = (await store.actors()).map(({ actor }) => actor);
    const [first, second, third] = people.filter(({ type }) => type === 'person');
    const act = [...store.exportRecords(['event'])][0]?.id ?? '';
    await unchanged();
    await judgeRecord(store, 'reject', act, options);
    await unchanged();
    await mergeActors(store, second?.id ?? '', third?.id ?? '', options);
    await unchanged();
    await renameActor(store, first?.id ?? '', 'Somebody Else', options);
    await unchanged();
    await undoDecision(store, undefined, options);
    await undoDecision(store, undefined, options);
    await unchanged();
    writeFileSync(
      join(folder, 'third.txt'),
      'A third view\n\nAnar Tavarov met Vera Lisova in May 2021.\n',
    );
    await readIntoCase(path, [folder]);
    await unchanged();
  }));
