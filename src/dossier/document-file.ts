import type { RecordSet } from '../model/record-set.ts';
import type { Document } from '../model/records.ts';
import type { OpenRow } from '../view/actors.ts';
import { documentPage } from '../view/document-page.ts';
import type { DocumentPage } from '../view/document-page.ts';
import { directionOf } from '../view/script-of.ts';
import { blocks, uncalledNotes } from './body.ts';
import { actorEntry, openEntry } from './entry.ts';
import type { Standpoint } from './entry.ts';
import { faultItem } from './fault-item.ts';
import { file } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Setting } from './setting.ts';
import { rail } from './rail.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';
import { titlePage } from './title-page.ts';
import { langOf, TYPE_WORDS } from './words.ts';

/** The page of one document: the text as a book sets it, with its notes beside it, and an index of its names. */
export function documentFile(document: Document, records: RecordSet, site: Site): DossierFile {
  const path = site.document(document.id);
  const page = documentPage(document, records);
  const setting: Setting = {
    site,
    path,
    page,
    languages: languagesOf(records),
    open: openAnchors(page),
  };
  const lang = langOf(document.language);
  const main = html`<article
      class="document"
      lang="${lang}"
      dir="${directionOf(document.language)}"
    >
      ${titlePage(setting, records)} ${rail(setting)}
      <div class="text">${blocks(setting)}</div>
      ${uncalledNotes(setting)}
    </article>
    ${faultSection(setting)} ${nameSection(setting)} ${fileFacts(document)}`;
  return file(site, { path, title: document.title, kind: 'document-page', main });
}

function languagesOf({ source }: RecordSet): ReadonlyMap<string, string> {
  return new Map(
    source.flatMap(({ id, csl }) => {
      const lang = langOf(csl.language ?? 'und');
      return lang ? [[id, lang] as const] : [];
    }),
  );
}

/** Every mention of an open name leads to the one entry of that name. */
function openAnchors({ open }: DocumentPage): ReadonlyMap<string, string> {
  return new Map(
    open.flatMap((row) => row.at.map(({ mention }) => [mention, openAnchor(row)] as const)),
  );
}

function openAnchor({ at }: OpenRow): string {
  return `open_${at[0]?.mention ?? ''}`;
}

function faultSection({ page, site, path }: Setting): Markup {
  if (page.faults.length === 0) return NOTHING;
  return html`<section class="appendix" aria-labelledby="faults">
    <h2 id="faults">Faults in this document</h2>
    <ul class="faults">
      ${page.faults.map((fault) => faultItem(fault, { site, path }))}
    </ul>
  </section>`;
}

function nameSection({ page, site, path }: Setting): Markup {
  if (page.actors.length + page.open.length === 0) return NOTHING;
  const at: Standpoint = { site, path, titles: new Map() };
  const groups = [...Map.groupBy(page.actors, ({ type }) => type)].map(
    ([type, actors]) =>
      html`<h3>${TYPE_WORDS[type]}</h3>
        <ul class="index">
          ${actors.map((row) => actorEntry(row, at, `in_${row.id}`, hrefOf(row.id, site, path)))}
        </ul>`,
  );
  return html`<section class="appendix names" aria-labelledby="names">
    <h2 id="names">Names in this document</h2>
    ${groups} ${openNames(page, at)}
  </section>`;
}

function hrefOf(actor: string, site: Site, path: string): string | undefined {
  const row = site.row(actor);
  return row === undefined ? undefined : relative(path, row);
}

function openNames({ open }: DocumentPage, at: Standpoint): Markup {
  if (open.length === 0) return NOTHING;
  return html`<h3>Open: who is meant?</h3>
    <ul class="index">
      ${open.map((row) => openEntry(row, at, openAnchor(row)))}
    </ul>`;
}

function fileFacts({ file: name, mediaType, sha256 }: Document): Markup {
  return html`<section class="appendix file-facts" aria-labelledby="file">
    <h2 id="file">The file</h2>
    <p>${isolated(name)} <span class="media">${mediaType}</span></p>
    <p>SHA-256 <code>${sha256}</code></p>
  </section>`;
}
