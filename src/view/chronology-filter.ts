import { daysOf } from '../model/edtf.ts';
import type { Edtf, Event, EventType, Id } from '../model/records.ts';
import type { ItemKind, TimedItem } from './chronology-types.ts';
import type { UndatedAct } from './undated-acts.ts';
import { dayNumber } from './when.ts';

/** What to keep of a chronology; what is not named is not asked for. */
export interface ChronologyFilter {
  /** Actors of whom one must stand in the sentence, or take part. */
  readonly actors?: readonly Id[];
  /** Actors that are places or states, and names of places as events state them, in whatever case of letters. */
  readonly places?: readonly Id[];
  readonly placeNames?: readonly string[];
  readonly documents?: readonly Id[];
  readonly kinds?: readonly ItemKind[];
  /** Of events: what was done (PLOVER), and whether it is told as done. */
  readonly types?: readonly EventType[];
  readonly statuses?: readonly Event['status'][];
  /** EDTF: keeps what may lie on or after its first day. */
  readonly from?: Edtf;
  /** EDTF: keeps what may lie on or before its last day. */
  readonly until?: Edtf;
  /** Also the dates of documents, sources and visits to them. Default: the story only. */
  readonly all?: boolean;
}

/** Items without any day are kept unless a time is asked for. */
export function filterItems<I extends TimedItem>(
  items: readonly I[],
  filter: ChronologyFilter,
): readonly I[] {
  return items.filter((item) => TESTS.every((test) => test(item, filter)));
}

/** Undated acts are asked like items, but for places, which are not known of them; for a time by what they lie between. */
export function filterUndated(
  acts: readonly UndatedAct[],
  filter: ChronologyFilter,
): readonly UndatedAct[] {
  const { actors, documents, kinds, types, statuses, places } = filter;
  if (places !== undefined || filter.placeNames !== undefined) return [];
  return acts.filter(
    (one) =>
      isWithin(one, filter) &&
      (actors === undefined || named(one.actors, actors)) &&
      (documents === undefined || documents.includes(one.document)) &&
      (kinds === undefined || kinds.includes('event')) &&
      (types === undefined || types.includes(one.act.type)) &&
      (statuses === undefined || statuses.includes(one.act.status)),
  );
}

type Test = (item: TimedItem, filter: ChronologyFilter) => boolean;

const TESTS: readonly Test[] = [
  ({ tells }, { all = false }) => all || tells === 'story',
  ({ kind }, { kinds }) => kinds === undefined || kinds.includes(kind),
  ({ act }, { types }) => types === undefined || (act !== undefined && types.includes(act.type)),
  ({ status }, { statuses }) =>
    statuses === undefined || (status !== undefined && statuses.includes(status)),
  ({ document, also = [] }, { documents }) =>
    documents === undefined ||
    [document, ...also.map((one) => one.document)].some((id) => documents.includes(id)),
  ({ actors }, filter) => filter.actors === undefined || named(actors, filter.actors),
  isAt,
  isWithin,
];

function named(actors: TimedItem['actors'], asked: readonly Id[]): boolean {
  return actors.some(({ id }) => asked.includes(id));
}

function isAt({ actors, placeName }: TimedItem, filter: ChronologyFilter): boolean {
  if (filter.places === undefined && filter.placeNames === undefined) return true;
  const stated = placeName?.toLowerCase();
  const isStated = filter.placeNames?.some((name) => name.toLowerCase() === stated) === true;
  return isStated || named(actors, filter.places ?? []);
}

function isWithin(
  when: Pick<UndatedAct, 'earliest' | 'latest'>,
  { from, until }: ChronologyFilter,
): boolean {
  if (from === undefined && until === undefined) return true;
  const [first, last] = [dayNumber(when.earliest), dayNumber(when.latest)];
  if (first === undefined && last === undefined) return false;
  const lower = from === undefined ? undefined : dayNumber(daysOf(from)?.earliest);
  const upper = until === undefined ? undefined : dayNumber(daysOf(until)?.latest);
  return (last ?? Infinity) >= (lower ?? -Infinity) && (first ?? -Infinity) <= (upper ?? Infinity);
}
