import { recordSet } from '../model/record-set.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Document, Passage } from '../model/records.ts';
import type { OpenRow } from '../view/actors.ts';
import { documentPage } from '../view/document-page.ts';
import type { Block, DocumentPage } from '../view/document-page.ts';
import { documentRows } from '../view/documents.ts';
import { humanDate } from '../view/human-date.ts';
import { actorEntry, openEntry } from './entry.ts';
import type { Standpoint } from './entry.ts';
import { faultItem } from './fault-item.ts';
import { file, quantity } from './layout.ts';
import type { DossierFile } from './layout.ts';
import { html, isolated, NOTHING, words } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { notesOf, setNote, setText } from './passage.ts';
import type { Setting } from './passage.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';
import { langOf, languageName, TYPE_WORDS } from './words.ts';

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
  const main = html`<article class="document" lang="${lang}">
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

function titlePage(setting: Setting, records: RecordSet): Markup {
  const { document, body } = setting.page;
  const [title, ...more] = body.filter(({ passage }) => passage.role === 'title');
  const heading = title ? setText(title, setting, 'elsewhere') : words(document.title);
  const id = title ? html` id="${title.passage.id}"` : NOTHING;
  return html`<header class="title-page">
    ${document.publisher !== undefined && html`<p class="institution">${isolated(document.publisher)}</p>`}
    <h1 dir="auto" ${id}>${heading}</h1>
    ${title ? notesOf(title, setting) : NOTHING} ${more.map((block) => subtitle(block, setting))}
    ${document.authors.length > 0 && html`<p class="byline">${document.authors.map((author, index) => [index > 0 && ', ', isolated(author)])}</p>`}
    <p class="imprint" lang="en">${imprint(document)}</p>
    <p class="counts" lang="en">${counts(document, records)}</p>
  </header>`;
}

function subtitle(block: Block, setting: Setting): Markup {
  return html`<p class="subtitle" id="${block.passage.id}" dir="auto">
    ${setText(block, setting)}
  </p>`;
}

/** `21 February 2025 · English · edition of a Russian text of 18 February 2025` */
function imprint({ published, language, editionOf }: Document): Content {
  const parts: readonly Content[] = [
    published === undefined ? 'no date stated' : html`<time>${humanDate(published)}</time>`,
    languageName(language),
    ...(editionOf ? [editionWords(editionOf)] : []),
  ];
  return parts.map((part, index) => [index > 0 && html` <span aria-hidden="true">·</span> `, part]);
}

function editionWords({ language, published }: NonNullable<Document['editionOf']>): string {
  const of =
    language === undefined ? 'edition of a text' : `edition of the ${languageName(language)} text`;
  return published === undefined ? of : `${of} of ${humanDate(published)}`;
}

function counts(document: Document, records: RecordSet): Content {
  const [row] = documentRows(recordSet({ ...records, document: [document] }));
  if (!row) return NOTHING;
  const parts = [
    quantity(row.paragraphs, 'paragraph'),
    quantity(row.notes, 'note'),
    quantity(row.sources, 'source'),
    quantity(row.dates, 'dated expression'),
    quantity(row.mentions, 'mention of a name', 'mentions of names'),
  ].join(' · ');
  if (row.faults === 0) return parts;
  return [parts, ' · ', html`<a href="#faults">${quantity(row.faults, 'fault')}</a>`];
}

/** The contents and the key to the marks; the switches work by style alone. */
function rail(setting: Setting): Markup {
  const headings = setting.page.body.filter(({ passage }) => passage.role === 'heading');
  const contents = html`<nav class="contents" aria-label="Contents">
    <ol>
      ${headings.map(({ passage }) => html`<li class="depth-${passage.level ?? 1}"><a href="#${passage.id}">${isolated(passage.text)}</a></li>`)}
    </ol>
  </nav>`;
  return html`<div class="rail">${headings.length > 1 && contents}${key()}</div>`;
}

const SWITCHES = [
  ['names', 'mention', 'Names'],
  ['dates', 'date', 'Dates'],
  ['citations', 'citation', 'Citations'],
  ['faults', 'fault', 'Faults'],
] as const;

function key(): Markup {
  const items = SWITCHES.map(
    ([kind, mark, name]) =>
      html`<label
        ><input type="checkbox" id="show-${kind}" autocomplete="off" checked />
        <span class="${mark}">${name}</span></label
      >`,
  );
  return html`<fieldset class="key" lang="en">
    <legend>Marks in the text</legend>
    ${items}
    <p>
      Names and dates are <i>proposed</i>: found by the reader program, not checked by a person.
    </p>
  </fieldset>`;
}

function blocks(setting: Setting): readonly Markup[] {
  const set: Markup[] = [];
  let depth = 0;
  let items: Markup[] = [];
  const close = (): void => {
    if (items.length > 0)
      set.push(
        html`<ul class="items">
          ${items}
        </ul>`,
      );
    items = [];
  };
  for (const block of setting.page.body) {
    if (block.passage.role === 'title') continue;
    if (block.passage.role === 'item') {
      items.push(
        html`<li ${anchorOf(block.passage)}>${numberOf(block)}${setText(block, setting)}</li>`,
      );
      continue;
    }
    close();
    if (block.passage.role === 'heading') depth = Math.min(block.passage.level ?? 1, depth + 1, 5);
    set.push(setBlock(block, depth, setting));
  }
  close();
  return set;
}

function setBlock(block: Block, depth: number, setting: Setting): Markup {
  const { role } = block.passage;
  if (role === 'heading') return setHeading(block, depth, setting);
  const anchor = anchorOf(block.passage);
  const text = [numberOf(block), setText(block, setting)];
  if (role === 'caption') return html`<p class="caption" ${anchor}>${text}</p>`;
  if (role === 'quotation') return html`<blockquote><p ${anchor}>${text}</p></blockquote>`;
  return html`<p ${anchor}>${text}</p>`;
}

function setHeading(block: Block, depth: number, setting: Setting): Markup {
  const text = setText(block, setting, 'elsewhere');
  const anchor = anchorOf(block.passage);
  const notes = notesOf(block, setting);
  if (depth <= 1)
    return html`<h2 ${anchor}>${text}</h2>
      ${notes}`;
  if (depth === 2)
    return html`<h3 ${anchor}>${text}</h3>
      ${notes}`;
  if (depth === 3)
    return html`<h4 ${anchor}>${text}</h4>
      ${notes}`;
  return html`<h5 ${anchor}>${text}</h5>
    ${notes}`;
}

function anchorOf({ id }: Passage): Markup {
  return html`id="${id}" dir="auto"`;
}

function numberOf({ place, passage }: Block): Markup {
  if (place.number === undefined) return NOTHING;
  return html`<a class="number" href="#${passage.id}" aria-label="Paragraph ${place.number}"
    >${place.number}</a
  >`;
}

function uncalledNotes(setting: Setting): Markup {
  const { uncalled } = setting.page;
  if (uncalled.length === 0) return NOTHING;
  return html`<section class="uncalled" aria-labelledby="uncalled">
    <h2 id="uncalled" lang="en">Notes that no marker calls</h2>
    ${uncalled.map((block) => setNote(block, setting))}
  </section>`;
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
    <p>${isolated(name)} <span class="media">${words(mediaType)}</span></p>
    <p>SHA-256 <code>${words(sha256)}</code></p>
  </section>`;
}
