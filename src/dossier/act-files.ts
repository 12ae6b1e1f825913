import type { ActRow, Party } from '../view/act-rows.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';
import { actorLink, CLAIMED, quoted, whereLink } from './told-parts.ts';

/** Who did what to whom, as the texts tell it. */
export function actFiles(
  rows: readonly ActRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  if (rows.length === 0) return [];
  const acts = { table: 'acts', title: 'Acts', kind: 'acts-page', lead: lead(rows) } as const;
  return tableFiles({ ...acts, rows, body: table }, titles, site);
}

function lead(rows: readonly ActRow[]): string {
  return `${quantity(rows.length, 'act')} between people, states and bodies, in the types of PLOVER. ${CLAIMED}`;
}

function table(rows: readonly ActRow[], at: Standpoint): Markup {
  return html`<div
    class="filterable"
    data-filter="Filter the acts"
    data-facets="type:Type;status:Status"
  >
    <table class="source-table ledger acts">
      <caption class="unseen">
        Acts in the order of the texts
      </caption>
      <thead>
        <tr>
          <th scope="col">Words</th>
          <th scope="col">Who</th>
          <th scope="col">Act</th>
          <th scope="col">To whom</th>
          <th scope="col">When</th>
          <th scope="col">Where told</th>
        </tr>
      </thead>
      <tbody class="group">
        ${rows.map((row) => tableRow(row, at))}
      </tbody>
    </table>
  </div>`;
}

function tableRow(row: ActRow, at: Standpoint): Markup {
  const { type, mode, status, date = '', human = '', placeName } = row;
  return html`<tr
    id="${row.id}"
    class="row"
    data-facet-type="${type}"
    data-facet-status="${status}"
  >
    <th scope="row" data-sort="${row.span.text.slice(0, 40)}">${quoted(row)}</th>
    <td data-label="Who" data-sort="${row.initiators[0]?.name ?? ''}">
      <div>${parties(row.initiators, at)}</div>
    </td>
    <td data-label="Act" data-sort="${row.intensity}">
      <div>
        <b class="act-type">${type}</b>${mode !== undefined && ` ${mode}`}
        ${status !== 'occurred' && html`<span class="act-status">${status}</span>`}
      </div>
    </td>
    <td data-label="To whom" data-sort="${row.recipients[0]?.name ?? ''}">
      <div>${parties(row.recipients, at)}</div>
    </td>
    <td data-label="When" data-sort="${date}">
      <div>${human}${placeName !== undefined && html` <span class="in">${placeName}</span>`}</div>
    </td>
    <td data-label="Where told" data-sort="${row.place.order}">
      <div>${whereLink(row, row.place.passage, at)}</div>
    </td>
  </tr>`;
}

function parties(all: readonly Party[], at: Standpoint): Content {
  if (all.length === 0) return html`<span class="not-stated">not stated</span>`;
  return all.map(({ name, actor }, index) => [index > 0 && ', ', actorLink(name, actor, at)]);
}
