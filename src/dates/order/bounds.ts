import type { OrderConstraint } from '../../model/order.ts';
import type { Id } from '../../model/records.ts';
import { withoutContradictions } from './partial-order.ts';
import { pointsOf } from './points.ts';
import type { Dated, Points } from './points.ts';

/** Days since 1970-01-01: a thing begins at `first` or later, and is over when `end`, the day after its last, begins. */
export interface Bounds {
  readonly first?: number;
  readonly end?: number;
}

/**
 * Within which days each thing must lie by its own date and by the dates of what it comes before and after, through
 * as many others as there are. Statements that contradict each other say nothing here. Things without a bound are left out.
 */
export function boundsOf(
  dates: readonly Dated[],
  constraints: readonly OrderConstraint[],
): ReadonlyMap<Id, Bounds> {
  const points = pointsOf(dates, withoutContradictions(dates, constraints));
  const lower = reached(points, 'first');
  const upper = reached(points, 'end');
  return new Map(
    points.ids.flatMap((id, thing): [Id, Bounds][] => {
      const [first, end] = [lower[2 * thing], upper[2 * thing + 1]];
      if (first === undefined && end === undefined) return [];
      return [[id, { ...(first !== undefined && { first }), ...(end !== undefined && { end }) }]];
    }),
  );
}

/** What each point is not earlier than, going along the edges, or not later than, going against them. */
function reached(points: Points, side: 'first' | 'end'): readonly (number | undefined)[] {
  const next =
    side === 'first' ? points.edges.map((own) => own.map(({ to }) => to)) : against(points);
  const known: (number | undefined)[] = next.map(() => undefined);
  for (const [thing, window] of points.windows)
    known[2 * thing + Number(side === 'end')] = window[side];
  const isTighter = (day: number, than: number | undefined): boolean =>
    than === undefined || (side === 'first' ? day > than : day < than);
  const waiting = [...known.keys()].filter((point) => known[point] !== undefined);
  for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
    const day = known[point];
    if (day === undefined) continue;
    for (const to of next[point] ?? []) {
      if (!isTighter(day, known[to])) continue;
      known[to] = day;
      waiting.push(to);
    }
  }
  return known;
}

function against({ edges }: Points): readonly (readonly number[])[] {
  const back: number[][] = edges.map(() => []);
  for (const { from, to } of edges.flat()) back[to]?.push(from);
  return back;
}
