import type { FaultRow } from '../view/faults.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';
import { FAULT_WORDS } from './words.ts';

/** One fault: what is wrong, its words, and links to them and to the source. */
export function faultItem(fault: FaultRow, { site, path }: { site: Site; path: string }): Markup {
  const { id, code, message, span } = fault;
  const quoted = span && span.text !== '' ? html`<q>${isolated(shorten(span.text))}</q>` : NOTHING;
  return html`<li class="fault-item" id="item_${id}">
    <span class="code">${FAULT_WORDS[code]}</span>
    <span class="message">${isolated(message)}</span> ${quoted} ${links(fault, site, path)}
  </li>`;
}

const LONGEST_QUOTE = 160;

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}

function links({ id, place, source, span }: FaultRow, site: Site, path: string): Markup {
  const row = source === undefined ? undefined : site.row(source);
  const toSource = row && html`<a href="${relative(path, row)}">the source</a>`;
  if (!place) return html`<span class="places">${toSource}</span>`;
  const anchor = span && span.end > span.start ? id : place.passage;
  const own = site.document(place.document) === path;
  const href = own ? `#${anchor}` : relative(path, site.place(place.document, anchor));
  return html`<span class="places"
    ><a href="${href}">${place.label}</a>${toSource && [', ', toSource]}</span
  >`;
}
