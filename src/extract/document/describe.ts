import { findDates } from '../../dates/find-dates.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document, Edtf, Passage, StatedMetadata } from '../../model/records.ts';
import { readByline } from './byline.ts';
import { isInstitution } from './byline-words.ts';
import { findEdition } from './edition.ts';
import type { Edition } from './edition.ts';

/** A byline is short and stands before the first full paragraph. */
const LONGEST_BYLINE = 160;
const MOST_BYLINES = 6;
const LONGEST_TITLE = 300;

/**
 * The document's own record: title, institution, authors, dates. What the text prints comes before what the
 * file format says of itself; the latter is kept in `stated`.
 */
export function describeDocument(reading: Reading, language: string): Document {
  const { stated, faults } = reading;
  const title = titleOf(reading);
  const byline = readByline(bylines(reading.passages, title), language);
  const published = byline.published ?? statedDate(stated.published);
  const publisher = byline.publisher ?? stated.publisher;
  const edition = findDocumentEdition(reading.passages, language);
  return {
    kind: 'document',
    id: reading.document,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    authors: byline.authors.length > 0 ? byline.authors : personsOf(stated),
    language,
    ...(published === undefined ? {} : { published }),
    ...(edition === undefined ? {} : { editionOf: edition }),
    mediaType: reading.mediaType,
    sha256: reading.sha256,
    file: reading.file,
    ...(faults.length === 0 ? {} : { faults }),
    ...(Object.keys(stated).length === 0 ? {} : { stated }),
  };
}

/** A masthead may have been taken for the title: what stands under a label or an institution's name is then the title. */
function titleOf({ passages, stated, file }: Reading): string {
  const front = frontOf(passages);
  const printed = front.filter(({ role }) => role === 'title').map(({ text }) => text);
  const title = printed.length > 0 ? printed.join(' ') : undefined;
  if (title !== undefined && !isLabel(title)) return title;
  const under = front.find((passage) => passage.role !== 'title' && isTitle(passage))?.text;
  if (title !== undefined) return under ?? title;
  return stated.title ?? under ?? firstWords(passages[0]?.text) ?? file;
}

/** The passages before the first paragraph of some length. */
function frontOf(passages: readonly Passage[]): readonly Passage[] {
  const end = passages.findIndex(({ text }) => text.length > LONGEST_TITLE);
  return passages.slice(0, end === -1 ? passages.length : end);
}

/** `POLICY BRIEF`, «СИТУАЦИОННЫЙ АНАЛИЗ»: what kind of paper it is. */
const GENRE =
  /^(?:[a-zа-яё]+[ -]){0,2}(?:comment(?:ary)?|brief(?:ing)?|report|paper|analysis|opinion|note|комментарий|анализ|доклад|записка|обзор|справка|мнение|аналитика)$/iu;
const SERIES = /^[a-zа-яё -]{3,30}(?:no\.?|№)?\s*\d{1,4}(?:\s?[/|(].{0,20})?$/iu;
const NUMBERED = /^(?:\d|[IVX]+)\./u;

function isLabel(text: string): boolean {
  return isInstitution(text) || GENRE.test(text) || SERIES.test(text);
}

const FEWEST_WORDS = 3;

/** A heading, or a line of some words without a full stop that names no date. */
function isTitle({ role, text }: Passage): boolean {
  if (isLabel(text) || NUMBERED.test(text)) return false;
  if (role === 'heading') return true;
  return text.split(' ').length >= FEWEST_WORDS && !/[.:;]$/u.test(text) && !namesSomebody(text);
}

/** A date, or people and institutions: a byline. */
function namesSomebody(text: string): boolean {
  const { authors, publisher, published } = readByline([text], 'und');
  return authors.length > 0 || publisher !== undefined || published !== undefined;
}

/** File formats often name the institution as the author. */
function personsOf({ authors = [] }: StatedMetadata): readonly string[] {
  return authors.filter((author) => !isInstitution(author));
}

/** A document without a title is called by its first line, or by the beginning of its first paragraph. */
function firstWords(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE)}…`;
}

/** The short lines around the title, up to the first full paragraph. */
function bylines(passages: readonly Passage[], title: string): readonly string[] {
  const lines: string[] = [];
  for (const { role, text } of passages.slice(0, MOST_BYLINES + 1)) {
    if (text === title || (role === 'title' && title.includes(text))) continue;
    if (role === 'note' || text.length > LONGEST_BYLINE || lines.length === MOST_BYLINES) break;
    lines.push(text);
  }
  return lines;
}

/** `2024-03-05T10:00:00Z` is the day it names; anything else is read as a date in words. */
function statedDate(text: string | undefined): Edtf | undefined {
  if (text === undefined) return undefined;
  return /^\d{4}-\d{2}-\d{2}(?=T|\s|$)/u.exec(text)?.[0] ?? findDates(text)[0]?.edtf;
}

function findDocumentEdition(passages: readonly Passage[], language: string): Edition | undefined {
  const likely = [
    ...passages.slice(0, MOST_BYLINES),
    ...passages.filter(({ role }) => role === 'note'),
    ...passages.slice(-3),
  ];
  for (const { text } of likely) {
    const edition = findEdition(text, language);
    if (edition !== undefined) return edition;
  }
  return undefined;
}
