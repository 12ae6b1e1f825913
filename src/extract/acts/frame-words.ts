import table from './tables/frames.en.compiled.json' with { type: 'json' };

/**
 * Words that stand around acts, from `resources/act-frames.en.yml`. One language so far; trees in another find none of
 * them and their acts stay bare.
 */
const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(table).map(([name, words]) => [name, new Set<string>(words)]),
);

const NONE: ReadonlySet<string> = new Set();

/** The lemmas of one list; `pairs/counted` for a list within another. */
export function frameWords(list: keyof typeof table): ReadonlySet<string> {
  return LISTS.get(list) ?? NONE;
}
