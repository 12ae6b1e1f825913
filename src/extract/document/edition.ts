import { findDates } from '../../dates/find-dates.ts';
import { languageTag } from '../../text/language-names.ts';
import type { Document } from '../../model/records.ts';

export type Edition = NonNullable<Document['editionOf']>;

/**
 * A sentence that states where this edition comes from: "The original (in Rus.) was posted on …",
 * "Translated from Armenian", «Оригинал (на англ. яз.) опубликован …», «Перевод с армянского».
 */
const STATEMENT =
  /\b(?:the original|original(?:ly)? (?:version|text|article|published|posted|appeared|written|in)|first (?:published|appeared)|translat(?:ed|ion) from|(?:english|russian) version of)|(?<![а-яё])(?:оригинал|перев[её]д[её]?н|перевод с|первоначально опубликован|впервые опубликован)/iu;

const LANGUAGE =
  /(?:\bin|\bfrom|(?<![а-яё])на|(?<![а-яё])с)\s+(?:the\s+)?([a-zа-яё]{2,20})|\(([a-zа-яё]{2,20})\.?\)/giu;

/** The original edition that a note or byline states, or `undefined`. */
export function findEdition(text: string, language: string): Edition | undefined {
  const statement = STATEMENT.exec(text);
  if (statement === null) return undefined;
  const sentence = text.slice(statement.index, sentenceEnd(text, statement.index));
  const published = findDates(sentence, { language })[0]?.edtf;
  const from = statedLanguage(sentence);
  if (published === undefined && from === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { language: from }),
    ...(published === undefined ? {} : { published }),
  };
}

const LONGEST_STATEMENT = 300;

/** A full stop ends the sentence when a capital or the end follows: "(in Rus.) was" goes on. */
function sentenceEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_STATEMENT);
  const end = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(rest);
  return end === null ? from + rest.length : from + end.index + 1;
}

function statedLanguage(sentence: string): string | undefined {
  for (const match of sentence.matchAll(LANGUAGE)) {
    const tag = languageTag(match[1] ?? match[2] ?? '');
    if (tag !== undefined) return tag;
  }
  return undefined;
}
