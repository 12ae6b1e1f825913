import type { ClaimRow, Teller } from '../view/claim-rows.ts';
import type { SharedClaim } from '../model/shared-claim.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';
import { tableFiles } from './table.ts';
import {
  actorLink,
  certaintyMark,
  CLAIMED,
  hedges,
  quotedClause,
  whereLink,
} from './told-parts.ts';

/** The ledger: what is said, by whom, how surely, on which source. */
export function claimFiles(
  rows: readonly ClaimRow[],
  shared: readonly SharedClaim[],
  titles: ReadonlyMap<string, string>,
  site: Site,
): Iterable<DossierFile> {
  if (rows.length === 0) return [];
  const groups = new Map(shared.flatMap((one) => one.claims.map((id) => [id, one] as const)));
  const claims = {
    table: 'claims',
    title: 'Claims',
    kind: 'claims-page',
    lead: lead(rows),
  } as const;
  return tableFiles({ ...claims, rows, body: (page, at) => table(page, groups, at) }, titles, site);
}

function lead(rows: readonly ClaimRow[]): string {
  const scales = [...new Set(rows.map(({ certainty }) => certainty.scale))].join(', ');
  return `${quantity(rows.length, 'claim')}, each with those who pass it on, nearest the fact first, and a range of how surely it
    is put forward (scale: ${scales}). The range is that of the words, not of the truth. ${CLAIMED}`;
}

function table(
  rows: readonly ClaimRow[],
  groups: ReadonlyMap<string, SharedClaim>,
  at: Standpoint,
): Markup {
  return html`<div class="filterable" data-filter="Filter the claims" data-facets="${FACETS}">
    <table class="source-table ledger">
      <caption class="unseen">
        Claims in the order of the texts
      </caption>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Who says so</th>
          <th scope="col">How surely</th>
          <th scope="col">Rests on</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody class="group">
        ${rows.map((row) => tableRow(row, groups.get(row.id), at))}
      </tbody>
    </table>
  </div>`;
}

/** Name of the facet and the label of its choice; the rows carry `data-facet-…`. */
const FACETS = 'by:Said by;surely:How surely;rests:Rests on';

function tableRow(row: ClaimRow, shared: SharedClaim | undefined, at: Standpoint): Markup {
  const { certainty, tellers, polarity, sources } = row;
  return html`<tr
    id="${row.id}"
    class="row"
    data-facet-by="${speakerKind(tellers)}"
    data-facet-surely="${surenessOf(certainty.low, certainty.high)}"
    data-facet-rests="${restsOn(row, shared)}"
  >
    <th scope="row" data-sort="${row.span.text.slice(0, 40)}">
      ${polarity === 'denies' && html`<span class="denied">denied</span> `}${quotedClause(row)}${reading(
        row,
      )}
    </th>
    <td data-label="Who says so" data-sort="${tellers[0]?.name ?? ''}">
      <div>${chain(tellers, at)}</div>
    </td>
    <td data-label="How surely" data-sort="${certainty.low}">
      <div>${certaintyMark(certainty)} ${hedges(certainty)}</div>
    </td>
    <td data-label="Rests on" data-sort="${sources.length}">
      <div>${sourceLinks(row, at)}${originWords(shared)}</div>
    </td>
    <td data-label="Where" data-sort="${row.place.order}">
      <div>${whereLink(row, row.id, at)}</div>
    </td>
  </tr>`;
}

/** What is said of an act as a sign, or of an earlier case. */
function reading({ signal, precedent }: ClaimRow): Markup {
  const lines: string[] = [];
  if (signal) {
    const to = signal.audience.map(({ name }) => name).join(', ');
    const from = signal.sender?.name;
    lines.push(
      ['Read as a signal', from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
    );
  }
  if (precedent !== undefined) lines.push(`Compared with ${precedent}`);
  if (lines.length === 0) return NOTHING;
  return html`<span class="reading">${lines.join('. ')}.</span>`;
}

/** Nearest the fact first, each one a line further out. */
function chain(tellers: readonly Teller[], at: Standpoint): Content {
  return html`<ol class="chain">
    ${tellers.map(({ name, actor, role }) => html`<li class="by-${role}">${actorLink(name, actor, at)}</li>`)}
  </ol>`;
}

function sourceLinks({ sources }: ClaimRow, { site, path }: Standpoint): Content {
  if (sources.length === 0) return html`<span class="not-stated">no source given</span>`;
  return sources.map(({ id, title }, index) => {
    const row = site.row(id);
    const name = isolated(title);
    const link = row === undefined ? name : html`<a href="${relative(path, row)}">${name}</a>`;
    return [index > 0 && '; ', link];
  });
}

function originWords(shared: SharedClaim | undefined): Markup {
  if (shared === undefined) return NOTHING;
  const { claims, origins } = shared;
  return html`<span class="origins"
    >told ${claims.length} times, ${quantity(origins.length, 'origin')}</span
  >`;
}

function speakerKind(tellers: readonly Teller[]): string {
  switch (tellers[0]?.role) {
    case 'speaker':
      return 'somebody named';
    case 'outlet':
      return 'an outlet';
    case 'group':
      return 'a group';
    case 'anonymous':
      return 'somebody unnamed';
    default:
      return 'the author alone';
  }
}

const SURE = 0.8;
const EVEN = 0.45;

function surenessOf(low: number, high: number): string {
  const middle = (low + high) / 2;
  if (middle >= SURE) return 'nearly certain';
  return middle >= EVEN ? 'likely or even' : 'unlikely or doubtful';
}

function restsOn({ sources }: ClaimRow, shared: SharedClaim | undefined): string {
  if ((shared?.origins.length ?? 1) > 1) return 'several origins';
  return sources.length > 0 ? 'a source' : 'no source';
}
