import { compareDays } from '../model/edtf.ts';
import type { Id } from '../model/records.ts';
import type { ChronologyItem } from './chronology-item.ts';

/** Dates that records tie to one and the same thing, and that do not say the same. */
export interface Versions {
  /** The event. */
  readonly of: Id;
  /** In the order given; at least two, with two different dates among them. */
  readonly items: readonly ChronologyItem[];
  /** No day is left on which all of them may be right. */
  readonly exclusive: boolean;
}

/**
 * Rival dates side by side: those that stand in the words of one event. Dates that are counted from one and the same
 * day, a week and a month after it, are no rivals, and likeness of words ties nothing.
 */
export function versionsOf(items: readonly ChronologyItem[]): readonly Versions[] {
  return [...Map.groupBy(items, ({ event }) => event)].flatMap(([of, own]) => {
    if (of === undefined || new Set(own.map(({ edtf }) => edtf)).size < 2) return [];
    return [{ of, items: own, exclusive: areExclusive(own) }];
  });
}

function areExclusive(items: readonly ChronologyItem[]): boolean {
  return items.some((a, index) =>
    items.slice(index + 1).some((b) => isBefore(a, b) || isBefore(b, a)),
  );
}

function isBefore({ latest }: ChronologyItem, { earliest }: ChronologyItem): boolean {
  return latest !== undefined && earliest !== undefined && compareDays(latest, earliest) < 0;
}
