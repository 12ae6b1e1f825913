import type { Id } from '../model/records.ts';
import type { ChronologyItem } from './chronology-item.ts';

/** Dates that records tie to one and the same thing, and that do not say the same. */
export interface Versions {
  /** The event, or the date or event they are counted from. */
  readonly of: Id;
  readonly because: 'same event' | 'same relation';
  /** In the order given; at least two, with two different dates among them. */
  readonly items: readonly ChronologyItem[];
  /** No day is left on which all of them may be right. */
  readonly exclusive: boolean;
}

/**
 * Rival dates side by side: those that stand in the words of one event, and those that lie in the same way (“after”)
 * to one and the same thing. Likeness of words alone ties nothing.
 */
export function versionsOf(items: readonly ChronologyItem[]): readonly Versions[] {
  return [
    ...groups(items, ({ event }) => event, 'same event'),
    ...groups(
      items,
      ({ relation, event }) =>
        relation === undefined || event !== undefined
          ? undefined
          : `${relation.type}\u001f${relation.of}`,
      'same relation',
    ),
  ];
}

function groups(
  items: readonly ChronologyItem[],
  keyOf: (item: ChronologyItem) => string | undefined,
  because: Versions['because'],
): readonly Versions[] {
  return [...Map.groupBy(items, keyOf)].flatMap(([key, own]) => {
    if (key === undefined || new Set(own.map(({ edtf }) => edtf)).size < 2) return [];
    const of = key.split('\u001f').at(-1) ?? key;
    return [{ of, because, items: own, exclusive: areExclusive(own) }];
  });
}

function areExclusive(items: readonly ChronologyItem[]): boolean {
  return items.some((a, index) =>
    items.slice(index + 1).some((b) => isBefore(a, b) || isBefore(b, a)),
  );
}

function isBefore({ latest }: ChronologyItem, { earliest }: ChronologyItem): boolean {
  return latest !== undefined && earliest !== undefined && latest < earliest;
}
