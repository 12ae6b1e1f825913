import { linedTable } from '../lined-table.ts';
import table from '../tables/thing-book.compiled.json' with { type: 'json' };
import { things } from './things.ts';
import type { Thing } from './things.ts';

const names = linedTable(table.names);
const abbreviations = linedTable(table.abbreviations);
const openings = linedTable(table.openings);

/** Known things by the keys of their names (`stem-key.ts`) and abbreviations (`state-key.ts`), read on first use. */
export const thingBook = {
  named: (key: string): readonly Thing[] | undefined => thingsAt(names().get(key)),
  abbreviated: (key: string): readonly Thing[] | undefined => thingsAt(abbreviations().get(key)),
  /** Whether some name begins with the word of this key. */
  opens: (key: string): boolean => openings().has(key),
} as const;

function thingsAt(places: string | undefined): readonly Thing[] | undefined {
  return places?.split(' ').flatMap((place) => things[Number(place)] ?? []);
}
