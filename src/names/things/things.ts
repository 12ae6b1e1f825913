import table from '../tables/things.compiled.json' with { type: 'json' };

const TYPES = ['war', 'agreement', 'revolution', 'event', 'plan', 'place', 'organisation'] as const;

/** An entry of `resources/things.yml`. */
export interface Thing {
  readonly entry: string;
  readonly type: (typeof TYPES)[number];
  /** Names, the best first; a star ends an abbreviation. */
  readonly en: readonly string[];
  readonly ru: readonly string[];
  readonly other: readonly string[];
  readonly states: readonly string[];
  readonly when?: string;
  readonly wikidata?: string;
  readonly note?: string;
}

/** All entries, in the order of the list. */
export const things: readonly Thing[] = table.map(({ type, ...rest }) => {
  const known = TYPES.find((one) => one === type);
  if (known === undefined)
    throw new TypeError(`things.yml: ${rest.entry} is of no known type (${type})`);
  return { ...rest, type: known };
});
