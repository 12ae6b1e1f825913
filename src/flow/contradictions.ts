import { contradictionsOf } from '../dates/order/contradictions.ts';
import type { DateMention, Event, Id } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';
import type { TimedItem } from '../view/chronology-types.ts';
import { contradictionRows } from '../view/contradictions.ts';
import type { ContradictionRow } from '../view/contradictions.ts';
import { orderOfActs, sameActs } from './order-of-acts.ts';
import type { CaseOrder } from './order-of-acts.ts';

/** The order of a case; `items` join the acts that several documents tell. */
export function caseOrder(store: CaseStore, items: readonly TimedItem[]): CaseOrder {
  const [dates, events]: [DateMention[], Event[]] = [[], []];
  for (const record of store.exportRecords(['date', 'event']))
    if (record.kind === 'date') dates.push(record);
    else if (record.kind === 'event') events.push(record);
  return orderOfActs(dates, events, sameActs(items));
}

/**
 * Where the dates of a case and the order that its texts state cannot both be true. What is stated stands in the relations
 * of dates and in the order of acts, so that nothing is read again; passages are fetched only where something is to be
 * shown, which is rare.
 */
export async function caseContradictions(
  store: CaseStore,
  { dated, constraints }: CaseOrder,
): Promise<readonly ContradictionRow[]> {
  const found = contradictionsOf(dated, constraints);
  if (found.length === 0) return [];
  const named = new Set(found.flatMap((one) => one.constraints.map(({ words }) => words.passage)));
  const passages = await passagesBeside(store, named);
  const date = [...store.exportRecords(['date'])].filter((record) => record.kind === 'date');
  const event = [...store.exportRecords(['event'])].filter((record) => record.kind === 'event');
  return contradictionRows({ passage: passages, date, event }, found, []);
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
