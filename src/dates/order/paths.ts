import type { Edge, Points } from './points.ts';

/** A point that can be reached, and by which edges; the fewest constraints that lead there. */
export interface Reached {
  readonly point: number;
  /** An edge on the way says “earlier”, not only “not later”. */
  readonly strict: boolean;
  readonly edges: () => readonly Edge[];
}

export type Visit = (reached: Reached) => 'on' | 'skip' | 'stop';

/**
 * Walks from a point to all that are not earlier, nearest in constraints first (0–1 breadth-first search): each point
 * at most once by way of a strict edge and once without. `visit` returns `stop` to end the walk, `skip` not to go on
 * from there. `within` bounds the walk to some points. Walks of one walker share their memory: one at a time.
 */
export type Walk = (start: number, visit: Visit, within?: (point: number) => boolean) => void;

export function walkerOf({ edges }: Points): Walk {
  const states = 2 * edges.length;
  const visited = new Int32Array(states);
  const met = new Int32Array(states);
  const from = new Int32Array(states);
  const by: (Edge | undefined)[] = Array.from({ length: states });
  let round = 0;
  return (start, visit, within = () => true) => {
    round += 1;
    let now = [2 * start];
    let later: number[] = [];
    by[2 * start] = undefined;
    met[2 * start] = round;
    while (now.length > 0) {
      for (let at = 0; at < now.length; at += 1) {
        const state = now[at] ?? 0;
        if (visited[state] === round) continue;
        visited[state] = round;
        const place = { point: state >> 1, strict: (state & 1) === 1 };
        const answer = visit({ ...place, edges: () => traced(state) });
        if (answer === 'stop') return;
        if (answer === 'on') goOn(state, within, now, later);
      }
      [now, later] = [later, []];
    }
  };

  function goOn(
    state: number,
    within: (point: number) => boolean,
    now: number[],
    later: number[],
  ): void {
    for (const edge of edges[state >> 1] ?? []) {
      const next = 2 * edge.to + ((state & 1) === 1 || edge.strict ? 1 : 0);
      if (visited[next] === round || !within(edge.to)) continue;
      const free = edge.because === -1;
      if (met[next] !== round || free) {
        met[next] = round;
        from[next] = state;
        by[next] = edge;
      }
      (free ? now : later).push(next);
    }
  }

  function traced(state: number): readonly Edge[] {
    const way: Edge[] = [];
    for (let at = state, edge = by[at]; edge; at = from[at] ?? 0, edge = by[at]) way.push(edge);
    return way.toReversed();
  }
}
