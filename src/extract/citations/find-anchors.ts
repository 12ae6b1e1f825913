import type { Range } from '../../model/records.ts';
import { languageTag } from '../../text/language-names.ts';
import { withoutOverlaps } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { dateAnchors } from './date-anchors.ts';
import { matches, plain } from './matches.ts';
import { numberAnchors } from './number-anchors.ts';
import { findQuotes } from './quotes.ts';
import type { QuoteFind } from './quotes.ts';
import { findUrls } from './urls.ts';

/** A note's text with what is certain in it; `mask` has the same length, addresses and quoted words blotted out. */
export interface Anchored {
  readonly text: string;
  readonly mask: string;
  /** The mask in lower case, for a quick look whether some word occurs; its offsets may differ. */
  readonly lower: string;
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
  const lower = mask.toLowerCase();
  const dates = dateAnchors(mask, language);
  const anchors = withoutOverlaps([
    urls,
    dates.filter(({ label }) => label === 'accessed'),
    identifierAnchors(mask),
    languageAnchors(mask, lower),
    noiseAnchors(mask, lower, urls),
    dates.filter(({ label }) => label === 'date'),
    numberAnchors(blot(mask, dates)),
  ]);
  return { text, mask, lower, anchors, quotes, emphasis };
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

function languageAnchors(mask: string, lower: string): readonly Anchor[] {
  const forms = [
    ...(/[([]/u.test(mask) ? [LANGUAGE_BRACKETED] : []),
    ...(lower.includes('in ') || lower.includes('на ') ? [LANGUAGE_BARE] : []),
  ];
  return forms.flatMap((form) =>
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

const BRACKETED_NOISE =
  /\[(?:электронный ресурс|текст(?:\s?:\s?электронный)?|online|internet|web|print|on-line|э\/р)\]/giu;
const ELECTRONIC =
  /[–—-]?\s?(?:текст|изображение|видео)\s?:\s?(?:электронный|непосредственный)|загл\. с экрана\.?/giu;
/** “Original title” [Title in translation]: the second says nothing new. */
const TRANSLATED_TITLE = /(?<=[\p{L}▒?!,.]\s?)\[[“«"‘▒\p{Lu}][^[\]]{6,240}\](?=\s?(?:[(.,:/]|$))/gu;
/** `S/RES/2981`, `A/HRC/49/77`: how the United Nations number their papers. */
const SYMBOL =
  /(?<=(?:^|[,.;(])\s?)(?:UN Docs?\.? )?(?:[A-Z]{1,5})(?:\/[A-Z\d][A-Z\d.-]{0,14}){1,5}(?:\s\((?:19|20)\d{2}\))?(?=\s?(?:[,.;)]|$))/gu;
const BEFORE_URL =
  /(?:\(?режим доступа|available (?:online )?(?:at|from)|retrieved from|доступно по адресу|ссылка|(?<!\p{L})url|адрес)\s?:?\s?[<(]?$/iu;

/** Words that say no more than that an address follows, or that the text is electronic. */
function noiseAnchors(mask: string, lower: string, urls: readonly Anchor[]): readonly Anchor[] {
  return [
    ...(mask.includes('[') ? matches(mask, BRACKETED_NOISE, 'noise') : []),
    ...(mask.includes('[') ? matches(mask, TRANSLATED_TITLE, 'noise') : []),
    ...(mask.includes('/') ? matches(mask, SYMBOL, 'symbol') : []),
    ...(/электронн|непосредств|экрана/u.test(lower) ? matches(mask, ELECTRONIC, 'noise') : []),
    ...urls.flatMap(({ start }) => {
      const from = Math.max(0, start - 28);
      const cue = BEFORE_URL.exec(mask.slice(from, start));
      const words = cue?.[0].trimEnd().replace(/\s?[<(]$/u, '');
      return cue === null || words === undefined ? [] : [plain('noise', from + cue.index, words)];
    }),
  ];
}
