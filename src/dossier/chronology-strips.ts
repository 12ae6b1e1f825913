import type { Id } from '../model/records.ts';
import type { Mark } from './chronology-marks.ts';
import { shown } from './chronology-marks.ts';

/** One row of dots: the times at which an actor is named. */
export interface Strip {
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly ats: readonly number[];
}

const MOST = 6;
/** An actor of fewer times says nothing of the course of things. */
const LEAST = 3;

/** The people, bodies and states named at the most different times, most first; equals by name. */
export function stripsOf(marks: readonly Mark[]): readonly Strip[] {
  const rows = new Map<Id, { name: string; kind: Strip['kind']; ats: Set<number> }>();
  for (const { at, items } of marks)
    for (const { id, name, type } of items.flatMap(({ actors }) => actors)) {
      if (type === 'place' || type === 'event-name') continue;
      const row = rows.get(id) ?? {
        name,
        kind: type === 'person' ? 'person' : 'body',
        ats: new Set(),
      };
      row.ats.add(at);
      rows.set(id, row);
    }
  return [...rows.values()]
    .filter(({ ats }) => ats.size >= LEAST)
    .toSorted((a, b) => b.ats.size - a.ats.size || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name, kind, ats }) => ({ name: shown(name), kind, ats: [...ats] }));
}
