import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asTree, entries, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

const FILE = 'state-names.yml';

/** Names of states that CLDR has in many languages, and those of our own list. */
export function stateNames() {
  const list = asTree(readResource(FILE), FILE);
  const languages = entries(list['languages']);
  const isos = statesOf();
  const cldr = new Map(languages.map((language) => [language, territories(language)] as const));
  const native = asTree(list['native'], FILE);
  const republics = new Set(entries(list['republics']));
  return {
    languages,
    names: Object.fromEntries(
      isos.map((iso) => [
        iso,
        languages.map((language) => namesOf(cldr.get(language), iso)).join('\n'),
      ]),
    ),
    native: Object.fromEntries(
      Object.entries(native).map(([iso, language]) => [iso, nativeName(iso, String(language))]),
    ),
    republics: [...republics],
    frames: frames(list['frames']),
    also: lines(list['also']),
    former: lines(list['former']),
  };
}

/** The codes of states.yml: what CLDR lists beside them (regions, dependencies) is no state. */
function statesOf(): readonly string[] {
  const words = asTree(readResource('states.yml'), 'states.yml')['words'];
  return Object.keys(asTree(words, 'states.yml'));
}

const folder = join(import.meta.dirname, '..', '..', 'node_modules', 'cldr-localenames-full');

function territories(language: string): Tree {
  const path = join(folder, 'main', language, 'territories.json');
  if (!existsSync(path)) throw new TypeError(`${FILE}: CLDR has no names in ${language}`);
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const main = asTree(asTree(read, path)['main'], path);
  const names = asTree(asTree(main[language], path)['localeDisplayNames'], path);
  return asTree(names['territories'], path);
}

/** `language: name|name`. */
function nativeName(iso: string, language: string): string {
  return `${language.slice(0, 2)}: ${namesOf(territories(language), iso)}`;
}

/** The name and its short and other forms, parted by |; what stands in brackets is left out. */
function namesOf(names: Tree | undefined, iso: string): string {
  const found = ['', '-alt-short', '-alt-variant'].flatMap((form) => {
    const name = names?.[`${iso}${form}`];
    return typeof name === 'string' && !/[()（]/u.test(name) ? [name] : [];
  });
  return [...new Set(found)].join('|');
}

function frames(value: unknown): Readonly<Record<string, readonly string[]>> {
  const named = Object.entries(asTree(value, FILE));
  return Object.fromEntries(named.map(([language, list]) => [language, entries(list)]));
}

function lines(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asTree(value, FILE)).map(([iso, line]) => [iso, String(line)]),
  );
}
