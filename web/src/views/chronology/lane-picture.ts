import { humanDate } from '../../../../src/view/human-date.ts';
import { COLUMN, crowd } from '../../../../src/view/time-crowd.ts';
import type { Crowd } from '../../../../src/view/time-crowd.ts';
import type { Lane } from '../../../../src/view/time-lanes.ts';
import { packed } from '../../../../src/view/time-packing.ts';
import type { Packed } from '../../../../src/view/time-packing.ts';
import { drawMark } from './mark-picture.ts';
import type { DrawnMark, Inks, Scene, Spot } from './scene.ts';
import { fontOf, labelIn, labelOf } from './words.ts';

export const HEAD = 22;
/** A row with words; where there is room rows stand farther apart. */
export const ROW = 19;
const AIRY_ROW = 40;
/** A line of what goes on throughout. */
const LINE = 17;
const BAND_HEAD = 18;
/** Of a lane, for what goes on throughout: as a rule, and when it is opened. */
const BAND_SHARE = 0.24;
const OPENED_SHARE = 0.7;
/** For what found no place in any row. */
const STRIP = 30;

/** A lane: its name, what happens in it, and at its foot what only goes on throughout. */
export function drawLane(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  lane: Lane,
  top: number,
  high: number,
  spots: Spot[],
): void {
  const named = scene.lanes.length > 1 || lane.label !== 'All';
  const head = named ? HEAD : 8;
  const { set, band, strip } = layoutOf(pen, scene, lane, high - head - 4);
  const body = high - head - 4 - band.high;
  const room = body - strip;
  const row = Math.min(AIRY_ROW, Math.max(ROW, room / Math.max(1, set.rows)));
  for (const one of set.marks) {
    const index = lane.marks[one.at] ?? -1;
    const mark = scene.marks[index];
    if (mark === undefined) continue;
    const also = lane.also.get(index) ?? [];
    const place = { middle: top + head + (one.row + 0.5) * row, tall: row };
    const isChosen = scene.chosen !== undefined && [index, ...also].includes(scene.chosen);
    spots.push({ mark: index, also, ...drawMark(pen, mark, one, place, scene, isChosen) });
  }
  if (set.rest.size > 0)
    drawCrowd(
      pen,
      crowd(lane, scene.window, scene, set.rest),
      set,
      scene.inks,
      top + head + (set.marks.length === 0 ? 16 : room + 8),
      set.marks.length === 0 ? body - 20 : strip - 10,
    );
  drawBand(pen, scene, lane, set.through, band, top + head + body, spots);
  if (named) drawName(pen, lane, scene.inks, top);
  if (set.marks.length + set.rest.size + set.through.length === 0)
    drawElsewhere(pen, lane, scene, top + head + body / 2);
}

/** An empty stretch of a lane says on which side of it there is something. */
function drawElsewhere(
  pen: CanvasRenderingContext2D,
  lane: Lane,
  { window, width, inks }: Scene,
  middle: number,
): void {
  const earlier = lane.last.some((last) => last <= window.from);
  const later = lane.first.some((first) => first >= window.from + width * window.perPixel);
  pen.font = `12px ${inks.sans}`;
  pen.textBaseline = 'middle';
  pen.fillStyle = inks.faint;
  if (earlier) pen.fillText('← earlier', 4, middle);
  pen.textAlign = 'right';
  if (later) pen.fillText('later →', width - 4, middle);
  pen.textAlign = 'left';
}

interface Band {
  readonly high: number;
  /** Lines with words, beside the one that tells how many more there are. */
  readonly lines: number;
  readonly folded: number;
}

function layoutOf(pen: CanvasRenderingContext2D, scene: Scene, lane: Lane, high: number) {
  const { window, width, opened } = scene;
  const measure = (at: number): number => widthOf(pen, scene, lane.marks[at] ?? -1);
  const paper = (room: number) => ({ width, rows: Math.max(1, Math.floor(room / ROW)), measure });
  const first = packed(lane, window, paper(high));
  const band = bandOf(first.through.length, high, opened);
  const set = band.high === 0 ? first : packed(lane, window, paper(high - band.high));
  if (set.rest.size === 0) return { set, band, strip: 0 };
  return { set: packed(lane, window, paper(high - band.high - STRIP)), band, strip: STRIP };
}

function bandOf(count: number, high: number, opened: boolean): Band {
  if (count === 0) return { high: 0, lines: 0, folded: 0 };
  const most = Math.floor((high * (opened ? OPENED_SHARE : BAND_SHARE) - BAND_HEAD) / LINE);
  const lines = Math.max(0, Math.min(count, most));
  return { high: BAND_HEAD + lines * LINE, lines, folded: count - lines };
}

function widthOf(pen: CanvasRenderingContext2D, scene: Scene, index: number): number {
  const known = scene.widths.get(index);
  if (known !== undefined) return known;
  const mark = scene.marks[index];
  if (mark === undefined) return 0;
  pen.font = fontOf(mark, scene.inks);
  const width = Math.ceil(pen.measureText(labelOf(mark)).width) + 1;
  scene.widths.set(index, width);
  return width;
}

/** Thin lines, each with its words on it. */
function drawBand(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  lane: Lane,
  through: readonly number[],
  { high, lines, folded }: Band,
  top: number,
  spots: Spot[],
): void {
  if (high === 0) return;
  const { inks, width, marks, opened } = scene;
  drawBandHead(pen, inks, width, top, { all: through.length, folded, opened });
  spots.push({ mark: undefined, also: [], left: 0, right: width, top, tall: BAND_HEAD });
  for (const [at, place] of through.slice(0, lines).entries()) {
    const index = lane.marks[place] ?? -1;
    const mark = marks[index];
    if (mark === undefined) continue;
    const middle = top + BAND_HEAD + (at + 0.5) * LINE;
    const also = lane.also.get(index) ?? [];
    const isChosen = scene.chosen !== undefined && [index, ...also].includes(scene.chosen);
    drawThrough(pen, mark, middle, scene, isChosen);
    spots.push({ mark: index, also, left: 0, right: width, top: middle - LINE / 2, tall: LINE });
  }
}

function drawBandHead(
  pen: CanvasRenderingContext2D,
  inks: Inks,
  width: number,
  top: number,
  { all, folded, opened }: { all: number; folded: number; opened: boolean },
): void {
  pen.fillStyle = inks.paper;
  pen.fillRect(0, top, width, BAND_HEAD);
  pen.fillStyle = inks.rule;
  pen.fillRect(0, top + 1, width, 1);
  pen.font = `11px ${inks.sans}`;
  pen.fillStyle = inks.faint;
  pen.textBaseline = 'middle';
  const turn = folded > 0 ? '▸ ' : opened ? '▾ ' : '';
  const more = folded > 0 && folded < all ? `, ${folded.toLocaleString('en')} of them folded` : '';
  pen.fillText(`${turn}Going on throughout: ${all.toLocaleString('en')}${more}`, 4, top + 11);
}

function drawThrough(
  pen: CanvasRenderingContext2D,
  mark: DrawnMark,
  middle: number,
  { inks, width }: Scene,
  isChosen: boolean,
): void {
  if (isChosen) {
    pen.fillStyle = inks.chosen;
    pen.fillRect(0, middle - LINE / 2, width, LINE);
  }
  pen.fillStyle = mark.kind === 'event' ? inks.act : inks.date;
  pen.globalAlpha = 0.45;
  pen.fillRect(0, middle, width, 1);
  pen.globalAlpha = 1;
  pen.font = `11px ${inks.sans}`;
  const when = humanDate(mark.edtf);
  const long = pen.measureText(when).width;
  pen.font = `12px ${inks.serif}`;
  const text = labelIn(pen, mark, Math.min(680, width - long - 40));
  const all = long + 8 + pen.measureText(text).width;
  pen.fillStyle = isChosen ? inks.chosen : inks.paper;
  pen.fillRect(12, middle - LINE / 2, all + 10, LINE);
  pen.fillStyle = inks.soft;
  pen.fillText(text, 16 + long + 8, middle + 1);
  pen.font = `11px ${inks.sans}`;
  pen.fillStyle = inks.faint;
  pen.fillText(when, 16, middle + 1);
}

function drawCrowd(
  pen: CanvasRenderingContext2D,
  { counts, most }: Crowd,
  { rest }: Packed,
  inks: Inks,
  top: number,
  high: number,
): void {
  pen.fillStyle = inks.soft;
  pen.globalAlpha = 0.75;
  pen.beginPath();
  for (const [column, count] of counts.entries()) {
    if (count === 0) continue;
    const tall = Math.max(2, Math.sqrt(count / most) * high);
    pen.rect(column * COLUMN, top + high - tall, COLUMN - 1, tall);
  }
  pen.fill();
  pen.globalAlpha = 1;
  pen.font = `11px ${inks.sans}`;
  pen.textBaseline = 'middle';
  pen.textAlign = 'right';
  const words = `${rest.size.toLocaleString('en')} more${most > 1 ? `, up to ${most.toLocaleString('en')} at a time` : ''}`;
  const [right, long] = [counts.length * COLUMN - 8, pen.measureText(words).width];
  pen.fillStyle = inks.paper;
  pen.fillRect(right - long - 4, top - 7, long + 8, 14);
  pen.fillStyle = inks.faint;
  pen.fillText(words, right, top);
  pen.textAlign = 'left';
}

function drawName(pen: CanvasRenderingContext2D, lane: Lane, inks: Inks, top: number): void {
  pen.font = `600 13px ${inks.serif}`;
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
