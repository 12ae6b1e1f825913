import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative, tablePage } from './site.ts';
import type { Site, Table } from './site.ts';

/** A file of the dossier; the path is relative to its folder and uses `/`. */
export interface DossierFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Nothing is loaded from anywhere but the folder, and nothing inline is run or applied. A page opened from disk
 * has no origin, so some browsers match its neighbours by `'self'`, others by `file:`.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' file:",
  "script-src 'self' file:",
  "img-src 'self' file: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface Page {
  readonly path: string;
  readonly title: string;
  /** The table the page belongs to, marked in the navigation. */
  readonly table?: Table;
  /** Names the kind of page to the style sheet. */
  readonly kind: string;
  readonly main: Content;
}

export function file(site: Site, page: Page): DossierFile {
  return { path: page.path, content: `${shell(site, page).toString()}\n` };
}

function shell(site: Site, page: Page): Markup {
  const to = (path: string): string => relative(page.path, path);
  const title = page.title === site.title ? page.title : `${page.title} · ${site.title}`;
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${to('assets/style.css')}" />
        <script defer src="${to('assets/dossier.js')}"></script>
      </head>
      <body class="${page.kind}">
        <a class="skip" href="#main">Skip to the text</a>
        <header class="running-head">
          <p class="case"><a href="${to('index.html')}">${isolated(site.title)}</a></p>
          ${navigation(site, page)}
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        <footer class="colophon">
          <p>
            Made by Tacitus from the words of the documents. What is marked <i>proposed</i> was
            found by the reader program and not checked by a person.
          </p>
        </footer>
      </body>
    </html>`;
}

function navigation(site: Site, page: Page): Markup {
  const items = site.tables.map(({ table, name, count }) => {
    const href = relative(page.path, tablePage(table, 0));
    const here = table === page.table ? html` aria-current="page"` : NOTHING;
    return html`<li>
      <a href="${href}" ${here}>${name}${table !== 'index' && counted(count)}</a>
    </li>`;
  });
  return html`<nav aria-label="Case">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

function counted(count: number): Markup {
  return html` <span class="count">${number(count)}</span>`;
}

/** `12,345`: the same on every machine. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 source`, `12,345 sources`, kept on one line by a no-break space. */
export function quantity(count: number, one: string, many = `${one}s`): string {
  return `${number(count)}\u00a0${count === 1 ? one : many}`;
}

/** Links to the pages of a table; nothing when there is one only. */
export function pager(table: Table, current: number, labels: readonly string[]): Markup {
  if (labels.length < 2) return NOTHING;
  const items = labels.map((label, page) =>
    page === current
      ? html`<li>
          <a aria-current="page" href="${tablePage(table, page)}">${isolated(label)}</a>
        </li>`
      : html`<li><a href="${tablePage(table, page)}">${isolated(label)}</a></li>`,
  );
  return html`<nav class="pager" aria-label="Pages of this table">
    <ol>
      ${items}
    </ol>
  </nav>`;
}
