import { findDates } from '../../dates/find-dates.ts';
import type { Edtf } from '../../model/records.ts';
import { isInstitution, isOutlet, isStation } from './byline-words.ts';

/** What the lines between a title and the first full paragraph state. */
export interface Byline {
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly published?: Edtf;
}

/** What kind of paper it is; Latin and Russian letters alone, since wider classes are slow to compile. */
const GENRE =
  /(?<![a-zа-яё])(?:(?:expert|analytical|policy)\s+)?(?:comment(?:ary|aries)?|analysis|analytics|brief(?:ing)?(?:\s+(?:note|paper))?|report|opinion|review|working\s+paper|discussion\s+paper|research\s+(?:note|paper)|op-ed|note|paper|memo|commentaires?)(?![a-zа-яё])|(?<![a-zа-яё])(?:(?:экспертн|аналитическ)[а-яё]+\s+)?(?:комментари[йяи]|анализ|аналитик[аи]|записк[аи]|доклад|обзор|мнение|статья|материал|справка)(?![a-zа-яё])/giu;

/** `J. R. Smith`, `Nino Example`, `А. Б. Петров`: two to four capitalised words or initials, nothing else. */
const PERSON =
  /^(?:(?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{L}’'-]+\s+)(?:(?:\p{Lu}\.\s?)|(?:de|van|von|der|al|el|bin|ibn)\s|\p{Lu}[\p{L}’'-]+\s+){0,2}\p{Lu}[\p{L}’'-]+$/u;

const BY = /^(?:by|author|authors|written by|автор|авторы|подготовил[аи]?)\s*[:—–-]?\s+/iu;

/** An abstract or key words begin; a byline says nothing of what the text argues. */
const BODY_OF_TEXT =
  /^(?:abstract|summary|executive summary|key\s?words|contents|аннотация|резюме|ключевые слова|содержание)(?![a-zа-яё])/iu;

/** Reads the lines of a byline; each may hold a date, an institution, people, a word for the genre. */
export function readByline(lines: readonly string[], language: string): Byline {
  const found = lines.map((line) => readLine(line, language));
  const { signed: _, ...byline } = found.reduce(fill, { authors: [], signed: false });
  return byline;
}

interface LineRead extends Byline {
  /** It says “by”. */
  readonly signed: boolean;
}

/** Once somebody has signed, a name on another line is no author. */
function fill(found: LineRead, next: LineRead): LineRead {
  const authors = found.signed && !next.signed ? [] : next.authors;
  return {
    ...next,
    ...found,
    authors: [...found.authors, ...authors],
    signed: found.signed || next.signed,
  };
}

function readLine(line: string, language: string): LineRead {
  if (BODY_OF_TEXT.test(line)) return { authors: [], signed: false };
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
  const stated = signed || dates.length > 0;
  const publisher = parts.find((part) => isInstitution(part) || (stated && isOutlet(part)));
  const authors = authorsAmong(
    parts.filter((part) => part !== publisher),
    signed,
  );
  const published = dates.find(({ edtf }) => !isYear(edtf) || parts.every(isInstitution))?.edtf;
  return {
    authors,
    signed,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}

/** A year alone dates a line that says nothing else; in a line of words it belongs to them. */
function isYear(edtf: Edtf): boolean {
  return /^\d{4}$/u.test(edtf);
}

/** An unsigned line names authors only when it names nothing else: a line of key words does not. */
function authorsAmong(parts: readonly string[], signed: boolean): readonly string[] {
  const others = parts.filter((part) => !isInstitution(part) && !isStation(part));
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
  /^(?:\s|:|(?:dr|prof|professor)\.?(?=\s)|(?:of|by|from|the|published|posted|updated|date|опубликовано|дата)(?=\s|:|$))+/iu;
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
