import type { Edge } from '../model/judgement.ts';
import type { Actor, Id } from '../model/records.ts';
import { proposeAcross } from './across.ts';
import type { AcrossOptions } from './across.ts';
import { profileOf } from './across-profile.ts';
import { actorKeys } from './listed-keys.ts';
import { clustering } from './clustering.ts';

/** With more who fit, a list of them is no question that anybody answers. */
const MOST_ASKED = 5;

export interface ListedOptions extends AcrossOptions {
  /** Whom the documents themselves join, from what `proposeAcross` says of them. */
  readonly proposed: readonly Edge[];
}

/**
 * Which actors of documents may be one with actors that lists brought along (`import:…`), as judgements of the program.
 * One is joined where its full name agrees with exactly one listed actor at the bar, or an identifier does; where
 * several fit it is asked about. Initials and surnames are asked about at most, and never tell anybody in the documents
 * apart: a list changes nothing of what documents join by themselves. Two actors of lists are one by identifiers, or
 * by names where their lists are of different kinds and nobody else fits: who makes a list keeps namesakes apart.
 */
export function proposeListed(
  own: Iterable<Actor>,
  listed: readonly Actor[],
  options: ListedOptions,
): readonly Edge[] {
  if (listed.length === 0) return [];
  const keys = new Set(listed.flatMap(actorKeys));
  const touched = [...own].filter((actor) => actorKeys(actor).some((key) => keys.has(key)));
  const sides = new Map([...listed, ...touched].map((actor) => [actor.id, actor]));
  const lists = new Set(listed.map(({ id }) => id));
  const partial = new Set(
    touched.filter((actor) => profileOf(actor, options.keysOf).partial).map(({ id }) => id),
  );
  const known = joinedByDocuments(options.proposed);
  const actors = [...sides.values()].filter(({ id }) => !partial.has(id) || !known.has(id));
  const edges = proposeAcross(actors, options).filter(
    ({ left, right }) => lists.has(left) || lists.has(right),
  );
  const between = edges.filter(({ left, right }) => lists.has(left) && lists.has(right));
  const joins = betweenLists(between, sides);
  const clusterOf = clustering([...joins, ...options.proposed], options.canonical);
  const towards = edges.filter((edge) => !between.includes(edge));
  return [...joins, ...exactlyOne(towards, lists, partial, clusterOf)];
}

function joinedByDocuments(edges: readonly Edge[]): ReadonlySet<Id> {
  const joins = edges.filter(({ judgement }) => judgement === 'same');
  return new Set(joins.flatMap(({ left, right }) => [left, right]));
}

/** Joins by identifiers, joins by names of lists of different kinds, and what keeps two apart. */
function betweenLists(edges: readonly Edge[], actors: ReadonlyMap<Id, Actor>): readonly Edge[] {
  const told = edges.filter((edge) => {
    const [left, right] = [actors.get(edge.left), actors.get(edge.right)];
    if (left === undefined || right === undefined || edge.judgement === 'open') return false;
    if (edge.judgement === 'different' || shareIdentifier(left, right)) return true;
    return left.by.rule !== right.by.rule;
  });
  const joins = told.filter(({ judgement }) => judgement === 'same');
  const fits = (id: Id): number =>
    joins.filter(({ left, right }) => left === id || right === id).length;
  return told.filter(({ judgement, left, right }) => {
    const [a, b] = [actors.get(left), actors.get(right)];
    if (judgement !== 'same' || a === undefined || b === undefined) return true;
    return shareIdentifier(a, b) || (fits(left) === 1 && fits(right) === 1);
  });
}

function shareIdentifier({ identifiers: ours }: Actor, { identifiers: theirs }: Actor): boolean {
  return Object.entries(ours).some(([scheme, value]) => theirs[scheme] === value);
}

/** An edge between a document's actor and a listed one, seen from the document's. */
interface Towards {
  readonly edge: Edge;
  readonly own: Id;
  readonly listed: Id;
}

function exactlyOne(
  edges: readonly Edge[],
  lists: ReadonlySet<Id>,
  partial: ReadonlySet<Id>,
  clusterOf: (id: Id) => Id,
): readonly Edge[] {
  const apart = edges.filter(({ judgement }) => judgement === 'different');
  const fits = edges
    .filter(({ judgement }) => judgement !== 'different')
    .map((edge): Towards => {
      const [own, listed] = lists.has(edge.left)
        ? [edge.right, edge.left]
        : [edge.left, edge.right];
      return { edge: partial.has(own) ? { ...edge, judgement: 'open' } : edge, own, listed };
    });
  const groups = Map.groupBy(fits, ({ own }) => clusterOf(own));
  return [...apart, ...[...groups.values()].flatMap((group) => judged(group, clusterOf))];
}

function judged(fits: readonly Towards[], clusterOf: (id: Id) => Id): readonly Edge[] {
  const same = fits.filter(({ edge }) => edge.judgement === 'same');
  const chosen = same.length > 0 ? same : fits;
  const clusters = new Set(chosen.map(({ listed }) => clusterOf(listed)));
  if (clusters.size > MOST_ASKED) return [];
  const edges = chosen.map(({ edge }) => edge);
  return clusters.size === 1 ? edges : edges.map((edge) => ({ ...edge, judgement: 'open' }));
}
