import { yearName } from '../view/chronology-groups.ts';
import type { ChronologyItem } from '../view/chronology-item.ts';
import { calendarDay } from '../view/when.ts';
import { heaped, marksOf } from './chronology-marks.ts';
import type { Mark } from './chronology-marks.ts';
import { rivalPairs } from './chronology-rivals.ts';
import type { Rivals } from './chronology-rivals.ts';
import { tallDrawing } from './chronology-tall.ts';
import { wideDrawing } from './chronology-wide.ts';
import type { Drawing } from './chronology-wide.ts';
import { quantity } from './layout.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Site } from './site.ts';

/** Fewer dates are read faster than looked at. */
const LEAST = 3;
const MOST_MARKS = 600;

/** Widths at which the line is drawn anew, so that its letters keep their size; the style sheet shows one of them. */
const WIDTHS = { medium: 680, large: 1008, vast: 1760 } as const;

/** The line of time as a picture; nothing where there is too little to see. */
export function chronologyPicture(
  items: readonly ChronologyItem[],
  titles: ReadonlyMap<string, string>,
  site: Site,
  path: string,
  rivals: Rivals,
): Markup {
  const marks = heaped(marksOf(items), MOST_MARKS);
  if (marks.length < LEAST) return NOTHING;
  const sheet = (name: string) => ({ site, path, titles, rivals, name });
  return html`<figure class="time-picture">
    ${svg('small', tallDrawing(marks, sheet('small')))}
    ${Object.entries(WIDTHS).map(([name, width]) => svg(name, wideDrawing(marks, width, sheet(name))))}
    <figcaption id="told">
      ${caption(marks, items, rivalPairs(marks, rivals, titles).length > 0)}
    </figcaption>
  </figure>`;
}

/** The links lie beside the image, not in it: a picture has no parts for those who hear it, the list below has. */
function svg(name: string, { width, height, ground, links }: Drawing): Markup {
  return html`<svg
    class="time ${name}"
    viewBox="0 0 ${width} ${Math.ceil(height)}"
    width="${width}"
    height="${Math.ceil(height)}"
  >
    <g role="img" aria-label="The chronology as a picture" aria-describedby="told">${ground}</g>
    <g aria-hidden="true">${links}</g>
  </svg>`;
}

function caption(
  marks: readonly Mark[],
  items: readonly ChronologyItem[],
  hasRivals: boolean,
): Markup {
  const days = marks.flatMap(({ from, until }) =>
    [from ?? [], until === undefined ? [] : until - 1].flat(),
  );
  const times = marks.reduce((sum, { times: own }) => sum + own, 0);
  const [first, last] = [Math.min(...days), Math.max(...days)].map((day) =>
    yearName(calendarDay(day).year),
  );
  const unplaced = items.length - marks.reduce((sum, mark) => sum + mark.items.length, 0);
  const rest =
    unplaced === 0 ? '' : ` ${quantity(unplaced, 'date')} without a year stand in the list only.`;
  const dated = marks.some(({ imprint }) => imprint);
  const square = dated
    ? ' A red square is the date of a text; what lies behind its dashed line lies ahead of the text.'
    : '';
  const acts = marks.some(({ items: own }) => own.some(({ act }) => act !== undefined))
    ? ' A diamond is an act: full where a text tells it as done, hollow where it is alleged, planned or supposed, struck through where it is denied, half full where several are told; a green ring holds acts.'
    : '';
  const arcs = hasRivals ? ' An arc joins different dates of one act.' : '';
  return html`${quantity(times, 'time')}, from ${first} to ${last}. A dot is a day, brackets hold a
  time within which something lies, a bar is a period; a hollow mark is in doubt, a faded end open.
  A double stroke leaves out time, a single one changes the scale. Dots in the rows below say when
  somebody is named.${acts}${arcs}${square}${rest} All of it stands in the list below.`;
}
