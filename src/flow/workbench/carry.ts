import { kindOfId } from '../../model/id.ts';
import { TOLD_KINDS } from '../../model/records.ts';
import type { Decision, Kind } from '../../model/records.ts';
import type { Bench } from './bench.ts';
import { sweepAnew } from './sweep.ts';

/** Records that stand in one document: whatever a person says of one, nothing else in the case changes. */
const OF_ONE_DOCUMENT: ReadonlySet<Kind | undefined> = new Set(['date', ...TOLD_KINDS]);
/** What does not depend on such records. */
const APART = ['documents', 'names', 'actors', 'mentions', 'name-words', 'questions'];
/** A decision is written in so many transactions: the keys of names, then the decision with what follows. */
const TRANSACTIONS = 2;

/** Makes a change; of what was worked out before, all that it cannot have touched still holds. */
export async function carrying<T extends { readonly decision: Decision }>(
  bench: Bench,
  change: () => Promise<T>,
): Promise<T> {
  const [held, before] = [await bench.held(), await bench.revision()];
  const done = await change();
  const { record, verb, undoes } = done.decision;
  const own = (await bench.revision()) === before + TRANSACTIONS;
  // Who adds or corrects may bring new actors along.
  if (verb !== 'accept' && verb !== 'reject') return done;
  if (!own || !held.has('sweep') || !OF_ONE_DOCUMENT.has(kindOfId(record))) return done;
  // Whether claims state the same does not depend on what people think of them.
  const judged = undoes === undefined;
  const swept = await sweepAnew(bench, held, record);
  if (swept === undefined) return done;
  const kept = [...APART, ...(judged ? ['shared'] : [])].flatMap((key) => {
    const one = held.get(key);
    return one === undefined ? [] : [[key, one] as const];
  });
  await bench.carry(new Map([...kept, ['sweep', Promise.resolve(swept)]]), before + TRANSACTIONS);
  return done;
}
