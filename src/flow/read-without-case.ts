import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputError } from '../model/input-error.ts';
import { inOrder } from '../model/record-set.ts';
import type { CaseRecord } from '../model/records.ts';
import { withCase } from './case.ts';
import { expandInputs } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { readAll } from './read-all.ts';
import { readInputsIntoCase } from './read-into-case.ts';
import type { ReadIntoCaseOptions } from './read-into-case.ts';

export type TakeRecords = (
  records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
) => Promise<void>;

/**
 * Reads files and hands over their records in the order of the contract, storing nothing. Several documents share
 * sources and actors and may be many, so they are gathered in a case that is thrown away afterwards.
 */
export async function readWithoutCase(
  paths: readonly string[],
  options: ReadIntoCaseOptions,
  take: TakeRecords,
): Promise<{ failures: readonly InputError[]; stopped: boolean }> {
  const inputs = await expandInputs(paths);
  const [only, ...others] = inputs.files;
  if (only === undefined || others.length > 0) return readThroughCase(inputs, options, take);
  const failures = [...inputs.failures];
  for await (const outcome of readAll([only], options)) {
    if ('error' in outcome) failures.push(outcome.error);
    else await take(inOrder(outcome.records));
  }
  return { failures, stopped: options.signal?.aborted === true };
}

async function readThroughCase(
  inputs: Inputs,
  options: ReadIntoCaseOptions,
  take: TakeRecords,
): Promise<{ failures: readonly InputError[]; stopped: boolean }> {
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
