import type { ContradictionRow, OrderStatement } from '../view/contradictions.ts';
import { quantity } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';

/** Statements of order and dates that cannot all be true, each with its words; nothing where there are none. */
export function contradictionSection(
  rows: readonly ContradictionRow[],
  site: Site,
  path: string,
): Markup {
  if (rows.length === 0) return NOTHING;
  return html`<section class="contradictions look" aria-labelledby="contradictions">
    <h2 id="contradictions">What cannot all be true</h2>
    <p>
      ${quantity(rows.length, 'contradiction')} between dates and the order that the texts state.
    </p>
    <ul>
      ${rows.map(
        ({ statements, firm }) =>
          html`<li>
            ${firm ? NOTHING : html`<i>Perhaps:</i> `}${statements.map((one, index) => [
              index > 0 && '; but ',
              statement(one, site, path),
            ])}
          </li>`,
      )}
    </ul>
  </section>`;
}

function statement(
  { from, relation, to, place, words }: OrderStatement,
  site: Site,
  path: string,
): Content {
  const said = [thing(from), ` ${relation} `, thing(to)];
  if (!place) return said;
  const href = relative(path, site.place(place.document, place.passage));
  return [said, ' (', html`<a href="${href}">${isolated(words.text)}</a>`, `, ${place.label})`];
}

function thing({ human, span, id }: OrderStatement['from']): Markup {
  return isolated(human ?? (span === undefined ? id : `“${span.text}”`));
}
