import { setTimeout as after } from 'node:timers/promises';
import type { Id } from '../../model/records.ts';
import type { SharedClaim } from '../../model/shared-claim.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import type { LedgerRow } from '../findings.ts';
import { sharedAmong } from '../origins.ts';
import type { Bench } from './bench.ts';
import { tellingsOf } from './digests.ts';
import { documentsOf } from './sweep.ts';
import { ofWhole } from './whole.ts';

/** The claims that several documents share. */
export function sharedClaims(bench: Bench): Promise<readonly SharedClaim[]> {
  return ofWhole(bench, 'shared', async () => sharedAmong(await tellingsOf(bench)));
}

/** Of more documents a list does not wait until it is known what they share. */
const FEW = 100;
/** How long it waits then, in milliseconds. */
const PATIENCE = 300;

/** Claims with what several documents share, where that is known soon; it is told when it is. */
export async function asLedger(
  bench: Bench,
  rows: readonly ClaimRow[],
): Promise<readonly LedgerRow[]> {
  const known = byClaim(bench);
  const few = (await documentsOf(bench)).length <= FEW;
  const shared = few ? await known : await soon(bench, known);
  return rows.map((row) => {
    const own = shared?.get(row.id);
    return own === undefined ? row : { ...row, shared: own };
  });
}

function byClaim(bench: Bench): Promise<ReadonlyMap<Id, SharedClaim>> {
  return bench.once('shared by claim', async () => {
    const shared = await sharedClaims(bench);
    return new Map(shared.flatMap((one) => one.claims.map((id) => [id, one] as const)));
  });
}

async function soon<T>({ onReady }: Bench, coming: Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  const late = after(PATIENCE, undefined, { signal: stop.signal }).catch(() => undefined);
  const first = await Promise.race([coming, late]);
  stop.abort();
  // Who waited hears of a failure; here it only is not told.
  if (first === undefined) void coming.then(onReady, () => undefined);
  return first;
}
