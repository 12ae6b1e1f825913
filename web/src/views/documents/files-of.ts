/** In folders only such files are read, as on the command line; a file dropped by itself is always tried. */
const KNOWN = /\.(?:pdf|docx|html?|xhtml|md|markdown|txt|text)$/iu;

/** The files of a drop, also those in folders at any depth; what begins with a full stop is left out. */
export async function filesOf(data: DataTransfer): Promise<readonly File[]> {
  // Entries are to be taken before the first wait: the drop's data are gone afterwards.
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry()).filter(
    (entry) => entry !== null,
  );
  if (entries.length === 0) return [...data.files];
  const found = await Promise.all(entries.map((entry) => filesIn(entry, true)));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry, alone: boolean): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry instanceof FileSystemFileEntry) {
    if (!alone && !KNOWN.test(entry.name)) return [];
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const inside = await entriesOf(entry.createReader());
  return (await Promise.all(inside.map((one) => filesIn(one, false)))).flat();
}

/** A reader hands over a hundred entries at a time, and none when it is done. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const read = (): Promise<readonly FileSystemEntry[]> =>
    new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  const all: FileSystemEntry[] = [];
  for (let some = await read(); some.length > 0; some = await read()) all.push(...some);
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
