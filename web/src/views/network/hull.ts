interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of the smallest convex shape around points, in turn (Andrew 1979, monotone chain). */
export function hullOf<P extends Point>(points: readonly P[]): readonly P[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const [lower, upper] = [chainOf(sorted), chainOf(sorted.toReversed())];
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chainOf<P extends Point>(points: readonly P[]): readonly P[] {
  const chain: P[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = [chain.at(-2), chain.at(-1)];
      if (a === undefined || b === undefined) break;
      if ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0) break;
      chain.pop();
    }
    chain.push(point);
  }
  return chain;
}
