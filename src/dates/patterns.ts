import { DATE_WORDS } from './words.ts';
import type { DateWords } from './words.ts';

/** Characters that hold a date together: spaces, also unbreakable, and one line break. */
const SPACE = '[ \\u00a0\\u202f\\n]';

const all = (pick: (words: DateWords) => string): string =>
  DATE_WORDS.map(pick)
    .filter((part) => part !== '')
    .join('|');

const firstUpper = (part: string): string => {
  const first = part.slice(0, 1);
  return `[${first}${first.toUpperCase()}]${part.slice(1)}`;
};

const monthOf = (index: number): string =>
  DATE_WORDS.map(({ months }) => firstUpper(months[index] ?? '')).join('|');

const capitalised = (part: string): boolean => /^[A-Z]/u.test(part);

/** English months as `May` and, in a heading, `MAY`; Russian ones also lower-case. */
function monthPart(part: string): string {
  return capitalised(part) ? `${part}|${part.toUpperCase()}` : firstUpper(part);
}

const MONTH = `(?:${DATE_WORDS.flatMap(({ months }) => months.map(monthPart)).join('|')})(?![\\p{L}\\d_])`;
const SEASON = `(?:${all(({ seasons }) => seasons.join('|'))})(?![\\p{L}])`;
const PART = `(?:${all(({ part }) => part)})[ \\u00a0-]`;
const ORDINAL = `(?:${all(({ ordinal }) => ordinal)})?(?![\\p{L}\\d])`;
const YEAR_WORD = all(({ yearWord }) => yearWord);
const YEAR = `(?<y>[12]\\d{3})(?!\\d)(?<w>${SPACE}?(?:${YEAR_WORD}))?`;

const sticky = (source: string): RegExp => new RegExp(source, 'yu');

/** 2024-12-25, 2024.12.25, 2024/12/25. */
export const YEAR_FIRST = sticky(
  '(?<y>[12]\\d{3})(?<s>[-./])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?![\\d])',
);
/** 25.12.2024, 25/12/2024, 12/25/2024, 25-12-2024; `w` is the Russian word for year. */
export const YEAR_LAST = sticky(
  `(?<d>\\d{1,2})(?<s>[-./])(?<m>\\d{1,2})\\k<s>(?<y>[12]\\d{3})(?!\\d)(?<w>${SPACE}?(?:${YEAR_WORD}))?`,
);
/** 25.12.24. */
export const SHORT_YEAR = sticky(
  `(?<d>\\d{2})\\.(?<m>\\d{2})\\.(?<y>\\d{2})(?![\\d]|[.,]\\d)(?<w>${SPACE}?(?:${YEAR_WORD}))?`,
);
/** 25.12 before a dash and the date that closes the range. */
export const DAY_AND_MONTH = sticky(`(?<d>\\d{1,2})\\.(?<m>\\d{2})(?=${SPACE}?[-–—]${SPACE}?\\d)`);
/** 25 December 2024, 25th of December, 2024, 25-Dec-2024, 25 декабря 2024 г. */
export const DAY_MONTH = sticky(
  `(?<d>\\d{1,2})${ORDINAL}(?:${SPACE}|-)(?:of${SPACE})?(?:[Tt]he${SPACE})?(?<n>${MONTH})\\.?(?:(?:,?${SPACE}(?:of${SPACE})?|-)${YEAR})?`,
);
/** December 25, 2024; Dec. 25th 2024. */
export const MONTH_DAY = sticky(
  `(?<n>${MONTH})\\.?${SPACE}(?:the${SPACE})?(?<d>\\d{1,2})${ORDINAL}(?:,?${SPACE}${YEAR})?`,
);
/** December 2024, декабрь 2024 г., mid-December 2024. */
export const MONTH_YEAR = sticky(
  `(?<p>${PART})?(?<n>${MONTH})(?:\\.?,?${SPACE}(?:of${SPACE})?${YEAR})?`,
);
/** spring 2024, осенью 2020 года. */
export const SEASON_YEAR = sticky(`(?<n>${SEASON}),?${SPACE}(?:of${SPACE})?${YEAR}`);
/** 1990s, 1990-е годы, 1990-х гг. */
export const DECADE = sticky(`(?<y>[12]\\d{2}0)(?:${all(({ decade }) => decade)})(?![\\p{L}\\d])`);
/** 2024, 2024 год, 2024 г. */
export const YEAR_ALONE = sticky(YEAR);
/** 19th century, 19 век. */
export const CENTURY = sticky(`(?<c>\\d{1,2})(?:${all(({ century }) => century)})`);
/** XIX век, XIX–XX вв., XX century. */
export const ROMAN_CENTURY = sticky(
  `(?<c>[IVX]{1,5})(?:${SPACE}?[-–—]${SPACE}?(?<e>[IVX]{1,5}))?${SPACE}(?:век(?:а|е|у|ом|ов|ах)?(?![а-яё])|вв?\\.|столети(?:е|я|и|ю|й|ем)(?![а-яё])|[Cc]entur(?:y|ies)(?![a-z]))`,
);
/** nineteenth century. */
export const WORDED_CENTURY = sticky(
  `(?<o>[A-Z]?[a-z]{3,10}(?:-first)?)[ \\u00a0-][Cc]entur(?:y|ies)(?![a-z])`,
);
/** A day alone, at one end of a range. */
export const DAY_ALONE = sticky(`(?<d>\\d{1,2})${ORDINAL}`);
/** The end of “December 25–27, 2024”. */
export const DAY_YEAR = sticky(`(?<d>\\d{1,2})${ORDINAL},?${SPACE}${YEAR}`);
/** The end of 2019–21, 2019/20. */
export const TWO_DIGITS = sticky(
  `(?<y>\\d{2})(?![\\d\\p{L}]|[-–./]\\d)(?<w>${SPACE}?(?:${YEAR_WORD}))?`,
);

/** What joins two points; `r` marks a range, `a` a word such as “and”. */
export const JOINT = sticky(
  `(?:(?<r>${SPACE}?[–—-]${SPACE}?|${SPACE}(?:${all(({ until }) => until)})${SPACE}(?:the${SPACE}(?=\\d))?)|(?<a>${SPACE}(?:${all(({ and }) => and)})${SPACE}(?:(?:at|in|в)${SPACE}(?=${PART}))?))`,
);
/** 2019–present, с 2019 по настоящее время. */
export const OPEN_END = sticky(
  `(?:${SPACE}?[–—-]${SPACE}?|${SPACE}(?:${all(({ until }) => until)})${SPACE})(?:${all(({ present }) => present)})(?![\\p{L}])`,
);
export const BETWEEN = new RegExp(`(?:${all(({ between }) => firstUpper(between))})${SPACE}$`, 'u');
export const PART_BEFORE = new RegExp(`(?<![\\p{L}])(?:${PART})$`, 'u');

const ANCHORS: readonly string[] = [
  '\\d+',
  ...DATE_WORDS.flatMap(({ months }) => months.map(monthPart)),
  '[Ss](?:pring|ummer) (?:of )?(?=[12]\\d)|(?:[Aa]utumn|[Ff]all|[Ww]inter) (?:of )?(?=[12]\\d)',
  '(?:[Вв]есн(?:а|ы|у|ой)|[Лл]ет(?:о|а|ом)|[Оо]сен(?:ь|и|ью)|[Зз]им(?:а|ы|у|ой)) (?=[12]\\d)',
  '[IVX]{1,5}(?=[IVX–— -]{0,8}[ \\u00a0](?:век|вв?\\.|столети|[Cc]entur))',
];
const WORDED_ANCHOR =
  '(?:[A-Za-z][a-z]{2,8}th|[Tt]wenty-first|[Ff]irst|[Ss]econd|[Tt]hird)(?=[ -][Cc]entur)';

/** Where a date can begin; the scan's only pass over the text, so these have no flags that slow them. */
const ANCHOR = new RegExp(ANCHORS.join('|'), 'g');
const ANCHOR_OR_WORDED = new RegExp([...ANCHORS, WORDED_ANCHOR].join('|'), 'g');

/** Ordinals in words make every letter a possible beginning, so they are sought only where a century is named. */
export function anchorFor(text: string): RegExp {
  return text.includes('entur') ? ANCHOR_OR_WORDED : ANCHOR;
}

const MONTHS: readonly RegExp[] = Array.from(
  { length: 12 },
  (_, index) => new RegExp(`^(?:${monthOf(index)})$`, 'iu'),
);
const SEASONS: readonly RegExp[] = Array.from(
  { length: 4 },
  (_, index) =>
    new RegExp(`^(?:${DATE_WORDS.map(({ seasons }) => seasons[index]).join('|')})$`, 'u'),
);

const monthNumbers = new Map<string, number>();

/** 1–12 for a month's word, 21–24 for a season's (EDTF). */
export function monthNumber(word: string): number {
  const known = monthNumbers.get(word);
  if (known !== undefined) return known;
  const month = MONTHS.findIndex((pattern) => pattern.test(word)) + 1;
  const number = month > 0 ? month : SEASONS.findIndex((pattern) => pattern.test(word)) + 21;
  monthNumbers.set(word, number);
  return number;
}
