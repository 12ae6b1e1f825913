import type { CslItem } from './records.ts';

/** The order in which an item's fields are written, stored and exported. */
const FIELDS = [
  'title',
  'container-title',
  'author',
  'editor',
  'translator',
  'issued',
  'accessed',
  'URL',
  'DOI',
  'ISBN',
  'language',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'page',
  'edition',
  'collection-title',
  'genre',
  'note',
] as const satisfies readonly (keyof CslItem)[];

const PLACES: ReadonlyMap<string, number> = new Map(FIELDS.map((field, place) => [field, place]));

/** The same item with its fields in order, so that equal items are equal to the byte. */
export function inFieldOrder({ id, type, ...fields }: CslItem): CslItem {
  const entries = Object.entries(fields).toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return { id, type, ...Object.fromEntries(entries) };
}

function placeOf(field: string): number {
  return PLACES.get(field) ?? FIELDS.length;
}
