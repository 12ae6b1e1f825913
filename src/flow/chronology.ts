import type { Document, Edtf, Id } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';
import { byTime } from '../view/chronology.ts';
import { filterItems } from '../view/chronology-filter.ts';
import type { ChronologyFilter } from '../view/chronology-filter.ts';
import { itemsOf } from '../view/chronology-item.ts';
import type { ChronologyItem, ItemKind } from '../view/chronology-item.ts';
import { versionsOf } from '../view/chronology-versions.ts';
import type { Versions } from '../view/chronology-versions.ts';
import { findActor, findDocument } from './find-actor.ts';

export type { ChronologyItem } from '../view/chronology-item.ts';

/** What a person asks of a chronology, in their words. */
export interface ChronologyQuery {
  /** An actor by id or any name; the dates in whose sentences it is named. */
  readonly actor?: string;
  /** A place or state by id or any name, or the place of an event as it is stated. */
  readonly place?: string;
  /** A document by file name or id. */
  readonly document?: string;
  readonly kind?: ItemKind;
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** Also the dates of documents, sources and visits to them; `false` by default. */
  readonly all?: boolean;
}

/** The line of time of a case. */
export interface CaseChronology {
  readonly items: readonly ChronologyItem[];
  readonly versions: readonly Versions[];
  readonly documents: ReadonlyMap<Id, Document>;
}

/**
 * The dates and dated events of a case by time, document after document read. Throws an InputError when an actor,
 * a place or a document that is asked for is not there, or may be several.
 */
export async function caseChronology(
  store: CaseStore,
  query: ChronologyQuery,
  casePath: string,
): Promise<CaseChronology> {
  const documents = [...store.exportRecords(['document'])].filter(
    (record) => record.kind === 'document',
  );
  const items: ChronologyItem[] = [];
  for (const { id } of documents) items.push(...itemsOf(await store.records(id)));
  const filter = chronologyFilter(store, items, query, casePath);
  const kept = filterItems(items, filter).toSorted(byTime);
  return {
    items: kept,
    versions: versionsOf(kept),
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}

/** What a person asks, as a filter. Throws an InputError when an actor, a place or a document is not there. */
export function chronologyFilter(
  store: CaseStore,
  items: readonly ChronologyItem[],
  { actor, place, document, kind, from, until, all = false }: ChronologyQuery,
  casePath: string,
): ChronologyFilter {
  return {
    all,
    ...(actor !== undefined && { actors: [findActor(store, actor, casePath).id] }),
    ...(place !== undefined && placeFilter(store, items, place, casePath)),
    ...(document !== undefined && { documents: [findDocument(store, document, casePath).id] }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

function placeFilter(
  store: CaseStore,
  items: readonly ChronologyItem[],
  asked: string,
  casePath: string,
): ChronologyFilter {
  if (items.some(({ placeName }) => placeName === asked)) return { placeName: asked };
  return { places: [findActor(store, asked, casePath, ['place', 'state']).id] };
}
