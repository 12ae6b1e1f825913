import { findDates } from '../../dates/find-dates.ts';
import { withoutOverlaps } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { ACCESS } from './cues.ts';
import { matches, plain } from './matches.ts';

/** Dates of publication and days of access. */
export function dateAnchors(mask: string, language: string | undefined): readonly Anchor[] {
  if (!/\d/u.test(mask)) return [];
  const dates = withoutOverlaps([yearThenDay(mask), plainDates(mask, language), years(mask)]);
  return dates.map((date) => accessOrDate(mask, date));
}

function plainDates(mask: string, language: string | undefined): readonly Anchor[] {
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

const ENGLISH_MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december)';
const YEAR_THEN_MONTH = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2}), ${ENGLISH_MONTH} (\\d{1,2})(?!\\d)`,
  'giu',
);

/** GOST and APA part the year from the day: «Вестник. – 2021. – 14 марта», `(2021, March 14)`. */
function yearThenDay(mask: string): readonly Anchor[] {
  if (!/(?:19|20)\d{2}(?:\.|, )/u.test(mask)) return [];
  const russian = [...mask.matchAll(YEAR_THEN_DAY)].map((match) =>
    reordered(match, [2, 3, 1], 'ru'),
  );
  const english = [...mask.matchAll(YEAR_THEN_MONTH)].map((match) =>
    reordered(match, [3, 2, 1], 'en'),
  );
  return [...russian, ...english].flatMap((date) => date ?? []);
}

/** The date that these groups, day first, make up. */
function reordered(
  match: RegExpExecArray,
  groups: readonly number[],
  language: string,
): Anchor | undefined {
  const [find] = findDates(groups.map((group) => match[group] ?? '').join(' '), { language });
  return find === undefined || find.edtf === ''
    ? undefined
    : { ...plain('date', match.index, match[0]), value: find.edtf };
}

const YEAR_ALONE =
  /(?<=(?:^|[\s.,;:()–—-]))((?:1[5-9]|20)\d{2})[a-zа-г]?(?=\s?(?:[.,;:)]|$))(?![.,]\d)/gu;

/** A year that punctuation sets apart is a date in a reference, whatever it might be in prose. */
function years(mask: string): readonly Anchor[] {
  return matches(mask, YEAR_ALONE, 'date');
}

const ACCESS_CUE = new RegExp(
  `[([]?\\s?(?<![\\p{L}])(?:${ACCESS})(?![\\p{L}])\\s?(?:on|at|in|the|as of)?\\s?[:–—-]?\\s?$`,
  'iu',
);
const ACCESS_HINT =
  /(?:web\.|access|retriev|visit|view|consult|check|downloa|request|refer|обращ|доступ|просмотр|посещ|скач|загру|запрос|вход|чтени|провер|состоян)/iu;
const ACCESS_TAIL = /^(?:\s?г(?:ода|\.)?)?(?:,?\s(?:from|at|via)(?=\s))?[:.]?\s?[)\]]?/iu;
const ACCESS_AFTER = /^\s?(?:accessed|retrieved|last accessed|дата обращения)\s?[)\]]/iu;
const CUE_REACH = 48;

/** “(accessed 5 May 2024)”: a date with the cue right before or behind it is the day of access. */
function accessOrDate(mask: string, date: Anchor): Anchor {
  const before = mask.slice(Math.max(0, date.start - CUE_REACH), date.start);
  const cue = ACCESS_HINT.test(before) ? ACCESS_CUE.exec(before) : null;
  if (cue !== null) {
    const tail = ACCESS_TAIL.exec(mask.slice(date.end, date.end + 30));
    const end = date.end + (tail?.[0].length ?? 0);
    return { ...date, label: 'accessed', start: date.start - cue[0].length, end };
  }
  const after = ACCESS_AFTER.exec(mask.slice(date.end, date.end + 30));
  return after === null ? date : { ...date, label: 'accessed', end: date.end + after[0].length };
}
