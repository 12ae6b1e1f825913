import type { OrderLink, UndatedAct } from '../view/undated-acts.ts';
import { betweenWords } from '../view/undated-acts.ts';
import type { Standpoint } from './entry.ts';
import { quantity } from './layout.ts';
import { html, isolated, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { relative } from './site.ts';
import { actorLink } from './told-parts.ts';

/** More than this on one page are not read. */
const MOST = 200;

/**
 * Acts without a date, each between what the words put before it and what they put behind it. Nothing is said of two
 * acts that no words put in order; nothing where there are none.
 */
export function undatedSection(acts: readonly UndatedAct[], at: Standpoint): Markup {
  if (acts.length === 0) return NOTHING;
  return html`<section class="undated-acts" aria-labelledby="undated">
    <h2 id="undated">Acts without a date</h2>
    <p>
      ${quantity(acts.length, 'act')} that no words date and that words put before or after
      something. A full line is stated; a dashed one is likely, since only the order in which the
      text tells things says which things are meant.
    </p>
    <ol>
      ${acts.slice(0, MOST).map((act) => actItem(act, at))}
    </ol>
    ${acts.length > MOST && html`<p>The first ${MOST}; all are in the table that <code>tacitus show chronology --format csv</code> writes.</p>`}
  </section>`;
}

/** From left to right, or from the top down: what was over, the act, what was to come. */
function actItem(act: UndatedAct, at: Standpoint): Markup {
  const side = (relations: readonly string[]): readonly OrderLink[] =>
    act.links.filter(({ relation }) => relations.includes(relation));
  const between = betweenWords(act);
  return html`<li class="in-order">
    ${things('after', side(['after', 'since']), act, at)}
    <div class="deed-box">
      ${told(act, at)} ${things('with', side(['during', 'overlaps']), act, at)}
      ${between === '' ? NOTHING : html`<p class="between">${between}</p>`}
    </div>
    ${things('before', side(['before', 'until']), act, at)}
  </li>`;
}

function told({ id, act, actors, span, place, document }: UndatedAct, at: Standpoint): Markup {
  const { type, mode, status } = act;
  const href = relative(at.path, at.site.place(document, id));
  const said = status === 'occurred' ? NOTHING : html` <span class="told-as">${status}</span>`;
  return html`<p>
    <span class="act-kind">${type}${mode !== undefined && ` ${mode}`}${said}</span>
    <q dir="auto"><a href="${href}">${span.text}</a></q>
    <span class="with"
      >${actors.map(({ id: actor, name }, index) => [index > 0 && ', ', actorLink(name, actor, at)])}</span
    >
    <span class="where">${where(document, at)}${place.label}</span>
  </p>`;
}

function where(document: string, { titles }: Standpoint): Markup {
  return titles.size > 1 ? html`${isolated(titles.get(document) ?? '')}, ` : NOTHING;
}

function things(
  side: 'after' | 'with' | 'before',
  links: readonly OrderLink[],
  { document }: UndatedAct,
  { site, path }: Standpoint,
): Markup {
  if (links.length === 0) return side === 'with' ? NOTHING : html`<div class="no-thing"></div>`;
  const items = links.map(({ relation, thing, human, to, certainty }) => {
    const href = relative(path, site.place(document, to ?? thing.passage));
    const date = human === undefined || human === thing.text ? NOTHING : html` <b>${human}</b>`;
    return html`<li class="${certainty}-order">
      <i>${certainty === 'likely' && 'likely '}${WORDS[relation]}</i>
      <a href="${href}">${isolated(thing.text)}</a>${date}
    </li>`;
  });
  return html`<ul class="things ${side}">
    ${items}
  </ul>`;
}

const WORDS: Readonly<Record<OrderLink['relation'], string>> = {
  before: 'before',
  after: 'after',
  during: 'during',
  overlaps: 'at the time of',
  since: 'since',
  until: 'until',
};
