import english from 'cldr-localenames-full/main/en/territories.json' with { type: 'json' };
import russian from 'cldr-localenames-full/main/ru/territories.json' with { type: 'json' };
import { asTree, columns, entries, readResource, splitStars } from './resource.ts';

type Territories = Readonly<Record<string, string>>;

const CLDR: Readonly<Record<'en' | 'ru', Territories>> = {
  en: english.main.en.localeDisplayNames.territories,
  ru: russian.main.ru.localeDisplayNames.territories,
};

interface Words {
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
}

/** States with their names (Unicode CLDR) and what `resources/states.yml` adds to them. */
export function compileStates(): unknown {
  const file = asTree(readResource('states.yml'), 'states.yml');
  const words = asTree(file['words'], 'words');
  const current = Object.keys(words).map((iso) => currentState(iso, columns(words[iso]), file));
  const former = Object.entries(asTree(file['former'], 'former')).map(([iso, entry]) =>
    formerState(iso, asTree(entry, iso)),
  );
  return { states: [...current, ...former], alsoGivenName: entries(file['alsoGivenName']) };
}

function currentState(iso: string, parts: readonly (readonly string[])[], file: unknown): unknown {
  const also = pick(file, 'also', iso);
  const seats = pick(file, 'seats', iso);
  const [enAdjectives, enPeople, enCapitals, ruAdjectives, ruPeople, ruCapitals] = parts;
  return {
    iso,
    en: {
      ...allNames(iso, 'en', entries(also['en'])),
      adjectives: enAdjectives ?? [],
      people: withPlurals(enPeople ?? []),
      capitals: enCapitals ?? [],
      seats: entries(seats['en']),
    } satisfies Words,
    ru: {
      ...allNames(iso, 'ru', entries(also['ru'])),
      adjectives: ruAdjectives ?? [],
      people: ruPeople ?? [],
      capitals: ruCapitals ?? [],
      seats: entries(seats['ru']),
    } satisfies Words,
  };
}

function formerState(iso: string, entry: Readonly<Record<string, unknown>>): unknown {
  const bare = { people: [], capitals: [], seats: [] };
  return {
    iso,
    en: { ...splitStars(entries(entry['en'])), adjectives: entries(entry['adjective']), ...bare },
    ru: {
      ...splitStars(entries(entry['ru'])),
      adjectives: entries(entry['прилагательное']),
      ...bare,
    },
  };
}

function pick(file: unknown, part: string, iso: string): Readonly<Record<string, unknown>> {
  const found = asTree(asTree(file, part)[part], part)[iso];
  return found === undefined ? {} : asTree(found, iso);
}

function isShort(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name);
}

function allNames(iso: string, language: 'en' | 'ru', also: readonly string[]) {
  const table = CLDR[language];
  const stated = Object.keys(table).filter((key) => key === iso || key.startsWith(`${iso}-alt-`));
  const added = splitStars(also);
  const names = stated.flatMap((key) => spellings(table[key] ?? ''));
  return {
    names: unique([...names.filter((name) => !isShort(name)), ...added.names]),
    abbreviations: unique([...names.filter(isShort), ...added.abbreviations]),
  };
}

/** CLDR writes for lists, texts write otherwise: `&` is “and”, remarks in brackets are dropped. */
function spellings(name: string): readonly string[] {
  if (name.includes(' - ') || /о-ва? /u.test(name)) return [];
  const bare = name.replace(/ \(.*\)$/u, '');
  return unique([bare, bare.replace(' & ', ' and '), bare.replace(/^St\. /u, 'Saint ')]);
}

/** Armenian, Armenians; Frenchman, Frenchmen; Chinese stays. */
function withPlurals(people: readonly string[]): readonly string[] {
  return unique(people.flatMap((word) => [word, plural(word)]));
}

function plural(word: string): string {
  if (/(?:sh|ch|wo)man$/u.test(word)) return word.replace(/man$/u, 'men');
  if (/(?:ese|iss|ois|ch)$/u.test(word)) return word;
  return `${word}s`;
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
