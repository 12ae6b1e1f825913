import { openCase } from '../store/index.ts';
import type { CaseStore } from '../store/index.ts';

export type { CaseStore, SearchHit } from '../store/index.ts';

/** Opens a case for one use and closes it whatever happens. */
export async function withCase<T>(
  path: string,
  options: { readonly create?: boolean; readonly readonly?: boolean },
  use: (store: CaseStore) => Promise<T>,
): Promise<T> {
  const store = await openCase(path, options);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
