import type { Document, Edtf, Event, EventType, Id } from '../model/records.ts';
import { InputError } from '../model/input-error.ts';
import type { CaseStore } from '../store/index.ts';
import { filterItems, filterUndated } from '../view/chronology-filter.ts';
import type { ChronologyFilter } from '../view/chronology-filter.ts';
import { itemsOf } from '../view/chronology-item.ts';
import type { ChronologyItem, ItemKind } from '../view/chronology-item.ts';
import { actsOfShared, lineOfTime } from '../view/chronology-versions.ts';
import type { Versions } from '../view/chronology-versions.ts';
import { undatedActs } from '../view/undated-acts.ts';
import type { UndatedAct } from '../view/undated-acts.ts';
import type { ContradictionRow } from '../view/contradictions.ts';
import { caseContradictions, caseOrder } from './contradictions.ts';
import { findActor, findDocument } from './find-actor.ts';
import { withDays } from './order-of-acts.ts';
import { caseOrigins } from './origins.ts';

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
  /** Of events: the PLOVER type, in whatever case of letters. */
  readonly type?: string;
  /** Of events: whether the text tells it as done. */
  readonly status?: Event['status'];
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** Also the dates of documents, sources and visits to them; `false` by default. */
  readonly all?: boolean;
}

/** The line of time of a case. */
export interface CaseChronology {
  readonly items: readonly ChronologyItem[];
  readonly versions: readonly Versions[];
  /** Acts without a date that words put before or after something, in the order of the texts. */
  readonly undated: readonly UndatedAct[];
  /** What cannot all be true of the dates and the order that the texts state; of the whole case. */
  readonly contradictions: readonly ContradictionRow[];
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
  const undated: UndatedAct[] = [];
  for (const { id } of documents) {
    const records = await store.records(id);
    items.push(...itemsOf(records));
    undated.push(...undatedActs(records));
  }
  const line = lineOfTime(items, await sharedActs(store));
  const filter = chronologyFilter(store, line.items, query, casePath);
  const kept = filterItems(line.items, filter);
  const ids = new Set(kept.map(({ id }) => id));
  const order = caseOrder(store, line.items);
  return {
    items: kept,
    undated: filterUndated(withDays(undated, order), filter),
    contradictions: await caseContradictions(store, order),
    versions: line.versions.filter((one) => one.items.some(({ id }) => ids.has(id))),
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}

/** The events that claims of one and the same thing are about, a group a thing. */
async function sharedActs(store: CaseStore): Promise<readonly (readonly Id[])[]> {
  const claims = [...store.exportRecords(['claim'])].filter((record) => record.kind === 'claim');
  const about = new Map(claims.map((claim) => [claim.id, claim.about]));
  if (!claims.some((claim) => claim.about.length > 0)) return [];
  return actsOfShared(await caseOrigins(store), about);
}

/** What a person asks, as a filter. Throws an InputError when an actor, a place or a document is not there. */
export function chronologyFilter(
  store: CaseStore,
  items: readonly Pick<ChronologyItem, 'placeName'>[],
  { actor, place, document, kind, type, status, from, until, all = false }: ChronologyQuery,
  casePath: string,
): ChronologyFilter {
  return {
    all,
    ...(actor !== undefined && { actors: [findActor(store, actor, casePath).id] }),
    ...(place !== undefined && placeFilter(store, items, place, casePath)),
    ...(document !== undefined && { documents: [findDocument(store, document, casePath).id] }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(type !== undefined && { types: [typeOf(type, casePath)] }),
    ...(status !== undefined && { statuses: [status] }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

const TYPES: readonly EventType[] = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
  'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'OTHER',
]; // prettier-ignore

function typeOf(asked: string, casePath: string): EventType {
  const type = TYPES.find((one) => one === asked.toUpperCase());
  if (type !== undefined) return type;
  const known = TYPES.map((one) => one.toLowerCase()).join(', ');
  throw new InputError(
    `“${asked}” is no type of act`,
    { file: casePath },
    { advice: `The types are ${known}.` },
  );
}

/** A place under whatever name: events state theirs as the words have it. */
function placeFilter(
  store: CaseStore,
  items: readonly Pick<ChronologyItem, 'placeName'>[],
  asked: string,
  casePath: string,
): ChronologyFilter {
  const wanted = asked.toLowerCase();
  const isStated = items.some(({ placeName }) => placeName?.toLowerCase() === wanted);
  const actor = actorOrNone(store, asked, casePath, isStated);
  if (actor === undefined) return { placeNames: [asked] };
  return {
    places: [actor.id],
    placeNames: [asked, actor.name, ...actor.names.map(({ text }) => text)],
  };
}

/** Words that events state need be no actor’s. */
function actorOrNone(store: CaseStore, asked: string, casePath: string, isStated: boolean) {
  try {
    return findActor(store, asked, casePath, ['place', 'state']);
  } catch (error) {
    if (isStated && error instanceof InputError) return undefined;
    throw error;
  }
}
