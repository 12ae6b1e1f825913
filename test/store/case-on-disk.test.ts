import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { openCase } from '../../src/store/index.ts';
import { withCase, withFolder } from './case-file.ts';
import { oneDocument } from './one-document.ts';

describe('opening', () => {
  test('says that there is no case, and makes none', () =>
    withFolder(async (folder) => {
      await expect(openCase(join(folder, 'none.tacitus'))).rejects.toThrow('There is no case here');
      await expect(openCase(join(folder, 'x', 'y'), { create: true })).rejects.toThrow(InputError);
      await expect(openCase(folder)).rejects.toThrow('This is a folder');
      expect(await readdir(folder)).toEqual([]);
    }));

  test.each(['Some words.', 'x'.repeat(5000)])('leaves another file alone: %j', (content) =>
    withFolder(async (folder) => {
      const path = join(folder, 'notes.txt');
      await writeFile(path, content);
      await expect(openCase(path)).rejects.toThrow('This is not a case');
      await expect(openCase(path, { create: true })).rejects.toThrow(InputError);
      expect(await readFile(path, 'utf8')).toBe(content);
      expect(await readdir(folder)).toEqual(['notes.txt']);
    }),
  );

  test('leaves another SQLite database alone', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'other.db');
      new Database(path).exec('create table document (id)').close();
      const before = await readFile(path);
      await expect(openCase(path, { create: true })).rejects.toThrow('This is not a case');
      expect(await readFile(path)).toEqual(before);
    }));

  test('refuses a case of a newer version and leaves it as it is', () =>
    withCase(async (store, path) => {
      await store.close();
      change(path, (db) => db.pragma('user_version = 99'));
      const before = await readFile(path);
      await expect(openCase(path)).rejects.toThrow('newer version');
      expect(await readFile(path)).toEqual(before);
    }));

  test('changes nothing in an up-to-date case and leaves no other file', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a.tacitus');
      await (await openCase(path, { create: true })).close();
      const before = await readFile(path);
      for (const readonly of [false, true]) {
        const store = await openCase(path, { readonly });
        await store.search('envoy');
        await store.check();
        await store.close();
        expect(await readdir(folder)).toEqual(['a.tacitus']);
      }
      expect(await readFile(path)).toEqual(before);
    }));

  test('goes on with a case that was killed before it was made', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a.tacitus');
      await writeFile(path, '');
      const store = await openCase(path, { create: true });
      expect(await store.check()).toEqual([]);
      await store.close();
    }));
});

describe('writing', () => {
  test('is refused in a case opened for reading', () =>
    withCase(async (_, path) => {
      const reading = await openCase(path, { readonly: true });
      await expect(reading.putDocument(oneDocument(['x']))).rejects.toThrow('cannot be written');
      await reading.close();
    }));

  test('says that another program has the case', () =>
    withCase(async (_, path) => {
      const other = new Database(path);
      other.exec('begin immediate');
      const store = await openCase(path, { patience: 50 });
      const putting = store.putDocument(oneDocument(['x']));
      await expect(putting).rejects.toMatchObject({ advice: expect.stringContaining('Wait') });
      await expect(putting).rejects.toThrow('locked');
      other.exec('rollback');
      expect(await store.putDocument(oneDocument(['x']))).toBe('added');
      await store.close();
      other.close();
    }));

  test('says that the disk is full and keeps what was kept', () =>
    withCase(async (store, path) => {
      await store.putDocument(oneDocument(['An envoy came.']));
      await store.close();
      const small = await openCase(path, { mostPages: 150 });
      const large = oneDocument(
        Array.from({ length: 100 }, (_, n) => `${n} envoys `.repeat(2000)),
        '2',
      );
      await expect(small.putDocument(large)).rejects.toThrow('The disk is full');
      expect(await small.check()).toEqual([]);
      expect((await small.counts()).document).toBe(1);
      await small.close();
    }));

  test('keeps whole documents only when the process is killed', () =>
    withCase(async (store, path) => {
      const child = spawn(process.execPath, [
        fileURLToPath(import.meta.resolve('./put-forever.ts')),
        path,
      ]);
      const named: string[] = [];
      child.stdout.on('data', (chunk) => named.push(...String(chunk).trim().split('\n')));
      while (named.length < 5) await wait(5);
      child.kill('SIGKILL');
      await once(child, 'close');
      const { document, passage } = await store.counts();
      expect(document).toBeGreaterThanOrEqual(named.length);
      expect(passage).toBe(50 * document);
      expect(await store.check()).toEqual([]);
    }));

  // Root may write anywhere, so that there is nothing to see.
  test.skipIf(process.getuid?.() === 0)('is not needed to read a case on a sealed medium', () =>
    withCase(async (store, path) => {
      await store.putDocument(oneDocument(['An envoy came.']));
      await store.close();
      await chmod(path, 0o400);
      await chmod(dirname(path), 0o500);
      const sealed = await openCase(path, { readonly: true });
      expect(await sealed.search('envoys')).toHaveLength(1);
      expect(await sealed.check()).toEqual([]);
      await sealed.close();
      await expect(openCase(path)).rejects.toThrow('cannot be written');
      await chmod(dirname(path), 0o700);
    }),
  );

  // The same holds here.
  test.skipIf(process.getuid?.() === 0)('says that the folder cannot be written to', () =>
    withFolder(async (folder) => {
      const locked = join(folder, 'locked');
      await mkdir(locked);
      await chmod(locked, 0o500);
      await expect(openCase(join(locked, 'a.tacitus'), { create: true })).rejects.toThrow(
        InputError,
      );
      await chmod(locked, 0o700);
    }),
  );
});

describe('the check', () => {
  const spoils: readonly (readonly [string, string, string])[] = [
    ['search-index-out-of-step', 'a passage that is not indexed', 'delete from passage_words'],
    [
      'search-index-out-of-step',
      'an index of nothing',
      "insert into passage_words (rowid, words) values (99, 'x')",
    ],
    ['malformed-id', 'an id that is none', "update passage set id = 'Not an id'"],
    ['malformed-record', 'a role that is none', "update passage set role = 'song'"],
    ['missing-row', 'a passage without document', 'delete from document'],
    [
      'malformed-record',
      'a decision nobody understands',
      "insert into decision values ('dances', 'x', 'x', 'act_1', 'dec_1', 0, null)",
    ],
    [
      'dangling-reference',
      'a mention of nobody',
      `insert into mention (document, id, position, form, actor,
      span_passage, span_start, span_end, span_text, rest) values
      ('doc_1', 'men_1', 0, 'name', 'act_9', 'pas_1x0', 3, 8, 'envoy', '${EXTRACTED}')`,
    ],
    [
      'span-disagrees',
      'words that are not there',
      `insert into mention (document, id, position, form,
      span_passage, span_start, span_end, span_text, rest) values
      ('doc_1', 'men_1', 0, 'name', 'pas_1x0', 0, 8, 'envoy', '${EXTRACTED}')`,
    ],
    ['old-schema', 'a version that is not', 'pragma user_version = 0'],
  ];

  test.each(spoils)('finds %s: %s', async (code, _, sql) =>
    withCase(async (store, path) => {
      await store.putDocument(oneDocument(['An envoy came.']));
      expect(await store.check()).toEqual([]);
      change(path, (db) => db.pragma('foreign_keys = off') && db.exec(sql));
      const findings = await store.check();
      expect(findings.map((finding) => finding.code)).toContain(code);
      for (const { message } of findings) expect(message).toMatch(/^.{10,200}$/u);
    }),
  );

  test('tells damaged pages', () =>
    withCase(async (store, path) => {
      await store.putDocument(
        oneDocument(Array.from({ length: 500 }, (_, n) => `Envoy ${n}. `.repeat(30))),
      );
      await store.close();
      const bytes = await readFile(path);
      bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 20_000);
      await writeFile(path, bytes);
      const damaged = await openCase(path);
      const findings = await damaged.check();
      expect(findings[0]?.code).toBe('damaged-file');
      await damaged.close();
    }));
});

const EXTRACTED =
  '{"by":{"reader":"r","version":"1","rule":"x"},"standing":"proposed","candidates":[]}';

function change(path: string, how: (db: Database.Database) => unknown): void {
  const db = new Database(path);
  how(db);
  db.close();
}
