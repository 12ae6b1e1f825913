import { recordSet } from '../model/record-set.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Document } from '../model/records.ts';
import { datedWords } from '../view/chronology.ts';
import type { Block } from '../view/document-page.ts';
import { documentRows } from '../view/documents.ts';
import { humanDate } from '../view/human-date.ts';
import { quantity } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { notesOf, setText } from './passage.ts';
import type { Setting } from './setting.ts';
import { languageName } from '../view/language-name.ts';

/** The head of a document: who says it, under which title, when, in which edition, and what was found in it. */
export function titlePage(setting: Setting, records: RecordSet): Markup {
  const { document, body } = setting.page;
  const [title, ...more] = body.filter(({ passage }) => passage.role === 'title');
  const heading = title ? setText(title, setting, 'elsewhere') : document.title;
  const id = title ? html` id="${title.passage.id}"` : NOTHING;
  return html`<header class="title-page">
    ${document.publisher !== undefined && html`<p class="institution">${isolated(document.publisher)}</p>`}
    <h1 dir="auto" ${id}>${heading}</h1>
    ${title ? notesOf(title, setting) : NOTHING} ${more.map((block) => subtitle(block, setting))}
    ${document.authors.length > 0 && html`<p class="byline">${document.authors.map((author, index) => [index > 0 && ', ', isolated(author)])}</p>`}
    <p class="imprint" lang="en" dir="ltr">${imprint(document)}</p>
    <p class="counts" lang="en" dir="ltr">${counts(document, records)}</p>
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
    published === undefined ? 'no date stated' : humanDate(published),
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
  const dates = datedWords(records).filter(({ inCitation }) => !inCitation).length;
  const parts = [
    quantity(row.paragraphs, 'paragraph'),
    quantity(row.notes, 'note'),
    quantity(row.sources, 'source'),
    quantity(dates, 'dated expression'),
    quantity(row.mentions, 'mention of a name', 'mentions of names'),
  ].join(' · ');
  if (row.faults === 0) return parts;
  return [parts, ' · ', html`<a href="#faults">${quantity(row.faults, 'fault')}</a>`];
}
