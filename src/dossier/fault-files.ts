import type { FaultRow } from '../view/faults.ts';
import { faultItem } from './fault-item.ts';
import { file, pager, quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { relative, tablePage } from './site.ts';
import type { Site } from './site.ts';
import { pagesOf, tableHead } from './table.ts';

/** What is wrong in the texts themselves, document by document. */
export function* faultFiles(
  rows: readonly FaultRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Generator<DossierFile> {
  const pages = pagesOf(rows);
  const labels = pages.map((_, page) => `Page ${page + 1}`);
  for (const [index, page] of pages.entries()) {
    const path = tablePage('faults', index);
    const groups = [...Map.groupBy(page, ({ document }) => document)];
    const main = html`${tableHead('Faults', lead(rows.length))} ${pager('faults', index, labels)}
      <div class="filterable" data-filter="Filter the faults">
        ${groups.map(([document, own]) => section(document, own, { titles, site, path }))}
      </div>`;
    yield file(site, { path, title: 'Faults', table: 'faults', kind: 'faults-page', main });
  }
}

function lead(count: number): string {
  if (count === 0) return 'No fault was found in the texts.';
  return `${quantity(count, 'fault')} of the texts and their notes, as printed. A fault is a thing to check, not a verdict.`;
}

interface Standpoint {
  readonly titles: ReadonlyMap<string, string>;
  readonly site: Site;
  readonly path: string;
}

function section(document: string | undefined, rows: readonly FaultRow[], at: Standpoint): Markup {
  const list = html`<ul class="faults">
    ${rows.map((fault) => faultItem(fault, at))}
  </ul>`;
  if (document === undefined) return html`<section class="group">${list}</section>`;
  const href = relative(at.path, at.site.document(document));
  const heading = html`<h2>
    <a href="${href}">${isolated(at.titles.get(document) ?? document)}</a>
  </h2>`;
  return html`<section class="group">
    ${at.titles.has(document) ? heading : NOTHING} ${list}
  </section>`;
}
