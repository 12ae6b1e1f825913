import { kindOfId } from '../../model/id.ts';
import { TOLD_KINDS } from '../../model/records.ts';
import type { Decision, Kind } from '../../model/records.ts';
import type { Bench } from './bench.ts';

/** Records that stand in one document: whatever a person says of one, nothing else in the case changes. */
const OF_ONE_DOCUMENT: ReadonlySet<Kind | undefined> = new Set(['date', ...TOLD_KINDS]);
/** What does not depend on such records. */
const APART = ['documents', 'names', 'actors', 'counts', 'name-words', 'asked', 'cited'];
/** Whether claims state the same does not depend on what people think of them. */
const OF_CLAIMS = ['shared', 'shared by claim', 'order'];

/** Makes a change; of what was worked out before, all that it cannot have touched still holds. */
export async function carrying<T extends { readonly decision: Decision }>(
  bench: Bench,
  change: () => Promise<T>,
): Promise<T> {
  const [held, before] = [await bench.held(), await bench.revision()];
  const done = await change();
  const { record, verb, undoes } = done.decision;
  // Who adds or corrects may bring new actors along.
  if (verb !== 'accept' && verb !== 'reject') return done;
  const own = (await bench.revision()) === before + 1;
  if (!own || !OF_ONE_DOCUMENT.has(kindOfId(record))) return done;
  const kept = [...APART, ...(undoes === undefined ? OF_CLAIMS : [])].flatMap((key) => {
    const one = held.get(key);
    return one === undefined ? [] : [[key, one] as const];
  });
  await bench.carry(new Map(kept), before + 1);
  return done;
}
