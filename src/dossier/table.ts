import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { ROWS_A_PAGE } from './site.ts';

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
