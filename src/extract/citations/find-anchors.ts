import { findDates } from '../../dates/find-dates.ts';
import type { Range } from '../../model/records.ts';
import { languageTag } from '../../text/language-names.ts';
import { withoutOverlaps } from './anchor.ts';
import type { Anchor, Label } from './anchor.ts';
import { ACCESS } from './cues.ts';
import { findQuotes } from './quotes.ts';
import type { QuoteFind } from './quotes.ts';
import { findUrls } from './urls.ts';

/** A note's text with what is certain in it; `mask` has the same length, addresses and quoted words blotted out. */
export interface Anchored {
  readonly text: string;
  readonly mask: string;
  readonly anchors: readonly Anchor[];
  readonly quotes: readonly QuoteFind[];
  readonly emphasis: readonly Range[];
}

const BLOT = '\u2592';

/** Labels what the form alone makes certain: addresses, quoted strings, dates, numbers of volumes and pages. */
export function findAnchors(
  text: string,
  { language, emphasis = [] }: { language?: string; emphasis?: readonly Range[] } = {},
): Anchored {
  const urls = findUrls(text).map(urlAnchor);
  const quotes = findQuotes(
    text,
    urls.map(({ start }) => start),
  );
  const mask = blot(
    blot(text, urls),
    quotes.filter(({ closed }) => closed),
  );
  const dates = withoutOverlaps([yearThenDay(mask), dateAnchors(mask, language), years(mask)]);
  const { accessed, left } = accessAnchors(mask, dates);
  const anchors = withoutOverlaps([
    urls,
    accessed,
    identifierAnchors(mask),
    languageAnchors(mask),
    noiseAnchors(mask),
    left,
    numberAnchors(mask),
  ]);
  return { text, mask, anchors, quotes, emphasis };
}

function blot(text: string, ranges: readonly Range[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of ranges) {
    if (start < from) continue;
    out += text.slice(from, start) + BLOT.repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}

function urlAnchor({ start, end, url, malformed }: ReturnType<typeof findUrls>[number]): Anchor {
  const problem = malformed === undefined ? {} : { problem: malformed };
  return { label: 'url', start, end, core: { start, end }, value: url, ...problem };
}

function dateAnchors(mask: string, language: string | undefined): readonly Anchor[] {
  if (!/\d/u.test(mask)) return [];
  return findDates(mask, language === undefined ? {} : { language }).map(
    ({ start, end, edtf, fault }): Anchor => ({
      label: 'date',
      start,
      end,
      core: { start, end },
      value: edtf,
      ...(fault === undefined ? {} : { problem: fault }),
    }),
  );
}

const MONTH = '(января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';
const YEAR_THEN_DAY = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\.\\s(?:[–—-]\\s)?(\\d{1,2}) ${MONTH}(?!\\p{L})`,
  'giu',
);

/** GOST parts the year from the day: «Вестник. – 2021. – 14 марта». */
function yearThenDay(mask: string): readonly Anchor[] {
  return [...mask.matchAll(YEAR_THEN_DAY)].flatMap((match) => {
    const [whole, year = '', day = '', month = ''] = match;
    const [find] = findDates(`${day} ${month} ${year}`, { language: 'ru' });
    return find === undefined ? [] : [{ ...plain('date', match.index, whole), value: find.edtf }];
  });
}

const YEAR_ALONE =
  /(?<=(?:^|[\s.,;:()–—-]))((?:1[5-9]|20)\d{2})[a-zа-г]?(?=\s?(?:[.,;:)]|$))(?![.,]\d)/gu;

/** A year that punctuation sets apart is a date in a reference, whatever it might be in prose. */
function years(mask: string): readonly Anchor[] {
  return matches(mask, YEAR_ALONE, 'date');
}

const ACCESS_CUE = new RegExp(
  `[([]?\\s?(?<![\\p{L}])(?:${ACCESS})(?![\\p{L}])\\s?(?:on|at|in|the|as of)?\\s?[:–—-]?\\s?`,
  'giu',
);
const ACCESS_TAIL = /^(?:\s?г(?:ода|\.)?)?(?:,?\s(?:from|at|via)(?=\s))?[:.]?\s?[)\]]?/iu;
const ACCESS_AFTER = /^\s?(?:accessed|retrieved|last accessed|дата обращения)\s?[)\]]/iu;

/** “(accessed 5 May 2024)”: the cue and the date that follows it at once; other dates are left. */
function accessAnchors(
  mask: string,
  dates: readonly Anchor[],
): { accessed: readonly Anchor[]; left: readonly Anchor[] } {
  const accessed: Anchor[] = [];
  const used = new Set<Anchor>();
  for (const cue of mask.matchAll(ACCESS_CUE)) {
    const end = cue.index + cue[0].length;
    const date = dates.find((one) => one.start >= end - 1 && one.start <= end + 2);
    if (date === undefined) continue;
    used.add(date);
    const tail = ACCESS_TAIL.exec(mask.slice(date.end, date.end + 30));
    accessed.push({
      ...date,
      label: 'accessed',
      start: cue.index,
      end: date.end + (tail?.[0].length ?? 0),
    });
  }
  for (const date of dates) {
    const after = ACCESS_AFTER.exec(mask.slice(date.end, date.end + 30));
    if (used.has(date) || after === null) continue;
    used.add(date);
    accessed.push({ ...date, label: 'accessed', end: date.end + after[0].length });
  }
  return { accessed, left: dates.filter((date) => !used.has(date)) };
}

const DOI = /(?:\bdoi:?\s?)?(?<![\d.])(10\.\d{4,9}\/[^\s<>"“”«»]{2,200})/giu;
const ISBN = /\bISBN(?:-1[03])?:?\s?([\dX][\dX\s–-]{8,20}[\dX])/giu;

function identifierAnchors(mask: string): readonly Anchor[] {
  if (!/10\.|isbn/iu.test(mask)) return [];
  return [
    ...matches(mask, DOI, 'doi').map((one) => {
      const value = one.value.replace(/[.,;)\]]+$/u, '');
      const end = one.core.start + value.length;
      return { ...one, value, end, core: { start: one.core.start, end } };
    }),
    ...matches(mask, ISBN, 'isbn'),
  ];
}

const LANGUAGE_WORD = '([\\p{L}]{2,14})(?:\\.|(?:\\s(?:language|яз(?:ыке|\\.)?))\\.?)?';
const LANGUAGE_BRACKETED = new RegExp(
  `[([]\\s?(?:(?:published |available |originally |original |text |article )?in (?:the )?|на |текст на |яз\\.?:? )?${LANGUAGE_WORD}(?:\\s(?:lang(?:uage|\\.)|яз(?:ыке|\\.)?))?\\s?[)\\]]`,
  'giu',
);
const LANGUAGE_BARE =
  /(?<=[,.;)>]\s?)(?:in|на) ([\p{Lu}][\p{L}]{2,12}|[а-я]{3,14})(?:\.|\s(?:language|яз(?:ыке|\.)))?(?=\s?(?:[,.;(<]|$))/gu;

function languageAnchors(mask: string): readonly Anchor[] {
  return [LANGUAGE_BRACKETED, LANGUAGE_BARE].flatMap((form) =>
    matches(mask, form, 'language').flatMap((one) => {
      const tag = languageOf(one.value);
      return tag === undefined ? [] : [{ ...one, value: tag }];
    }),
  );
}

const SHORT_TAGS: Readonly<Record<string, string>> = { en: 'en', ru: 'ru', hy: 'hy', az: 'az' };

function languageOf(word: string): string | undefined {
  const folded = word.toLowerCase();
  return folded.length === 2 ? (SHORT_TAGS[folded] ?? languageTag(folded)) : languageTag(folded);
}

const NOISE =
  /\[(?:электронный ресурс|текст(?:\s?:\s?электронный)?|online|internet|web|print|on-line|э\/р)\]|[–—-]?\s?(?:текст|изображение|видео)\s?:\s?(?:электронный|непосредственный)|\(?режим доступа\s?:|(?:available (?:online )?(?:at|from)|retrieved from|доступно по адресу|ссылка)\s?:?(?=\s?▒)|(?:\burl|адрес)\s?:?(?=\s?[<(]?▒)|\(?(?<![\p{L}])загл\. с экрана\.?|\bet al\.,?\s\(eds\.?\)/giu;

function noiseAnchors(mask: string): readonly Anchor[] {
  return matches(mask, NOISE, 'noise');
}

const ROMAN_OR_NUMBER = '(\\d{1,4}(?:[/–-]\\d{1,4})?|[IVXLC]{1,7})';
const VOLUME = new RegExp(
  `(?<![\\p{L}\\d])(?:vol(?:ume|\\.)?|т\\.|том)\\s?${ROMAN_OR_NUMBER}(?![\\p{L}\\d])`,
  'giu',
);
const ISSUE =
  /(?<![\p{L}\d])(?:nos?\.|nr\.|№№?|n°|issue|iss\.|вып(?:уск|\.)|number)\s?(\d{1,5}(?:[/–-]\d{1,5})?(?:\s?\((?!(?:19|20)\d{2}\))\d{1,5}\))?)(?![\p{L}\d])/giu;
const PAGES =
  /(?<![\p{L}\d.])(?:pp?\.|pages?|стр\.|[сcs]\.)\s?((?:\d{1,5}|[ivxl]{1,6})(?:\s?[–—-]\s?(?:\d{1,5}|[ivxl]{1,6}))?(?:,\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?(?![\d.]))*)(?![\p{L}\d])/giu;
const VOLUME_ISSUE_PAGES =
  /(?<=[\p{L}.,)]\s)(\d{1,3})\s?\((\d{1,4}(?:[/–-]\d{1,4})?)\)(?:\s?[:,]\s?(?:pp?\.\s?)?(\d{1,5}\s?[–—-]\s?\d{1,5}))?(?![\p{L}\d])/gu;
const BARE_PAGES = /(?<=[,:]\s?)(\d{1,5}\s?[–—-]\s?\d{1,5})(?=\s?(?:[.,;)]|$))/gu;
const LAST_PAGE = /(?<=\)\s?,\s?)(\d{1,4}n?)(?=\s?(?:[.;]|$))/gu;
const EXTENT = /(?<![\p{L}\d])\d{1,4}\s?(?:с\.|pp\.|p\.|стр\.)(?=\s|$|[.,;)])/giu;
const EDITION =
  /(?<![\p{L}\d])(\d{1,2}(?:st|nd|rd|th) (?:rev(?:ised|\.) )?ed(?:ition|\.)?|(?:rev(?:ised|\.)|second|third|fourth) ed(?:ition|\.)|\d{1,2}-е изд\.(?:, (?:перераб|испр|доп)\.)*(?: и доп\.)?|изд\. \d{1,2}-е(?:, (?:перераб|испр|доп)\.)*(?: и доп\.)?)/giu;

function numberAnchors(mask: string): readonly Anchor[] {
  if (!/\d|[IVX]{2}/u.test(mask)) return [];
  return withoutOverlaps([
    volumeIssuePages(mask),
    matches(mask, EDITION, 'edition'),
    matches(mask, VOLUME, 'volume'),
    matches(mask, ISSUE, 'issue'),
    matches(mask, PAGES, 'pages'),
    matches(mask, EXTENT, 'noise'),
    matches(mask, BARE_PAGES, 'pages'),
    matches(mask, LAST_PAGE, 'pages'),
  ]);
}

function volumeIssuePages(mask: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const match of mask.matchAll(VOLUME_ISSUE_PAGES)) {
    const [whole, volume = '', issue = '', pages] = match;
    if (/^(?:19|20)\d{2}$/u.test(issue)) continue;
    let at = match.index;
    anchors.push(plain('volume', at, volume));
    at = match.index + whole.indexOf(issue, volume.length);
    anchors.push({ ...plain('issue', at, issue), start: at - 1, end: at + issue.length + 1 });
    if (pages === undefined) continue;
    anchors.push(plain('pages', match.index + whole.lastIndexOf(pages), pages));
  }
  return anchors;
}

function plain(label: Label, start: number, value: string): Anchor {
  const end = start + value.length;
  return { label, start, end, core: { start, end }, value };
}

/** All matches of a form; its first group is the core. */
function matches(mask: string, form: RegExp, label: Label): Anchor[] {
  const anchors: Anchor[] = [];
  for (const match of mask.matchAll(form)) {
    const value = match[1] ?? match[0];
    const start = match.index;
    const core = start + match[0].lastIndexOf(value);
    anchors.push({
      label,
      start,
      end: start + match[0].length,
      core: { start: core, end: core + value.length },
      value,
    });
  }
  return anchors;
}
