import type { Edtf } from '../model/records.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** ISO 8601-2 sub-year groupings: the codes that stand where a month would. */
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  '21': 'spring of',
  '22': 'summer of',
  '23': 'autumn of',
  '24': 'winter of',
  '25': 'spring (north) of',
  '26': 'summer (north) of',
  '27': 'autumn (north) of',
  '28': 'winter (north) of',
  '29': 'spring (south) of',
  '30': 'summer (south) of',
  '31': 'autumn (south) of',
  '32': 'winter (south) of',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
  '37': 'first third of',
  '38': 'second third of',
  '39': 'last third of',
  '40': 'first half of',
  '41': 'second half of',
};

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

const DATE = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T(\d{2}:\d{2})[\d:.Z+-]{0,16})?$/;

/**
 * An EDTF date in English words: `25 December 2024`, `2019–2021`, `the 2020s`, `about May 2024`.
 * What has no common wording is returned as it came, so that nothing is lost.
 */
export function humanDate(edtf: Edtf): string {
  const text = edtf.trim();
  const list = /^([[{])(.{1,400})[\]}]$/.exec(text);
  if (list) return inList(list[2] ?? '', list[1] === '[' ? 'or' : 'and');
  const slash = text.indexOf('/');
  if (slash < 0) return single(text);
  if (text.includes('/', slash + 1)) return text;
  return range(text.slice(0, slash), text.slice(slash + 1));
}

function inList(items: string, joint: string): string {
  const words = items.split(',').map((item) => {
    const [first, last, more] = item.trim().split('..');
    if (last === undefined || more !== undefined) return single(item.trim());
    return range(first === '' ? '..' : (first ?? ''), last === '' ? '..' : last);
  });
  return words.join(` ${joint} `);
}

function range(from: string, until: string): string {
  if (until === '..') return `since ${single(from)}`;
  if (until === '') return `from ${single(from)}, end unknown`;
  if (from === '..') return `until ${single(until)}`;
  if (from === '') return `until ${single(until)}, beginning unknown`;
  if (from === until) return single(from);
  return between(from, until);
}

/** What both ends share is said once: `3–5 December 2024`, `November–December 2024`. */
function between(from: string, until: string): string {
  const [begin, end] = [wholeMonth(from), wholeMonth(until)];
  const first = plainParts(begin);
  const last = plainParts(end);
  if (!first || !last) return `${single(begin)} – ${single(end)}`;
  if (!first.month && !last.month) return `${yearWords(first.year)}–${yearWords(last.year)}`;
  const sameYear = first.year === last.year;
  if (sameYear && first.day && last.day && first.month === last.month)
    return `${Number(first.day)}–${single(end)}`;
  if (!sameYear || !first.month || !last.month) return `${single(begin)} – ${single(end)}`;
  if (!first.day && !last.day) return `${monthWord(first.month)}–${single(end)}`;
  return `${inYear(first)} – ${single(end)}`;
}

/** An unknown day at the end of a range widens it to the month: `2024-12-XX` → `2024-12`. */
function wholeMonth(text: string): string {
  return text.replace(/-XX$/, '');
}

function inYear({ month, day }: Parts): string {
  const name = monthWord(month ?? '');
  return day ? `${Number(day)} ${name}` : name;
}

/** The parts of a date whose digits are all known and unqualified, and whose month is a calendar month. */
function plainParts(text: string): Parts | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  return { year, ...(month && { month }), ...(day && { day }) };
}

function single(text: string): string {
  const bare = text.replace(/[?~%]/g, '');
  const words = dateWords(bare);
  if (words === undefined) return text;
  const about = /[~%]/.test(text) ? `about ${words}` : words;
  return /[?%]/.test(text) ? `${about} (uncertain)` : about;
}

function dateWords(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, time] = match;
  const when = monthAndYear(year, month, day);
  return time && when ? `${when}, ${time}` : when;
}

function monthAndYear(year: string, month?: string, day?: string): string | undefined {
  if (month === undefined) return yearWords(year);
  const whichYear = year === 'XXXX' ? ', year not stated' : ` ${yearWords(year)}`;
  const part = PARTS_OF_YEAR[month];
  if (part) return year === 'XXXX' ? undefined : `${part} ${yearWords(year)}`;
  const name = month === 'XX' ? '' : monthWord(month);
  if (day === undefined) return name ? `${name}${whichYear}` : `a month of ${yearWords(year)}`;
  if (/X/.test(day)) return name ? `a day in ${name}${whichYear}` : `a day in ${yearWords(year)}`;
  return name ? `${Number(day)} ${name}${whichYear}` : undefined;
}

function monthWord(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}

function yearWords(year: string): string {
  if (year === 'XXXX') return 'an unstated year';
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year)) return `the years ${year.slice(0, 2)}00–${year.slice(0, 2)}99`;
  if (/X/.test(year)) return year;
  const number = Number(year);
  return number <= 0 ? `${1 - number} BC` : String(number);
}
