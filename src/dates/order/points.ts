/**
 * Intervals by their endpoints: the point algebra of Vilain and Kautz (1986), restricted to “not later” and “earlier”,
 * which is all that convex relations say. What follows and what conflicts are then paths: linear in what is stated,
 * where the closure of all pairs would be cubic.
 */
import type { OrderConstraint } from '../../model/order.ts';
import type { DateMention, Id } from '../../model/records.ts';
import { endpointOrders } from './allen.ts';
import type { Sign } from './allen.ts';
import { RELATION_SETS } from './relation-sets.ts';
import { windowOf } from './window.ts';
import type { Window } from './window.ts';

/** A date as far as order needs it; an event with its date, or a tenure, has the same shape. */
export type Dated = Pick<DateMention, 'id' | 'edtf'>;

/** Point `from` is not later than point `to`; `strict`: it is earlier. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly strict: boolean;
  /** The place of the constraint that says so; −1 where the things themselves do: each begins before it ends. */
  readonly because: number;
}

/** Thing n begins at point 2n and ends at point 2n + 1. */
export interface Points {
  /** The things, by ascending id. */
  readonly ids: readonly Id[];
  readonly windows: ReadonlyMap<number, Window>;
  readonly constraints: readonly OrderConstraint[];
  /** By the point they start from. */
  readonly edges: readonly (readonly Edge[])[];
}

/** Only things that a constraint names, unless `all` also takes the dates that none does. */
export function pointsOf(
  dates: readonly Dated[],
  constraints: readonly OrderConstraint[],
  all = false,
): Points {
  const named = constraints.flatMap(({ from, to }) => [from, to]);
  const ids = [...new Set(all ? [...named, ...dates.map(({ id }) => id)] : named)].toSorted();
  const places = new Map(ids.map((id, at) => [id, at]));
  const windows = new Map(
    dates.flatMap(({ id, edtf }) => {
      const place = places.get(id);
      return place === undefined ? [] : [[place, windowOf(edtf)] as const];
    }),
  );
  const sorted = constraints.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const edges: Edge[][] = ids.flatMap((_, at) => [
    [{ from: 2 * at, to: 2 * at + 1, strict: true, because: -1 }],
    [],
  ]);
  for (const [because, { from, to, relation }] of sorted.entries()) {
    const [a, b] = [places.get(from) ?? 0, places.get(to) ?? 0];
    for (const { x, y, strict } of ENDS[relation]) {
      const [p, q] = [pointOf(x, a, b), pointOf(y, a, b)];
      edges[p]?.push({ from: p, to: q, strict, because });
    }
  }
  return { ids, windows, constraints: sorted, edges };
}

/** An endpoint of the first (a) or the second (b) thing. */
type End = 'a-' | 'a+' | 'b-' | 'b+';

function pointOf(end: End, a: number, b: number): number {
  return 2 * (end.startsWith('a') ? a : b) + (end.endsWith('+') ? 1 : 0);
}

interface EndRule {
  readonly x: End;
  readonly y: End;
  readonly strict: boolean;
}

const PAIRS: readonly (readonly [End, End])[] = [
  ['a-', 'b-'],
  ['a-', 'b+'],
  ['a+', 'b-'],
  ['a+', 'b+'],
];

/** What each relation says of the ends, drawn from the algebra. */
const ENDS: Readonly<Record<OrderConstraint['relation'], readonly EndRule[]>> = {
  before: endRules('before'),
  after: endRules('after'),
  during: endRules('during'),
  overlaps: endRules('overlaps'),
  since: endRules('since'),
  until: endRules('until'),
};

function endRules(relation: OrderConstraint['relation']): readonly EndRule[] {
  const orders = endpointOrders(RELATION_SETS[relation]);
  return PAIRS.flatMap(([x, y], pair) => rulesOf(x, y, orders[pair] ?? new Set()));
}

/** “Never later” and “never earlier” are rules; both together make the points one. */
function rulesOf(x: End, y: End, orders: ReadonlySet<Sign>): readonly EndRule[] {
  const strict = !orders.has(0);
  return [
    ...(orders.has(1) ? [] : [{ x, y, strict }]),
    ...(orders.has(-1) ? [] : [{ x: y, y: x, strict }]),
  ];
}
