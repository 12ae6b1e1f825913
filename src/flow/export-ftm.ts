import { daysOf } from '../model/edtf.ts';
import type { Actor, ActorName, ActorType, CaseRecord, Document } from '../model/records.ts';
import { parseOrganisation } from '../names/organisation/parse.ts';

/** An entity of FollowTheMoney (model 3.8), as OpenAleph and the tools of OpenSanctions take it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The kinds of records that have a form in FollowTheMoney. */
export const FTM_KINDS = ['document', 'actor'] as const;

/** Actors and documents as entities, one a line. */
export async function* ftmLines(
  records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
): AsyncGenerator<string> {
  for await (const record of records) {
    const entity = ftmEntity(record);
    if (entity !== undefined) yield `${JSON.stringify(entity)}\n`;
  }
}

/**
 * A record as an entity: what texts and lists state of it and nothing else. What no schema tells apart, a state from an
 * authority, a group from an organisation, stands in `keywords`. `undefined` for records of other kinds.
 */
export function ftmEntity(record: CaseRecord): FtmEntity | undefined {
  if (record.kind === 'actor') return actorEntity(record);
  return record.kind === 'document' ? documentEntity(record) : undefined;
}

/** In characters, as the model states them for properties of these types. */
const LONGEST_NAME = 384;
const LONGEST_TITLE = 1_024;
const LONGEST_IDENTIFIER = 32;

function actorEntity(actor: Actor): FtmEntity {
  const { id, name, descriptions, identifiers, type } = actor;
  const schema = schemaOf(actor);
  const caption = name.slice(0, LONGEST_NAME);
  return {
    id,
    schema,
    caption,
    properties: present({
      name: [caption],
      ...otherNames(actor),
      summary: descriptions,
      wikidataId: /^Q\d+$/u.test(identifiers['wikidata'] ?? '') ? [identifiers['wikidata']] : [],
      country: countryOf(identifiers['iso3166']),
      keywords: [type],
      ...codes(schema, identifiers),
    }),
  };
}

/** `alias` are other names of the whole; `weakAlias` surnames, initials and words that describe: found by, not called by. */
function otherNames({ name, names, type }: Actor): Readonly<Record<string, readonly string[]>> {
  const others = names.filter(({ text }) => text !== name && text.length <= LONGEST_NAME);
  const [strong, weak] = [true, false].map((wanted) => [
    ...new Set(others.filter((one) => isStrong(one, type) === wanted).map(({ text }) => text)),
  ]);
  return { alias: strong ?? [], weakAlias: (weak ?? []).filter((text) => !strong?.includes(text)) };
}

function isStrong({ role }: ActorName, type: ActorType): boolean {
  if (role === 'short') return type !== 'person';
  return role === 'full' || role === 'abbreviation';
}

const SCHEMATA: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'PublicBody',
  group: 'Organization',
  place: 'Address',
  'event-name': 'Event',
};

/** Words that head the name of a body of a state, where it says of which or for what. */
const PUBLIC: ReadonlySet<string> = new Set(['ministry', 'government', 'prosecutor']);
const COMMERCIAL: ReadonlySet<string> = new Set(['limited', 'stock', 'partnership']);

function schemaOf({ type, name }: Actor): string {
  if (type !== 'organisation') return SCHEMATA[type];
  const { words, forms } = parseOrganisation(name);
  if (forms.some(({ kind }) => COMMERCIAL.has(kind))) return 'Company';
  const isPublic =
    words.some(({ kind, key }) => kind === 'body' && PUBLIC.has(key ?? '')) &&
    words.some(({ kind }) => kind === 'field' || kind === 'state');
  return isPublic ? 'PublicBody' : SCHEMATA[type];
}

/** ISO 3166-1, and 3166-3 for states that are no more, as far as the model knows them. */
const FORMER: ReadonlySet<string> = new Set(['suhh', 'yucs', 'csxx', 'cshh']);

function countryOf(iso: string | undefined): readonly string[] {
  const code = iso?.toLowerCase() ?? '';
  // Codes in x are private, but for Kosovo's.
  const isCode = /^(?:[a-wyz][a-z]|xk)$/u.test(code) || FORMER.has(code);
  return isCode ? [code] : [];
}

const CODES: Readonly<Record<string, string>> = {
  inn: 'innCode',
  ogrn: 'ogrnCode',
  lei: 'leiCode',
  registration: 'registrationNumber',
};
const LEGAL: ReadonlySet<string> = new Set(['Person', 'Organization', 'PublicBody', 'Company']);

function codes(
  schema: string,
  identifiers: Actor['identifiers'],
): Readonly<Record<string, readonly string[]>> {
  if (!LEGAL.has(schema)) return {};
  return Object.fromEntries(
    Object.entries(CODES).map(([scheme, property]) => {
      const value = identifiers[scheme];
      return [property, value === undefined || value.length > LONGEST_IDENTIFIER ? [] : [value]];
    }),
  );
}

function documentEntity(document: Document): FtmEntity {
  const { id, title, file, mediaType, authors, publisher, published, language } = document;
  return {
    id,
    schema: 'Document',
    caption: title === '' ? file : title,
    properties: present({
      title: [title.slice(0, LONGEST_TITLE)],
      fileName: [file],
      mimeType: [mediaType],
      author: authors,
      publisher: publisher === undefined ? [] : [publisher],
      publishedAt: dateOf(published),
      language: languageOf(language),
    }),
  };
}

/** Only what is certain to the year, month or day: FollowTheMoney knows no other dates. */
function dateOf(edtf: string | undefined): readonly string[] {
  if (edtf === undefined || daysOf(edtf) === undefined) return [];
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(edtf) ? [edtf] : [];
}

/** ISO 639-3 of the languages that the model knows and commentaries are found in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara', az: 'aze', be: 'bel', bg: 'bul', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa',
  et: 'est', fa: 'fas', fi: 'fin', fr: 'fra', he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun', hy: 'hye', it: 'ita',
  ja: 'jpn', ka: 'kat', kk: 'kaz', ko: 'kor', lt: 'lit', lv: 'lav', mk: 'mkd', mn: 'mon', nl: 'nld', pl: 'pol',
  pt: 'por', ro: 'ron', ru: 'rus', sk: 'slk', sl: 'slv', sq: 'sqi', sr: 'srp', sv: 'swe', tg: 'tgk', tk: 'tuk',
  tr: 'tur', uk: 'ukr', ur: 'urd', uz: 'uzb', zh: 'zho',
}; // prettier-ignore

function languageOf(tag: string): readonly string[] {
  const code = LANGUAGES[tag.split('-')[0] ?? ''];
  return code === undefined ? [] : [code];
}

/** Properties without values are left out, and so are empty values. */
function present(
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(properties)
      .map(([key, values]): [string, string[]] => [
        key,
        values.filter((value) => value !== undefined && value !== '').map(String),
      ])
      .filter(([, values]) => values.length > 0),
  );
}
