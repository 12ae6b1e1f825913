import { firstDay } from '../view/chronology.ts';
import type { ChronologyRow } from '../view/chronology.ts';
import { humanDate } from '../view/human-date.ts';
import { quantity } from './layout.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Site } from './site.ts';

interface Bar {
  readonly label: string;
  readonly rows: readonly ChronologyRow[];
}

const MOST_BARS = 30;
const HEIGHT = 48;
const STEP = 10;
/** Where the month and the year end in a day, counted from behind: years before Christ have a sign. */
const [MONTH_ENDS, YEAR_ENDS] = [-3, -6] as const;

/** How many dated expressions fall in each month, or in each year where there are too many months. */
export function calendar(rows: readonly ChronologyRow[], site: Site): Markup {
  const dated = rows.filter((row) => firstDay(row) !== undefined && row.precision !== 'no year');
  const months = barsOf(
    dated.filter(({ precision }) => precision === 'day' || precision === 'month'),
    MONTH_ENDS,
  );
  const bars = months.length <= MOST_BARS ? months : barsOf(dated, YEAR_ENDS).slice(-MOST_BARS);
  if (bars.length < 3) return NOTHING;
  const unit = bars === months ? 'month' : 'year';
  return html`<section class="calendar" aria-labelledby="calendar">
    <h2 id="calendar">Dated expressions by ${unit}</h2>
    <ol>
      ${bars.map((bar) => barItem(bar, tallest(bars), site))}
    </ol>
  </section>`;
}

function barsOf(rows: readonly ChronologyRow[], end: number): readonly Bar[] {
  return [...Map.groupBy(rows, (row) => firstDay(row)?.slice(0, end) ?? '')].map(
    ([label, own]) => ({
      label,
      rows: own,
    }),
  );
}

function tallest(bars: readonly Bar[]): number {
  return Math.max(...bars.map(({ rows }) => rows.length));
}

function barItem({ label, rows }: Bar, most: number, site: Site): Markup {
  const height = Math.max(2, Math.round((rows.length / most) * HEIGHT));
  const target = site.dated(rows[0]?.id ?? '') ?? 'chronology.html';
  return html`<li>
    <a href="${target}">
      <span class="name">${humanDate(label)}</span>
      <svg
        class="bar"
        viewBox="0 0 ${HEIGHT} ${STEP}"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width="${height}" height="${STEP}" />
      </svg>
      <span class="times" aria-label="${quantity(rows.length, 'dated expression')}"
        >${rows.length}</span
      >
    </a>
  </li>`;
}
