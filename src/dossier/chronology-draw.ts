import type { Id } from '../model/records.ts';
import type { ChronologyItem } from '../view/chronology-item.ts';
import type { Mark } from './chronology-marks.ts';
import { shown } from './chronology-marks.ts';
import { html, NOTHING } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { relative } from './site.ts';
import type { Site } from './site.ts';

/** What a drawing needs to know of the page it stands on. */
export interface Sheet {
  readonly site: Site;
  readonly path: string;
  /** Titles of documents by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Items that date the same thing otherwise, by item. */
  readonly rivals: ReadonlyMap<Id, readonly ChronologyItem[]>;
  /** Makes ids of gradients unlike those of the other drawings. */
  readonly name: string;
}

/** Pixels with one decimal: more is not seen. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A mark leads to its words; a heap of several, to its first row in the list. */
export function linked(mark: Mark, { site, path }: Sheet, inside: Content): Markup {
  const [first] = mark.items;
  if (!first) return NOTHING;
  const row = mark.times > 1 ? site.dated(first.id) : undefined;
  const href = relative(path, row ?? site.place(first.document, first.id));
  return html`<a href="${href}" tabindex="-1"><title>${titleOf(mark)}</title> ${inside}</a>`;
}

const LONGEST_TITLE = 300;
const MOST_TOLD = 6;

function titleOf({ items, times, when, approximate, uncertain }: Mark): string {
  if (times > 1) {
    const more = items.length > MOST_TOLD ? ' …' : '';
    return `${when}: ${items
      .slice(0, MOST_TOLD)
      .map(({ human }) => human)
      .join('; ')}${more}`;
  }
  const doubt = `${approximate ? ' (approximate)' : ''}${uncertain ? ' (in doubt)' : ''}`;
  return shown(`${when}${doubt}: ${items[0]?.sentence.text.slice(0, LONGEST_TITLE) ?? ''}`);
}

export function text(x: number, y: number, kind: string, words: string, anchor = 'start'): Markup {
  return html`<text x="${px(x)}" y="${px(y)}" class="${kind}" text-anchor="${anchor}"
    >${words}</text
  >`;
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  return html`<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" class="${kind}" />`;
}

/**
 * An act: a diamond, full where the texts tell it as done, hollow where they do not; struck through where it is denied,
 * half full where they tell several acts of one time in several ways.
 */
export function diamond(x: number, y: number, act: NonNullable<Mark['act']>): Markup {
  const [left, right, top, bottom] = [px(x - 6), px(x + 6), px(y - 6), px(y + 6)];
  const [across, down] = [px(x), px(y)];
  const half =
    act === 'several'
      ? html`<path class="act-half" d="M${across} ${top}L${left} ${down}L${across} ${bottom}Z" />`
      : NOTHING;
  const struck = act === 'denied' ? line(x - 7, y + 7, x + 7, y - 7, 'struck') : NOTHING;
  return html`<path
      class="dot deed ${act}"
      d="M${across} ${top}L${right} ${down}L${across} ${bottom}L${left} ${down}Z"
    />${half}${struck}`;
}

/** A day or a short time: a dot, hollow when in doubt, dashed when approximate; a heap is larger and numbered. */
export function dot(x: number, y: number, mark: Mark): Markup {
  const kind = `dot${mark.uncertain ? ' unsure' : ''}${mark.approximate ? ' about' : ''}${mark.imprint ? ' imprint' : ''}`;
  if (mark.times > 1)
    return html`<circle
        cx="${px(x)}"
        cy="${px(y)}"
        r="9"
        class="${mark.act ? 'heap of-acts' : 'heap'}"
      />${text(x, y + 4, 'heap-count', String(mark.times), 'middle')}`;
  if (mark.imprint)
    return html`<rect
      x="${px(x - 4.5)}"
      y="${px(y - 4.5)}"
      width="9"
      height="9"
      class="${kind}"
    />`;
  const sign = mark.uncertain ? text(x, y - 8, 'doubt', '?', 'middle') : NOTHING;
  if (mark.act) return html`${diamond(x, y, mark.act)}${sign}`;
  return html`<circle cx="${px(x)}" cy="${px(y)}" r="4.5" class="${kind}" />${sign}`;
}

/** The two gradients by which an open end fades, along the line of time. */
export function fades({ name }: Sheet, along: 'right' | 'down' = 'right'): Markup {
  const [x2, y2] = along === 'right' ? [1, 0] : [0, 1];
  return html`<defs>
    <linearGradient id="${name}-out" x1="0" y1="0" x2="${x2}" y2="${y2}">
      <stop class="full" offset="0.55" />
      <stop class="none" offset="1" />
    </linearGradient>
    <linearGradient id="${name}-in" x1="0" y1="0" x2="${x2}" y2="${y2}">
      <stop class="none" offset="0" />
      <stop class="full" offset="0.45" />
    </linearGradient>
  </defs>`;
}
