import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/model/records.ts';
import type { CaseRecord, Decision } from '../../src/model/records.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { asStated } from '../../src/model/stated-as.ts';
import { openCase } from '../../src/store/index.ts';
import type { CaseStore, Stated } from '../../src/store/index.ts';
import { up as createRecords } from '../../src/store/migrations/0001-records.ts';
import { documents } from './arbitrary.ts';
import { emptyCases, withCase, withFolder } from './case-file.ts';
import { twoPeople } from './two-people.ts';

const cases = await emptyCases();
afterAll(cases.clear);

const NOTHING: Settlement = {
  joined: [],
  settled: [],
  made: [],
  added: [],
  questions: [],
  conflicts: [],
};

const TOGETHER: Settlement = {
  ...NOTHING,
  joined: [
    { actor: 'act_2', canonical: 'act_1', why: ['told so'] },
    { actor: 'act_1', canonical: 'act_1', why: [] },
  ],
};

function lines(store: CaseStore): string[] {
  return Array.from(store.exportRecords(), (record) => JSON.stringify(record));
}

describe('joined actors', () => {
  test('are shown as one, and what documents state is kept', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      const stated = lines(store);
      expect(await store.isSettled()).toBe(false);
      await store.settle(() => TOGETHER);
      expect(await store.isSettled()).toBe(true);

      const { actor, mention } = await store.records();
      expect(actor).toMatchObject([
        {
          id: 'act_1',
          name: 'Second Tavar',
          names: [{ text: 'Second Tavar' }, { text: 'First Tavar' }],
          parts: [
            { id: 'act_2', why: ['told so'] },
            { id: 'act_1', why: [] },
          ],
        },
      ]);
      expect(mention).toMatchObject([
        { actor: 'act_1', candidates: [{ actor: 'act_1' }] },
        {
          actor: 'act_1',
          as: { actor: 'act_2', candidates: [{ actor: 'act_2' }, { actor: 'act_1' }] },
        },
      ]);
      expect(mention[1]?.candidates).toHaveLength(1);
      expect(await store.actors()).toMatchObject([
        { actor: { id: 'act_1' }, mentions: 2, documents: 1 },
      ]);
      expect((await store.counts()).actor).toBe(1);
      expect((await store.records('doc_1')).actor).toEqual(actor);
      expect(await store.actor('act_2')).toEqual(actor[0]);
      expect(await store.check()).toEqual([]);

      await store.settle(() => NOTHING);
      expect(lines(store)).toEqual(stated);
    }));

  test('do not keep a document from being unchanged, and are due again when it is replaced', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      await store.settle(() => TOGETHER);
      expect(await store.putDocument(twoPeople('1'))).toBe('unchanged');
      expect(await store.isSettled()).toBe(true);
      expect(await store.putDocument({ ...twoPeople('1'), mention: [] })).toBe('replaced');
      expect(await store.isSettled()).toBe(false);
    }));

  test('are shown as stated where one of them is gone', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      await store.settle(() => TOGETHER);
      const { actor, mention, ...rest } = twoPeople('1');
      await store.putDocument({ ...rest, actor: actor.slice(1), mention: mention.slice(1, 1) });
      expect((await store.records()).actor).toMatchObject([{ id: 'act_2' }]);
      expect(await store.check()).toEqual([]);
    }));

  test('leave a case as it was where working them out fails', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      await store.settle(() => TOGETHER);
      const before = lines(store);
      const failing = store.settle(() => {
        throw new RangeError('no');
      }, [DECISION]);
      await expect(failing).rejects.toThrow('no');
      expect(lines(store)).toEqual(before);
    }));

  test('come back from an export as they were stated', () =>
    fc.assert(
      fc.asyncProperty(documents, (sets) =>
        cases.withCopy(async (store) => {
          for (const set of sets) await store.putDocument(set);
          const stated = lines(store);
          await store.settle(pairwise);
          const shown = [...store.exportRecords()];
          const again = await cases.withCopy(async (other) => {
            await other.importRecords(shown);
            await other.settle(pairwise);
            expect(await other.check()).toEqual([]);
            const exported = lines(other);
            await other.settle(() => NOTHING);
            return { exported, stated: lines(other).toSorted() };
          });
          expect(again.exported).toEqual(shown.map((record) => JSON.stringify(record)));
          expect(again.stated).toEqual(stated.toSorted());
          const taken = shown.flatMap((record) => asStated(record));
          expect(taken.map(({ id }) => id).toSorted()).toEqual(
            stated.map((line) => idOf(line)).toSorted(),
          );
        }),
      ),
      { numRuns: 12 },
    ));
});

/** Joins the first two actors and the next two, by their ids. */
function pairwise({ actors }: Stated): Settlement {
  const ids = Array.from(actors(), ({ id }) => id).toSorted();
  const joined = ids.map((actor, place) => ({
    actor,
    canonical: ids[place - (place % 2)] ?? actor,
    why: [`${place}`],
  }));
  const alone = ids.length % 2 === 1 ? ids.at(-1) : undefined;
  return { ...NOTHING, joined: joined.filter(({ actor }) => actor !== alone) };
}

function idOf(line: string): string {
  const { id }: CaseRecord = JSON.parse(line);
  return id;
}

const DECISION: Decision = {
  kind: 'decision',
  id: 'dec_1',
  at: '2025-01-02T03:04:05.000Z',
  by: 'analyst',
  verb: 'merge',
  record: 'act_1',
  after: { with: 'act_2' },
};

describe('what people decided', () => {
  test('is logged in order and told to whoever works out who is who', () =>
    cases.withCopy(async (store) => {
      const told: (readonly Decision[])[] = [];
      for (const id of ['dec_2', 'dec_1'])
        await store.settle(
          ({ decisions }) => (told.push(decisions), NOTHING),
          [{ ...DECISION, id }],
        );
      expect(told.map((some) => some.map(({ id }) => id))).toEqual([['dec_2'], ['dec_2', 'dec_1']]);
      expect([...store.exportRecords(['decision'])]).toEqual(told[1]);
    }));

  test('settles mentions and actors', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      await store.settle(({ mention }) => {
        expect(mention('men_1')).toMatchObject({ actor: 'act_1' });
        expect(mention('men_9')).toBeUndefined();
        return {
          ...NOTHING,
          settled: [
            { record: 'men_1', standing: 'proposed', rejected: ['act_1'] },
            { record: 'men_2', actor: 'act_1', standing: 'accepted', rejected: [] },
            { record: 'act_1', standing: 'accepted', rejected: [] },
          ],
        };
      });
      const { mention, actor } = await store.records();
      expect(mention[0]).not.toHaveProperty('actor');
      expect(mention[0]).toMatchObject({ candidates: [], as: { actor: 'act_1' } });
      expect(mention[1]).toMatchObject({
        actor: 'act_1',
        standing: 'accepted',
        as: { actor: 'act_2', standing: 'proposed' },
      });
      expect(actor[0]).toMatchObject({ standing: 'accepted', as: { standing: 'proposed' } });
      expect(await store.actors()).toMatchObject([
        { actor: { id: 'act_1' }, mentions: 1 },
        { actor: { id: 'act_2' }, mentions: 0 },
      ]);
      const exported = [...store.exportRecords()];
      await cases.withCopy(async (other) => {
        await other.importRecords(exported);
        expect((await other.records()).mention).toEqual(twoPeople('1').mention);
      });
    }));

  test('tells which mentions wait between several', () =>
    cases.withCopy(async (store) => {
      const { mention, ...rest } = twoPeople('1');
      const open = mention.map((one) => {
        const { actor: _, ...nobody } = one;
        return nobody;
      });
      await store.putDocument({ ...rest, mention: open });
      await store.settle(({ ambiguous }) => {
        expect(Array.from(ambiguous(), ({ id }) => id)).toEqual(['men_2']);
        const record = {
          record: 'men_2',
          actor: 'act_1',
          standing: 'proposed',
          rejected: [],
        } as const;
        return { ...TOGETHER, settled: [record] };
      });
      expect((await store.records()).mention[1]).toMatchObject({
        actor: 'act_1',
        as: { actor: null },
      });
    }));

  test('makes actors and takes them away again', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      const [first] = twoPeople('1').actor;
      if (first === undefined) throw new Error('No actor');
      const made = { ...first, id: 'act_9', by: { ...first.by, reader: 'decision' } };
      await store.settle(() => ({ ...NOTHING, made: [made] }));
      expect(await store.actor('act_9')).toEqual(made);
      await store.settle(() => NOTHING);
      expect(await store.actor('act_9')).toBeUndefined();
    }));

  test('leaves questions with the words of both', () =>
    cases.withCopy(async (store) => {
      await store.putDocument(twoPeople('1'));
      const question = { left: 'act_1', right: 'act_2', score: 0.5, reasons: ['why'] };
      await store.settle(() => ({ ...NOTHING, questions: [question] }));
      expect(await store.asked()).toEqual([question]);
      expect(await store.questions(5)).toMatchObject([
        {
          left: {
            actor: { id: 'act_1' },
            words: { file: '1.txt', snippet: { highlights: [{ start: 0, end: 5 }] } },
          },
          right: { actor: { id: 'act_2' } },
          score: 0.5,
        },
      ]);
    }));
});

describe('a case of the first schema', () => {
  test('is brought up to date when it is opened for writing, and refused for reading until then', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'old.tacitus');
      await makeFirst(path);
      await expect(openCase(path, { readonly: true })).rejects.toMatchObject({
        message: expect.stringContaining('older version'),
        advice: expect.stringContaining('for writing'),
      });
      const store = await openCase(path);
      expect(await store.isSettled()).toBe(false);
      expect(await store.documents()).toMatchObject([{ id: 'doc_1', title: 'Old' }]);
      expect((await store.records()).actor).toMatchObject([{ id: 'act_1', name: 'Tavar' }]);
      await store.settle(() => NOTHING);
      expect(await store.check()).toEqual([]);
      expect(await store.putDocument(twoPeople('2'))).toBe('added');
      await store.close();
      const reading = await openCase(path, { readonly: true });
      expect((await reading.counts()).document).toBe(2);
      await reading.close();
    }));
});

/** As the first schema had it, down to its rows. */
async function makeFirst(path: string): Promise<void> {
  const db = new Database(path);
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  const provider = { getMigrations: async () => ({ '0001-records': { up: createRecords } }) };
  const { error } = await new Migrator({ db: kysely, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  // `TACT` in ASCII.
  db.pragma('application_id = 1413563220');
  db.pragma('user_version = 1');
  db.exec(`insert into document (id, title, language, media_type, sha256, file, rest)
    values ('doc_1', 'Old', 'en', 'text/plain', '${'ab'.repeat(32)}', 'old.txt', '{"authors":[]}')`);
  db.exec(`insert into actor (document, id, position, type, name, standing, rest) values
    ('doc_1', 'act_1', 0, 'person', 'Tavar', 'proposed',
     '{"names":[],"descriptions":[],"identifiers":{},"by":{"reader":"r","version":"1","rule":"x"}}')`);
  db.close();
}

test('a program killed between reading and settling leaves a case that knows it is not settled', () =>
  withCase(async (store, path) => {
    await store.putDocument(twoPeople('9'));
    await store.settle(() => TOGETHER);
    const program = fileURLToPath(import.meta.resolve('./put-forever.ts'));
    const child = spawn(process.execPath, [program, path]);
    const named: string[] = [];
    child.stdout.on('data', (chunk) => named.push(...String(chunk).trim().split('\n')));
    while (named.length < 2) await wait(5);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await store.isSettled()).toBe(false);
    expect(await store.check()).toEqual([]);
    expect((await store.records('doc_9')).actor).toHaveLength(1);
    for (const kind of KINDS)
      expect(Array.isArray((await store.records('doc_9'))[kind])).toBe(true);
  }));
