import { withoutOverlaps } from './anchor.ts';
import type { Anchor, Label } from './anchor.ts';
import { matches, plain } from './matches.ts';

const ROMAN_OR_NUMBER = '(\\d{1,4}(?:[/–-]\\d{1,4})?|[IVXLC]{1,7})';
const VOLUME = new RegExp(
  `(?<![\\p{L}\\d])(?:vol(?:ume|\\.)?:?|т\\.|том)\\s?${ROMAN_OR_NUMBER}(?![\\p{L}\\d])`,
  'giu',
);
const ISSUE =
  /(?<![\p{L}\d])(?:nos?\.|nr\.|№№?|n°|issue:?|iss\.|вып(?:уск|\.)|number)\s?(\d{1,5}(?:[/–-]\d{1,5})?(?:\s?\((?!(?:19|20)\d{2}\))\d{1,5}\))?)(?![\p{L}\d])/giu;
const PAGES =
  /(?<![\p{L}\d.])(?:pp?\.|pages?|стр\.|[сcs]\.)\s?((?:\d{1,5}|[ivxl]{1,6})(?:\s?[–—-]\s?(?:\d{1,5}|[ivxl]{1,6}))?(?:,\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?(?![\d.]))*)(?![\p{L}\d])/giu;
const VOLUME_ISSUE_PAGES =
  /(?<=[\p{L}.,)]\s)(\d{1,3})\s?\((\d{1,4}(?:[/–-]\d{1,4})?)\)(?:\s?[:,]\s?(?:pp?\.\s?)?(\d{1,5}\s?[–—-]\s?\d{1,5}))?(?![\p{L}\d])/gu;
const BARE_PAGES = /(?<=[,:]\s?)(\d{1,5}\s?[–—-]\s?\d{1,5})(?=\s?(?:[.,;)]|$))/gu;
const LAST_PAGE = /(?<=\)\s?[,:]\s?)(\d{1,4}n?)(?=\s?(?:[.;]|$))/gu;
const PLACE =
  /(?<![\p{L}\d])(?:(?:at )?(?:paras?\.?|paragraphs?|ch(?:ap)?\.|chapters?|tables?|гл\.|абз\.|табл\.)\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)(?![\p{L}\d])/giu;
const EXTENT = /(?<![\p{L}\d])\d{1,4}\s?(?:с\.|pp\.|p\.|стр\.)(?=\s|$|[.,;)])/giu;
const EDITION =
  /(?<![\p{L}\d])(\d{1,2}(?:st|nd|rd|th) (?:rev(?:ised|\.) )?ed(?:ition|\.)?|(?:rev(?:ised|\.)|second|third|fourth) ed(?:ition|\.)|\d{1,2}-е изд\.(?:, (?:перераб|испр|доп)\.)*(?: и доп\.)?|изд\. \d{1,2}-е(?:, (?:перераб|испр|доп)\.)*(?: и доп\.)?)/giu;

interface Form {
  readonly label: Label;
  readonly form: RegExp;
  /** One of these occurs wherever the form does: a look for them costs far less than the form. */
  readonly hints: readonly string[];
}

/** From the surest to the least sure. */
const FORMS: readonly Form[] = [
  { label: 'edition', form: EDITION, hints: ['ed', 'изд'] },
  { label: 'volume', form: VOLUME, hints: ['vol', 'т.', 'том'] },
  { label: 'issue', form: ISSUE, hints: ['no', 'nr.', '№', 'n°', 'is', 'вып', 'num'] },
  { label: 'pages', form: PAGES, hints: ['p.', 'page', 'стр.', 'с.', 'c.', 's.'] },
  { label: 'place', form: PLACE, hints: ['para', 'ch', 'table', 'гл.', 'абз', 'табл'] },
  { label: 'noise', form: EXTENT, hints: ['с.', 'p.', 'стр.'] },
  { label: 'pages', form: BARE_PAGES, hints: ['-', '–', '—'] },
  { label: 'pages', form: LAST_PAGE, hints: [')'] },
];

/** Volume, issue, pages and edition. `mask` has dates blotted out: most notes have no figures left then. */
export function numberAnchors(mask: string): readonly Anchor[] {
  if (!/\d|\s[IVXLC]/u.test(mask)) return [];
  const lower = mask.toLowerCase();
  const found = FORMS.filter(({ hints }) => hints.some((hint) => lower.includes(hint)));
  return withoutOverlaps([
    volumeIssuePages(mask),
    ...found.map(({ form, label }) => matches(mask, form, label)),
  ]);
}

function volumeIssuePages(mask: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  if (!mask.includes('(')) return anchors;
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
