import { withoutOverlaps } from './anchor.ts';
import type { Anchor } from './anchor.ts';
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

/** Volume, issue, pages and edition. `mask` has dates blotted out: most notes have no figures left then. */
export function numberAnchors(mask: string): readonly Anchor[] {
  if (!/\d|\s[IVXLC]/u.test(mask)) return [];
  return withoutOverlaps([
    volumeIssuePages(mask),
    matches(mask, EDITION, 'edition'),
    matches(mask, VOLUME, 'volume'),
    matches(mask, ISSUE, 'issue'),
    matches(mask, PAGES, 'pages'),
    matches(mask, PLACE, 'place'),
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
