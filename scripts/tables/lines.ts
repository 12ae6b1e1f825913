/** A table as lines `key<tab>value`, as `src/names/lined-table.ts` reads them. */
export function asLines(entries: Iterable<readonly [key: string, value: string]>): string {
  return Array.from(entries, ([key, value]) => {
    if (/[\t\n]/u.test(key + value)) throw new TypeError(`${key}: a tab or a line end in a table`);
    return `${key}\t${value}\n`;
  }).join('');
}
