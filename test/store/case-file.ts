import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase } from '../../src/store/index.ts';
import type { CaseStore } from '../../src/store/index.ts';

/** A folder of its own for `use`, cleared away afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tacitus-store-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A case in a folder of its own. */
export function withCase<T>(use: (store: CaseStore, path: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const path = join(folder, 'test.tacitus');
    const store = await openCase(path, { create: true });
    try {
      return await use(store, path);
    } finally {
      await store.close();
    }
  });
}

/** The same, faster: copies of one empty case, because making one takes longer than most tests. */
export async function emptyCases(): Promise<{
  readonly withCopy: <T>(use: (store: CaseStore) => Promise<T>) => Promise<T>;
  readonly clear: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'tacitus-store-'));
  const empty = join(folder, 'empty.tacitus');
  await (await openCase(empty, { create: true })).close();
  let copies = 0;
  return {
    async withCopy(use) {
      const path = join(folder, `${++copies}.tacitus`);
      await copyFile(empty, path);
      const store = await openCase(path);
      try {
        return await use(store);
      } finally {
        await store.close();
        await rm(path);
      }
    },
    clear: () => rm(folder, { recursive: true }),
  };
}
