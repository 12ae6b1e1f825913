import { findDates } from '../../dates/find-dates.ts';
import type { Edtf } from '../../model/records.ts';

/** What the lines between a title and the first full paragraph state. */
export interface Byline {
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly published?: Edtf;
}

const GENRE =
  /(?<!\p{L})(?:(?:expert|analytical|policy)\s+)?(?:comment(?:ary|aries)?|analysis|analytics|brief(?:ing)?(?:\s+(?:note|paper))?|report|opinion|review|working\s+paper|discussion\s+paper|research\s+(?:note|paper)|op-ed|note|paper|memo|commentaires?)(?!\p{L})|(?<!\p{L})(?:(?:экспертн\p{L}+|аналитическ\p{L}+)\s+)?(?:комментари[йяи]|анализ|аналитик[аи]|записк[аи]|доклад|обзор|мнение|статья|материал|справка)(?!\p{L})/giu;

const INSTITUTION =
  /(?<!\p{L})(?:cent(?:er|re)|institut(?:e|ion)|foundation|fund|council|group|initiative|think[- ]tank|universit(?:y|ies)|academy|agency|association|society|observatory|network|forum|programme?|project|lab(?:oratory)?|bureau|committee|department|journal|review|press|media|news|house|club|алл?ьянс|центр\p{L}*|институт\p{L}*|фонд\p{L}*|совет\p{L}*|групп\p{L}+|университет\p{L}*|академи\p{L}+|агентств\p{L}+|ассоциаци\p{L}+|обществ\p{L}+|обсерватори\p{L}+|форум\p{L}*|программ\p{L}+|проект\p{L}*|лаборатори\p{L}+|бюро|комитет\p{L}*|журнал\p{L}*|издани\p{L}+|клуб\p{L}*)(?!\p{L})/iu;

/** `J. R. Smith`, `Nino Example`, `А. Б. Петров`: two to four capitalised words or initials, nothing else. */
const PERSON =
  /^(?:(?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{L}’'-]+\s+)(?:(?:\p{Lu}\.\s?)|(?:de|van|von|der|al|el|bin|ibn)\s|\p{Lu}[\p{L}’'-]+\s+){0,2}\p{Lu}[\p{L}’'-]+$/u;

const BY = /^(?:by|author|authors|written by|автор|авторы|подготовил[аи]?)\s*[:—–-]?\s+/iu;

/** An abstract or key words begin; a byline says nothing of what the text argues. */
const BODY_OF_TEXT =
  /^(?:abstract|summary|executive summary|key\s?words|contents|аннотация|резюме|ключевые слова|содержание)(?!\p{L})/iu;

/** Reads the lines of a byline; each may hold a date, an institution, people, a word for the genre. */
export function readByline(lines: readonly string[], language: string): Byline {
  return lines.map((line) => readLine(line, language)).reduce(fill, { authors: [] });
}

function fill(found: Byline, next: Byline): Byline {
  return { ...next, ...found, authors: [...found.authors, ...next.authors] };
}

/** Longer names of institutions are sentences. */
const LONGEST_INSTITUTION = 90;

function readLine(line: string, language: string): Byline {
  if (BODY_OF_TEXT.test(line)) return { authors: [] };
  const dates = findDates(line, { language });
  const words = dates.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(end)}`,
    line,
  );
  const signed = BY.test(words.trim());
  const parts = words
    .trim()
    .replace(BY, '')
    .split(/[|,;•·/]|\s[—–-]\s|\s(?:and|и)\s/u)
    .map(tidy)
    .filter((part) => part !== '');
  const publisher = parts.find(isInstitution);
  const authors = authorsAmong(parts, signed);
  const published = dates.find(({ edtf }) => !isYear(edtf) || parts.every(isInstitution))?.edtf;
  return {
    authors,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}

/** Whether a short line names an institution. */
export function isInstitution(part: string): boolean {
  return part.length <= LONGEST_INSTITUTION && INSTITUTION.test(part);
}

/** A year alone dates a line that says nothing else; in a line of words it belongs to them. */
function isYear(edtf: Edtf): boolean {
  return /^\d{4}$/u.test(edtf);
}

/** What stands beside a name without being one: degrees, ranks, posts. */
const STATION =
  /(?<!\p{L})(?:наук|д-р|канд\.|профессор|доцент|аналитик|эксперт|сотрудник|директор|научн\p{L}+|Ph\.?\s?D|Dr|MA|MSc|fellow|researcher|analyst|expert|director|professor|editor|correspondent|author)(?!\p{L})/iu;

/** An unsigned line names authors only when it names nothing else: a line of key words does not. */
function authorsAmong(parts: readonly string[], signed: boolean): readonly string[] {
  const others = parts.filter((part) => !INSTITUTION.test(part) && !STATION.test(part));
  const people = others.filter((part) => PERSON.test(part) && (signed || part.includes(' ')));
  return signed || people.length === others.length ? people : [];
}

/** Russian bylines put the institution in the genitive: «Комментарий Центра …». */
const GENITIVES: Readonly<Record<string, string>> = {
  Центра: 'Центр',
  Института: 'Институт',
  Фонда: 'Фонд',
  Совета: 'Совет',
  Университета: 'Университет',
  Агентства: 'Агентство',
};

const LEADING =
  /^(?:\s|:|(?:dr|prof|professor)\.?(?=\s\p{Lu})|(?:of|by|from|the|published|posted|updated|date|опубликовано|дата)(?=\s|:|$))+/iu;
const TRAILING =
  /(?:^|\s)(?:of|by|the|от|published|posted|updated|date|опубликовано|дата)\s*:?\s*$/iu;
const EDGES = /^[\s:.–—-]+|[\s:–—-]+$/gu;

/** The institution without the word for the genre: "ABC Center comment" → "ABC Center". */
function tidy(part: string): string {
  const bare = part
    .replace(GENRE, ' ')
    .replace(TRAILING, '')
    .replace(LEADING, '')
    .replace(/\s+/gu, ' ')
    .replace(EDGES, '')
    .replace(/^\((.*)\)$/u, '$1');
  return bare.replace(/^\p{L}+(?=\s)/u, (word) => GENITIVES[word] ?? word);
}
