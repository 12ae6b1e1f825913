import type { Layer, Segment } from './segments.ts';

/** Segments gathered under the layers they share: what an element tree needs. */
export type Nested<L, P> =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | { readonly kind: 'point'; readonly value: P }
  | {
      readonly kind: 'layer';
      readonly layer: Layer<L>;
      /** The first piece of its layer; an anchor belongs to it alone. */
      readonly first: boolean;
      /** The last piece of its layer; what follows the words belongs to it. */
      readonly last: boolean;
      readonly children: readonly Nested<L, P>[];
    };

/**
 * Makes well-nested pieces of segments: a segment's first layer is the outermost. Where a later layer reaches
 * over the end of an earlier one it is cut there into pieces.
 */
export function nest<L, P>(segments: readonly Segment<L, P>[]): readonly Nested<L, P>[] {
  return nestAt(segments, 0);
}

function nestAt<L, P>(segments: readonly Segment<L, P>[], depth: number): readonly Nested<L, P>[] {
  const nodes: Nested<L, P>[] = [];
  for (let from = 0; from < segments.length;) {
    const to = endOfRun(segments, from, depth);
    nodes.push(nodeOf(segments.slice(from, to), depth));
    from = to;
  }
  return nodes;
}

/** The end of the run of segments that lie under the same layer at this depth. */
function endOfRun<L, P>(segments: readonly Segment<L, P>[], from: number, depth: number): number {
  const shared = segments[from]?.layers[depth];
  let to = from + 1;
  if (shared) while (segments[to]?.layers[depth] === shared) to++;
  return to;
}

function nodeOf<L, P>(run: readonly Segment<L, P>[], depth: number): Nested<L, P> {
  const [head] = run;
  if (!head) throw new RangeError('A run of segments is never empty');
  const layer = head.layers[depth];
  if (layer) {
    const children = nestAt(run, depth + 1);
    return {
      kind: 'layer',
      layer,
      first: startsAt(run, layer),
      last: endsAt(run, layer),
      children,
    };
  }
  if (head.kind === 'point') return { kind: 'point', value: head.value };
  return { kind: 'text', text: head.text, start: head.start };
}

function startsAt<L, P>(run: readonly Segment<L, P>[], layer: Layer<L>): boolean {
  return run.some((segment) => segment.kind === 'text' && segment.start === layer.start);
}

function endsAt<L, P>(run: readonly Segment<L, P>[], layer: Layer<L>): boolean {
  return run.some(
    (segment) => segment.kind === 'text' && segment.start + segment.text.length === layer.end,
  );
}
