import { ACTOR_TYPES } from '../model/records.ts';
import type { ActorType } from '../model/records.ts';
import { qid } from './actors-import-cells.ts';
import type { ListedName, ListRow } from './actors-import-row.ts';
import { typeOfSchema } from './actors-import-schemata.ts';
import type { Line } from './actors-import-text.ts';
import { regionName } from './actors-import-words.ts';

/** Entities of FollowTheMoney, one a line. */
export async function* ftmRows(
  batches: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly ListRow[]> {
  for await (const lines of batches) {
    yield lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, number }) => row(text, number));
  }
}

function row(text: string, line: number): ListRow {
  try {
    return ftmRow(JSON.parse(text), line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { line, problem: 'The line is not JSON' };
  }
}

const DAMAGED = 'The line holds bytes of another encoding than the file';

type Values = (property: string) => readonly string[];

/** An entity as an actor. `line` is its place in the file. */
export function ftmRow(value: unknown, line: number): ListRow {
  if (!isObject(value) || typeof value['schema'] !== 'string' || !isObject(value['properties'])) {
    return { line, problem: 'An entity has an “id”, a “schema” and “properties”' };
  }
  const { schema, id, properties, caption } = value;
  const type = typeOfSchema(schema);
  if (type === undefined) return { line, skipped: schema };
  if (typeof id !== 'string' || id === '') return { line, problem: 'The entity has no “id”' };
  const values: Values = (property) => stringsOf(properties[property]);
  const names = namesOf(values, typeof caption === 'string' ? caption : undefined);
  if (names.every(({ weak }) => weak)) return { line, problem: 'The entity has no name' };
  if (names.some(({ text }) => text.includes('\ufffd'))) return { line, problem: DAMAGED };
  return {
    line,
    actor: {
      id,
      type: narrowed(type, values('keywords')),
      names,
      descriptions: descriptionsOf(values),
      identifiers: identifiersOf(id, values),
    },
  };
}

/** `tacitus export --format ftm` says in a keyword what no schema does: a state, a group. */
function narrowed(type: ActorType, keywords: readonly string[]): ActorType {
  if (type !== 'organisation') return type;
  return ACTOR_TYPES.find((one) => one !== 'person' && keywords.includes(one)) ?? type;
}

function namesOf(values: Values, caption: string | undefined): readonly ListedName[] {
  const main = values('name');
  const first = caption !== undefined && main.includes(caption) ? [caption] : [];
  const strong = [...first, ...main, ...made(values, main)];
  const others = ['alias', 'previousName', 'abbreviation'].flatMap(values);
  return [
    ...[...strong, ...others].map((text) => ({ text })),
    ...values('weakAlias').map((text) => ({ text, weak: true })),
  ];
}

/** Of the parts of a name where the whole is not given. */
function made(values: Values, names: readonly string[]): readonly string[] {
  if (names.length > 0) return [];
  const parts = ['firstName', 'secondName', 'middleName', 'fatherName', 'lastName'];
  const whole = parts.flatMap((part) => values(part).slice(0, 1)).join(' ');
  return whole === '' ? [] : [whole];
}

/** Dates of life are told, not compared: two people may be born on one day, and lists differ. */
function descriptionsOf(values: Values): readonly string[] {
  const countries = ['country', 'nationality', 'citizenship', 'jurisdiction'].flatMap(values);
  return [
    ...['position', 'summary', 'description', 'classification'].flatMap(values),
    ...countries.map((code) => regionName(code)),
    ...values('birthDate').map((date) => `born ${date}`),
    ...values('deathDate').map((date) => `died ${date}`),
  ];
}

/** Codes of which an actor has one; a list of several says nothing when it differs from another. */
const SCHEMES: Readonly<Record<string, string>> = {
  wikidataId: 'wikidata',
  innCode: 'inn',
  ogrnCode: 'ogrn',
  leiCode: 'lei',
  imoNumber: 'imo',
  registrationNumber: 'registration',
};

function identifiersOf(id: string, values: Values): Readonly<Record<string, string>> {
  const own = qid(id);
  const stated = Object.entries(SCHEMES).flatMap(([property, scheme]) => {
    const [only, ...others] = values(property);
    return only === undefined || others.length > 0 ? [] : [[scheme, only]];
  });
  return Object.fromEntries([...(own === undefined ? [] : [['wikidata', own]]), ...stated]);
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((one: unknown) => typeof one === 'string');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
