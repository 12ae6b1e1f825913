import states from '../../src/names/tables/states.compiled.json' with { type: 'json' };
import { abbreviationKey, stateKey } from '../../src/names/things/state-key.ts';
import { stemKey } from '../../src/names/things/stem-key.ts';
import { asLines } from './lines.ts';
import { stateNames } from './state-names.ts';

/** One name of a state: until when, and of which language, where that is said. */
interface StateEntry {
  readonly iso: string;
  readonly until?: string;
  readonly language?: string;
}

const table = stateNames();
const FORMER = new Map<string, string>(Object.entries(table.former));
const TRANSLATED = new Map<string, string>(Object.entries(table.names));

/**
 * The names of states by their keys. Names of our own lists come before CLDR’s, so that they are the likelier reading.
 */
export function compileStateBook(): unknown {
  const { names, abbreviations, cases } = build();
  const openings = new Set(Array.from(names.keys(), (key) => key.split(' ', 1)[0] ?? ''));
  return {
    names: linesOf(names),
    abbreviations: linesOf(abbreviations),
    cases: linesOf(cases),
    openings: asLines(Array.from(openings, (word) => [word, ''] as const)),
    former: table.former,
  };
}

/** `SUHH|1991|ru`, several parted by `;`. */
function linesOf(map: ReadonlyMap<string, readonly StateEntry[]>): string {
  const shown = ({ iso, until = '', language = '' }: StateEntry): string =>
    `${iso}|${until}|${language}`.replace(/\|+$/u, '');
  return asLines(Array.from(map, ([key, entries]) => [key, entries.map(shown).join(';')] as const));
}

interface Draft {
  readonly names: Map<string, StateEntry[]>;
  readonly abbreviations: Map<string, StateEntry[]>;
  readonly cases: Map<string, StateEntry[]>;
}

function build(): Draft {
  const draft: Draft = { names: new Map(), abbreviations: new Map(), cases: new Map() };
  for (const [iso, line] of Object.entries(table.also)) addLine(draft, iso, line);
  for (const [iso, line] of FORMER) {
    const [year = '', names = ''] = line.split(' | ');
    addLine(draft, iso, names, year);
  }
  for (const state of states.states) addShipped(draft, state);
  for (const [iso, line] of TRANSLATED) addTranslations(draft, iso, line);
  for (const [iso, line] of Object.entries(table.native)) addNative(draft, iso, line);
  for (const iso of table.republics) addRepublic(draft, iso);
  return draft;
}

/** The names of states.yml and of CLDR in English and Russian; the former states among them stand in our list too. */
function addShipped(draft: Draft, { iso, en, ru }: (typeof states.states)[number]): void {
  if (FORMER.has(iso)) return;
  for (const [language, words] of Object.entries({ en, ru })) {
    for (const text of words.names) add(draft.names, stateKey(text), { iso, language });
    for (const text of words.abbreviations) addShort(draft, text, { iso });
  }
}

/** Adds a name to its state; a state keeps the first entry it gets under a key. */
function add(map: Map<string, StateEntry[]>, key: string, entry: StateEntry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else if (!known.some(({ iso }) => iso === entry.iso)) known.push(entry);
}

function addShort(draft: Draft, text: string, entry: StateEntry): void {
  add(draft.abbreviations, abbreviationKey(text), entry);
}

const WITH_YEAR = /^(.*) \((\d{4})\)$/u;

function addLine(draft: Draft, iso: string, line: string, year?: string): void {
  for (const item of line.split(', ')) {
    const dated = WITH_YEAR.exec(item);
    const text = dated?.[1] ?? item;
    const until = dated?.[2] ?? year;
    const entry: StateEntry = until === undefined ? { iso } : { iso, until };
    if (text.endsWith('*')) addShort(draft, text.slice(0, -1), entry);
    else addName(draft, text, entry);
  }
}

function addName(draft: Draft, text: string, entry: StateEntry): void {
  add(draft.names, stateKey(text), entry);
  if (!/^\p{Script=Cyrillic}/u.test(text)) return;
  add(draft.cases, stemKey(text), entry);
}

const CAPITALS = /^\p{Lu}{2,4}$/u;

function addTranslations(draft: Draft, iso: string, line: string): void {
  for (const [at, names] of line.split('\n').entries()) {
    const language = table.languages[at] ?? '';
    for (const name of names.split('|')) {
      if (CAPITALS.test(name)) addShort(draft, name, { iso, language });
      else if (name !== '') add(draft.names, stateKey(name), { iso, language });
    }
  }
}

function addNative(draft: Draft, iso: string, line: string): void {
  const [language = '', names = ''] = line.split(': ');
  for (const name of names.split('|')) add(draft.names, stateKey(name), { iso, language });
}

/** Republic of Zambia: the official form that follows from the short one. */
function addRepublic(draft: Draft, iso: string): void {
  for (const [language, frames] of Object.entries<readonly string[]>(table.frames)) {
    for (const name of shortNames(iso, language)) {
      for (const frame of frames) {
        add(draft.names, stateKey(frame.replace('{}', name)), { iso, language });
      }
    }
  }
}

function shortNames(iso: string, language: string): readonly string[] {
  const state = states.states.find((one) => one.iso === iso);
  if (language === 'en' || language === 'ru') return state?.[language].names ?? [];
  const lines = TRANSLATED.get(iso)?.split('\n');
  return lines?.[table.languages.indexOf(language)]?.split('|').filter((name) => name !== '') ?? [];
}
