import type { Id } from '../model/records.ts';
import type { Mark } from './chronology-marks.ts';
import { shown } from './chronology-marks.ts';

/** One row of dots: the times that a document tells, or at which an actor is named. */
export interface Strip {
  readonly name: string;
  readonly kind: 'document' | 'person' | 'body';
  readonly ats: readonly number[];
}

const MOST = 6;
/** An actor of fewer times says nothing of the course of things. */
const LEAST = 3;

/** More documents than this make no picture. */
const MOST_DOCUMENTS = 6;

/** A row for each document of a few, then for those who are named most. */
export function stripsOf(
  marks: readonly Mark[],
  titles: ReadonlyMap<string, string>,
): readonly Strip[] {
  const few = titles.size > 1 && titles.size <= MOST_DOCUMENTS;
  return [...(few ? documentStrips(marks, titles) : []), ...actorStrips(marks)];
}

function documentStrips(
  marks: readonly Mark[],
  titles: ReadonlyMap<string, string>,
): readonly Strip[] {
  return [...titles].map(([id, title]) => ({
    name: shown(title),
    kind: 'document',
    ats: marks
      .filter(({ items }) => items.some(({ document }) => document === id))
      .map(({ at }) => at),
  }));
}

/** The people, bodies and states named at the most different times, most first; equals by name. */
function actorStrips(marks: readonly Mark[]): readonly Strip[] {
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
