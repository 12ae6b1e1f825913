import type { Standing } from '../model/records.ts';
import type { ActorRow, FormRow, MentionPlace, OpenRow } from '../view/actors.ts';
import { number, quantity } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';

/** Where an index stands: on a document's own page, or in a table of the case. */
export interface Standpoint {
  readonly site: Site;
  readonly path: string;
  /** Titles of documents by id; several of them make each place name its document. */
  readonly titles: ReadonlyMap<string, string>;
}

/** An actor as in the index of a book: name, forms, and a link to every place. */
export function actorEntry(row: ActorRow, at: Standpoint, id: string, href?: string): Markup {
  const name = isolated(row.name);
  const head = href === undefined ? name : html`<a href="${href}">${name}</a>`;
  return html`<li class="entry" id="${id}">
    <p class="entry-head">
      <b class="name">${head}</b> <span class="times">${number(row.mentions)}×</span>
      ${standing(row.standing)}
    </p>
    ${descriptions(row)} ${whereabouts(row, at)}
  </li>`;
}

function descriptions({ descriptions: said }: ActorRow): Markup {
  if (said.length === 0) return NOTHING;
  return html`<p class="descriptions">
    ${said.map((words, index) => [index > 0 && '; ', isolated(words)])}
  </p>`;
}

/** Whether a person has looked at it. */
export function standing(value: Standing): Markup {
  return html`<span class="standing ${value}">${value}</span>`;
}

/** Form by form within one document; over several, document by document. */
function whereabouts(row: ActorRow, at: Standpoint): Markup {
  return at.titles.size > 1 ? documentList(row, at) : formList(row.forms, row.name, at);
}

function documentList({ forms, mentions }: ActorRow, at: Standpoint): Markup {
  const places = forms.flatMap((form) => form.at).toSorted((a, b) => a.place.order - b.place.order);
  const named = forms.map((form, index) => [index > 0 && ', ', formWords(form)]);
  return html`<p class="as">${named}</p>
    <p class="where">${placeLinks({ at: places, count: mentions }, at)}</p>`;
}

/** A name found in one form only, its own, needs no list of forms. */
function formList(forms: readonly FormRow[], name: string, at: Standpoint): Markup {
  const [only, second] = forms;
  if (only && !second && only.text === name)
    return html`<p class="where">${placeLinks(only, at)}</p>`;
  return html`<ul class="forms" aria-label="Forms of ${name}">
    ${forms.map((form) => html`<li>${formWords(form)} ${placeLinks(form, at)}</li>`)}
  </ul>`;
}

function formWords({ text, count }: FormRow): Markup {
  const times = count > 1 && html` <span class="times">${number(count)}×</span>`;
  return html`<span class="form">${isolated(text)}</span>${times}`;
}

/** Links to the places of a form, document by document where there are several. */
function placeLinks({ at: places, count }: Pick<FormRow, 'at' | 'count'>, at: Standpoint): Markup {
  const groups = [...Map.groupBy(places, ({ place }) => place.document)];
  const shown = groups.map(([document, own], index) => {
    const title =
      at.titles.size > 1 &&
      html`<span class="in">${isolated(at.titles.get(document) ?? '')}</span> `;
    return html`${index > 0 && '; '}${title}${own.map((one, order) => [order > 0 && ', ', placeLink(one, at)])}`;
  });
  const more = count - places.length;
  return html`<span class="places"
    >${shown}${more > 0 && ` and ${quantity(more, 'more place')}`}</span
  >`;
}

function placeLink({ mention, place }: MentionPlace, { site, path }: Standpoint): Markup {
  const target = site.place(place.document, mention);
  const href = site.document(place.document) === path ? `#${mention}` : relative(path, target);
  return html`<a href="${href}">${place.label}</a>`;
}

/** A name whose bearer is open: the candidates with their scores and the reasons for each. */
export function openEntry(row: OpenRow, at: Standpoint, id: string): Markup {
  return html`<li class="entry open-entry" id="${id}">
    <p class="entry-head">
      <b class="name">${isolated(row.text)}</b> <span class="times">${number(row.count)}×</span>
      <span class="standing open">open</span>
    </p>
    <p class="where">${placeLinks(row, at)}</p>
    ${candidates(row, at)}
  </li>`;
}

function candidates({ candidates: all }: OpenRow, { site, path }: Standpoint): Markup {
  if (all.length === 0)
    return html`<p class="candidates">No one known in the case answers to it.</p>`;
  const items = all.map(({ actor, name, score, reasons }) => {
    const row = site.row(actor);
    const shown =
      row === undefined
        ? isolated(name)
        : html`<a href="${relative(path, row)}">${isolated(name)}</a>`;
    return html`<li>
      ${shown}
      <span class="score">${score.toFixed(2)}</span>
      ${reasons.map((reason, index) => [index > 0 ? '; ' : '', isolated(reason)])}
    </li>`;
  });
  return html`<ul class="candidates" aria-label="May be">
    ${items}
  </ul>`;
}
