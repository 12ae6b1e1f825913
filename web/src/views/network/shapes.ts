import type { ActorType } from '../../api/types.ts';

/** Draws the sign of a type of actor around a point: what it is, is told by its shape. */
export function tracePath(
  pen: Pick<
    CanvasRenderingContext2D,
    'beginPath' | 'arc' | 'rect' | 'moveTo' | 'lineTo' | 'closePath'
  >,
  type: ActorType,
  x: number,
  y: number,
  size: number,
): void {
  pen.beginPath();
  if (type === 'person') return pen.arc(x, y, size, 0, Math.PI * 2);
  const corners = CORNERS[type] ?? 3;
  const turn = corners === 4 && type === 'organisation' ? Math.PI / 4 : -Math.PI / 2;
  for (let at = 0; at < corners; at += 1) {
    const angle = turn + (at * Math.PI * 2) / corners;
    const [left, top] = [x + Math.cos(angle) * size * 1.2, y + Math.sin(angle) * size * 1.2];
    if (at === 0) pen.moveTo(left, top);
    else pen.lineTo(left, top);
  }
  pen.closePath();
}

const CORNERS: Readonly<Partial<Record<ActorType, number>>> = {
  organisation: 4,
  state: 6,
  group: 3,
  place: 4,
};
