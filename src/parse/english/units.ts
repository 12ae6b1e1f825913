import type { Island } from '../network/islands.ts';

/**
 * Words of English that belong together whatever stands around them: a date with its preposition (“On 22 May 2024 | the
 * minister said”, where the network, which learned from dates with a comma behind them, joins the two), and nouns such as
 * “brother-in-law”.
 */
export function englishUnits(forms: readonly string[]): readonly Island[] {
  const found: Island[] = [];
  for (let at = 0; at < forms.length; at += 1) {
    const end = endOfDate(forms, at) ?? endOfKin(forms, at);
    if (end === undefined) continue;
    found.push(
      forms[at + 1] === '-'
        ? { start: at, end, isClause: false, top: at }
        : { start: at, end, isClause: false, isDate: !/^[,;.:]$/u.test(forms[end] ?? '.') },
    );
    at = end - 1;
  }
  return found;
}

const BEFORE_DATES = /^(?:on|in|since|until|till|by|from|before|after|during)$/iu;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const WEEKDAY = /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;
const PART = /^(?:early|mid|late|spring|summer|autumn|winter)$/iu;
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const NUMERIC = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/u;

/** The end of a date that begins with its preposition and has at least a month, a weekday, a year or digits of all three. */
function endOfDate(forms: readonly string[], start: number): number | undefined {
  if (!BEFORE_DATES.test(forms[start] ?? '')) return undefined;
  let at = start + 1;
  const take = (pattern: RegExp): boolean => {
    if (!pattern.test(forms[at] ?? '')) return false;
    at += 1;
    return true;
  };
  if (take(NUMERIC)) return endOrMore(forms, at);
  take(PART);
  const hasWeekday = take(WEEKDAY);
  if (hasWeekday && forms[at] === ',') take(/^,$/u);
  const hasDay = take(DAY);
  const hasMonth = take(MONTH);
  if (hasMonth && !hasDay && take(DAY) && forms[at] === ',' && YEAR.test(forms[at + 1] ?? ''))
    at += 1;
  const hasYear = (hasMonth || !hasDay) && take(YEAR);
  return hasMonth || hasYear || (hasWeekday && !hasDay) ? endOrMore(forms, at) : undefined;
}

/** “On 5 May’s events” and “in May and June” are more than a date. */
function endOrMore(forms: readonly string[], at: number): number | undefined {
  return /^(?:['’]s?|and|or|to|[-–—])$/u.test(forms[at] ?? '') || forms[at - 1] === ','
    ? undefined
    : at;
}

/** “Brother-in-law”, “commander-in-chief”. */
function endOfKin(forms: readonly string[], at: number): number | undefined {
  const isUnit =
    forms[at + 1] === '-' &&
    forms[at + 2] === 'in' &&
    forms[at + 3] === '-' &&
    /^(?:laws?|chief|waiting|exile)$/u.test(forms[at + 4] ?? '');
  return isUnit ? at + 5 : undefined;
}
