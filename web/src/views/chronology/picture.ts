import { ticksBetween } from '../../../../src/view/time-ticks.ts';
import { COLUMN, crowd } from '../../../../src/view/time-crowd.ts';
import type { Lane } from '../../../../src/view/time-lanes.ts';
import { zoomed } from '../../../../src/view/time-window.ts';
import type { TimeWindow } from '../../../../src/view/time-window.ts';
import { drawLane, HEAD, ROW } from './lane-picture.ts';
import type { Inks, Scene, Spot } from './scene.ts';

export type { Inks } from './scene.ts';

export const AXIS = 30;
const LANE_ROWS = 6;
const TICK_WIDTH = 64;
/** Of the strip with all of time: its years stand above its columns. */
const OVERVIEW_TICK = 90;
const YEARS = 12;
/** Pixels that an item with words takes, about. */
const WORDED = 230;

/** How many items with words a paper has room for, about. */
export function roomFor({ width, height }: Pick<Scene, 'width' | 'height'>): number {
  const rows = Math.max(1, Math.floor(((height - AXIS) * 0.75) / ROW));
  return Math.max(6, Math.round(rows * Math.max(1, width / WORDED)));
}

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
    pen.globalAlpha = major ? 0.4 : 0.8;
    pen.fillRect(left, AXIS - 6, 1, height);
    pen.globalAlpha = 1;
    pen.font = `${major ? '600 ' : ''}12px ${inks.sans}`;
    pen.fillStyle = major ? inks.ink : inks.faint;
    pen.fillText(label, left + 4, AXIS / 2 - 2);
  }
  pen.fillStyle = inks.faint;
  pen.fillRect(0, AXIS - 1, width, 1);
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
  drawYears(pen, span, width, height, inks);
  pen.fillStyle = inks.faint;
  for (const [column, count] of counts.entries()) {
    if (count === 0) continue;
    const tall = Math.max(2, Math.sqrt(count / most) * (height - YEARS - 4));
    pen.fillRect(column * COLUMN, height - tall, COLUMN - 1, tall);
  }
  const left = (shown.from - span.from) / span.perPixel;
  const long = Math.max(3, (shown.perPixel * width) / span.perPixel);
  pen.strokeStyle = inks.ink;
  pen.lineWidth = 1.5;
  pen.strokeRect(left, 1, long, height - 2);
}

/** The key of the strip: from when until when it goes. */
function drawYears(
  pen: CanvasRenderingContext2D,
  { from, perPixel }: TimeWindow,
  width: number,
  height: number,
  inks: Inks,
): void {
  pen.font = `10px ${inks.sans}`;
  pen.textBaseline = 'middle';
  for (const { at, label } of ticksBetween(
    from,
    from + width * perPixel,
    perPixel * OVERVIEW_TICK,
  )) {
    const left = Math.round((at - from) / perPixel);
    pen.fillStyle = inks.rule;
    pen.fillRect(left, 0, 1, height);
    pen.fillStyle = inks.faint;
    if (left + pen.measureText(label).width + 3 < width)
      pen.fillText(label, left + 3, YEARS / 2 + 1);
  }
}

/** Two steps of the wheel or one key: half as much or twice. */
export function zoomBy(window: TimeWindow, steps: number, at: number): TimeWindow {
  return zoomed(window, 2 ** steps, at);
}
