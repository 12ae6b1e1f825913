import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordSet } from '../../model/record-set.ts';
import type { Id, Kind } from '../../model/records.ts';
import { actRows } from '../../view/act-rows.ts';
import type { ActRow } from '../../view/act-rows.ts';
import { claimRows } from '../../view/claim-rows.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import { expectationRows, questionRows } from '../../view/explanation-rows.ts';
import type { ExpectationRow, HypothesisRow } from '../../view/explanation-rows.ts';
import { officeRows } from '../../view/office-rows.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import { tieRows } from '../../view/tie-rows.ts';
import type { TieRow } from '../../view/tie-rows.ts';
import type { Paging } from './answers.ts';
import type { Bench } from './bench.ts';

/** Rows that need few kinds of a document's records, one row for each record of the first of them. */
export interface Part<Row> {
  readonly kinds: readonly [Kind, ...Kind[]];
  readonly rows: (records: RecordSet) => readonly Row[];
}

const part = <Row>(kind: Kind, rows: Part<Row>['rows']): Part<Row> => ({
  kinds: [kind, 'passage'],
  rows,
});

interface PartRows {
  readonly claims: ClaimRow;
  readonly acts: ActRow;
  readonly offices: OfficeRow;
  readonly ties: TieRow;
  readonly explanations: HypothesisRow;
  readonly expectations: ExpectationRow;
}

/** Lists that can be told of some documents before the records of all are read. */
export const PARTS: { readonly [P in keyof PartRows]: Part<PartRows[P]> } = {
  claims: { kinds: ['claim', 'document', 'passage', 'mention', 'source'], rows: claimRows },
  acts: part('event', actRows),
  offices: part('tenure', officeRows),
  ties: part('tie', tieRows),
  explanations: part('hypothesis', (all) => questionRows(all).flatMap(({ answers }) => answers)),
  expectations: part('expectation', expectationRows),
};

/** The rows that are asked for and how many there are; only the documents they stand in are read. */
export async function pageOf<Row>(
  bench: Bench,
  { kinds, rows: rowsOf }: Part<Row>,
  documents: readonly Id[],
  { limit = Number.MAX_SAFE_INTEGER, offset = 0 }: Paging,
): Promise<{ readonly rows: readonly Row[]; readonly all: number }> {
  const [kind] = kinds;
  const counts = await bench.once(`count ${kind}`, () => bench.store.countsIn(kind));
  const rows: Row[] = [];
  let all = 0;
  for (const id of documents) {
    const [first, count] = [all, counts.get(id) ?? 0];
    all += count;
    if (count === 0 || all <= offset || first >= offset + limit) continue;
    await nextTurn();
    const own = rowsOf(await bench.store.recordsOf(id, kinds));
    rows.push(...own.slice(Math.max(0, offset - first), offset + limit - first));
  }
  return { rows, all };
}
