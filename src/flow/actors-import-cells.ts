import type { ActorType } from '../model/records.ts';
import { languageTag } from './actors-import-columns.ts';
import type { Column } from './actors-import-columns.ts';
import type { ListedName, ListRow } from './actors-import-row.ts';
import { typeOfSchema } from './actors-import-schemata.ts';
import { regionName } from './actors-import-words.ts';

/** Between several values of a cell. */
const SEVERAL = /\s*[;|]\s*/u;
/** The label service of Wikidata joins other names so. */
const BY_COMMAS = /,\s+/u;
const ENTITY = /^(?:<?https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/)?(Q[1-9]\d*)>?$/u;
/** What the decoder leaves of bytes that do not fit the file's encoding. */
const DAMAGE = '\ufffd';

/** One row of a table as an actor. */
export function listedRow(
  cells: readonly string[],
  columns: readonly Column[],
  line: number,
): ListRow {
  const row = new Row(cells, columns);
  const [kind] = row.values('type');
  const type = kind === undefined ? undefined : typeOf(kind);
  if (kind !== undefined && type === undefined) return { line, skipped: kind };
  if (cells.some((cell) => cell.includes(DAMAGE))) {
    return { line, problem: 'The row holds bytes of another encoding than the file' };
  }
  const names = row.names();
  if (names.every(({ weak }) => weak)) return { line, problem: 'The row has no name' };
  const [entity] = row.cells('entity').flatMap((cell) => qid(cell) ?? []);
  const identifiers = row.identifiers(entity);
  const id = entity ?? row.values('id')[0];
  return {
    line,
    actor: {
      ...(id === undefined ? {} : { id }),
      ...(type === undefined ? {} : { type }),
      names,
      descriptions: [
        ...row.values('description'),
        ...row.values('country').map((code) => regionName(code)),
      ],
      identifiers,
    },
  };
}

class Row {
  readonly #cells: readonly string[];
  readonly #columns: readonly Column[];

  constructor(cells: readonly string[], columns: readonly Column[]) {
    this.#cells = cells;
    this.#columns = columns;
  }

  cells(is: Column['is']): readonly string[] {
    return this.#columns.flatMap((column, at) => (column.is === is ? (this.#cells[at] ?? []) : []));
  }

  values(is: Column['is']): readonly string[] {
    return this.cells(is)
      .flatMap((cell) => cell.split(SEVERAL))
      .map((value) => literal(value).text)
      .filter((value) => value !== '');
  }

  names(): readonly ListedName[] {
    const made = (['given', 'patronymic', 'surname'] as const).map((is) => this.values(is)[0]);
    const whole = made.filter((part) => part !== undefined).join(' ');
    const listed = this.#columns.flatMap((column, at) => {
      if (column.is !== 'name' && column.is !== 'weak') return [];
      const { text, ...tag } = literal(this.#cells[at] ?? '');
      const values = text.split(column.byCommas === true ? BY_COMMAS : SEVERAL);
      return values.filter(isNamed).map((value) => ({
        text: value,
        ...(column.language === undefined ? {} : { language: column.language }),
        ...(column.is === 'weak' ? { weak: true } : {}),
        ...tag,
      }));
    });
    const named = listed.some(({ weak }) => weak !== true);
    return whole === '' || named ? listed : [{ text: whole }, ...listed];
  }

  identifiers(entity: string | undefined): Readonly<Record<string, string>> {
    const stated = this.#columns.flatMap((column, at) => {
      const value = literal((this.#cells[at] ?? '').split(SEVERAL)[0] ?? '').text;
      if (column.is !== 'identifier' || value === '') return [];
      return [[column.scheme, column.scheme === 'wikidata' ? (qid(value) ?? value) : value]];
    });
    const all = entity === undefined ? stated : [['wikidata', entity], ...stated];
    return Object.fromEntries(all);
  }
}

/** Where Wikidata has no label, its label service gives the id. */
function isNamed(value: string): boolean {
  return value !== '' && !/^Q\d+$/u.test(value);
}

/** `Q42` of an id or an address; `undefined` for anything else. */
export function qid(text: string): string | undefined {
  return ENTITY.exec(text.trim())?.[1];
}

/** A value as it stands, or as SPARQL writes it: `"Алиев"@ru`. */
function literal(value: string): ListedName {
  const [, text, tag] = /^"(.*)"(?:@([A-Za-z-]+)|\^\^.*)?$/u.exec(value.trim()) ?? [];
  if (text === undefined) return { text: value.trim() };
  const language = tag === undefined ? undefined : languageTag(tag);
  const plain = text.replaceAll('\\"', '"');
  return language === undefined ? { text: plain } : { text: plain, language };
}

const TYPES: Readonly<Record<string, ActorType>> = {
  person: 'person',
  people: 'person',
  human: 'person',
  individual: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  company: 'organisation',
  party: 'organisation',
  body: 'organisation',
  entity: 'organisation',
  state: 'state',
  country: 'state',
  group: 'group',
  place: 'place',
  city: 'place',
  'event-name': 'event-name',
  event: 'event-name',
};

function typeOf(kind: string): ActorType | undefined {
  return TYPES[kind.toLowerCase()] ?? typeOfSchema(kind);
}
