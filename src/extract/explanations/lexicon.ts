import compiled from './tables/explanations.en.compiled.json' with { type: 'json' };

type ListName = keyof typeof compiled;

const sets = new Map(
  Object.entries(compiled).map(([name, words]): [string, ReadonlySet<string>] => [
    name,
    new Set(words),
  ]),
);
const NONE: ReadonlySet<string> = new Set();

/** A list of dictionary forms; resources/explanations/explanations.en.yml says what each is. */
export function listed(name: ListName): ReadonlySet<string> {
  return sets.get(name) ?? NONE;
}

/** Phrases of a list by their first word, the longest first. */
export function phrasesOf(name: ListName): ReadonlyMap<string, readonly (readonly string[])[]> {
  const split = compiled[name].map((phrase) => phrase.split(' '));
  const longest = split.toSorted((a, b) => b.length - a.length);
  return Map.groupBy(longest, ([first]) => first ?? '');
}
