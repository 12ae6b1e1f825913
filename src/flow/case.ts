import { InputError } from '../model/input-error.ts';
import { openCase } from '../store/index.ts';
import type { CaseStore } from '../store/index.ts';
import { refuseLocked } from './case-lock.ts';

export { openCase } from '../store/index.ts';
export type { CaseStore, QuestionRow, SearchHit } from '../store/index.ts';

export interface UseOptions {
  readonly create?: boolean;
  readonly readonly?: boolean;
  /** What is asked does not depend on who is who; `false` by default. */
  readonly anyState?: boolean;
}

/** Another program may be working out who is who in a large case, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Opens a case for one use and closes it whatever happens. Throws an InputError where a workbench keeps it and it is
 * not opened for reading. Who is who is worked out once after all changes; where a
 * run was killed before that, it is made up for here first.
 */
export async function withCase<T>(
  path: string,
  { anyState = false, ...options }: UseOptions,
  use: (store: CaseStore) => Promise<T>,
): Promise<T> {
  if (options.readonly !== true) await refuseLocked(path);
  else if (!anyState) await makeUp(path);
  const store = await openCase(path, { patience: PATIENCE, ...options });
  try {
    const result = await use(store);
    if (options.readonly !== true) await settleIfDue(store);
    return result;
  } finally {
    await store.close();
  }
}

/** What compares names is loaded where it is needed: a search starts at once. */
export async function settleIfDue(store: CaseStore): Promise<void> {
  if (await store.isSettled()) return;
  const { settleCase } = await import('./who-is-who.ts');
  await settleCase(store);
}

/** Where the case cannot be written to, it is shown as it is. */
async function makeUp(path: string): Promise<void> {
  const reading = await openCase(path, { readonly: true });
  const settled = await reading.isSettled();
  await reading.close();
  if (settled) return;
  try {
    await refuseLocked(path);
    const writing = await openCase(path, { patience: 0 });
    await settleIfDue(writing).finally(() => writing.close());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
