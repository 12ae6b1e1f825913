import type { ChronologyRow } from '../view/chronology.ts';
import { yearName } from '../view/chronology-groups.ts';
import { firstDay } from '../view/chronology.ts';
import type { DocumentRow } from '../view/documents.ts';
import type { SourceRow } from '../view/sources.ts';
import { calendar } from './calendar.ts';
import { file, number, pager, quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { tablePage } from './site.ts';
import type { Site, Table } from './site.ts';
import type { Survey } from './survey.ts';
import { pagesOf } from './table.ts';
import { languageName } from '../view/language-name.ts';
import { FAULT_WORDS, langOf } from './words.ts';

/** The overview of the case, and the list of its documents. */
export function* indexFiles(survey: Survey, site: Site): Generator<DossierFile> {
  const pages = pagesOf(survey.documents);
  const labels = pages.map((_, page) => `Page ${page + 1}`);
  for (const [index, page] of pages.entries()) {
    const overview =
      index === 0 ? [figures(survey), look(survey), calendar(survey.chronology, site)] : NOTHING;
    const main = html`<header class="case-head">
        <p class="institution">Dossier</p>
        <h1>${isolated(site.title)}</h1>
      </header>
      ${overview} ${documents(page, site)} ${pager('index', index, labels)}`;
    yield file(site, {
      path: tablePage('index', index),
      title: site.title,
      table: 'index',
      kind: 'overview',
      main,
    });
  }
}

function figures(survey: Survey): Markup {
  const { documents: rows, chronology, sources, actors, faults, open } = survey;
  const { acts, claims, offices } = survey;
  return html`<ul class="figures" aria-label="The case in figures">
    ${figure(rows.length, 'document', 'documents')}
    ${figure(sources.length, 'source', 'sources', 'sources')}
    ${figure(actors.length, 'name', 'names', 'actors')}
    ${open.length > 0 && figure(open.length, 'open name', 'open names', 'open-names')}
    ${figure(chronology.length, 'dated expression', 'dated expressions', 'chronology')}
    ${offices.length > 0 && figure(offices.length, 'office', 'offices', 'offices')}
    ${acts.length > 0 && figure(acts.length, 'act', 'acts', 'acts')}
    ${claims.length > 0 && figure(claims.length, 'claim', 'claims', 'claims')}
    ${figure(faults.length, 'fault', 'faults', 'faults')}
  </ul>`;
}

function figure(count: number, one: string, many: string, table?: Table): Markup {
  const shown = html`<b>${number(count)}</b> ${count === 1 ? one : many}`;
  return html`<li>${table ? html`<a href="${tablePage(table, 0)}">${shown}</a>` : shown}</li>`;
}

/** Where a careful reader would begin; each line only when there is something to see. */
function look(survey: Survey): Markup {
  const hints = [
    ...faultHints(survey),
    ...sourceHints(survey.sources),
    ...dateHints(survey.chronology),
  ];
  if (survey.open.length > 0)
    hints.push(
      html`<a href="open-names.html">${quantity(survey.open.length, 'form')} of names</a> may mean
        more than one bearer, or no one known.`,
    );
  if (hints.length === 0) return NOTHING;
  return html`<section class="look" aria-labelledby="look">
    <h2 id="look">Where to look</h2>
    <ul>
      ${hints.map((hint) => html`<li>${hint}</li>`)}
    </ul>
  </section>`;
}

function faultHints({ faults }: Survey): Markup[] {
  const kinds = [...Map.groupBy(faults, ({ code }) => code)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (kinds.length === 0) return [];
  const told = kinds
    .map(([code, own]) => `${FAULT_WORDS[code]} (${number(own.length)})`)
    .join(', ');
  return [html`<a href="faults.html">${quantity(faults.length, 'fault')}</a>: ${told}.`];
}

function sourceHints(sources: readonly SourceRow[]): Markup[] {
  const undated = sources.filter(({ issued }) => !issued).length;
  const unlinked = sources.filter(({ url }) => !url).length;
  const [most] = sources.toSorted((a, b) => b.timesCited - a.timesCited);
  return [
    ...(undated > 0 ? [html`${toSources(undated)} without a date of issue.`] : []),
    ...(unlinked > 0 ? [html`${toSources(unlinked)} without an address.`] : []),
    ...(most && most.timesCited > 1
      ? [
          html`Cited most: ${isolated(most.title ?? most.outlet ?? 'a source without a title')}, in
          ${quantity(most.timesCited, 'note')}.`,
        ]
      : []),
  ];
}

function toSources(count: number): Markup {
  return html`<a href="${tablePage('sources', 0)}">${quantity(count, 'source')}</a>`;
}

function dateHints(rows: readonly ChronologyRow[]): Markup[] {
  const days = rows.flatMap((row) => (row.precision === 'no year' ? [] : (firstDay(row) ?? [])));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return [];
  return [
    html`The dates reach <a href="chronology.html">from ${yearOf(first)} to ${yearOf(last)}</a>.`,
  ];
}

function yearOf(day: string): string {
  return yearName(Number.parseInt(day, 10));
}

function documents(rows: readonly DocumentRow[], site: Site): Markup {
  return html`<section
    class="documents filterable"
    aria-labelledby="documents"
    data-filter="Filter the documents"
  >
    <h2 id="documents">Documents</h2>
    <ol class="group">
      ${rows.map((row) => documentItem(row, site))}
    </ol>
  </section>`;
}

function documentItem(row: DocumentRow, site: Site): Markup {
  const facts = [
    ...(row.published ? [row.published.human] : []),
    languageName(row.language),
    quantity(row.paragraphs, 'paragraph'),
    quantity(row.notes, 'note'),
    quantity(row.sources, 'source'),
    ...(row.faults > 0 ? [quantity(row.faults, 'fault')] : []),
  ].join(' · ');
  return html`<li class="row document-item">
    ${row.publisher !== undefined && html`<p class="institution">${isolated(row.publisher)}</p>`}
    <p class="document-title" lang="${langOf(row.language)}" dir="auto">
      <a href="${site.document(row.id)}">${isolated(row.title)}</a>
    </p>
    <p class="facts">${facts}</p>
    <p class="file-name">${isolated(row.file)}</p>
  </li>`;
}
