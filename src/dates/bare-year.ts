import { COUNTED, NUMBERED, TEMPORAL, WEAKLY_TEMPORAL } from './words.ts';

const LOOK = 24;
const CLOSES = /^[.,;:)\]?!…»”"]|^\s*$/u;
const OPENS = /[([]$|[([][^()[\]]{0,20}[,;–—-] ?$|, $/u;
const PART_OF_A_TOKEN = /[\d\p{L}][.,:'’/\\_-]?$|[-_/\\=&@%~+*^]$|\d[ \u00a0]$/u;
const GOES_ON_AS_TOKEN = /^[\p{L}\d_@=%]|^[-/\\:.,][\d\p{Ll}]/u;
const LIST = /[12]\d{3}(?:,| and| or| и| или)[ \u00a0]$|[12]\d{3}, (?:and|or|и) $/u;
const DETERMINED =
  /(?:(?<!\p{L})(?:the|this|that|an?|its|his|her|their|the [a-z]{3,12})|['’]s)[ \u00a0]$/iu;
const STRESSED = /^ (?:was|saw|marked|became|brought|began|ended|стал|был|принёс|принес)(?!\p{L})/u;

/**
 * Whether a four-digit number that stands alone is a year. First the reasons against it (it counts something, it is
 * the number of something, it belongs to a longer token), then the reasons for it; without either it is left alone.
 */
export function isYearInContext(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  const isInsideToken = PART_OF_A_TOKEN.test(before) && !before.endsWith('mid-');
  if (isInsideToken || GOES_ON_AS_TOKEN.test(after)) return false;
  if (NUMBERED.test(before) || COUNTED.test(after)) return false;
  return isTemporal(before, after) || isBracketed(before, after, text.slice(start, end));
}

const PLURAL_FOLLOWS = /^[ \u00a0](?:[a-z]{2,12} )?[a-z]{3,14}s(?![a-z])|^[ \u00a0][а-яё]/u;
const VERB_OR_LINK = /^[ \u00a0](?:was|is|has|this|does|vs|versus|as|plus|thus)(?![a-z])/u;

function isTemporal(before: string, after: string): boolean {
  const counts = PLURAL_FOLLOWS.test(after) && !VERB_OR_LINK.test(after);
  if (TEMPORAL.test(before)) return !(WEAKLY_TEMPORAL.test(before) && counts);
  if (LIST.test(before)) return !counts;
  return (
    (DETERMINED.test(before) && /^[ \u00a0]\p{L}/u.test(after)) || startsSentence(before, after)
  );
}

function startsSentence(before: string, after: string): boolean {
  return (before === '' || /[.!?][ \n]$/u.test(before)) && STRESSED.test(after);
}

function isBracketed(before: string, after: string, year: string): boolean {
  return Number(year.slice(0, 4)) >= 1800 && OPENS.test(before) && CLOSES.test(after);
}
