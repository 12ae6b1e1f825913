import { endsSentence } from './rejoin-ends.ts';

const BYLINE =
  /^(?:by(?:(?:,|\s(?:and|&))?\s\p{Lu}[\p{L}.'’-]{0,30}){1,8}$|(?:By|BY|[Ww]ritten by|[Aa]uthor(?:s|\(s\))?:|[Аа]втор(?:ы)?:?|[Пп]одготовил[аи]?:?)\s+\p{Lu})/u;
const DATE =
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,12}\.?,?\s+\d{4}|\p{L}{3,12}\.?\s+(?:\d{1,2},?\s+)?\d{4})(?:\s?(?:г\.?|года))?$/iu;
const TIME = /,?\s(?:at\s|в\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.|\S+@\S+\.\S+)/i;
const DOMAIN_AT_END = /[\p{L}\d-]{2,40}\.\p{Ll}{2,8}\/?$/u;
const INSTITUTION =
  /\b(?:cent(?:er|re)|institute|foundation|council|observatory|briefs?|commentar(?:y|ies)|papers?|reports?|review|journal|policy|analysis|series|opinion|essay|vol\.|no\.)|центр|институт|фонд|совет|комментари|аналити|вестник|журнал|обзор|серия|выпуск|мнени|колонка|записк/i;

const YEAR_AT_END = /(?:^|[^\d])(?:19|20)\d{2}\d{0,2}(?:\s?(?:г\.?|года))?\p{P}{0,2}$/u;

/** Who wrote it and when: lines that stand under a title and are none. */
export function startsWithByline(line: string): boolean {
  if (line.length > 160) return false;
  const text = withoutMark(line);
  if (BYLINE.test(text) || DATE.test(text) || DATE.test(text.replace(TIME, ''))) return true;
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
  if (FILING.test(text) || namesPersons(text)) return false;
  return !DATE.test(text) && !ADDRESS.test(text) && !startsWithByline(text);
}

/** Whether a line that may be a title may be the document's: sections begin with a number and a usual word. */
export function mayNameDocument(text: string): boolean {
  return mayBeTitle(text) && !SECTION.test(text);
}

/** What libraries and journals print above a title or under it. */
const FILING =
  /^(?:(?:УДК|ББК|UDC|DOI|ISSN|ISBN|JEL|EDN|ORCID)\b|(?:УДК|ББК)\s|https?:|©|key\s?words\b|ключевые слова|(?:issue|vol\.?|volume|no\.?|№|выпуск|том)\s?\d)/iu;
/** The first section of a text whose title is elsewhere. */
const SECTION =
  /^(?:(?:\d{1,2}|[IVX]{1,4})[.)]?\s+)(?:introduction|background|summary|overview|введение|предыстория|постановка)/iu;

/** A title with its date, `Assessment of the Lower River, 12 May 2023`, which otherwise looks like place and date. */
export function isDatedTitle(text: string): boolean {
  const words = text.split(/,|\s[|·•–—]\s/, 1)[0] ?? '';
  return (
    text.length <= 160 &&
    words.split(/\s+/).length >= 3 &&
    !INSTITUTION.test(words) &&
    !BYLINE.test(text) &&
    YEAR_AT_END.test(text)
  );
}

/** A line under a title that names the authors' institution, alone or after their names. */
export function namesInstitution(text: string): boolean {
  if (text.length > 100 || endsSentence(text)) return false;
  const [name = '', ...rest] = text.split(/,\s/);
  if (rest.length > 0 && isPersonLine(name)) return true;
  return !text.includes(':') && INSTITUTION_NAME.test(text);
}

const INSTITUTION_NAME =
  /\b(?:Cent(?:er|re)|Institute|Foundation|Council|Observatory|University|Academy)\b|Центр|Институт|Фонд|университет|академия/u;

/** Whether this first line names an institution or series, and a line after it, longer or above names, is the title. */
export function isMasthead(text: string, next: string, afterNext: string): boolean {
  const words = text.split(/\s+/).length;
  if (words <= 5 && SERIES_AT_END.test(text) && (isPersonLine(afterNext) || BYLINE.test(afterNext)))
    return true;
  return (
    words <= 6 &&
    INSTITUTION.test(text) &&
    next.length > text.length &&
    next.split(/\s+/).length >= 4
  );
}

const SERIES_AT_END =
  /(?:papers?|briefs?|briefings?|commentar(?:y|ies)|reports?|series|review|journal|institute|cent(?:re|er)|foundation|opinion|вестник|институт|центр|записки?|мнени[ея]|колонка)$/i;

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
  if (line.length > 120 || isCapitals(line)) return false;
  return partsOf(line).every(
    (name) => PERSON.test(name) && !/^(?:The|An?|In|On|Its?)\s/.test(name),
  );
}

/** Several persons; a single name may as well be a title of two words. */
function namesPersons(line: string): boolean {
  return isPersonLine(line) && partsOf(line).length > 1;
}

function partsOf(line: string): string[] {
  return withoutMark(line).split(/(?:,|;)\s(?:(?:and|&|и)\s)?|\s(?:and|&|и)\s/);
}

/** A name of two or three words, or with initials; titles have small words or more of them. */
const PERSON =
  /^(?:\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.(?:\s?\p{Lu}\.)?)\s?(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Ll}’']+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\s?(?:\p{Lu}\.\s?){1,2})?[*†‡⁰¹²³⁴-⁹\d]{0,2}$/u;
