/** What a column of a table says of an actor. */
export type Column =
  | { readonly is: 'name' | 'weak'; readonly language?: string; readonly byCommas?: boolean }
  | { readonly is: 'given' | 'patronymic' | 'surname' | 'type' | 'id' | 'description' | 'country' }
  | { readonly is: 'identifier'; readonly scheme: string }
  | { readonly is: 'entity' }
  | { readonly is: 'unknown' };

/**
 * Words of a header, without case, spaces and signs between words. docs/how-to/actors.md lists them. Letters behind a
 * colon, an underscore or in brackets are a language: `name:ru`, `name_az`, `alias (hy)`.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'fullname', 'caption', 'label', 'person', 'actor', 'mainname'],
  names: ['names', 'alias', 'aliases', 'othernames', 'alsoknownas', 'aka', 'altnames', 'altlabel', 'previousname', 'previousnames', 'abbreviation', 'spellings'],
  weak: ['weakalias', 'weakaliases', 'nickname', 'nicknames'],
  given: ['firstname', 'givenname', 'forename', 'given'],
  patronymic: ['patronymic', 'fathername', 'middlename', 'secondname'],
  surname: ['lastname', 'surname', 'familyname', 'family'],
  type: ['type', 'kind', 'schema'],
  id: ['id', 'key', 'uid'],
  description: ['description', 'descriptions', 'position', 'positions', 'office', 'offices', 'role', 'roles', 'occupation', 'occupations', 'summary'],
  country: ['country', 'countries', 'nationality', 'citizenship'],
}; // prettier-ignore

/** Columns of identifiers, and the scheme each goes under. */
const SCHEMES: Readonly<Record<string, string>> = {
  wikidata: 'wikidata',
  wikidataid: 'wikidata',
  qid: 'wikidata',
  iso3166: 'iso3166',
  inn: 'inn',
  inncode: 'inn',
  ogrn: 'ogrn',
  ogrncode: 'ogrn',
  lei: 'lei',
  leicode: 'lei',
  isni: 'isni',
  viaf: 'viaf',
  orcid: 'orcid',
  gnd: 'gnd',
  imo: 'imo',
  registrationnumber: 'registration',
};

const LANGUAGE = /^(.+?)\s*(?:[:_@]|[([]\s*)([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)\s*[)\]]?$/iu;
const DELIMITERS = [',', ';', '\t', '|'];

/** The columns of a header, in order. */
export function columnsOf(header: readonly string[]): readonly Column[] {
  const words = header.map((cell) => cell.trim().replace(/^\?/u, ''));
  return words.map((word) => wikidataColumn(word, words) ?? columnOf(word));
}

/** The sign between the columns of a header; `undefined` where nothing in it is a name. */
export function delimiterOf(header: string): string | undefined {
  const rated = DELIMITERS.map((delimiter) => {
    const columns = columnsOf(header.split(delimiter).map(unquoted));
    const known = columns.filter(({ is }) => is !== 'unknown').length;
    return { delimiter, known: hasName(columns) ? known : 0 };
  });
  const best = rated.reduce((most, next) => (next.known > most.known ? next : most));
  return best.known === 0 ? undefined : best.delimiter;
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/u, '$1');
}

function hasName(columns: readonly Column[]): boolean {
  return columns.some(({ is }) => is === 'name' || is === 'surname');
}

/** Whether a table is what a Wikidata query gave. */
export function isWikidata(columns: readonly Column[]): boolean {
  return columns.some(({ is }) => is === 'entity');
}

/** The label service names what it adds after the variable: `item`, `itemLabel`, `itemAltLabel`, `itemDescription`. */
function wikidataColumn(word: string, words: readonly string[]): Column | undefined {
  const [, of, what] = /^(.+?)(Label|AltLabel|Description)$/u.exec(word) ?? [];
  const main = words.find((other) => words.includes(`${other}Label`));
  if (word === main) return { is: 'entity' };
  if (of === undefined || of !== main) return undefined;
  if (what === 'Description') return { is: 'description' };
  return { is: 'name', byCommas: what === 'AltLabel' };
}

function columnOf(word: string): Column {
  const plain = plainOf(word);
  const scheme = SCHEMES[plain];
  if (scheme !== undefined) return { is: 'identifier', scheme };
  const whole = wordOf(plain);
  if (whole !== undefined) return whole;
  const [, stem = '', language = ''] = LANGUAGE.exec(word) ?? [];
  const column = wordOf(plainOf(stem));
  const tag = languageTag(language);
  if (column === undefined || tag === undefined) return { is: 'unknown' };
  if (column.is === 'name' || column.is === 'weak') return { ...column, language: tag };
  return column.is === 'description' ? column : { is: 'unknown' };
}

function wordOf(plain: string): Column | undefined {
  const found = Object.entries(WORDS).find(([, words]) => words.includes(plain))?.[0];
  switch (found) {
    case 'names':
      return { is: 'name' };
    case 'name':
    case 'weak':
    case 'given':
    case 'patronymic':
    case 'surname':
    case 'type':
    case 'id':
    case 'description':
    case 'country':
      return { is: found };
    default:
      return undefined;
  }
}

function plainOf(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]+/gu, '');
}

/** In its usual form (`zh-Hant`); `undefined` for letters that are no tag. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
