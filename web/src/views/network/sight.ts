import { labelsPlaced } from '../../../../src/view/label-placing.ts';
import type { Box } from '../../../../src/view/label-placing.ts';
import type { ActorType, Id, NetworkEdge, NetworkNode } from '../../api/types.ts';
import type { Inks } from '../chronology/picture.ts';
import { hullOf } from './hull.ts';
import { tracePath } from './shapes.ts';

type Pen = CanvasRenderingContext2D;

/** A node as it stands on the paper now, in pixels. */
export interface Standing {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Sight {
  readonly standing: readonly Standing[];
  readonly edges: readonly NetworkEdge[];
  readonly chosen: Id | undefined;
  readonly hovered: Id | undefined;
  readonly width: number;
  readonly height: number;
  readonly inks: Inks;
}

const SIZE = 14;
const SMALL = 12;
const NARROW = 600;
/** With more edges than this only those of the chosen actor have their words. */
const FEW_EDGES = 60;
const BONDS = new Set(['member', 'leads']);

/**
 * Draws signs and words over the lines: a shape for what an actor is, its name where there is room for it, the words of
 * the edges that are looked at, and a shade around a group and those who belong to it.
 */
export function drawSight(pen: Pen, sight: Sight): void {
  const { standing, edges, chosen, hovered, width, height, inks } = sight;
  pen.clearRect(0, 0, width, height);
  const at = new Map(standing.map((one) => [one.node.id, one]));
  for (const { node } of standing)
    if (node.type === 'group') drawGroup(pen, node.id, at, edges, inks);
  for (const one of standing) drawSign(pen, one, [chosen, hovered].includes(one.node.id), inks);
  const size = width < NARROW ? SMALL : SIZE;
  const names = placeNames(pen, sight, size);
  pen.font = `${size}px ${inks.serif}`;
  for (const { id, ...box } of names)
    writeIn(pen, at.get(id)?.node.name ?? '', box, size, inks, [chosen, hovered].includes(id));
  drawEdgeWords(pen, sight, at, [...names, ...standing.map(boxOf)]);
}

function placeNames(
  pen: Pen,
  { standing, chosen, hovered, width, height, inks }: Sight,
  size: number,
) {
  pen.font = `${size}px ${inks.serif}`;
  const things = standing.map(({ node, x, y, radius }) => ({
    id: node.id,
    x,
    y,
    radius: radius * 1.2 + 1,
    width: pen.measureText(node.name).width + 6,
    weight: node.id === hovered ? Infinity : node.id === chosen ? Number.MAX_VALUE : node.weight,
  }));
  return labelsPlaced(things, { width, height }, size + 5);
}

function boxOf({ x, y, radius }: Standing): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function writeIn(pen: Pen, words: string, box: Box, size: number, inks: Inks, lit: boolean): void {
  pen.globalAlpha = lit ? 1 : 0.8;
  pen.fillStyle = lit ? inks.chosen : inks.paper;
  pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  pen.globalAlpha = 1;
  pen.fillStyle = inks.ink;
  pen.textBaseline = 'alphabetic';
  pen.fillText(words, box.left + 3, box.bottom - size * 0.36);
}

function drawSign(pen: Pen, { node, x, y, radius }: Standing, lit: boolean, inks: Inks): void {
  const colours: Readonly<Partial<Record<ActorType, string>>> = {
    person: inks.ink,
    state: inks.act,
    organisation: inks.date,
    group: inks.soft,
  };
  pen.fillStyle = lit ? inks.chosen : inks.paper;
  pen.strokeStyle = colours[node.type] ?? inks.soft;
  pen.lineWidth = lit ? 3 : 2;
  tracePath(pen, node.type, x, y, radius);
  pen.fill();
  pen.stroke();
}

const SHADE = 44;

function drawGroup(
  pen: Pen,
  id: Id,
  at: ReadonlyMap<Id, Standing>,
  edges: readonly NetworkEdge[],
  inks: Inks,
): void {
  const bound = edges.filter(({ from, to, type }) => BONDS.has(type) && [from, to].includes(id));
  const members = [id, ...bound.map(({ from, to }) => (from === id ? to : from))];
  const corners = hullOf(members.flatMap((one) => at.get(one) ?? []));
  const [first, ...rest] = corners;
  if (first === undefined || corners.length < 2) return;
  pen.save();
  pen.globalAlpha = 0.1;
  pen.strokeStyle = inks.soft;
  pen.fillStyle = inks.soft;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.lineWidth = SHADE;
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const { x, y } of rest) pen.lineTo(x, y);
  pen.closePath();
  pen.stroke();
  pen.restore();
}

/** Along the middle of a line, level, where nothing else stands; of the chosen actor before the others. */
function drawEdgeWords(
  pen: Pen,
  { edges, chosen, width, height, inks }: Sight,
  at: ReadonlyMap<Id, Standing>,
  taken: readonly Box[],
): void {
  pen.font = `italic ${SMALL}px ${inks.serif}`;
  const things = edges.flatMap(({ id, from, to, words }) => {
    const [a, b] = [at.get(from), at.get(to)];
    const lit = chosen !== undefined && [from, to].includes(chosen);
    const wanted = lit || (chosen === undefined && width >= NARROW && edges.length <= FEW_EDGES);
    if (a === undefined || b === undefined || !wanted) return [];
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    return [{ id, x, y, radius: 0, width: pen.measureText(words).width + 6, weight: lit ? 1 : 0 }];
  });
  const words = new Map(edges.map((edge) => [edge.id, edge.words]));
  for (const { id, ...box } of labelsPlaced(things, { width, height }, SMALL + 4, taken)) {
    pen.globalAlpha = 0.9;
    pen.fillStyle = inks.paper;
    pen.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    pen.globalAlpha = 1;
    pen.fillStyle = inks.faint;
    pen.fillText(words.get(id) ?? '', box.left + 3, box.bottom - SMALL * 0.36);
  }
}
