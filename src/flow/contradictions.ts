import { contradictionsOf } from '../dates/order/contradictions.ts';
import type { CaseStore } from '../store/index.ts';
import { contradictionRows } from '../view/contradictions.ts';
import type { ContradictionRow } from '../view/contradictions.ts';

/**
 * Where the dates of a document and the order it states cannot both be true, document after document. What a document
 * states stands in the relations of its dates, so that none is read again.
 */
export async function caseContradictions(store: CaseStore): Promise<readonly ContradictionRow[]> {
  const rows: ContradictionRow[] = [];
  for (const document of store.exportRecords(['document'])) {
    const records = await store.records(document.id);
    rows.push(...contradictionRows(records, contradictionsOf(records.date, []), []));
  }
  return rows;
}
