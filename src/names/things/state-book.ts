import { linedTable } from '../lined-table.ts';
import table from '../tables/state-names.compiled.json' with { type: 'json' };

/** One name of a state. */
export interface StateEntry {
  readonly iso: string;
  readonly until?: string;
  /** Where the name is of one language. */
  readonly language?: string;
}

/** The states under each key; the likelier first. */
interface Keyed {
  get(key: string): readonly StateEntry[] | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** Names and abbreviations by their keys (`state-key.ts`, `stem-key.ts`). */
export interface StateBook {
  readonly names: Keyed;
  readonly abbreviations: Keyed;
  /** Names in Cyrillic, in all their Russian cases. */
  readonly cases: Keyed;
  /** First words of all names. */
  readonly openings: Pick<ReadonlySet<string>, 'has'>;
  /** The name of a state that is no more. */
  formerName(iso: string, language: 'en' | 'ru'): string;
}

const FORMER = new Map<string, string>(Object.entries(table.former));

const openings = linedTable(table.openings);

const book: StateBook = {
  names: keyed(table.names),
  abbreviations: keyed(table.abbreviations),
  cases: keyed(table.cases),
  openings: { has: (word) => openings().has(word) },
  formerName,
};

/** Its tables are read on first use, each for itself. */
export function stateBook(): StateBook {
  return book;
}

function keyed(lines: string): Keyed {
  const read = linedTable(lines);
  return {
    get: (key) => read().get(key)?.split(';').map(readEntry),
    has: (key) => read().has(key),
    keys: () => read().keys(),
  };
}

/** `SUHH|1991|ru`, as `scripts/tables/state-book.ts` writes it. */
function readEntry(text: string): StateEntry {
  const [iso = '', until = '', language = ''] = text.split('|');
  return { iso, ...(until !== '' && { until }), ...(language !== '' && { language }) };
}

const WITH_YEAR = /^(.*) \((\d{4})\)$/u;

function formerName(iso: string, language: 'en' | 'ru'): string {
  const line = FORMER.get(iso) ?? iso;
  const names = (line.split(' | ')[1] ?? line)
    .split(', ')
    .filter((name) => !name.endsWith('*'))
    .map((name) => WITH_YEAR.exec(name)?.[1] ?? name);
  const russian = names.find((name) => /^\p{Script=Cyrillic}/u.test(name));
  return (language === 'ru' ? russian : undefined) ?? names[0] ?? iso;
}
