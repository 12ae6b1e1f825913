import type { Flag } from './chronology-flags.ts';
import { flagsOf, packed } from './chronology-flags.ts';
import { diamond, dot, fades, line, linked, px, text } from './chronology-draw.ts';
import type { Sheet } from './chronology-draw.ts';
import { heap, heaped } from './chronology-marks.ts';
import type { Mark } from './chronology-marks.ts';
import { arc, rivalPairs } from './chronology-rivals.ts';
import { BREAK, scaleOf } from './chronology-scale.ts';
import type { Scale } from './chronology-scale.ts';
import { stripsOf } from './chronology-strips.ts';
import type { Strip } from './chronology-strips.ts';
import { ticksOf } from './chronology-ticks.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { fitted, inTwoLines, textWidth } from './text-width.ts';

/** A drawing in its two parts: what is looked at, and what can be followed. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ground: Markup;
  readonly links: Markup;
}

const SIZE = 12;
const ROW = 46;
/** From the axis to the lowest label: room for badges. */
const LIFT = 24;
const SPAN_ROW = 32;
const STRIP_ROW = 22;
const MOST_FLAG_ROWS = 8;
const MOST_SPAN_ROWS = 12;
const MOST_MARKS = 300;
const ARC_RISE = 18;
/** Narrower than this, a time is drawn on the axis; wider, as a span below it. */
const ON_AXIS = 34;
/** Points nearer than this are one heap. */
const NEAR = 5;
const WIDEST_HEAP = 9;

/** Time from left to right: labels over the axis, spans under it, and rows that tell where and with whom. */
export function wideDrawing(marks: readonly Mark[], width: number, sheet: Sheet): Drawing {
  const gutter = Math.min(150, Math.round(width * 0.14));
  const [left, right] = [gutter, width - 14];
  const scale = scaleOf(marks.flatMap(anchorsOf), left, right);
  const points = nearHeaped(
    heaped(
      marks.filter((mark) => !isSpan(mark, scale)),
      MOST_MARKS,
    ),
    scale,
  );
  const flagged = flags(points, scale, { left, right, width });
  const spans = spansOf(
    marks.filter((mark) => isSpan(mark, scale)),
    scale,
    { left, right },
  );
  const strips = stripsOf(marks, sheet.titles);
  const axis = 22 + flagged.rows * ROW + LIFT;
  const below = axis + 52;
  const stripTop = below + spans.rows * SPAN_ROW + (spans.hidden.length > 0 ? 34 : 16);
  const height = stripTop + strips.length * STRIP_ROW + 8;
  const ground = html`${bands(scale, axis, height)} ${ticks(scale, axis, height)}
  ${imprints(points, scale, axis, height)}
  ${strips.map((strip, index) => stripRow(strip, stripTop + index * STRIP_ROW, scale, { left, right }))}
  ${gutterWords(axis, spans.rows > 0 ? below : undefined)}`;
  const links = html`${fades(sheet)}
  ${points.map((mark, index) => pole(mark, flagged.flags.get(index), axis, scale))}
  ${arcs(points, axis, scale, sheet)}
  ${points.map((mark, index) => point(mark, flagged.flags.get(index), axis, scale, sheet))}
  ${more(points, flagged.flags, axis, scale, sheet)}
  ${spans.placed.map((span) => spanRow(span, below, sheet))}
  ${hiddenSpans(spans.hidden, left, stripTop - 12, sheet)}`;
  return { width, height, ground, links };
}

/** Times whose distances the axis must show: of what is wide, the stated beginning and the end of a period. */
function anchorsOf({ at, from, until, items, lasting }: Mark): readonly number[] {
  const wide = ['decade', 'century'].includes(items[0]?.precision ?? '');
  if (!lasting && !wide) return [at];
  return [...(from === undefined ? [] : [from]), ...(until === undefined || wide ? [] : [until])];
}

function edges({ from, until }: Mark, { at, stretches }: Scale): readonly [number, number] {
  const [start, end] = [stretches[0]?.start ?? 0, stretches.at(-1)?.end ?? 0];
  return [from === undefined ? start : at(from), until === undefined ? end : at(until)];
}

function isSpan(mark: Mark, scale: Scale): boolean {
  const [start, end] = edges(mark, scale);
  return mark.lasting || end - start > ON_AXIS;
}

function nearHeaped(marks: readonly Mark[], { at }: Scale): readonly Mark[] {
  const near = (mark: Mark, before: Mark, first: Mark): boolean =>
    !mark.imprint &&
    !before.imprint &&
    at(mark.at) - at(before.at) < NEAR &&
    at(mark.at) - at(first.at) < WIDEST_HEAP;
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    const [first, before] = [run?.[0], run?.at(-1)];
    if (run && first && before && near(mark, before, first)) run.push(mark);
    else runs.push([mark]);
  }
  return runs.map((run) => heap(run));
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

function flags(
  points: readonly Mark[],
  scale: Scale,
  { left, right, width }: Sides & { readonly width: number },
): { readonly flags: ReadonlyMap<number, Flag>; readonly rows: number } {
  const most = width < 800 ? 132 : 164;
  const wants = points.map(({ when, words }) => {
    const lines = inTwoLines(words, SIZE, most - 8);
    return Math.min(most, Math.max(...[when, ...lines].map((one) => textWidth(one, SIZE))) + 10);
  });
  const found = flagsOf(
    points.map(({ at }) => scale.at(at)),
    wants,
    {
      start: Math.max(0, left - 120),
      end: right + 10,
      rows: MOST_FLAG_ROWS,
    },
  );
  return { flags: found, rows: Math.max(0, ...[...found.values()].map(({ row }) => row + 1)) };
}

function pole({ at }: Mark, flag: Flag | undefined, axis: number, scale: Scale): Markup {
  if (!flag) return NOTHING;
  const x = scale.at(at);
  return line(x, axis, x, axis - LIFT - (flag.row + 1) * ROW + 6, 'pole');
}

function point(
  mark: Mark,
  flag: Flag | undefined,
  axis: number,
  scale: Scale,
  sheet: Sheet,
): Markup {
  const x = scale.at(mark.at);
  return linked(mark, sheet, [
    onAxis(mark, axis, scale),
    flag ? label(mark, flag, x, axis) : NOTHING,
  ]);
}

/** Two dates of one thing, joined over the axis. */
function arcs(
  points: readonly Mark[],
  axis: number,
  scale: Scale,
  sheet: Sheet,
): readonly Markup[] {
  return rivalPairs(points, sheet.rivals, sheet.titles).map(({ one, two, words }) => {
    const [from, to] = [scale.at(one.at), scale.at(two.at)];
    const rise = Math.min(ARC_RISE, Math.max(8, Math.abs(to - from) / 2));
    return arc([from, axis - 8], [to, axis - 8], [0, -rise], words);
  });
}

function onAxis(mark: Mark, axis: number, scale: Scale): Markup {
  const [start, end] = edges(mark, scale);
  if (mark.times > 1 || end - start < 11) return dot(scale.at(mark.at), axis, mark);
  return bracket(start, end, axis, mark);
}

/** Square brackets hold a time within which something lies. */
function bracket(
  start: number,
  end: number,
  y: number,
  { approximate, uncertain, act }: Mark,
): Markup {
  const kind = `bracket${uncertain ? ' unsure' : ''}${approximate ? ' about' : ''}`;
  const [a, b] = [px(start + 1), px(end - 1)];
  return html`<path class="hold" d="M${a} ${px(y - 6)}H${b}V${px(y + 6)}H${a}Z" /><path
      class="${kind}"
      d="M${px(start + 5)} ${px(y - 6)}H${a}V${px(y + 6)}H${px(start + 5)}M${px(end - 5)} ${px(y - 6)}H${b}V${px(y + 6)}H${px(end - 5)}"
    />${act ? diamond((start + end) / 2, y, act) : NOTHING}`;
}

function label({ when, words }: Mark, flag: Flag, x: number, axis: number): Markup {
  const top = axis - LIFT - (flag.row + 1) * ROW + 14;
  const leftward = flag.left < x - 1;
  const at = leftward ? x - 5 : x + 5;
  const anchor = leftward ? 'end' : 'start';
  const room = flag.right - flag.left - 8;
  const lines = inTwoLines(words, SIZE, room);
  return html`<rect
      class="behind"
      x="${px(flag.left)}"
      y="${px(top - 12)}"
      width="${px(flag.right - flag.left)}"
      height="${ROW - 6}"
    />
    ${text(at, top, 'when', fitted(when, SIZE, room), anchor)}
    ${lines.map((one, index) => text(at, top + 13 * (index + 1), 'words', one, anchor))}`;
}

/** Badges that count the points of a run for whose labels there was no room. */
function more(
  points: readonly Mark[],
  flagged: ReadonlyMap<number, Flag>,
  axis: number,
  scale: Scale,
  sheet: Sheet,
): readonly Markup[] {
  const runs: Mark[][] = [[]];
  for (const [index, mark] of points.entries())
    if (flagged.has(index)) runs.push([]);
    else runs.at(-1)?.push(mark);
  return runs
    .filter(({ length }) => length > 1)
    .map((run) => {
      const all = heap(run);
      const x = scale.at(all.at);
      return linked(
        all,
        sheet,
        html`${text(x, axis - 13, 'badge', `${all.times} dates`, 'middle')}`,
      );
    });
}

interface Span {
  readonly mark: Mark;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Where its words begin, and how far they may go. */
  readonly from: number;
  readonly room: number;
}

function spansOf(
  marks: readonly Mark[],
  scale: Scale,
  { left, right }: Sides,
): { readonly placed: readonly Span[]; readonly hidden: readonly Mark[]; readonly rows: number } {
  const sorted = marks
    .map((mark) => ({ mark, edges: edges(mark, scale) }))
    .toSorted((a, b) => a.edges[0] - b.edges[0] || b.edges[1] - a.edges[1]);
  const extents = sorted.map(({ mark, edges: [start, end] }): [number, number] => {
    const wanted = Math.min(230, textWidth(`${mark.when}  ${mark.words}`, SIZE));
    const from = Math.max(left, Math.min(start, right - wanted));
    return [from, Math.max(end, from + wanted)];
  });
  const rows = packed(extents, MOST_SPAN_ROWS);
  const placed = sorted.flatMap(({ mark, edges: [start, end] }, index) => {
    const row = rows[index];
    const [from = left] = extents[index] ?? [];
    if (row === undefined) return [];
    const next = extents.find(([begin], other) => rows[other] === row && begin > from);
    return [{ mark, row, start, end, from, room: (next?.[0] ?? right + 12) - from - 8 }];
  });
  const hidden = sorted.flatMap(({ mark }, index) => (rows[index] === undefined ? [mark] : []));
  return { placed, hidden, rows: Math.max(0, ...placed.map(({ row }) => row + 1)) };
}

/** Spans for which there is no row are counted, and lead to the list. */
function hiddenSpans(hidden: readonly Mark[], x: number, y: number, sheet: Sheet): Markup {
  if (hidden.length === 0) return NOTHING;
  const times = hidden.reduce((sum, mark) => sum + mark.times, 0);
  const words = times === 1 ? 'and 1 more span' : `and ${times} more spans`;
  return linked(heap(hidden), sheet, html`${text(x, y, 'badge', words)}`);
}

function spanRow({ mark, row, start, end, from, room }: Span, top: number, sheet: Sheet): Markup {
  const y = top + row * SPAN_ROW + 22;
  const shape = mark.lasting
    ? bar(mark, start, end, y, sheet)
    : bracket(start, Math.max(end, start + 12), y, mark);
  const when = fitted(mark.when, SIZE, room);
  const beside = room - textWidth(when, SIZE) - 8;
  const words = beside > 40 ? fitted(mark.words, SIZE, beside) : '';
  return linked(
    mark,
    sheet,
    html`${shape}<text x="${px(from)}" y="${px(y - 10)}"
        ><tspan class="when">${when}</tspan
        >${words === '' ? NOTHING : html`<tspan class="words" dx="6">${words}</tspan>`}</text
      >`,
  );
}

function bar(
  { from, until, approximate, uncertain }: Mark,
  start: number,
  end: number,
  y: number,
  { name }: Sheet,
): Markup {
  const open =
    from === undefined ? `url(#${name}-in)` : until === undefined ? `url(#${name}-out)` : undefined;
  const kind = `bar-of-time${uncertain ? ' unsure' : ''}${approximate ? ' about' : ''}`;
  const fill = open === undefined ? NOTHING : html` fill="${open}"`;
  return html`<rect
    class="${open === undefined ? kind : `${kind} faded`}"
    x="${px(start)}"
    y="${px(y - 5)}"
    width="${px(Math.max(4, end - start))}"
    height="10"
    rx="1.5"
    ${fill}
  />`;
}

function bands({ stretches }: Scale, axis: number, height: number): Markup {
  const shades = stretches.map(
    ({ start, end }) =>
      html`<rect
        class="band"
        x="${px(start)}"
        y="14"
        width="${px(end - start)}"
        height="${px(height - 20)}"
      />`,
  );
  const lines = stretches.map(({ start, end }) => line(start, axis, end, axis, 'axis'));
  const breaks = stretches.slice(1).map((stretch, index) => {
    const before = stretches[index];
    const [a, b] = [stretch.start - BREAK, stretch.start];
    const left = before !== undefined && before.until < stretch.from;
    return left
      ? html`${line(a, axis, a + 7, axis, 'axis')}${line(b - 7, axis, b, axis, 'axis')}${slash(a + 8, axis)}${slash(a + 14, axis)}`
      : html`${line(a, axis, b, axis, 'axis')}${slash(a + 11, axis)}`;
  });
  return html`${shades} ${lines} ${breaks}`;
}

function slash(x: number, y: number): Markup {
  return line(x - 3, y + 8, x + 3, y - 8, 'break');
}

function ticks(scale: Scale, axis: number, height: number): readonly Markup[] {
  return scale.stretches.map((stretch, index) => {
    const { unit, ticks: all } = ticksOf(stretch, { year: 44, month: 40, day: 26 });
    const several = scale.stretches.length > 1;
    const name = several
      ? text((stretch.start + stretch.end) / 2, 10, 'unit', `in ${unit}`, 'middle')
      : NOTHING;
    const drawn = all.map(({ day, label: short, larger }) => {
      const x = scale.at(day);
      const over =
        larger === undefined ? NOTHING : text(x, axis + 33, 'tick larger', larger, 'middle');
      return html`${line(x, axis, x, axis + 6, 'axis')}${line(x, axis + 36, x, height - 6, 'grid')}${text(x, axis + 19, 'tick', short, 'middle')}${over}`;
    });
    return html`<g data-stretch="${index + 1}">${name}${drawn}</g>`;
  });
}

/** What lies behind the date of a document is what it expects. */
function imprints(
  points: readonly Mark[],
  scale: Scale,
  axis: number,
  height: number,
): readonly Markup[] {
  return points
    .filter(({ imprint }) => imprint)
    .map(({ at }) => line(scale.at(at), axis, scale.at(at), height - 6, 'imprint-line'));
}

function gutterWords(axis: number, below: number | undefined): Markup {
  return html`${text(0, axis + 4, 'lane', 'Dates')}${below === undefined ? NOTHING : text(0, below + 26, 'lane', 'Spans')}`;
}

function stripRow(
  { name, kind, ats }: Strip,
  y: number,
  scale: Scale,
  { left, right }: Sides,
): Markup {
  const middle = y + STRIP_ROW / 2;
  const marks = ats.map(
    (at) =>
      html`<circle cx="${px(scale.at(at))}" cy="${px(middle)}" r="3.2" class="beat ${kind}" />`,
  );
  return html`${line(left, middle, right, middle, 'grid')}${text(0, middle + 4, 'lane', fitted(name, SIZE, left - 10))}${marks}`;
}
