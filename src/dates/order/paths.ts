import type { Edge, Points } from './points.ts';

/** A point that can be reached, and by which edges; the fewest constraints that lead there. */
export interface Reached {
  readonly point: number;
  /** An edge on the way says “earlier”, not only “not later”. */
  readonly strict: boolean;
  readonly edges: () => readonly Edge[];
}

/**
 * Walks from a point to all that are not earlier, nearest in constraints first (0–1 breadth-first search): each point
 * at most once by way of a strict edge and once without. `visit` returns `stop` to end the walk, `skip` not to go on
 * from there. `within` bounds the walk to some points.
 */
export function walk(
  { edges }: Points,
  start: number,
  visit: (reached: Reached) => 'on' | 'skip' | 'stop',
  within: (point: number) => boolean = () => true,
): void {
  const came = new Set<number>();
  let now = [2 * start];
  let later: number[] = [];
  const by = new Map<number, Step>([[2 * start, { state: 2 * start }]]);
  while (now.length > 0) {
    for (let at = 0; at < now.length; at += 1) {
      const state = now[at] ?? 0;
      if (came.has(state)) continue;
      came.add(state);
      const [point, strict] = [state >> 1, (state & 1) === 1];
      const answer = visit({ point, strict, edges: () => traced(state, by) });
      if (answer === 'stop') return;
      if (answer === 'skip') continue;
      for (const edge of edges[point] ?? []) {
        const next = 2 * edge.to + (strict || edge.strict ? 1 : 0);
        if (came.has(next) || !within(edge.to)) continue;
        const free = edge.because === -1;
        const known = by.get(next);
        if (known === undefined || free) by.set(next, { state: next, from: state, edge });
        (free ? now : later).push(next);
      }
    }
    [now, later] = [later, []];
  }
}

interface Step {
  readonly state: number;
  readonly from?: number;
  readonly edge?: Edge;
}

function traced(state: number, by: ReadonlyMap<number, Step>): readonly Edge[] {
  const edges: Edge[] = [];
  for (let step = by.get(state); step?.edge !== undefined; step = by.get(step.from ?? -1))
    edges.push(step.edge);
  return edges.toReversed();
}
