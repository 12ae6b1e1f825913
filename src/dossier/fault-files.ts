import type { FaultRow } from '../view/faults.ts';
import type { Standpoint } from './entry.ts';
import { faultItem } from './fault-item.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';

/** What is wrong in the texts themselves, document by document. */
export function faultFiles(
  rows: readonly FaultRow[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  const faults = { table: 'faults', title: 'Faults', kind: 'faults-page' } as const;
  return tableFiles({ ...faults, lead: lead(rows.length), rows, body: byDocument }, titles, site);
}

function byDocument(rows: readonly FaultRow[], at: Standpoint): Markup {
  return html`<div class="filterable" data-filter="Filter the faults">
    ${[...Map.groupBy(rows, ({ document }) => document)].map(([document, own]) =>
      section(document, own, at),
    )}
  </div>`;
}

function lead(count: number): string {
  if (count === 0) return 'No fault was found in the texts.';
  return `${quantity(count, 'fault')} of the texts and their notes, as printed. A fault is a thing to check, not a verdict.`;
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
