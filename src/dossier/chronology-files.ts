import { firstDay } from '../view/chronology.ts';
import type { ChronologyRow } from '../view/chronology.ts';
import { humanDate } from '../view/human-date.ts';
import { file, pager, quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative, tablePage } from './site.ts';
import type { Site } from './site.ts';
import { pagesOf, tableHead } from './table.ts';
import { PRECISION_WORDS } from './words.ts';

/** Every dated expression in order, by year and month, each linked to its words. */
export function* chronologyFiles(
  rows: readonly ChronologyRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Generator<DossierFile> {
  const pages = pagesOf(rows);
  const labels = pages.map((page) => spanOfYears(page));
  for (const [index, page] of pages.entries()) {
    const path = tablePage('chronology', index);
    const main = html`${tableHead('Chronology', lead(rows))} ${pager('chronology', index, labels)}
      <div class="filterable" data-filter="Filter the dates">
        ${years(page).map(([year, own]) => yearSection(year, own, { titles, site, path }))}
      </div>
      ${pager('chronology', index, labels)}`;
    yield file(site, { path, title: 'Chronology', table: 'chronology', kind: 'chronology', main });
  }
}

interface Standpoint {
  readonly titles: ReadonlyMap<string, string>;
  readonly site: Site;
  readonly path: string;
}

function lead(rows: readonly ChronologyRow[]): Content {
  if (rows.length === 0) return 'No dated expression was found in the texts.';
  return `${quantity(rows.length, 'dated expression')} of the texts in order, each with its words. A text that names a date
    does not thereby say that something happened on it. The dates of citations stand with the sources.`;
}

const NO_YEAR = 'Without a year';

function yearOf(row: ChronologyRow): string {
  const day = firstDay(row);
  return day === undefined ? NO_YEAR : humanDate(day.replace(/-\d\d-\d\d$/, ''));
}

function years(rows: readonly ChronologyRow[]): readonly [string, readonly ChronologyRow[]][] {
  return [...Map.groupBy(rows, yearOf)];
}

function spanOfYears(rows: readonly ChronologyRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)].map((row) => (row ? yearOf(row) : ''));
  return first === last ? (first ?? '') : `${first} – ${last}`;
}

function yearSection(year: string, rows: readonly ChronologyRow[], at: Standpoint): Markup {
  const id = `year-${year.replace(/\W+/g, '-')}`;
  const months = [...Map.groupBy(rows, monthOf)].toSorted(wholeYearFirst);
  return html`<section class="year group" aria-labelledby="${id}">
    <h2 id="${id}">${year}</h2>
    <div class="months">${months.map(([month, own]) => monthGroup(month, own, at))}</div>
  </section>`;
}

/** The month a row is filed under: empty where its words name none at the beginning. */
function monthOf({ edtf, earliest }: ChronologyRow): string {
  const [start = ''] = edtf.replace(/[?~%[{]/g, '').split(/[/,]/);
  return /^-?\d{4}-(0[1-9]|1[0-2])/.test(start) && earliest ? humanDate(earliest.slice(0, -3)) : '';
}

function wholeYearFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a !== '') - Number(b !== '');
}

function monthGroup(month: string, rows: readonly ChronologyRow[], at: Standpoint): Markup {
  const heading = month === '' ? NOTHING : html`<h3>${month}</h3>`;
  return html`<div class="month group">
    ${heading}
    <ol class="dated">
      ${rows.map((row) => entry(row, at))}
    </ol>
  </div>`;
}

function entry(row: ChronologyRow, { titles, site, path }: Standpoint): Markup {
  const { around, place, document } = row;
  const href = relative(path, site.place(document, row.id));
  const title =
    titles.size > 1 && html`<span class="in">${isolated(titles.get(document) ?? '')}</span>, `;
  return html`<li id="${row.id}" class="row">
    <p class="when">
      <b>${row.human}</b>
      <span class="edtf"
        ><code>${row.edtf}</code>
        <span class="precision">${PRECISION_WORDS[row.precision]}</span></span
      >
      ${filledIn(row)}
    </p>
    <blockquote class="said" dir="auto">
      ${around.before}<a href="${href}">${around.words}</a>${around.after}
    </blockquote>
    <p class="where">${title}<a href="${href}">${place.label}</a></p>
  </li>`;
}

/** What the words fix is never mixed with what was added to them. */
function filledIn({ edtf, stated }: ChronologyRow): Markup {
  return edtf === stated
    ? NOTHING
    : html`<span class="filled">the words alone fix ${humanDate(stated)}</span>`;
}
