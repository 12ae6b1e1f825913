import type { ActorRow, OpenRow } from '../view/actors.ts';
import { actorEntry, openEntry } from './entry.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { tablePage } from './site.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';
import { TYPE_WORDS } from './words.ts';

/** Who is who: actors by type, in the manner of an index of names. */
export function actorFiles(
  rows: readonly ActorRow[],
  open: number,
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  return tableFiles(
    {
      table: 'actors',
      title: 'Who is who',
      kind: 'actors',
      lead: lead(rows, open),
      rows,
      label: ([first]) => first?.name.slice(0, 24) ?? '',
      body: byType,
    },
    titles,
    site,
  );
}

function byType(rows: readonly ActorRow[], at: Standpoint): Markup {
  return html`<div class="filterable" data-filter="Filter the names">
    ${[...Map.groupBy(rows, ({ type }) => type)].map(([type, own]) => section(type, own, at))}
  </div>`;
}

function lead(rows: readonly ActorRow[], open: number): Content {
  if (rows.length === 0) return 'No names were found in the texts.';
  const found = `${quantity(rows.length, 'name')} found by a first, simple reader. An entry marked proposed was not checked by a
    person: forms may be missing, and two bearers of one name may stand as one.`;
  if (open === 0) return found;
  const names = open === 1 ? '1 form of a name is' : `${quantity(open, 'form')} of names are`;
  return [found, ' ', html`<a href="${tablePage('open-names', 0)}">${names} left open.</a>`];
}

function section(type: ActorRow['type'], rows: readonly ActorRow[], at: Standpoint): Markup {
  return html`<section class="group" aria-labelledby="type-${type}">
    <h2 id="type-${type}">${TYPE_WORDS[type]}</h2>
    <ul class="index">
      ${rows.map((row) => actorEntry(row, at, row.id))}
    </ul>
  </section>`;
}

/** The forms of names whose bearer is not settled; no files when there are none. */
export function openNameFiles(
  rows: readonly OpenRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  if (rows.length === 0) return [];
  const names = {
    table: 'open-names',
    under: 'actors',
    title: 'Open names',
    kind: 'actors',
  } as const;
  return tableFiles({ ...names, lead: OPEN_LEAD, rows, body: openEntries }, titles, site);
}

function openEntries(rows: readonly OpenRow[], at: Standpoint): Markup {
  return html`<div class="filterable" data-filter="Filter the names">
    <ul class="index group">
      ${rows.map((row) => openEntry(row, at, `open_${row.at[0]?.mention ?? ''}`))}
    </ul>
  </div>`;
}

const OPEN_LEAD =
  'Forms that more than one known bearer may answer to, or none. They stay open until the text or a person settles them.';
