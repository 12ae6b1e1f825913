import { humanDate } from '../../../../src/view/human-date.ts';
import type { CslItem, CslName } from '../../api/types.ts';

/** Works that stand in a larger one are quoted, works of their own are in italics, which plain text leaves out. */
const WITHIN: ReadonlySet<CslItem['type']> = new Set([
  'article-newspaper',
  'article-journal',
  'article-magazine',
  'webpage',
  'post',
  'chapter',
  'paper-conference',
  'broadcast',
  'interview',
]);

/** A full note as *The Chicago Manual of Style* (17th edition, 14.23 ff.) orders it, of what the source states. */
export function chicago(item: CslItem): string {
  const title = item.title && (WITHIN.has(item.type) ? `“${item.title},”` : `${item.title},`);
  const volume = [item.volume, item.issue && `no. ${item.issue}`].filter(Boolean).join(', ');
  const rest = [
    [item['container-title'], volume].filter(Boolean).join(' '),
    item.edition && `${item.edition} ed.`,
    pressOf(item),
    item.issued && humanDate(item.issued.raw),
    item.page,
    item.accessed && `accessed ${humanDate(item.accessed.raw)}`,
    addressOf(item),
  ]
    .filter(Boolean)
    .join(', ');
  const people = item.author?.map(fullName).join(', ');
  return `${[people && `${people},`, title, rest].filter(Boolean).join(' ').replace(/,$/u, '')}.`;
}

/** An entry of a list of references as the *Publication Manual* of the APA (7th edition, ch. 9 f.) orders it. */
export function apa(item: CslItem): string {
  const people = item.author?.map((one) => turned(one, initialsOf(one))) ?? [];
  const date = `(${item.issued ? americanDate(item.issued.raw) : 'n.d.'})`;
  const [first, second] = people.length > 0 ? [listed(people, ', & ', ', '), date] : [date, ''];
  const head = people.length > 0 ? [first, second, item.title] : [item.title, first];
  const volume = item.volume && `${item.volume}${item.issue ? `(${item.issue})` : ''}`;
  const home = [item['container-title'], volume, item.page].filter(Boolean).join(', ');
  const visited =
    item.issued === undefined && item.accessed && item.URL
      ? `Retrieved ${americanDate(item.accessed.raw, true)}, from `
      : '';
  const sentences = [...head, home, item.publisher].flatMap((part) =>
    part ? [stopped(part)] : [],
  );
  const address = addressOf(item);
  return [...sentences, address && `${visited}${address}`].filter(Boolean).join(' ');
}

/** An entry as the *MLA Handbook* (9th edition) orders it. */
export function mla(item: CslItem): string {
  const title =
    item.title && (WITHIN.has(item.type) ? `“${stopped(item.title)}”` : stopped(item.title));
  const home = [
    item['container-title'],
    item.volume && `vol. ${item.volume}`,
    item.issue && `no. ${item.issue}`,
    item.publisher,
    item.issued && humanDate(item.issued.raw),
    item.page && `${/[-–]/u.test(item.page) ? 'pp.' : 'p.'} ${item.page}`,
    addressOf(item)?.replace(/^https?:\/\//u, ''),
  ]
    .filter(Boolean)
    .join(', ');
  const visited = item.accessed && `Accessed ${humanDate(item.accessed.raw)}.`;
  return [mlaPeople(item.author ?? []), title, home && stopped(home), visited]
    .filter(Boolean)
    .join(' ');
}

function mlaPeople([first, second, ...more]: readonly CslName[]): string {
  if (first === undefined) return '';
  const name = turned(first, first.given);
  if (second === undefined) return stopped(name);
  return more.length > 0 ? `${name}, et al.` : stopped(`${name}, and ${fullName(second)}`);
}

/** A reference as ГОСТ Р 7.0.5–2008 orders it; words of its own are Russian in it, months are in the source's language. */
export function gost(item: CslItem): string {
  const people = item.author?.map(
    (one) => one.literal ?? [one.family, initialsOf(one)].filter(Boolean).join(' '),
  );
  const title = [people?.join(', '), item.title].filter(Boolean).join(' ');
  const press = [item['publisher-place'], item.publisher].filter(Boolean).join(' : ');
  const volume = [item.volume && `Т. ${item.volume}`, item.issue && `№ ${item.issue}`];
  const year = /^-?\d{4}/u.exec(item.issued?.raw ?? '')?.[0];
  const parts = [
    press && year ? `${press}, ${year}` : press || year,
    ...volume,
    dayAndMonth(item),
    item.page && `С. ${item.page.replaceAll('-', '–')}`,
  ];
  const visited = item.accessed && ` (дата обращения: ${figures(item.accessed.raw)})`;
  const address = item.DOI ? `DOI: ${item.DOI}` : item.URL && `URL: ${item.URL}`;
  const home = [item['container-title'], ...parts]
    .filter(Boolean)
    .map((part) => stopped(String(part)));
  const head = item['container-title'] ? `${title} //` : title && stopped(title);
  return [head, ...home, address && `${address}${visited ?? ''}.`].filter(Boolean).join(' ').trim();
}

function pressOf(item: CslItem): string {
  return [item['publisher-place'], item.publisher].filter(Boolean).join(': ');
}

function addressOf({ DOI, URL: url }: CslItem): string | undefined {
  return DOI ? `https://doi.org/${DOI}` : url;
}

function fullName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

function turned({ literal, family, given }: CslName, rest: string | undefined): string {
  return literal ?? ([family, rest].filter(Boolean).join(', ') || (given ?? ''));
}

function initialsOf({ given = '' }: CslName): string {
  return given
    .split(/[\s.]+/u)
    .filter(Boolean)
    .map((part) => `${part.slice(0, (part.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)}.`)
    .join(' ');
}

function listed(names: readonly string[], last: string, between: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(between)}${last}${names.at(-1)}`;
}

/** With the full stop that ends it, unless a sign of its own does. */
function stopped(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u;

/** `2023, March 12`; `March 12, 2023` for the day of a visit. What is no plain date stays in words. */
function americanDate(raw: string, visit = false): string {
  const [, year, month, day] = PLAIN.exec(raw) ?? [];
  if (year === undefined) return humanDate(raw);
  if (month === undefined) return year;
  const name = monthName('en', month);
  const within = day === undefined ? name : `${name} ${Number(day)}`;
  return visit ? `${within}, ${year}` : `${year}, ${within}`;
}

function monthName(language: string, month: string): string {
  const day = new Date(Date.UTC(2000, Number(month) - 1, 2));
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(day);
}

function dayAndMonth({ issued, language }: CslItem): string | undefined {
  const [, , month, day] = PLAIN.exec(issued?.raw ?? '') ?? [];
  if (month === undefined) return undefined;
  const spoken = language?.startsWith('ru') ? 'ru' : 'en';
  if (day === undefined) return monthName(spoken, month);
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(spoken === 'ru' ? 'ru' : 'en-GB', options).format(date);
}

/** `02.05.2023`; what is no plain day as it is. */
function figures(raw: string): string {
  const [, year, month, day] = PLAIN.exec(raw) ?? [];
  return [day, month, year].filter(Boolean).join('.') || raw;
}
