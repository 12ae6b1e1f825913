import type { Id } from '../model/records.ts';
import type { Certainty } from '../view/claim-rows.ts';
import { claimClause } from '../view/claim-words.ts';
import type { Told } from '../view/told.ts';
import { standing } from './entry.ts';
import type { Standpoint } from './entry.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative } from './site.ts';

/** An actor by name, with a link to its entry where it has one. */
export function actorLink(name: string, actor: Id | undefined, at: Standpoint): Markup {
  const row = actor === undefined ? undefined : at.site.row(actor);
  return row === undefined
    ? isolated(name)
    : html`<a href="${relative(at.path, row)}">${isolated(name)}</a>`;
}

/** The words of a row in quotation marks, as the text has them. */
export function quoted({ span }: Told): Markup {
  return html`<q dir="auto">${span.text}</q>`;
}

/** The same; of words too few to say something alone the rest of their sentence, fainter, around them. */
export function quotedClause(row: Told): Content {
  const clause = claimClause(row.around);
  if (clause === undefined) return quoted(row);
  const { before, after } = clause;
  return [
    html`<span class="round">${before}</span>`,
    quoted(row),
    html`<span class="round">${after}</span>`,
  ];
}

/** Where a row stands in the texts: the document, where there are several, and the place in it. */
export function whereLink(
  { document, place, pages, standing: judged }: Told,
  anchor: Id,
  { site, path, titles }: Standpoint,
): Content {
  const title =
    titles.size > 1 && html`<span class="in">${isolated(titles.get(document) ?? '')}</span>, `;
  const page = pages && html` <span class="page-of">p. ${pages[0]}</span>`;
  const href = relative(path, site.place(document, anchor));
  const checked = judged !== 'proposed' && standing(judged);
  return [title, html`<a href="${href}">${place.label}</a>`, page ?? NOTHING, ' ', checked];
}

const SCALE_WIDTH = 100;

/** A range of probability as a bar on a line from impossible to certain, with its figures beside it. */
export function certaintyMark({ human, low, high }: Certainty): Markup {
  const [from, width] = [low * SCALE_WIDTH, Math.max(2, (high - low) * SCALE_WIDTH)];
  return html`<span class="certainty"
    ><svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true" focusable="false">
      <line x1="0" y1="4" x2="100" y2="4" />
      <rect x="${Math.min(from, SCALE_WIDTH - 2)}" y="1" width="${width}" height="6" /></svg
    ><span class="range">${human}</span></span
  >`;
}

/** The words that make a claim more or less sure, in quotation marks; said so where there are none. */
export function hedges({ words }: Certainty): Content {
  if (words.length === 0) return html`<span class="flatly">said flatly</span>`;
  return words.map((word, index) => [index > 0 && ', ', html`<q>${word}</q>`]);
}

/** Lines that tell how the rows of a table are meant. */
export const CLAIMED =
  'Every entry is what a text says, found by the reader program and proposed; it is not stated as a fact.';
