import { contradictionsOf } from '../dates/order/contradictions.ts';
import type { Id } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';
import { contradictionRows } from '../view/contradictions.ts';
import type { ContradictionRow } from '../view/contradictions.ts';

/**
 * Where the dates of a case and the order that its texts state cannot both be true. What is stated stands in the relations
 * of dates, so that nothing is read again; passages are fetched only where something is to be shown, which is rare.
 */
export async function caseContradictions(store: CaseStore): Promise<readonly ContradictionRow[]> {
  const dates = [...store.exportRecords(['date'])].filter((record) => record.kind === 'date');
  const found = contradictionsOf(dates, []);
  if (found.length === 0) return [];
  const named = new Set(found.flatMap((one) => one.constraints.map(({ words }) => words.passage)));
  const passages = await passagesBeside(store, named);
  return contradictionRows({ passage: passages, date: dates }, found, []);
}

/** All passages of the documents that hold the given ones: a place is counted from the document's beginning. */
async function passagesBeside(store: CaseStore, wanted: ReadonlySet<Id>) {
  const documents = new Set<Id>();
  for (const record of store.exportRecords(['passage'])) {
    if (record.kind === 'passage' && wanted.has(record.id)) documents.add(record.document);
  }
  const sets = await Promise.all([...documents].map((id) => store.records(id)));
  return sets.flatMap(({ passage }) => passage);
}
