import { asTree, entries, readResource } from './resource.ts';

/** The words of time of one language: each word with its classes, and the value it has in each. */
export function compileTimeWords(file: string): unknown {
  const { strong, ...classes } = asTree(readResource(file), file);
  const words = new Map<string, Record<string, string | number>>();
  const dotted = new Set<string>();
  for (const [name, values] of Object.entries(classes))
    for (const [value, list] of Object.entries(asTree(values, name)))
      for (const entry of entries(list).flatMap(withEndings)) {
        const word = entry.replace('*', '').toLowerCase();
        if (entry.endsWith('*')) dotted.add(word);
        words.set(word, {
          ...words.get(word),
          [name]: /^-?\d+$/u.test(value) ? Number(value) : value,
        });
      }
  const sorted = [...words].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    strong: entries(strong),
    dotted: [...dotted].toSorted(),
    words: Object.fromEntries(sorted),
  };
}

/** «март(|а|у)»: one word for each ending. */
function withEndings(entry: string): readonly string[] {
  const [, stem = '', endings] = /^(.*)\(([^)]*)\)$/u.exec(entry) ?? [];
  return endings === undefined ? [entry] : endings.split('|').map((ending) => stem + ending);
}
