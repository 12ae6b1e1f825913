import type { OfficeRow } from '../view/office-rows.ts';
import type { TieRow } from '../view/tie-rows.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';
import { actorLink, CLAIMED, quoted, whereLink } from './told-parts.ts';

/** Who held which post, and who is bound to whom, as the texts tell it. The ties stand on the last page. */
export function officeFiles(
  rows: readonly OfficeRow[],
  ties: readonly TieRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  if (rows.length + ties.length === 0) return [];
  return tableFiles(
    {
      table: 'offices',
      title: 'Offices and ties',
      kind: 'offices-page',
      lead: lead(rows, ties),
      rows,
      label: ([first]) => first?.person.name.slice(0, 24) ?? '',
      body: (page, at, isLast) => [
        page.length > 0 && offices(page, at),
        isLast && tieSection(ties, at),
      ],
    },
    titles,
    site,
  );
}

function lead(rows: readonly OfficeRow[], ties: readonly TieRow[]): string {
  return `${quantity(rows.length, 'office')} that somebody is said to hold or to have held, and ${quantity(ties.length, 'tie')} between people and groups. ${CLAIMED}`;
}

function offices(rows: readonly OfficeRow[], at: Standpoint): Markup {
  return html`<div class="filterable" data-filter="Filter the offices">
    <table class="source-table ledger offices">
      <caption class="unseen">
        Offices by person
      </caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Office</th>
          <th scope="col">Of</th>
          <th scope="col">Term</th>
          <th scope="col">Words</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody class="group">
        ${rows.map((row) => officeRow(row, at))}
      </tbody>
    </table>
  </div>`;
}

function officeRow(row: OfficeRow, at: Standpoint): Markup {
  const { person, office, organisation, state, human, from, until } = row;
  const of = [organisation, state].flatMap((one) => one ?? []);
  return html`<tr id="${row.id}" class="row">
    <th scope="row" data-sort="${person.name}">${actorLink(person.name, person.id, at)}</th>
    <td data-label="Office" data-sort="${office}"><div>${isolated(office)}</div></td>
    <td data-label="Of" data-sort="${of[0]?.name ?? ''}">
      <div>${named(of, at)}</div>
    </td>
    <td data-label="Term" data-sort="${from ?? until ?? ''}">
      <div>${human === '' ? html`<span class="not-stated">not stated</span>` : human}</div>
    </td>
    <td data-label="Words" data-sort=""><div>${quoted(row)}</div></td>
    <td data-label="Where" data-sort="${row.place.order}">
      <div>${whereLink(row, row.place.passage, at)}</div>
    </td>
  </tr>`;
}

function named(
  actors: readonly { readonly id: string; readonly name: string }[],
  at: Standpoint,
): Content {
  return actors.map(({ id, name }, index) => [index > 0 && ', ', actorLink(name, id, at)]);
}

function tieSection(rows: readonly TieRow[], at: Standpoint): Markup {
  if (rows.length === 0) return NOTHING;
  return html`<section class="filterable ties" data-filter="Filter the ties" aria-labelledby="ties">
    <h2 id="ties">Ties</h2>
    <ul class="tie-list">
      ${rows.map((row) => tieItem(row, at))}
    </ul>
  </section>`;
}

function tieItem(row: TieRow, at: Standpoint): Markup {
  const { from, to, words, human } = row;
  return html`<li class="entry" id="${row.id}">
    <p class="tie">
      ${actorLink(from.name, from.id, at)} <span class="tie-words">${words}</span>
      ${actorLink(to.name, to.id, at)}${human !== '' && `, ${human}`}
    </p>
    <p class="tie-place">${quoted(row)} ${whereLink(row, row.place.passage, at)}</p>
  </li>`;
}
