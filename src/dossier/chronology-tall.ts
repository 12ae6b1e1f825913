import { packed } from './chronology-flags.ts';
import { dot, fades, line, linked, px, text } from './chronology-draw.ts';
import type { Sheet } from './chronology-draw.ts';
import { heaped } from './chronology-marks.ts';
import type { Mark } from './chronology-marks.ts';
import { arc, rivalPairs } from './chronology-rivals.ts';
import { BREAK, scaleOf } from './chronology-scale.ts';
import type { Scale } from './chronology-scale.ts';
import { ticksOf } from './chronology-ticks.ts';
import type { Drawing } from './chronology-wide.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';
import { fitted, inTwoLines } from './text-width.ts';

const WIDTH = 340;
const AXIS = 66;
const LABEL = 108;
const SIZE = 13;
const LINE = 16;
const MOST_LABELS = 30;
const LANES = 4;

/** Time from the top down, for a narrow window: every mark has its label, and dense times are heaped. */
export function tallDrawing(marks: readonly Mark[], sheet: Sheet): Drawing {
  const first = scaleOf(marks.map(placeOf), 0, MOST_LABELS * LINE * 3);
  const inOrder = marks.toSorted((a, b) => placeOf(a) - placeOf(b));
  const shownMarks = heaped(inOrder, MOST_LABELS, (mark) => first.at(placeOf(mark)));
  const wanted = shownMarks.map((mark) => lines(mark).length * LINE + LINE + 10);
  const length = Math.max(
    160,
    wanted.reduce((sum, one) => sum + one, 0),
  );
  const scale = scaleOf(shownMarks.map(placeOf), 20, 20 + length);
  const tops = pushed(
    shownMarks.map((mark) => scale.at(placeOf(mark))),
    wanted,
  );
  const height = Math.max(20 + length, (tops.at(-1) ?? 0) + (wanted.at(-1) ?? 0)) + 12;
  const ground = html`${axis(scale)} ${ticks(scale)}`;
  const lanes = lanesOf(shownMarks, scale);
  const links = html`${fades(sheet, 'down')}
  ${shownMarks.map((mark) => stretchOf(mark, lanes.get(mark), scale, sheet))}
  ${arcs(shownMarks, scale, sheet)}
  ${shownMarks.map((mark, index) => entry(mark, tops[index] ?? 0, scale, sheet))}`;
  return { width: WIDTH, height, ground, links };
}

/** Spans are told where they begin. */
function placeOf({ from, at, lasting, times }: Mark): number {
  return lasting && times === 1 ? (from ?? at) : at;
}

function lines({ words }: Mark): readonly string[] {
  return inTwoLines(words, SIZE, WIDTH - LABEL - 4);
}

interface Block {
  /** Where its labels would be best, on the whole, less what lies before each. */
  readonly sum: number;
  readonly count: number;
}

/** Labels in order and none on another, as near to their wishes as can be (isotonic regression, by merging blocks). */
function pushed(wishes: readonly number[], heights: readonly number[]): readonly number[] {
  const offsets = heights.map((_, index) =>
    heights.slice(0, index).reduce((sum, one) => sum + one, 0),
  );
  const blocks: Block[] = [];
  for (const [index, wish] of wishes.entries()) {
    let block: Block = { sum: wish - LINE - (offsets[index] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const bases = blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)));
  return offsets.map((offset, index) => offset + Math.max(4, bases[index] ?? 0));
}

function mean({ sum, count }: Block): number {
  return sum / count;
}

function axis({ stretches }: Scale): Markup {
  const parts = stretches.map(({ start, end }) => line(AXIS, start, AXIS, end, 'axis'));
  const breaks = stretches.slice(1).map(({ start, from }, index) => {
    const left = (stretches[index]?.until ?? from) < from;
    const strokes = left ? [start - 14, start - 8] : [start - 11];
    const joint = left ? NOTHING : line(AXIS, start - BREAK, AXIS, start, 'axis');
    return html`${joint}${strokes.map((y) => line(AXIS - 7, y + 3, AXIS + 7, y - 3, 'break'))}`;
  });
  return html`${parts} ${breaks}`;
}

function ticks({ stretches, at }: Scale): readonly Markup[] {
  return stretches.map(
    (stretch) =>
      html`${ticksOf(stretch, { year: 30, month: 34, day: 24 }).ticks.map(
        ({ day, label, larger }) => {
          const y = at(day);
          const over =
            larger === undefined ? NOTHING : text(AXIS - 9, y - 9, 'tick larger', larger, 'end');
          return html`${line(AXIS - 5, y, AXIS, y, 'axis')}${text(AXIS - 9, y + 4, 'tick', label, 'end')}${over}`;
        },
      )}`,
  );
}

function entry(mark: Mark, top: number, scale: Scale, sheet: Sheet): Markup {
  const y = scale.at(placeOf(mark));
  const middle = top + 12;
  const elbow = html`<path
    class="pole"
    d="M${AXIS + 5} ${px(y)}H${AXIS + 8}L${LABEL - 11} ${px(middle)}H${LABEL - 5}"
    fill="none"
  />`;
  const words = lines(mark).map((one, index) =>
    text(LABEL, top + 16 + LINE * (index + 1), 'words', one),
  );
  return linked(
    mark,
    sheet,
    html`${elbow}${mark.lasting && mark.times === 1 ? NOTHING : dot(AXIS, y, mark)}${text(LABEL, top + 16, 'when', fitted(mark.when, SIZE, WIDTH - LABEL - 4))}${words}`,
  );
}

/** Two dates of one thing, joined beside the axis. */
function arcs(marks: readonly Mark[], scale: Scale, sheet: Sheet): readonly Markup[] {
  return rivalPairs(marks, sheet.rivals, sheet.titles).map(({ one, two, words }) => {
    const [from, to] = [scale.at(placeOf(one)), scale.at(placeOf(two))];
    return arc([AXIS + 8, from], [AXIS + 8, to], [14, 0], words);
  });
}

/** Bars of periods side by side, on as many lanes as there is room for. */
function lanesOf(marks: readonly Mark[], scale: Scale): ReadonlyMap<Mark, number> {
  const periods = marks.filter(({ lasting, times }) => lasting && times === 1);
  const rows = packed(
    periods.map((mark) => edges(mark, scale)),
    LANES,
  );
  return new Map(periods.map((mark, index) => [mark, rows[index] ?? LANES - 1]));
}

function edges({ from, until }: Mark, { at, stretches }: Scale): readonly [number, number] {
  const [start, end] = [stretches[0]?.start ?? 0, stretches.at(-1)?.end ?? 0];
  return [from === undefined ? start : at(from), until === undefined ? end : at(until)];
}

/** How long a period lasted, or within which time something lies. */
function stretchOf(mark: Mark, lane: number | undefined, scale: Scale, { name }: Sheet): Markup {
  if (mark.times > 1) return NOTHING;
  const [y1, y2] = edges(mark, scale);
  const height = px(Math.max(4, y2 - y1));
  if (lane === undefined)
    return y2 - y1 < 12
      ? NOTHING
      : html`<rect class="hold" x="${AXIS - 4}" y="${px(y1)}" width="8" height="${height}" />`;
  const x = AXIS + 6 + lane * 6;
  if (mark.until !== undefined && mark.from !== undefined)
    return html`<rect class="bar-of-time" x="${x}" y="${px(y1)}" width="4" height="${height}" />`;
  const fade = mark.from === undefined ? 'in' : 'out';
  return html`<rect
    x="${x}"
    y="${px(y1)}"
    width="4"
    height="${height}"
    fill="url(#${name}-${fade})"
  />`;
}
