/** Rows of which stretches are taken. */
export interface FreeRows {
  /** Takes a stretch in the first row where nothing stands in it; −1 where there is none. */
  readonly take: (left: number, right: number) => number;
}

/** So many rows, all of them free. What touches does not overlap. */
export function freeRows(count: number): FreeRows {
  // Of each row its stretches in order: beginning, end, beginning, end…
  const rows = Array.from({ length: count }, (): number[] => []);
  return {
    take: (left, right) =>
      rows.findIndex((edges) => {
        const at = placeIn(edges, left);
        const free = (edges[at - 1] ?? -Infinity) <= left && (edges[at] ?? Infinity) >= right;
        if (free) edges.splice(at, 0, left, right);
        return free;
      }),
  };
}

/** Before the first stretch that begins at or behind a place: an even index. */
function placeIn(edges: readonly number[], left: number): number {
  let [low, high] = [0, edges.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[2 * middle] ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
