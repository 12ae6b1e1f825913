import type { ListedActor, ListRow } from './actors-import-row.ts';

/** A query gives an item once for each value it asks for: the rows of one item are one actor, where the first stands. */
export function byItem(rows: readonly ListRow[]): readonly ListRow[] {
  const items = new Map<string, ListRow & { readonly actor: ListedActor }>();
  const all = rows.map((row) => {
    if (!('actor' in row) || row.actor.id === undefined) return row;
    const known = items.get(row.actor.id);
    const merged = known === undefined ? row : { ...known, actor: joined(known.actor, row.actor) };
    items.set(row.actor.id, merged);
    return known === undefined ? row : undefined;
  });
  return all.flatMap((row) => {
    if (row === undefined) return [];
    return 'actor' in row && row.actor.id !== undefined ? [items.get(row.actor.id) ?? row] : [row];
  });
}

function joined(a: ListedActor, b: ListedActor): ListedActor {
  return {
    ...a,
    names: [...a.names, ...b.names.filter(({ text }) => !a.names.some((one) => one.text === text))],
    descriptions: [...new Set([...a.descriptions, ...b.descriptions])],
    identifiers: { ...b.identifiers, ...a.identifiers },
  };
}
