import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Block, Manuscript, Note, Piece } from './manuscript.ts';
import { PAGE_WORDS } from './page-words.ts';
import type { PageWords } from './page-words.ts';

type Markup = ReturnType<typeof raw>;

const CSS = readFileSync(new URL('page.css', import.meta.url), 'utf8');

/**
 * The commentary as the institute's own web page, with everything around it that is not the commentary. The
 * English page numbers its notes by a list and leads back by arrows; the Russian one has bracketed numbers, as
 * word processors export them.
 */
export function webPage(manuscript: Manuscript): string {
  const { meta } = manuscript;
  const words = PAGE_WORDS[meta.language];
  const page = markup(
    html`<!doctype html>
      <html lang="${meta.language}">
        ${head(manuscript, words)}
        <body>
          ${siteHeader(manuscript, words)}
          <div class="columns">
            <p class="crumbs"><a href="/">${words.home}</a> › <a href="../">${words.nav[0]}</a></p>
            <main>${article(manuscript, words)}</main>
            ${sidebar(words)}
          </div>
          <footer class="foot">
            <div>
              <p>${words.about}</p>
              <p>${words.rights}</p>
            </div>
          </footer>
        </body>
      </html> `,
  );
  return `${page.toString()}\n`;
}

function head({ meta }: Manuscript, words: PageWords): Markup {
  const other = meta.language === 'en' ? 'ru' : 'en';
  const linkedData = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: meta.title,
    datePublished: meta.published,
    inLanguage: meta.language,
    publisher: { '@type': 'Organization', name: meta.publisher },
  };
  return markup(
    html`<head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${meta.title} | ${meta.publisher}</title>
      <meta name="description" content="${words.summary}" />
      <link rel="canonical" href="${meta.url}" />
      <link rel="alternate" hreflang="${other}" href="${meta.otherEdition}" />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="${meta.publisher}" />
      <meta property="og:title" content="${meta.title}" />
      <meta property="og:url" content="${meta.url}" />
      <meta property="article:published_time" content="${meta.published}T09:00:00+04:00" />
      <script type="application/ld+json">
        ${raw(JSON.stringify(linkedData))}
      </script>
      <style>
        ${raw(CSS)}
      </style>
    </head>`,
  );
}

function siteHeader({ meta }: Manuscript, words: PageWords): Markup {
  return markup(
    html`<header class="site">
      <div class="bar">
        <a class="mark" href="/"><b>⌒</b> ${meta.publisher}</a>
        <nav aria-label="${meta.publisher}">
          <ul>
            ${words.nav.map((label) => html`<li><a href="#">${label}</a></li> `)}
            <li><a href="${meta.otherEdition}">${words.otherEdition}</a></li>
          </ul>
        </nav>
      </div>
    </header>`,
  );
}

function article({ meta, blocks, notes }: Manuscript, words: PageWords): Markup {
  const [title, byline, ...body] = blocks;
  return markup(
    html`<article>
      <p class="series">${meta.series}</p>
      <h1>${title && pieces(title.pieces, meta.language)}</h1>
      <div class="meta">
        <time datetime="${meta.published}">${words.published}</time>
        <span>${words.reading}</span>
        <span>${words.topics}</span>
        <a href="#">${words.print}</a>
      </div>
      <p class="byline">${byline && pieces(byline.pieces, meta.language)}</p>
      ${lines(body.map((each) => block(each, meta.language)))}
      ${meta.language === 'en' ? listedNotes(notes, words) : bracketedNotes(notes, words)}
    </article>`,
  );
}

function block({ role, pieces: words }: Block, language: string): Markup {
  const inner = pieces(words, language);
  return markup(role === 'heading' ? html`<h2>${inner}</h2> ` : html`<p>${inner}</p> `);
}

/** One block a line, so that a change of the text shows as a change of its lines. */
function lines(all: readonly Markup[]): Markup {
  return raw(all.map((each) => each.toString().trim()).join('\n    '));
}

function pieces(all: readonly Piece[], language: string): Markup[] {
  return all.map(({ text, note, emphasis, link }) => {
    if (note !== undefined) return marker(note, language);
    if (link !== undefined) return markup(html`<a href="${link}">${text}</a>`);
    return markup(emphasis ? html`<em>${text}</em>` : html`${text}`);
  });
}

function marker(label: string, language: string): Markup {
  return markup(
    language === 'en'
      ? html`<sup class="ref"><a id="fnref${label}" href="#fn${label}">${label}</a></sup>`
      : html`<sup><a id="_ftnref${label}" href="#_ftn${label}">[${label}]</a></sup>`,
  );
}

function listedNotes(notes: readonly Note[], words: PageWords): Markup {
  return markup(
    html`<section class="notes">
      <h2>${words.notes}</h2>
      <ol>
        ${notes.map(
          ({ label, pieces: text }) =>
            html`<li id="fn${label}">
              ${pieces(text, 'en')} <a href="#fnref${label}" title="${words.backToText}">↩</a>
            </li> `,
        )}
      </ol>
    </section>`,
  );
}

function bracketedNotes(notes: readonly Note[], words: PageWords): Markup {
  return markup(
    html`<div class="notes">
      <h2>${words.notes}</h2>
      ${notes.map(
        ({ label, pieces: text }) =>
          html`<p>
            <a id="_ftn${label}" href="#_ftnref${label}" title="${words.backToText}">[${label}]</a>
            ${pieces(text, 'ru')}
          </p> `,
      )}
    </div>`,
  );
}

function sidebar(words: PageWords): Markup {
  return markup(
    html`<aside>
      <section>
        <h3>${words.more}</h3>
        <ul>
          ${words.related.map(
            ({ title, date }) =>
              html`<li>
                <a href="#">${title}</a><time datetime="${date}">${numericDate(date)}</time>
              </li> `,
          )}
        </ul>
      </section>
      <section>
        <h3>${words.newsletter}</h3>
        <p>${words.newsletterText}</p>
        <form action="#">
          <label>${words.address} <input type="email" name="address" /></label>
          <button type="button">${words.subscribe}</button>
        </form>
      </section>
    </aside>`,
  );
}

function numericDate(date: string): string {
  return date.split('-').toReversed().join('.');
}

/** The template tag may return a promise; nothing here is awaited inside a template. */
function markup(template: ReturnType<typeof html>): Markup {
  if (template instanceof Promise) throw new Error('A template holds a promise');
  return template;
}
