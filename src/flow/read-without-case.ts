import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputError } from '../model/input-error.ts';
import type { CaseRecord } from '../model/records.ts';
import { withCase } from './case.ts';
import { expandInputs } from './inputs.ts';
import { readInputsIntoCase } from './read-into-case.ts';
import type { ReadIntoCaseOptions } from './read-into-case.ts';

export type TakeRecords = (
  records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
) => Promise<void>;

/**
 * Reads files and hands over their records in the order of the contract, storing nothing. Documents share sources and
 * actors, and even in one of them an actor may stand in two scripts, so they are gathered in a case that is thrown away
 * afterwards.
 */
export async function readWithoutCase(
  paths: readonly string[],
  options: ReadIntoCaseOptions,
  take: TakeRecords,
): Promise<{ failures: readonly InputError[]; stopped: boolean }> {
  const inputs = await expandInputs(paths);
  const folder = await mkdtemp(join(tmpdir(), 'tacitus-'));
  const path = join(folder, 'gathered.tacitus');
  try {
    const report = await readInputsIntoCase(path, inputs, options);
    if (report.documents.length > 0) {
      await withCase(path, { readonly: true }, (store) => take(store.exportRecords()));
    }
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
