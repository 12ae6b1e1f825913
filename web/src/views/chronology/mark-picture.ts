import { SIGN } from '../../../../src/view/time-packing.ts';
import type { PackedMark } from '../../../../src/view/time-packing.ts';
import type { DrawnMark, Inks, Scene, Spot } from './scene.ts';
import { fontOf, labelIn } from './words.ts';

interface Place {
  readonly middle: number;
  readonly tall: number;
}

/** Draws an item with its words; gives back where both stand. */
export function drawMark(
  pen: CanvasRenderingContext2D,
  mark: DrawnMark,
  packed: PackedMark,
  { middle, tall }: Place,
  scene: Scene,
  isChosen: boolean,
): Omit<Spot, 'mark' | 'also'> {
  const { inks } = scene;
  const { left, right, words } = packed;
  const from = Math.min(left, words?.left ?? left);
  const until = Math.max(right, words === undefined ? right : words.left + words.width);
  if (isChosen) {
    pen.fillStyle = inks.chosen;
    pen.fillRect(from - 3, middle - 9, until - from + 6, 18);
  }
  pen.fillStyle = mark.kind === 'event' ? inks.act : inks.date;
  pen.strokeStyle = pen.fillStyle;
  if (mark.kind === 'period' || mark.kind === 'office') drawBar(pen, mark, packed, middle, scene);
  else drawSign(pen, mark, packed, middle);
  if (words !== undefined) write(pen, mark, words, middle, inks, isChosen);
  return { left: from, right: until, top: middle - tall / 2, tall };
}

const BAR = 15;

/** What lasted: a pale bar that words can stand on, with an edge where it begins and ends in sight. */
function drawBar(
  pen: CanvasRenderingContext2D,
  { kind, first, last }: DrawnMark,
  { left, right }: PackedMark,
  middle: number,
  { window: { from, perPixel }, width }: Scene,
): void {
  pen.globalAlpha = kind === 'office' ? 0.2 : 0.12;
  pen.fillRect(left, middle - BAR / 2, right - left, BAR);
  pen.globalAlpha = kind === 'office' ? 0.9 : 0.5;
  if (first !== null && first > from) pen.fillRect(left, middle - BAR / 2, 2, BAR);
  if (last !== null && last + 1 < from + width * perPixel)
    pen.fillRect(right - 2, middle - BAR / 2, 2, BAR);
  pen.globalAlpha = 1;
}

/** An act is a lozenge, a date a disc; what is not known to the day is hollow, between the days it may be of. */
function drawSign(
  pen: CanvasRenderingContext2D,
  mark: DrawnMark,
  { left, right, words }: PackedMark,
  middle: number,
): void {
  const isAct = mark.kind === 'event';
  const wide = right - left > 2 * SIGN;
  const isDay = mark.first !== null && mark.first === mark.last;
  const at = words?.stand === 'inside' ? left + SIGN + 4 : (left + right) / 2;
  pen.globalAlpha = isAct ? 1 : isDay ? 0.85 : 0.5;
  pen.lineWidth = 1.25;
  if (wide && !isDay) drawDoubt(pen, mark, left, right, at, middle);
  pen.beginPath();
  if (isAct) lozenge(pen, at, middle, 5.5);
  else pen.arc(at, middle, isDay ? 3.6 : 3, 0, Math.PI * 2);
  if (isDay && mark.standing !== 'rejected') pen.fill();
  else pen.stroke();
  pen.globalAlpha = 1;
}

function lozenge(pen: CanvasRenderingContext2D, at: number, middle: number, half: number): void {
  pen.moveTo(at, middle - half);
  pen.lineTo(at + half, middle);
  pen.lineTo(at, middle + half);
  pen.lineTo(at - half, middle);
  pen.closePath();
}

function drawDoubt(
  pen: CanvasRenderingContext2D,
  { kind, first, last }: DrawnMark,
  left: number,
  right: number,
  at: number,
  middle: number,
): void {
  if (kind === 'choice' || first === null || last === null) pen.setLineDash([2, 3]);
  pen.beginPath();
  pen.moveTo(left + 0.5, middle - 4);
  pen.lineTo(left + 0.5, middle + 4);
  pen.moveTo(left, middle);
  pen.lineTo(at - SIGN, middle);
  pen.moveTo(at + SIGN, middle);
  pen.lineTo(right, middle);
  pen.moveTo(right - 0.5, middle - 4);
  pen.lineTo(right - 0.5, middle + 4);
  pen.stroke();
  pen.setLineDash([]);
}

function write(
  pen: CanvasRenderingContext2D,
  mark: DrawnMark,
  { stand, left, width }: NonNullable<PackedMark['words']>,
  middle: number,
  inks: Inks,
  isChosen: boolean,
): void {
  pen.font = fontOf(mark, inks);
  pen.textBaseline = 'middle';
  const text = labelIn(pen, mark, width);
  const long = pen.measureText(text).width;
  const at = stand === 'before' ? left + width - long : left;
  // The lines of the days and of what is in doubt do not go through words; a bar is paler than any word.
  const lasted = mark.kind === 'period' || mark.kind === 'office';
  if (!lasted || stand !== 'inside') {
    pen.fillStyle = isChosen ? inks.chosen : inks.paper;
    pen.fillRect(at - 2, middle - 8, long + 4, 16);
  }
  pen.fillStyle = inkOf(mark, inks);
  pen.fillText(text, at, middle + 1);
}

function inkOf({ kind, first, last }: DrawnMark, inks: Inks): string {
  if (kind === 'event' || kind === 'office') return inks.ink;
  return first !== null && first === last ? inks.soft : inks.faint;
}
