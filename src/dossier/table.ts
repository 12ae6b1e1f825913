import type { Standpoint } from './entry.ts';
import { file, pager } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { ROWS_A_PAGE, tablePage } from './site.ts';
import type { Site, Table } from './site.ts';

/** A table of the case, on as many pages as it needs. */
export interface TableOf<T> {
  readonly table: Table;
  /** Where the table is found in the navigation; itself by default. */
  readonly under?: Table;
  readonly title: string;
  /** Class of the page's body. */
  readonly kind: string;
  readonly lead: Content;
  readonly rows: readonly T[];
  /** Of a page, for those who turn to it; “Page 2” by default. */
  readonly label?: (page: readonly T[]) => string;
  readonly body: (page: readonly T[], at: Standpoint, isLast: boolean) => Content;
}

export function* tableFiles<T>(
  of: TableOf<T>,
  titles: ReadonlyMap<string, string>,
  site: Site,
): Generator<DossierFile> {
  const { table, under = table, title, kind, lead, label } = of;
  const pages = pagesOf(of.rows);
  const labels = pages.map((page, index) => label?.(page) ?? `Page ${index + 1}`);
  for (const [index, page] of pages.entries()) {
    const path = tablePage(table, index);
    const turn = pager(table, index, labels);
    const body = of.body(page, { site, path, titles }, index === pages.length - 1);
    const main = html`${tableHead(title, lead)} ${turn} ${body} ${turn}`;
    yield file(site, { path, title, table: under, kind, main });
  }
}

/** Rows page by page; one empty page where there are none. */
export function pagesOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  return Array.from({ length: count }, (_, page) =>
    rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE),
  );
}

export function tableHead(title: string, lead: Content): Markup {
  return html`<header class="table-head">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
  </header>`;
}
