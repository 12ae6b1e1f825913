import type { Range } from '../model/records.ts';

/** A stretch of a passage that carries a meaning: an emphasis, a mention, a date, a link. */
export interface Layer<T> extends Range {
  readonly value: T;
}

/** Something between two characters: a note's marker, a page break. */
export interface Point<T> {
  readonly offset: number;
  readonly value: T;
}

/** Text under one unchanging set of layers, or a point between two such texts. */
export type Segment<L, P> =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly start: number;
      readonly layers: readonly Layer<L>[];
    }
  | { readonly kind: 'point'; readonly value: P; readonly layers: readonly Layer<L>[] };

/**
 * Cuts a text wherever a layer begins or ends or a point lies. The texts of the segments joined are the text;
 * a segment's layers all cover it whole and keep the order in which they were given. Ranges are clipped to the
 * text and empty ones dropped, points moved to its nearest end, so that any input gives output.
 */
export function segmentsOf<L, P>(
  text: string,
  layers: readonly Layer<L>[],
  points: readonly Point<P>[] = [],
): readonly Segment<L, P>[] {
  const clipped = layers
    .map((layer) => clip(layer, text.length))
    .filter(({ start, end }) => start < end);
  const placed = points
    .map(({ offset, value }) => ({ offset: clamp(offset, text.length), value }))
    .toSorted((a, b) => a.offset - b.offset);
  return sweep(text, clipped, placed);
}

function sweep<L, P>(
  text: string,
  layers: readonly Layer<L>[],
  points: readonly Point<P>[],
): readonly Segment<L, P>[] {
  const cuts = cutsOf(text.length, layers, points);
  const opening = Map.groupBy(layers, ({ start }) => start);
  const order = new Map(layers.map((layer, index) => [layer, index]));
  const rank = (layer: Layer<L>): number => order.get(layer) ?? 0;
  let open: readonly Layer<L>[] = [];
  let nextPoint = 0;
  const segments: Segment<L, P>[] = [];
  for (const [index, at] of cuts.entries()) {
    const across = open.filter(({ end }) => end > at);
    for (let point = points[nextPoint]; point?.offset === at; point = points[++nextPoint])
      segments.push({ kind: 'point', value: point.value, layers: across });
    open = [...across, ...(opening.get(at) ?? [])].toSorted((a, b) => rank(a) - rank(b));
    const end = cuts[index + 1];
    if (end !== undefined)
      segments.push({ kind: 'text', text: text.slice(at, end), start: at, layers: open });
  }
  return segments;
}

function cutsOf<L, P>(
  length: number,
  layers: readonly Layer<L>[],
  points: readonly Point<P>[],
): readonly number[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of layers) cuts.add(start).add(end);
  for (const { offset } of points) cuts.add(offset);
  return [...cuts].toSorted((a, b) => a - b);
}

function clip<T>({ start, end, value }: Layer<T>, length: number): Layer<T> {
  return { start: clamp(start, length), end: clamp(end, length), value };
}

function clamp(offset: number, length: number): number {
  return Number.isNaN(offset) ? 0 : Math.max(0, Math.min(length, Math.trunc(offset)));
}
