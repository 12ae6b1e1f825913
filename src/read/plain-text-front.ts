import { endsSentence } from './rejoin-ends.ts';

const BYLINE =
  /^(?:by(?:(?:,|\s(?:and|&))?\s\p{Lu}[\p{L}.'’-]{0,30}){1,8}$|(?:By|BY|[Ww]ritten by|[Aa]uthor(?:s|\(s\))?:|[Аа]втор(?:ы)?:?|[Пп]одготовил[аи]?:?)\s+\p{Lu})/u;
const DATE =
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,12}\.?,?\s+\d{4}|\p{L}{3,12}\.?\s+(?:\d{1,2},?\s+)?\d{4})(?:\s?(?:г\.?|года))?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.|\S+@\S+\.\S+)/i;
const DOMAIN_AT_END = /[\p{L}\d-]{2,40}\.\p{Ll}{2,8}\/?$/u;
const INSTITUTION =
  /\b(?:cent(?:er|re)|institute|foundation|council|observatory|briefs?|commentar(?:y|ies)|papers?|reports?|review|journal|policy|analysis|series|vol\.|no\.)|центр|институт|фонд|совет|комментари|аналити|вестник|журнал|обзор|серия|выпуск/i;

const YEAR_AT_END = /(?:^|[^\d])(?:19|20)\d{2}\d{0,2}(?:\s?(?:г\.?|года))?\p{P}{0,2}$/u;

/** Who wrote it and when: lines that stand under a title and are none. */
export function startsWithByline(line: string): boolean {
  if (line.length > 160) return false;
  const text = withoutMark(line);
  if (BYLINE.test(text) || DATE.test(text)) return true;
  return YEAR_AT_END.test(text) && /[,|·•]|\d[./]\d{1,2}[./]\d/.test(text);
}

/** A line without the note mark and the emphasis signs at its ends. */
function withoutMark(line: string): string {
  return line
    .replace(/^[*_]+/, '')
    .replace(/(?:[⁰¹²³⁴-⁹*_†‡]+|\[\^?\d{1,3}\])*$/u, '')
    .trim();
}

/** A line that may be a title: words, not too many, not a sentence, a date or an address. */
export function mayBeTitle(text: string): boolean {
  if (text.length > 250 || text.length < 3 || !/\p{L}{2}/u.test(text)) return false;
  if (!/^[\p{Lu}\p{N}“"„«'‘¿(*_#]/u.test(text)) return false;
  if (endsSentence(text) && !/[?!]["”»*_]*$/.test(text)) return false;
  if (DOMAIN_AT_END.test(text)) return false;
  return !DATE.test(text) && !ADDRESS.test(text) && !startsWithByline(text);
}

/** Whether this first line names an institution or series, and a longer line after it is the title. */
export function isMasthead(text: string, next: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    words <= 6 &&
    INSTITUTION.test(text) &&
    next.length > text.length &&
    next.split(/\s+/).length >= 4
  );
}

/** A line all in capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Two or three capitalised words: a person's name, as likely as a heading. */
export function looksLikeName(line: string): boolean {
  const text = withoutMark(line);
  return /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*$/u.test(text);
}

/** `Nadia Orlenko`, `A. B. Hovel and C. Mirkeli`, `Н.А. Мелик-Давыдова`: nothing but one or more persons' names. */
export function isPersonLine(line: string): boolean {
  const names = withoutMark(line).split(/,\s|\s(?:and|&|и)\s|;\s/);
  return line.length <= 120 && !isCapitals(line) && names.every((name) => PERSON.test(name));
}

/** A name of two or three words, or with initials; titles have small words or more of them. */
const PERSON =
  /^(?:\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.(?:\s?\p{Lu}\.)?)\s?(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Ll}’']+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\s?(?:\p{Lu}\.\s?){1,2})?[*†‡⁰¹²³⁴-⁹\d]{0,2}$/u;
