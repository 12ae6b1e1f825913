import type { Id, SourceListRow } from '../../api/types.ts';

/** An outlet with what the texts cite of it. */
export interface OutletRow {
  readonly name: string;
  readonly sources: number;
  /** How often notes cite them. */
  readonly times: number;
  /** First and last year in which one of them was issued. */
  readonly first?: string;
  readonly last?: string;
  /** How many of them each text cites. */
  readonly by: ReadonlyMap<Id, number>;
}

/** Outlets by how often they are cited, then by name. Sources that name none are left out. */
export function outletsOf(rows: readonly SourceListRow[]): readonly OutletRow[] {
  const groups = Map.groupBy(rows, ({ outlet }) => outlet);
  return [...groups]
    .flatMap(([name, own]) => (name === undefined ? [] : [outletOf(name, own)]))
    .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

function outletOf(name: string, rows: readonly SourceListRow[]): OutletRow {
  const years = rows
    .flatMap(({ issued }) => /^\d{4}/u.exec(issued?.edtf ?? '')?.[0] ?? [])
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  const by = new Map<Id, number>();
  for (const { documents } of rows) for (const id of documents) by.set(id, (by.get(id) ?? 0) + 1);
  return {
    name,
    sources: rows.length,
    times: rows.reduce((sum, { timesCited }) => sum + timesCited, 0),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    by,
  };
}
