import type { Id } from '../../model/records.ts';
import type { Points } from './points.ts';

interface Arrow {
  readonly from: Id;
  readonly to: Id;
}

/**
 * The arrows that no others lead along (Aho, Garey and Ullman 1972), each once, by their ends. The things must not go
 * round in a circle. Reached things are kept as bits: n²/8 bytes for n things.
 */
export function withoutImplied(
  arrows: readonly Arrow[],
  { ids }: Pick<Points, 'ids'>,
): readonly Arrow[] {
  const places = new Map(ids.map((id, at) => [id, at]));
  const next = ids.map(() => new Set<number>());
  for (const { from, to } of arrows) next[places.get(from) ?? -1]?.add(places.get(to) ?? -1);
  const reach = reached(next.map((to) => [...to]));
  return ids.flatMap((from, at) => {
    const direct = [...(next[at] ?? [])].toSorted((a, b) => a - b);
    return direct
      .filter((to) => !direct.some((by) => by !== to && has(reach[by], to)))
      .flatMap((to) => ids[to] ?? [])
      .map((to) => ({ from, to }));
  });
}

/** All things that arrows lead to, as bits; each after those it leads to, without recursion. */
function reached(next: readonly (readonly number[])[]): readonly Uint32Array[] {
  const words = Math.ceil(next.length / 32);
  const reach = next.map(() => new Uint32Array(words));
  const done = new Uint8Array(next.length);
  for (const root of next.keys()) {
    const path: { readonly node: number; at: number }[] = [{ node: root, at: 0 }];
    while (done[root] === 0) {
      const top = path.at(-1);
      if (top === undefined) break;
      const to = next[top.node]?.[top.at];
      top.at += 1;
      if (to !== undefined && done[to] === 0) path.push({ node: to, at: 0 });
      else if (to === undefined) {
        gather(reach, top.node, next[top.node] ?? []);
        done[top.node] = 1;
        path.pop();
      }
    }
  }
  return reach;
}

function gather(reach: readonly Uint32Array[], node: number, next: readonly number[]): void {
  const own = reach[node];
  if (own === undefined) return;
  for (const to of next) {
    own[to >> 5] = (own[to >> 5] ?? 0) | (1 << (to & 31));
    const theirs = reach[to];
    for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) | (theirs?.[at] ?? 0);
  }
}

function has(bits: Uint32Array | undefined, at: number): boolean {
  return (((bits?.[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}
