import type { Id } from '../../model/records.ts';
import type { SharedClaim } from '../../model/shared-claim.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import type { LedgerRow } from '../findings.ts';
import { sharedAmong } from '../origins.ts';
import type { Bench } from './bench.ts';
import { tellingsOf } from './digests.ts';
import { soon } from './soon.ts';
import { ofWhole } from './whole.ts';

/** The claims that several documents share. */
export function sharedClaims(bench: Bench): Promise<readonly SharedClaim[]> {
  return ofWhole(bench, 'shared', async () => sharedAmong(await tellingsOf(bench)));
}

/** Claims with what several documents share, where that is known soon; it is told when it is. */
export async function asLedger(
  bench: Bench,
  rows: readonly ClaimRow[],
): Promise<readonly LedgerRow[]> {
  const shared = await soon(bench, byClaim(bench));
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
