/**
 * What is known of the order of things, for drawing: nothing is put before another that neither dates nor words put
 * there. Statements that contradict each other say nothing here, all of them.
 */
import type { OrderConstraint } from '../../model/order.ts';
import type { Id } from '../../model/records.ts';
import { componentsOf } from './components.ts';
import { contradictionsOf } from './contradictions.ts';
import { pointsOf } from './points.ts';
import type { Dated, Points } from './points.ts';
import { withoutImplied } from './transitive-reduction.ts';

/**
 * Columns a thing may take, from 0: as early as what is known lets it begin, and as late as it lets it be over.
 * Things whose columns overlap stand side by side. That two columns differ is no claim; a line is.
 */
export interface Layer {
  readonly id: Id;
  readonly first: number;
  readonly last: number;
}

/** The one is known to be over when the other begins, by words, and no line leads there by way of a third. */
export interface Line {
  readonly from: Id;
  readonly to: Id;
}

export interface PartialOrder {
  /** By first column, then by id. */
  readonly layers: readonly Layer[];
  readonly lines: readonly Line[];
  /** Number of columns. */
  readonly width: number;
}

/**
 * Layers and lines of the dates and of what constraints name. Linear in things and constraints, but for the lines:
 * two bits for each pair of things that constraints name (at 2,000 things a megabyte).
 */
export function partialOrder(
  dates: readonly Dated[],
  constraints: readonly OrderConstraint[],
): PartialOrder {
  const standing = withoutContradictions(dates, constraints);
  const points = pointsOf(dates, standing, true);
  const graph = withDays(points);
  const { levels, rest } = levelsOf(graph);
  const width = levels.reduce((most, level) => Math.max(most, level), 0);
  const layers = points.ids.map((id, at) => ({
    id,
    first: levels[2 * at] ?? 0,
    last: width - (rest[2 * at + 1] ?? 0) - 1,
  }));
  return {
    layers: layers.toSorted((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1)),
    lines: linesOf(standing, dates),
    width,
  };
}

/** The constraints that no contradiction names. */
export function withoutContradictions(
  dates: readonly Dated[],
  constraints: readonly OrderConstraint[],
): readonly OrderConstraint[] {
  const found = contradictionsOf(dates, constraints);
  const out = new Set(found.flatMap((one) => one.constraints.map(({ id }) => id)));
  return constraints.filter(({ id }) => !out.has(id));
}

interface Graph {
  readonly arrows: readonly (readonly number[])[];
  /** Arrows from the start of a thing to its end are a column wide, others nothing. */
  readonly things: number;
}

/** Days are points too, each not later than the next; a dated thing lies between two of them. */
function withDays({ ids, windows, edges }: Points): Graph {
  const bounds = [...windows.values()].flatMap(({ first, end }) => [first ?? [], end ?? []].flat());
  const days = [...new Set(bounds)].toSorted((a, b) => a - b);
  const offset = 2 * ids.length;
  const place = new Map(days.map((day, at) => [day, offset + at]));
  const arrows = edges.map((own) => own.map(({ to }) => to));
  for (const at of days.keys()) arrows.push(at + 1 < days.length ? [offset + at + 1] : []);
  for (const [thing, { first, end }] of windows) {
    if (first !== undefined) arrows[place.get(first) ?? -1]?.push(2 * thing);
    if (end !== undefined) arrows[2 * thing + 1]?.push(place.get(end) ?? -1);
  }
  return { arrows, things: ids.length };
}

/** For each point, the most things one after another that are over by then, and that begin from then on. */
function levelsOf({ arrows, things }: Graph): {
  readonly levels: Int32Array;
  readonly rest: Int32Array;
} {
  const part = componentsOf(arrows);
  const order = [...arrows.keys()].toSorted((a, b) => (part[b] ?? 0) - (part[a] ?? 0));
  const wide = (from: number, to: number): number =>
    from < 2 * things && from % 2 === 0 && to === from + 1 ? 1 : 0;
  const top = new Int32Array(arrows.length);
  const bottom = new Int32Array(arrows.length);
  for (const from of order)
    for (const to of arrows[from] ?? []) raise(top, to, from, wide(from, to));
  for (const from of order.toReversed())
    for (const to of arrows[from] ?? []) raise(bottom, from, to, wide(from, to));
  const spread = (level: Int32Array): Int32Array => level.map((_, at) => level[part[at] ?? 0] ?? 0);
  return { levels: spread(top), rest: spread(bottom) };

  /** Points at one moment share their part's level, kept at the place of its number. */
  function raise(level: Int32Array, point: number, by: number, width: number): void {
    const [to, from] = [part[point] ?? 0, part[by] ?? 0];
    level[to] = Math.max(level[to] ?? 0, (level[from] ?? 0) + width);
  }
}

function linesOf(standing: readonly OrderConstraint[], dates: readonly Dated[]): readonly Line[] {
  const lines = standing.flatMap(({ from, relation, to }): readonly Line[] => {
    if (relation === 'before') return [{ from, to }];
    return relation === 'after' ? [{ from: to, to: from }] : [];
  });
  return withoutImplied(lines, pointsOf(dates, standing));
}
