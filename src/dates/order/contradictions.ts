import type { Contradiction, OrderConstraint } from '../../model/order.ts';
import type { DateMention } from '../../model/records.ts';
import { componentsOf } from './components.ts';
import { irreducible } from './irreducible.ts';
import { walkerOf } from './paths.ts';
import { pointsOf } from './points.ts';
import type { Dated, Edge, Points } from './points.ts';
import { orderOfDates } from './relations-of-dates.ts';

/**
 * What dates and stated order cannot both be: “A before B”, and A is dated later; or three sentences that go round in
 * a circle. Each answer is a smallest conflicting set: without any one of its constraints or dates the rest could be
 * true. Every answer brings a constraint that no other has, fewest first, so that one wrong sentence does not fill
 * the list; without what the answers name the rest can be true. Dates alone never conflict: each is of a thing of its
 * own.
 *
 * A date bounds its thing (`windowOf`), so that a contradiction is claimed only where no reading of it helps. What
 * the dates themselves say of each other (`relation`) counts as stated. The answer does not depend on the order of
 * dates and constraints, but for the order in which answers come: that of their first constraints.
 * Time: a walk from each thing that constraints name, up to the nearest conflict, and again without what was named. 2,000
 * dated things in one chain take half a second, consistent or not; in one contradictory circle five.
 */
export function contradictionsOf(
  dates: readonly (Dated & Pick<Partial<DateMention>, 'relation' | 'span' | 'by'>)[],
  constraints: readonly OrderConstraint[],
): readonly Contradiction[] {
  const all = orderOfDates(dates, constraints);
  const answers: Contradiction[] = [];
  let standing = all;
  for (;;) {
    const more = apartFromEachOther(pointsOf(dates, standing));
    if (more.length === 0) break;
    answers.push(...more);
    const named = new Set(more.flatMap((one) => one.constraints));
    standing = standing.filter((one) => !named.has(one));
  }
  const places = new Map(all.map(({ id }, at) => [id, at]));
  const place = ({ constraints: own }: Contradiction): number =>
    Math.min(...own.map(({ id }) => places.get(id) ?? 0));
  return answers.toSorted((a, b) => place(a) - place(b));
}

function apartFromEachOther(points: Points): readonly Contradiction[] {
  const reported = new Set<number>();
  const answers: Contradiction[] = [];
  for (const candidate of candidatesOf(points)) {
    if (candidate.constraints.every((one) => reported.has(one))) continue;
    const { constraints: kept, things } = reduced(points, candidate);
    if (kept.every((one) => reported.has(one))) continue;
    for (const one of kept) reported.add(one);
    answers.push(answerOf(points, kept, things));
  }
  return answers;
}

/** Places of constraints, and of the things whose dates take part. */
interface Conflict {
  readonly constraints: readonly number[];
  readonly things: readonly number[];
}

/** For each way of starting one, the nearest conflict; smallest first. */
function candidatesOf(points: Points): readonly Conflict[] {
  return [...circles(points), ...datedConflicts(points)].toSorted(
    (a, b) =>
      a.constraints.length - b.constraints.length ||
      a.things.length - b.things.length ||
      compareLists(a.constraints, b.constraints) ||
      compareLists(a.things, b.things),
  );
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((one, at) => one !== b[at]);
  return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

/** An edge that says “earlier” lies on a circle: its thing would come before itself. */
function circles(points: Points): readonly Conflict[] {
  const part = componentsOf(points.edges.map((edges) => edges.map(({ to }) => to)));
  const walk = walkerOf(points);
  const found: Conflict[] = [];
  for (const edge of points.edges.flat()) {
    if (!edge.strict || part[edge.from] !== part[edge.to]) continue;
    walk(
      edge.to,
      ({ point, edges }) => {
        if (point !== edge.from) return 'on';
        found.push({ constraints: constraintsOf([edge, ...edges()]), things: [] });
        return 'stop';
      },
      (point) => part[point] === part[edge.from],
    );
  }
  return found;
}

/** What cannot begin before its date is said to be over by a day that comes earlier. */
function datedConflicts(points: Points): readonly Conflict[] {
  const walk = walkerOf(points);
  const found: Conflict[] = [];
  for (const [thing, { first }] of points.windows) {
    if (first === undefined) continue;
    walk(2 * thing, ({ point, strict, edges }) => {
      const window = points.windows.get(point >> 1);
      // A later date on the way conflicts with whatever this one does, and is nearer to it.
      if (point % 2 === 0 && (window?.first ?? first) > first) return 'skip';
      const end = point % 2 === 1 ? window?.end : undefined;
      if (end === undefined || (strict ? end > first : end >= first)) return 'on';
      const things = [...new Set([thing, point >> 1])].toSorted((a, b) => a - b);
      found.push({ constraints: constraintsOf(edges()), things });
      return 'stop';
    });
  }
  return found;
}

function constraintsOf(edges: readonly Edge[]): readonly number[] {
  const places = edges.map(({ because }) => because).filter((because) => because !== -1);
  return [...new Set(places)].toSorted((a, b) => a - b);
}

/** Larger conflicts are told as the walk found them: they are shortest, but a member more may stand in them. */
const LARGEST_REDUCED = 60;

/** A relation of several edges can close a shorter circle than the walk took. */
function reduced(points: Points, conflict: Conflict): Conflict {
  const { constraints, things } = conflict;
  if (constraints.length > LARGEST_REDUCED) return conflict;
  type Member = { readonly constraint: number } | { readonly thing: number };
  const members: readonly Member[] = [
    ...constraints.map((constraint) => ({ constraint })),
    ...things.map((thing) => ({ thing })),
  ];
  const kept = irreducible(members, (part) => conflicts(points, split(part)));
  return split(kept);

  function split(part: readonly Member[]): Conflict {
    return {
      constraints: part.flatMap((one) => ('constraint' in one ? one.constraint : [])),
      things: part.flatMap((one) => ('thing' in one ? one.thing : [])),
    };
  }
}

/** Whether these constraints and dates alone conflict. */
function conflicts(points: Points, { constraints, things }: Conflict): boolean {
  const chosen = constraints.flatMap((place) => points.constraints[place] ?? []);
  const whole = pointsOf([], chosen);
  const windows = new Map(
    things.flatMap((thing) => {
      const place = whole.ids.indexOf(points.ids[thing] ?? '');
      const window = points.windows.get(thing);
      return place === -1 || window === undefined ? [] : [[place, window] as const];
    }),
  );
  const part = { ...whole, windows };
  return circles(part).length > 0 || datedConflicts(part).length > 0;
}

function answerOf(
  points: Points,
  places: readonly number[],
  things: readonly number[],
): Contradiction {
  const constraints = places.flatMap((place) => points.constraints[place] ?? []);
  const dates = things.flatMap((thing) => points.ids[thing] ?? []);
  const firm =
    constraints.every(({ certainty }) => certainty === 'stated') &&
    things.every((thing) => points.windows.get(thing)?.doubtful !== true);
  return { id: [...constraints.map(({ id }) => id), ...dates].join('+'), constraints, dates, firm };
}
