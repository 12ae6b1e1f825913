import type { OpenOptions, CaseStore } from './case-store.ts';
import { SqliteCase } from './sqlite/case.ts';

export type * from './case-store.ts';
export { BORROWED } from './case-store.ts';

/**
 * Opens the case at `path`, a SQLite file. Throws an InputError when there is none (and `create` is not set),
 * when the file is not a case, comes from a newer version or cannot be read or written; it is then left as it is.
 */
export async function openCase(path: string, options: OpenOptions = {}): Promise<CaseStore> {
  return SqliteCase.open(path, options);
}
