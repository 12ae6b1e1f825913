import type { ClaimRow } from '../view/claim-rows.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import { relative } from './site.ts';
import { hedges } from './told-parts.ts';

/** The note beside a claim: who says it, how surely, on which source; phrasing content only, because a paragraph holds it. */
export function claimNote(row: ClaimRow, { site, path }: Setting): Markup {
  const { certainty, polarity, tellers, sources } = row;
  const entry = site.row(row.id);
  const sign = polarity === 'denies' ? 'denied' : 'claim';
  const label = entry === undefined ? sign : html`<a href="${relative(path, entry)}">${sign}</a>`;
  const said = certainty.words.length > 0 && html`, ${hedges(certainty)}`;
  return html`<span class="note claim-note" role="note" lang="en" dir="auto"
    ><b>${label}</b> ${chainWords(tellers)}
    <span class="range">${certainty.human}</span
    >${said}${sources.length === 0 ? NOTHING : sourceWords(sources.length)}</span
  >`;
}

/** The author is meant where nobody else is named, and is left out behind others. */
function chainWords(tellers: ClaimRow['tellers']): Content {
  const others = tellers.filter(({ role }) => role !== 'author');
  if (others.length === 0) return html`<span class="teller">the author</span>`;
  return others.map(({ name }, index) => [
    index > 0 && ', via ',
    html`<span class="teller">${isolated(name)}</span>`,
  ]);
}

function sourceWords(count: number): string {
  return count === 1 ? ', with a source' : `, with ${count} sources`;
}
