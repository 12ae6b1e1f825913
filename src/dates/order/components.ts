/**
 * Strongly connected parts of a directed graph (Tarjan 1972), without recursion: the number of each node's part.
 * Parts are numbered so that an arrow never leads to a part of a higher number. Linear time.
 */
export function componentsOf(arrows: readonly (readonly number[])[]): Int32Array {
  const size = arrows.length;
  const part = new Int32Array(size).fill(-1);
  const seen = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const open: number[] = [];
  let clock = 0;
  let parts = 0;
  for (let root = 0; root < size; root += 1) {
    if (seen[root] !== -1) continue;
    const path = [root];
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const to = arrows[node]?.[next[node] ?? 0];
      next[node] = (next[node] ?? 0) + 1;
      if (to === undefined) {
        path.pop();
        leave(node, path.at(-1));
      } else if (seen[to] === -1) {
        enter(to);
        path.push(to);
      } else if (part[to] === -1) low[node] = Math.min(low[node] ?? 0, seen[to] ?? 0);
    }
  }
  return part;

  function enter(node: number): void {
    seen[node] = clock;
    low[node] = clock;
    clock += 1;
    open.push(node);
  }

  function leave(node: number, parent: number | undefined): void {
    if (low[node] === seen[node]) {
      let member: number | undefined;
      do {
        member = open.pop();
        if (member !== undefined) part[member] = parts;
      } while (member !== undefined && member !== node);
      parts += 1;
    }
    if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
  }
}
