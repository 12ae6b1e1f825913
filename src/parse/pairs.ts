/** A column of CoNLL-U such as `Case=Nom|Number=Sing` by key, in its order; what has no value has an empty one, `_` is none. */
export function readPairs(column: string): Readonly<Record<string, string>> {
  if (column === '_') return {};
  return Object.fromEntries(
    column.split('|').map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}
