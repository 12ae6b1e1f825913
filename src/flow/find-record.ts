import { kindOfId } from '../model/id.ts';
import { InputError } from '../model/input-error.ts';
import type { CaseRecord } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';

/** `clm_1`: shorter beginnings are everybody’s. */
const SHORTEST = 5;

/** The record with this id or this beginning of an id. Throws an InputError when there is none, or several. */
export async function findRecord(
  store: CaseStore,
  asked: string,
  casePath: string,
): Promise<CaseRecord> {
  const exact = await store.record(asked);
  if (exact !== undefined) return exact;
  const found = beginning(store, asked);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const problem =
    only === undefined ? 'is no record of the case' : `begins ${found.length} records`;
  throw new InputError(
    `“${asked}” ${problem}`,
    { file: casePath },
    {
      advice: 'Ids are in the first column of `tacitus show claims`, `acts`, `offices` or `ties`.',
    },
  );
}

function beginning(store: CaseStore, asked: string): readonly CaseRecord[] {
  const kind = kindOfId(asked);
  if (kind === undefined || asked.length < SHORTEST) return [];
  return [...store.exportRecords([kind])].filter(({ id }) => id.startsWith(asked));
}
