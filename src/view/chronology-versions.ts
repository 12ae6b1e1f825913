import { compareDays } from '../model/edtf.ts';
import type { Id } from '../model/records.ts';
import type { SharedClaim } from '../model/shared-claim.ts';
import type { ChronologyItem, TimedItem } from './chronology-types.ts';
import { joinedActs } from './same-acts.ts';

/** Dates that records tie to one and the same thing, and that do not say the same. */
export interface Versions<I = ChronologyItem> {
  /** The event; of an act that several documents tell, its first telling. */
  readonly of: Id;
  /** In the order given; at least two, with two different dates among them. */
  readonly items: readonly I[];
  /** No day is left on which all of them may be right. */
  readonly exclusive: boolean;
}

/** The items of a case, each thing once, and what its documents date differently. */
export interface LineOfTime<I = ChronologyItem> {
  /** By time. */
  readonly items: readonly I[];
  readonly versions: readonly Versions<I>[];
}

/** @param shared groups of events that claims of one thing are about */
export function lineOfTime<I extends TimedItem>(
  items: readonly I[],
  shared: readonly (readonly Id[])[] = [],
): LineOfTime<I> {
  const { items: joined, apart } = joinedActs(items, shared);
  const told = apart.flatMap((group): Versions<I>[] => {
    const [first] = group;
    return first ? [{ of: first.id, items: group, exclusive: areExclusive(group) }] : [];
  });
  return { items: joined, versions: [...versionsOf(joined), ...told] };
}

/** The events that each shared claim is about. */
export function actsOfShared(
  shared: readonly SharedClaim[],
  about: ReadonlyMap<Id, readonly Id[]>,
): readonly (readonly Id[])[] {
  return shared.map(({ claims }) => claims.flatMap((claim) => about.get(claim) ?? []));
}

/** The items that date the same thing otherwise, by item. */
export function rivalsByItem(
  versions: readonly Versions[],
): ReadonlyMap<Id, readonly ChronologyItem[]> {
  const rivals = new Map<Id, ChronologyItem[]>();
  for (const { items } of versions)
    for (const { id, edtf } of items)
      rivals.set(id, [...(rivals.get(id) ?? []), ...items.filter((one) => one.edtf !== edtf)]);
  return rivals;
}

/**
 * Rival dates side by side: those that stand in the words of one event. Dates that are counted from one and the same
 * day, a week and a month after it, are no rivals, and likeness of words ties nothing.
 */
export function versionsOf<I extends TimedItem>(items: readonly I[]): readonly Versions<I>[] {
  return [...Map.groupBy(items, ({ event }) => event)].flatMap(([of, own]) => {
    if (of === undefined || new Set(own.map(({ edtf }) => edtf)).size < 2) return [];
    return [{ of, items: own, exclusive: areExclusive(own) }];
  });
}

function areExclusive(items: readonly TimedItem[]): boolean {
  return items.some((a, index) =>
    items.slice(index + 1).some((b) => isBefore(a, b) || isBefore(b, a)),
  );
}

function isBefore({ latest }: TimedItem, { earliest }: TimedItem): boolean {
  return latest !== undefined && earliest !== undefined && compareDays(latest, earliest) < 0;
}
