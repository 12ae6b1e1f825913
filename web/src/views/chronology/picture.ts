import { ticksBetween } from '../../../../src/view/time-ticks.ts';
import { COLUMN, crowd, placed } from '../../../../src/view/time-placing.ts';
import type { Paper, Placed } from '../../../../src/view/time-placing.ts';
import { rowsOf } from '../../../../src/view/time-rows.ts';
import type { Lane } from '../../../../src/view/time-lanes.ts';
import { zoomed } from '../../../../src/view/time-window.ts';
import type { TimeWindow } from '../../../../src/view/time-window.ts';
import type { ChronologyMark } from '../../api/types.ts';

/** The page's colours and faces, as the theme has them now. */
export interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly rule: string;
  readonly panel: string;
  readonly paper: string;
  readonly act: string;
  readonly date: string;
  readonly chosen: string;
  readonly serif: string;
  readonly sans: string;
}

/** What is to be drawn. */
export interface Scene {
  readonly lanes: readonly Lane[];
  readonly marks: readonly ChronologyMark[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  /** Pixels that the lanes are scrolled up. */
  readonly scroll: number;
  /** Index of the mark that is looked at. */
  readonly chosen: number | undefined;
  readonly inks: Inks;
}

/** Where a mark was drawn, so that a pointer finds it. */
export interface Spot {
  readonly mark: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly tall: number;
}

export const AXIS = 30;
const ROW = 18;
const BARE_ROW = 8;
const HEAD = 22;
const LANE_ROWS = 6;
const WORDS_WIDTH = 220;
const TICK_WIDTH = 64;

/** How high a lane is, in pixels; one alone takes all there is. */
export function laneHeight(lanes: number, height: number): number {
  const least = HEAD + LANE_ROWS * ROW;
  return lanes === 1 ? Math.max(least, height - AXIS - 4) : least;
}

/** Draws a scene; gives back where each mark of it stands. */
export function draw(pen: CanvasRenderingContext2D, scene: Scene): readonly Spot[] {
  const { lanes, width, height, scroll, inks } = scene;
  pen.clearRect(0, 0, width, height);
  drawGrid(pen, scene);
  const spots: Spot[] = [];
  const high = laneHeight(lanes.length, height);
  pen.save();
  pen.beginPath();
  pen.rect(0, AXIS, width, height - AXIS);
  pen.clip();
  for (const [at, lane] of lanes.entries()) {
    const top = AXIS + at * high - scroll;
    if (top > height || top + high < AXIS) continue;
    drawLane(pen, scene, lane, top, high, spots);
    pen.fillStyle = inks.rule;
    pen.fillRect(0, top + high - 1, width, 1);
  }
  pen.restore();
  return spots;
}

function drawGrid(pen: CanvasRenderingContext2D, { window, width, height, inks }: Scene): void {
  const { from, perPixel } = window;
  const ticks = ticksBetween(from, from + width * perPixel, perPixel * TICK_WIDTH);
  pen.textBaseline = 'middle';
  for (const { at, label, major } of ticks) {
    const left = Math.round((at - from) / perPixel);
    pen.fillStyle = major ? inks.faint : inks.rule;
    pen.globalAlpha = major ? 0.55 : 0.8;
    pen.fillRect(left, AXIS - 6, 1, height);
    pen.globalAlpha = 1;
    pen.font = `${major ? '600 ' : ''}12px ${inks.sans}`;
    pen.fillStyle = major ? inks.ink : inks.faint;
    pen.fillText(label, left + 4, AXIS / 2 - 2);
  }
  pen.fillStyle = inks.faint;
  pen.fillRect(0, AXIS - 1, width, 1);
}

function paperOf(width: number, high: number): Paper {
  const fitting = (row: number): number => Math.max(1, Math.floor((high - HEAD - 4) / row));
  return { width, rows: fitting(BARE_ROW), wordRows: fitting(ROW), words: WORDS_WIDTH };
}

/** Whether the items of a lane alone on the paper can be told apart. */
export function isReadable(
  lane: Lane,
  window: TimeWindow,
  { width, height }: Pick<Scene, 'width' | 'height'>,
): boolean {
  return placed(lane, window, paperOf(width, laneHeight(1, height))).kind === 'marks';
}

function drawLane(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  lane: Lane,
  top: number,
  high: number,
  spots: Spot[],
): void {
  const { window, width, inks, lanes } = scene;
  const within = placed(lane, window, paperOf(width, high));
  if (within.kind === 'crowd') drawCrowd(pen, within, inks, top + HEAD, high - HEAD - 6);
  else drawMarks(pen, scene, within, top + HEAD, high - HEAD - 4, spots);
  if (lanes.length === 1 && lane.label === 'All') return;
  pen.font = `13px ${inks.serif}`;
  pen.textBaseline = 'middle';
  const label = lane.label.length > 70 ? `${lane.label.slice(0, 69)}…` : lane.label;
  const long = pen.measureText(label).width;
  pen.fillStyle = inks.paper;
  pen.globalAlpha = 0.85;
  pen.fillRect(0, top + 2, long + 60, HEAD - 4);
  pen.globalAlpha = 1;
  pen.fillStyle = inks.ink;
  pen.fillText(label, 4, top + HEAD / 2);
  pen.fillStyle = inks.faint;
  pen.font = `11px ${inks.sans}`;
  pen.fillText(lane.count.toLocaleString('en'), long + 12, top + HEAD / 2 + 1);
}

function drawCrowd(
  pen: CanvasRenderingContext2D,
  { counts, most }: Extract<Placed, { kind: 'crowd' }>,
  inks: Inks,
  top: number,
  high: number,
): void {
  pen.fillStyle = inks.soft;
  pen.beginPath();
  for (const [column, count] of counts.entries()) {
    if (count === 0) continue;
    const tall = Math.max(2, Math.sqrt(count / most) * high);
    pen.rect(column * COLUMN, top + high - tall, COLUMN - 1, tall);
  }
  pen.fill();
  pen.fillStyle = inks.faint;
  pen.font = `11px ${inks.sans}`;
  pen.textBaseline = 'top';
  pen.textAlign = 'right';
  pen.fillText(
    `up to ${most.toLocaleString('en')} in a column`,
    counts.length * COLUMN - 8,
    top - HEAD + 6,
  );
  pen.textAlign = 'left';
}

const TALL = 7;

function drawMarks(
  pen: CanvasRenderingContext2D,
  { marks, chosen, inks, width }: Scene,
  set: Extract<Placed, { kind: 'marks' }>,
  top: number,
  high: number,
  spots: Spot[],
): void {
  // Acts are named before dates.
  const weight = (at: number): number => {
    if (wordsRoom(set, at, width) < LEAST_WORDS) return 0;
    return marks[set.marks[at] ?? -1]?.kind === 'event' ? 2 : 1;
  };
  const rows = rowsOf(set, weight, { word: ROW, bare: BARE_ROW, high });
  for (let at = 0; at < set.count; at += 1) {
    const [index = 0, left = 0, right = 0, on = 0] = [
      set.marks[at],
      set.left[at],
      set.right[at],
      set.row[at],
    ];
    const mark = marks[index];
    if (mark === undefined) continue;
    const [tall = BARE_ROW, worded = false] = [rows.tall[on], rows.worded[on]];
    const middle = top + (rows.top[on] ?? 0) + tall / 2;
    const free = worded ? Math.min(set.room[at] ?? 0, LONGEST_WORDS) : 0;
    const end = Math.min(right, width) + Math.max(0, free - 8);
    if (index === chosen) {
      pen.fillStyle = inks.chosen;
      pen.fillRect(left - 5, middle - tall / 2 + 1, end - left + 8, tall - 2);
    }
    drawMark(pen, mark, left, right, middle, inks);
    if (worded) writeWords(pen, mark, left, right, middle, inks, width, free);
    spots.push({
      mark: index,
      left: Math.max(0, left),
      right: end,
      top: middle - tall / 2,
      tall,
    });
  }
}

/** Pixels that the words of a mark may take: behind it, or over it where it is long. */
function wordsRoom(
  { left, right, room }: Extract<Placed, { kind: 'marks' }>,
  at: number,
  width: number,
): number {
  const within = Math.min(right[at] ?? 0, width) - Math.max(left[at] ?? 0, 0) - 28;
  return Math.max(within / 2, (room[at] ?? 0) - 14);
}

function isPoint({ first, last }: ChronologyMark): boolean {
  return first !== null && first === last;
}

/** An act is a lozenge, a date a disc, a stretch a full bar; what is not known to the day is hollow, as long as the doubt. */
function drawMark(
  pen: CanvasRenderingContext2D,
  mark: ChronologyMark,
  left: number,
  right: number,
  middle: number,
  inks: Inks,
): void {
  const colour = mark.kind === 'event' ? inks.act : inks.date;
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  if (isPoint(mark) && right - left < 24) return drawPoint(pen, mark, left + 4, middle);
  pen.beginPath();
  pen.rect(left, middle - TALL / 2, Math.max(4, right - left), TALL);
  const open = mark.first === null || mark.last === null;
  pen.globalAlpha = mark.kind === 'period' ? 0.6 : isPoint(mark) ? 0.85 : 0.16;
  pen.fill();
  pen.globalAlpha = 1;
  if (mark.kind === 'choice') pen.setLineDash([3, 3]);
  if (open) pen.setLineDash([1, 3]);
  if (mark.kind !== 'period') pen.stroke();
  pen.setLineDash([]);
  if (mark.kind === 'event') drawPoint(pen, mark, Math.max(left, 0) + 6, middle);
}

function drawPoint(
  pen: CanvasRenderingContext2D,
  { kind, standing }: ChronologyMark,
  at: number,
  middle: number,
): void {
  pen.beginPath();
  if (kind === 'event') {
    pen.moveTo(at, middle - 5);
    pen.lineTo(at + 5, middle);
    pen.lineTo(at, middle + 5);
    pen.lineTo(at - 5, middle);
    pen.closePath();
  } else pen.arc(at, middle, 3.6, 0, Math.PI * 2);
  if (standing === 'rejected') pen.stroke();
  else pen.fill();
}

/** Words wider than this are cut. */
const LONGEST_WORDS = 420;
/** In less room than this words say nothing. */
const LEAST_WORDS = 56;

/** Behind the mark where there is room; else over one that is long enough. */
function writeWords(
  pen: CanvasRenderingContext2D,
  { words, says = words }: ChronologyMark,
  left: number,
  right: number,
  middle: number,
  inks: Inks,
  width: number,
  free: number,
): void {
  pen.font = `13px ${inks.serif}`;
  pen.textBaseline = 'middle';
  const from = Math.max(left, 0) + 14;
  const within = Math.min(right, width) - from;
  const inside = within > LEAST_WORDS * 2 && within > free;
  const room = (inside ? within : free) - 14;
  if (room < LEAST_WORDS) return;
  const text = shortened(pen, says, room);
  const at = inside ? from : Math.max(right, 0) + 6;
  if (inside) {
    pen.fillStyle = inks.paper;
    pen.fillRect(at - 4, middle - 8, pen.measureText(text).width + 8, 16);
  }
  pen.fillStyle = inks.ink;
  pen.fillText(text, at, middle + 1);
}

/** A letter of the face is about as wide as this, in pixels: cutting starts there. */
const LETTER = 6;

function shortened(pen: CanvasRenderingContext2D, words: string, room: number): string {
  const text = words.replaceAll(/\s+/gu, ' ');
  if (pen.measureText(text).width <= room) return text;
  let cut = text.slice(0, Math.ceil(room / LETTER));
  while (cut.length > 4 && pen.measureText(`${cut}…`).width > room) cut = cut.slice(0, -2);
  return `${cut.trimEnd()}…`;
}

/** The whole of time in one line, with the stretch that is shown above it. */
export function drawOverview(
  pen: CanvasRenderingContext2D,
  all: Lane,
  span: TimeWindow,
  shown: TimeWindow,
  width: number,
  height: number,
  inks: Inks,
): void {
  pen.clearRect(0, 0, width, height);
  const { counts, most } = crowd(all, span, { width });
  pen.fillStyle = inks.faint;
  for (const [column, count] of counts.entries()) {
    if (count === 0) continue;
    const tall = Math.max(2, Math.sqrt(count / most) * (height - 6));
    pen.fillRect(column * COLUMN, height - tall, COLUMN - 1, tall);
  }
  const left = (shown.from - span.from) / span.perPixel;
  const long = Math.max(3, (shown.perPixel * width) / span.perPixel);
  pen.strokeStyle = inks.ink;
  pen.lineWidth = 1.5;
  pen.strokeRect(left, 1, long, height - 2);
}

/** Two steps of the wheel or one key: half as much or twice. */
export function zoomBy(window: TimeWindow, steps: number, at: number): TimeWindow {
  return zoomed(window, 2 ** steps, at);
}
