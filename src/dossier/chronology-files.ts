import type { Id } from '../model/records.ts';
import { timeGroups } from '../view/chronology-groups.ts';
import type { ChronologyItem } from '../view/chronology-item.ts';
import { rivalsByItem } from '../view/chronology-versions.ts';
import { humanDate } from '../view/human-date.ts';
import { contradictionSection } from './chronology-contradictions.ts';
import { undatedSection } from './chronology-undated.ts';
import type { DossierSource } from './source.ts';
import { chronologyPicture } from './chronology-picture.ts';
import { file, pager, quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative, tablePage } from './site.ts';
import type { Site } from './site.ts';
import type { Survey } from './survey.ts';
import { pagesOf, tableHead } from './table.ts';
import { PRECISION_WORDS } from './words.ts';

/** Every dated expression in order, by year and month, each linked to its words. */
export function* chronologyFiles(
  { chronology: rows, versions }: Pick<Survey, 'chronology' | 'versions'>,
  titles: ReadonlyMap<string, string>,
  site: Site,
  { contradictions = [], undated = [] }: Pick<DossierSource, 'contradictions' | 'undated'> = {},
): Generator<DossierFile> {
  const pages = pagesOf(rows);
  const labels = pages.map((page) => spanOfYears(page));
  const rivals = rivalsByItem(versions);
  for (const [index, page] of pages.entries()) {
    const path = tablePage('chronology', index);
    const main = html`${tableHead('Chronology', lead(rows))}
      ${index === 0 && chronologyPicture(rows, titles, site, path, rivals)}
      ${index === 0 && contradictionSection(contradictions, site, path)}
      ${index === 0 && undatedSection(undated, { site, path, titles })}
      ${pager('chronology', index, labels)}
      <div class="filterable" data-filter="Filter the dates">
        ${timeGroups(page).map(({ label, items }) => yearSection(label, items, { titles, site, path, rivals }))}
      </div>
      ${pager('chronology', index, labels)}`;
    yield file(site, { path, title: 'Chronology', table: 'chronology', kind: 'chronology', main });
  }
}

interface Standpoint {
  /** Items that date the same thing otherwise, by item. */
  readonly rivals: ReadonlyMap<Id, readonly ChronologyItem[]>;
  readonly titles: ReadonlyMap<string, string>;
  readonly site: Site;
  readonly path: string;
}

function lead(rows: readonly ChronologyItem[]): Content {
  if (rows.length === 0) return 'No dated expression was found in the texts.';
  const acts = rows.filter(({ act }) => act !== undefined).length;
  const told =
    acts === 0
      ? quantity(rows.length, 'dated expression')
      : `${quantity(rows.length - acts, 'dated expression')} and ${quantity(acts, 'dated act')}`;
  const claimed = acts === 0 ? '' : ' An act is what a text tells, not thereby a fact.';
  return `${told} of the texts in order, each with its words. A text that names a date does not thereby say that
    something happened on it.${claimed} The dates of citations stand with the sources.`;
}

function spanOfYears(rows: readonly ChronologyItem[]): string {
  const groups = timeGroups(rows);
  const [first = '', last = ''] = [groups[0]?.label, groups.at(-1)?.label];
  return first === last ? first : `${first} – ${last}`;
}

function yearSection(year: string, rows: readonly ChronologyItem[], at: Standpoint): Markup {
  const id = `year-${year.replace(/\W+/g, '-')}`;
  const months = [...Map.groupBy(rows, monthOf)].toSorted(wholeYearFirst);
  return html`<section class="year group" aria-labelledby="${id}">
    <h2 id="${id}">${year}</h2>
    <div class="months">${months.map(([month, own]) => monthGroup(month, own, at))}</div>
  </section>`;
}

/** The month a row is filed under: empty where its words name none at the beginning. */
function monthOf({ edtf, earliest }: ChronologyItem): string {
  const [start = ''] = edtf.replace(/[?~%[{]/g, '').split(/[/,]/);
  return /^-?\d{4}-(0[1-9]|1[0-2])/.test(start) && earliest ? humanDate(earliest.slice(0, -3)) : '';
}

function wholeYearFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a !== '') - Number(b !== '');
}

function monthGroup(month: string, rows: readonly ChronologyItem[], at: Standpoint): Markup {
  const heading = month === '' ? NOTHING : html`<h3>${month}</h3>`;
  return html`<div class="month group">
    ${heading}
    <ol class="dated">
      ${rows.map((row) => entry(row, at))}
    </ol>
  </div>`;
}

function entry(row: ChronologyItem, at: Standpoint): Markup {
  return html`<li id="${row.id}" class="row${row.act ? ' act-row' : ''}">
    <p class="when">
      <b>${row.human}</b>
      <span class="edtf"
        ><code>${row.edtf}</code>
        <span class="precision">${PRECISION_WORDS[row.precision]}</span></span
      >
      ${actWords(row)} ${filledIn(row)} ${ofDocument(row)} ${rivalDates(row, at)}
    </p>
    <div class="tellings">${[row, ...(row.also ?? [])].map((one) => telling(one, at))}</div>
    ${named(row, at)}
  </li>`;
}

/** The words of one document, and where they stand. */
function telling(row: ChronologyItem, { titles, site, path }: Standpoint): Markup {
  const { around, place, document } = row;
  const href = relative(path, site.place(document, row.id));
  const title =
    titles.size > 1 && html`<span class="in">${isolated(titles.get(document) ?? '')}</span>, `;
  return html`<div class="telling">
    <blockquote class="said" dir="auto">
      ${around.before}<a href="${href}">${around.words}</a>${around.after}
    </blockquote>
    <p class="where">${title}<a href="${href}">${place.label}</a></p>
  </div>`;
}

/** What kind of act it is, and whether the text tells it as done. */
function actWords({ act }: ChronologyItem): Markup {
  if (!act) return NOTHING;
  const { type, mode, status } = act;
  const told = status === 'occurred' ? NOTHING : html` <span class="told-as">${status}</span>`;
  return html`<span class="filled act-kind"
    >${type}${mode !== undefined && ` ${mode}`}${told}</span
  >`;
}

/** What the words fix is never mixed with what was added to them. */
function filledIn({ edtf, stated }: ChronologyItem): Markup {
  return edtf === stated
    ? NOTHING
    : html`<span class="filled">the words alone fix ${humanDate(stated)}</span>`;
}

/** The date of the text itself is no part of what it tells. */
function ofDocument({ tells }: ChronologyItem): Markup {
  return tells === 'document' ? html`<span class="filled">date of the document</span>` : NOTHING;
}

/** What others say of the same thing, side by side. */
function rivalDates(
  { id, document }: ChronologyItem,
  { rivals, titles, site, path }: Standpoint,
): Markup {
  const own = rivals.get(id) ?? [];
  if (own.length === 0) return NOTHING;
  const links = own.map((rival, index) => [
    index > 0 && '; ',
    html`<a href="${relative(path, site.place(rival.document, rival.id))}">${rival.human}</a>`,
    rival.document !== document &&
      titles.size > 1 && [' in ', isolated(titles.get(rival.document) ?? '')],
  ]);
  return html`<span class="rivals">elsewhere: ${links}</span>`;
}

function named({ actors }: ChronologyItem, { site, path }: Standpoint): Markup {
  if (actors.length === 0) return NOTHING;
  const links = actors.map(({ id, name }, index) => {
    const row = site.row(id);
    const shown = isolated(name);
    const link = row === undefined ? shown : html`<a href="${relative(path, row)}">${shown}</a>`;
    return [index > 0 && ', ', link];
  });
  return html`<p class="with">${links}</p>`;
}
