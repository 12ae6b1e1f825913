import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inventedGroups } from './invented.ts';
import type { InventedList } from './invented.ts';
import type { RussianName } from './russian-forms.ts';
import type { Truth } from './pair.ts';
import type { Form, Group, Person } from './person.ts';

/** A pair that no rule makes. */
export interface OwnPair {
  readonly group: string;
  readonly left: string;
  readonly right: string;
  readonly languages: string;
  readonly truth: Truth;
  readonly kind: string;
  readonly reason: string;
}

interface ListedGroup {
  readonly group: string;
  readonly relation: string;
  readonly relations?: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** People whose names Russian only borrows: nobody romanises them from it. */
const ABROAD: ReadonlySet<string> = new Set(['iran-turkey-arabs.yml', 'west.yml']);

const FOLDER = join(import.meta.dirname, 'people');

/** Everyone of `bench/names/people`: public people by region, then invented ones. */
export function readGroups(): readonly Group[] {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yml') && !['invented.yml', 'pairs.yml'].includes(file))
    .toSorted();
  const listed = files.flatMap((file) =>
    (readYaml(file) as readonly ListedGroup[]).map((group) => asGroup(group, !ABROAD.has(file))),
  );
  return [...listed, ...inventedGroups(readYaml('invented.yml') as InventedList)];
}

/** The pairs of `bench/names/people/pairs.yml`. */
export function readListedPairs(): readonly OwnPair[] {
  return readYaml('pairs.yml') as readonly OwnPair[];
}

function readYaml(file: string): unknown {
  return parse(readFileSync(join(FOLDER, file), 'utf8'));
}

function asGroup(
  { group, relation, relations = {}, people }: ListedGroup,
  fromRussian: boolean,
): Group {
  return {
    name: group,
    relation,
    relations,
    people: Object.entries(people).map(([id, fields]) => asPerson(id, fields, fromRussian)),
  };
}

function asPerson(
  id: string,
  fields: Readonly<Record<string, string>>,
  fromRussian: boolean,
): Person {
  const { who = '', sex, russian } = fields;
  if (sex !== 'm' && sex !== 'f') throw new TypeError(`${id}: sex is m or f`);
  const forms = Object.entries(fields)
    .filter(([key]) => key.length === 2 || key === 'mul')
    .flatMap(([language, list]) => list.split(/;\s+/u).map((item) => asForm(item, language)));
  return {
    id,
    who,
    sex,
    forms,
    romanised: [
      ...(fromRussian ? ['ru'] : []),
      ...forms.slice(0, 1).flatMap(({ language }) => (language === 'ru' ? [] : [language])),
    ],
    ...(russian === undefined ? {} : { russian: asRussian(russian, id) }),
  };
}

/** `Geidar Aliev (press, London papers)`: a form, its kind, and by what it is defended. */
function asForm(item: string, language: string): Form {
  const [, text = item, kind = 'usual', source] =
    /^(.+?)(?: \(([a-zé-]+)(?:, ([^()]+))?\))?$/u.exec(item) ?? [];
  return {
    text,
    language,
    kind,
    source: source ?? SOURCES[kind] ?? kind,
    distinguishing: DISTINGUISHING.has(kind),
  };
}

const DISTINGUISHING: ReadonlySet<string> = new Set(['patronymic', 'middle', 'generation']);

/** What a kind of form rests on where the list says no more. */
const SOURCES: Readonly<Record<string, string>> = {
  usual: 'usual spelling of the language: encyclopaedias and official sites',
  press: 'newspapers and agencies',
  older: 'print of the Soviet time and before',
  patronymic: 'encyclopaedias and official biographies',
  official: "official sites and the bearer's own use",
};

function asRussian(text: string, id: string): RussianName {
  const words = text.split(' ');
  const [given, second, third] = words;
  if (given === undefined || second === undefined || words.length > 3) {
    throw new TypeError(`${id}: given name, patronymic if known, surname`);
  }
  return third === undefined
    ? { given, surname: second }
    : { given, patronymic: second, surname: third };
}
