import type { DateField, SourceRow } from '../view/sources.ts';
import { standing } from './entry.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, isWebAddress, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';
import { languageName } from '../view/language-name.ts';
import { langOf } from './words.ts';

/** The table of sources, by outlet, with what the notes state of each and what is wrong with it. */
export function sourceFiles(
  rows: readonly SourceRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  return tableFiles(
    {
      table: 'sources',
      title: 'Sources',
      kind: 'sources',
      lead: lead(rows),
      rows,
      label: ([first]) => (first ? headOf(first).slice(0, 24) : ''),
      body: (page, at) => rows.length > 0 && table(page, at),
    },
    titles,
    site,
  );
}

function lead(rows: readonly SourceRow[]): Content {
  if (rows.length === 0) return 'No citation was found in the notes.';
  const faulty = rows.filter(({ faults }) => faults.length > 0).length;
  const found = `${quantity(rows.length, 'source')} as the notes state them. A dash says that the notes do not state it.
    Every entry is proposed, not checked by a person, unless it says otherwise.`;
  return faulty === 0 ? found : `${found} ${quantity(faulty, 'source')} with faults.`;
}

function headOf({ outlet, authors, title }: SourceRow): string {
  return outlet ?? authors ?? title ?? 'Without a name';
}

function table(rows: readonly SourceRow[], at: Standpoint): Markup {
  return html`<div class="filterable" data-filter="Filter the sources">
    <table class="source-table">
      <caption class="unseen">
        Sources by outlet
      </caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Issued</th>
          <th scope="col">Accessed</th>
          <th scope="col">Language</th>
          <th scope="col">Cited in</th>
        </tr>
      </thead>
      <tbody class="group">
        ${rows.map((row) => tableRow(row, at))}
      </tbody>
    </table>
  </div>`;
}

function tableRow(row: SourceRow, at: Standpoint): Markup {
  const faulty = row.faults.length > 0 ? ' faulty' : '';
  return html`<tr id="${row.id}" class="row${faulty}">
    <th scope="row" data-sort="${headOf(row)}">${entry(row)}</th>
    ${dateCell('Issued', row.issued)} ${dateCell('Accessed', row.accessed)}
    <td data-label="Language" data-sort="${row.language ?? ''}">
      <div>${row.language === undefined ? notStated() : languageName(row.language)}</div>
    </td>
    <td data-label="Cited in" data-sort="${row.timesCited}">
      <div>${citing(row, at)}</div>
    </td>
  </tr>`;
}

/** A bibliographic entry: outlet, author, title, the rest; then its address and faults. */
function entry(row: SourceRow): Markup {
  const lang = langOf(row.language ?? 'und');
  const outlet =
    row.outlet === undefined ? NOTHING : html`<span class="outlet">${isolated(row.outlet)}</span> `;
  const title = row.title === undefined ? 'without a title' : isolated(row.title);
  const rest = [...(row.editors === undefined ? [] : [`edited by ${row.editors}`]), ...row.details];
  return html`${outlet}<span class="reference"
      >${row.authors !== undefined && [isolated(row.authors), stopAfter(row.authors), ' ']}<cite
        class="${row.type}"
        >${title}</cite
      >${rest.map((detail) => [', ', isolated(detail)])}${stopAfter(rest.at(-1) ?? '')}</span
    >
    ${row.standing !== 'proposed' && standing(row.standing)} ${address(row.url, lang)}
    ${identifiers(row)} ${faultList(row)}`;
}

/** A full stop, unless the words end in one of their own. */
function stopAfter(text: string): string {
  return /[.!?…]$/u.test(text) ? '' : '.';
}

function address(url: string | undefined, lang: string): Markup {
  if (url === undefined) return NOTHING;
  const shown = html`<bdi dir="ltr">${url}</bdi>`;
  const hint = lang ? html` hreflang="${lang}"` : NOTHING;
  return isWebAddress(url)
    ? html`<a class="address" href="${url}" rel="noreferrer" ${hint}>${shown}</a>`
    : html`<span class="address">${shown}</span>`;
}

function identifiers({ doi, isbn }: SourceRow): Markup {
  const parts = [
    ...(doi === undefined ? [] : [`DOI ${doi}`]),
    ...(isbn === undefined ? [] : [`ISBN ${isbn}`]),
  ];
  return parts.length === 0
    ? NOTHING
    : html`<span class="address">${isolated(parts.join(', '))}</span>`;
}

function faultList(row: SourceRow): Markup {
  if (row.faults.length === 0) return NOTHING;
  return html`<ul class="row-faults">
    ${[...new Set(row.faults.map(({ message }) => message))].map((message) => html`<li><b>Fault</b> ${isolated(message)}</li>`)}
  </ul>`;
}

function dateCell(label: string, date: DateField | undefined): Markup {
  return html`<td data-label="${label}" data-sort="${date?.edtf ?? ''}">
    <div>${date === undefined ? notStated() : html`${date.human} <code>${date.edtf}</code>`}</div>
  </td>`;
}

function notStated(): Markup {
  return html`<span class="not-stated"
    ><span aria-hidden="true">—</span><span class="unseen">not stated</span></span
  >`;
}

function citing(row: SourceRow, { titles, site, path }: Standpoint): Content {
  const groups = [...Map.groupBy(row.citedBy, ({ document }) => document)];
  const links = groups.map(([document, notes], group) => {
    const title =
      titles.size > 1 && html`<span class="in">${isolated(titles.get(document) ?? '')}</span>, `;
    const own = notes.map(({ passage, label }, index) => {
      const href = relative(path, site.place(document, passage));
      return [index > 0 && ', ', html`<a href="${href}">${label}</a>`];
    });
    return [group > 0 && '; ', title, own];
  });
  const more = row.timesCited - row.citedBy.length;
  return more > 0 ? [links, ` and ${quantity(more, 'more note')}`] : links;
}
