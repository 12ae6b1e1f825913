import { InputError } from '../model/input-error.ts';
import { listedRow, qid } from './actors-import-cells.ts';
import { columnsOf, isWikidata, languageTag } from './actors-import-columns.ts';
import { ftmRow, isObject } from './actors-import-ftm.ts';
import type { ListedName, ListFormat, ListRow } from './actors-import-row.ts';
import type { ActorType } from '../model/records.ts';

export interface JsonRows {
  readonly format: ListFormat;
  /** `line` counts entries, not lines: the file is one value. */
  readonly rows: readonly ListRow[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The actors of a JSON file that is one value: SPARQL results (W3C, 2013), the plain rows that query.wikidata.org
 * downloads, entities of the Wikidata API, or FollowTheMoney entities in a list. Throws an InputError for anything else.
 */
export function jsonRows(value: unknown, path: string): JsonRows {
  const results = isObject(value) && isObject(value['results']) ? value['results'] : undefined;
  if (results !== undefined && Array.isArray(results['bindings'])) {
    return { format: 'wikidata', rows: bindingRows(results['bindings']) };
  }
  if (isObject(value) && isObject(value['entities'])) {
    return { format: 'wikidata', rows: Object.values(value['entities']).map(entityRow) };
  }
  const list = Array.isArray(value) ? value : [value];
  if (list.length > 0 && list.every((one) => isObject(one) && 'schema' in one)) {
    return { format: 'ftm', rows: list.map((one, at) => ftmRow(one, at + 1)) };
  }
  if (Array.isArray(value)) return plainRows(value, path);
  throw noList(path);
}

function noList(path: string): InputError {
  return new InputError(
    'This JSON is no list of actors',
    { file: path },
    { advice: 'Query results, Wikidata entities or FollowTheMoney entities were expected.' },
  );
}

/** Rows of plain values under the names of the query's variables: read as a table is. */
function plainRows(list: readonly unknown[], path: string): JsonRows {
  const header = [...new Set(list.flatMap((one) => (isObject(one) ? Object.keys(one) : [])))];
  const columns = columnsOf(header);
  if (!columns.some(({ is }) => is === 'name' || is === 'surname')) throw noList(path);
  return {
    format: isWikidata(columns) ? 'wikidata' : 'csv',
    rows: list.map((one, at) => {
      if (!isObject(one)) return { line: at + 1, problem: 'The entry is no object' };
      const cells = header.map((key) => (typeof one[key] === 'string' ? one[key] : ''));
      return listedRow(cells, columns, at + 1);
    }),
  };
}

/** Each bound value is written as SPARQL writes it, so that languages are kept; then it is a table too. */
function bindingRows(bindings: readonly unknown[]): readonly ListRow[] {
  const header = [...new Set(bindings.flatMap((one) => (isObject(one) ? Object.keys(one) : [])))];
  const columns = columnsOf(header);
  return bindings.map((one, at) => {
    if (!isObject(one)) return { line: at + 1, problem: 'The binding is no object' };
    return listedRow(
      header.map((key) => cellOf(one[key])),
      columns,
      at + 1,
    );
  });
}

function cellOf(bound: unknown): string {
  if (!isObject(bound) || typeof bound['value'] !== 'string') return '';
  const { value, 'xml:lang': language } = bound;
  if (typeof language !== 'string') return value;
  // The label service joins other names by commas.
  return `"${value}"@${language}`;
}

const NAMES = 'labels';
const ALIASES = 'aliases';

/** What an entity is an instance of (P31). */
const CLASSES: Readonly<Record<string, ActorType>> = {
  Q5: 'person',
  Q6256: 'state',
  Q3624078: 'state',
  Q7275: 'state',
};

/** An entity as `wbgetentities` gives it, with labels, aliases, descriptions and claims. */
function entityRow(value: unknown, at: number): ListRow {
  const line = at + 1;
  const id = isObject(value) && typeof value['id'] === 'string' ? qid(value['id']) : undefined;
  if (!isObject(value) || id === undefined) return { line, problem: 'The entity has no id' };
  const names = [...monolingual(value[NAMES]), ...monolingual(value[ALIASES])];
  if (names.length === 0) return { line, problem: `The entity ${id} has no label` };
  const [type] = classesOf(value).flatMap((one) => CLASSES[one] ?? []);
  const descriptions = monolingual(value['descriptions']).filter((one) => one.language === 'en');
  return {
    line,
    actor: {
      id,
      ...(type === undefined ? {} : { type }),
      names: englishFirst(names),
      descriptions: descriptions.map(({ text }) => text),
      identifiers: { wikidata: id },
    },
  };
}

function monolingual(value: unknown): readonly ListedName[] {
  if (!isObject(value)) return [];
  return Object.values(value)
    .flat()
    .flatMap((one) => {
      if (!isObject(one) || typeof one['value'] !== 'string') return [];
      const tag = typeof one['language'] === 'string' ? languageTag(one['language']) : undefined;
      return [{ text: one['value'], ...(tag === undefined ? {} : { language: tag }) }];
    });
}

function englishFirst(names: readonly ListedName[]): readonly ListedName[] {
  const first = names.find(({ language }) => language === 'en') ?? names[0];
  return first === undefined ? [] : [first, ...names.filter((one) => one !== first)];
}

function classesOf(entity: Json): readonly string[] {
  const claims = isObject(entity['claims']) ? entity['claims']['P31'] : undefined;
  return JSON.stringify(claims ?? []).match(/(?<="id":")Q\d+(?=")/gu) ?? [];
}
