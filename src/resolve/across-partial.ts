import type { Edge } from '../model/judgement.ts';
import type { Id } from '../model/records.ts';
import type { Profile } from './across-profile.ts';

/** From this probability on the only one who fits is meant. */
const ONLY_ONE_BAR = 0.8;
/** With more who fit, a list of them is no question that anybody answers. */
const MOST_ASKED = 5;

/** A pair of actors of which one is known by initials or a surname alone, or both. */
export interface Fit {
  readonly edge: Edge;
  readonly other: Profile;
}

/**
 * Whom initials or a surname may stand for: the one actor of the case that fits, where the names agree well enough;
 * else a question for each of the few that do. `clusterOf` tells which of those that fit are one. Where no full name
 * fits, all of one spelling are asked about with the first of them, not each with each.
 */
export function questionsOfPartial(
  part: Profile,
  fits: readonly Fit[],
  clusterOf: (id: Id) => Id,
): readonly Edge[] {
  const apart = fits.map(({ edge }) => edge).filter(({ judgement }) => judgement === 'different');
  const full = fits.filter(({ other }) => !other.partial);
  const best = bestOfClusters(part, full.length > 0 ? full : fits, clusterOf);
  const [only] = best;
  if (only === undefined) return apart;
  if (full.length === 0) return [...apart, ...firstOf(best, part)];
  if (best.length > MOST_ASKED) return apart;
  if (best.length > 1) return [...apart, ...best.map(asked)];
  return [...apart, score(only) >= ONLY_ONE_BAR ? alone(only) : asked(only)];
}

/** The surest of what joins the actor with each cluster. */
function bestOfClusters(
  part: Profile,
  fits: readonly Fit[],
  clusterOf: (id: Id) => Id,
): readonly Edge[] {
  const own = clusterOf(part.actor.id);
  const best = new Map<Id, Edge>();
  for (const { edge, other } of fits) {
    const cluster = clusterOf(other.actor.id);
    const known = best.get(cluster);
    if (edge.judgement === 'different' || cluster === own) continue;
    if (known === undefined || score(edge) > score(known)) best.set(cluster, edge);
  }
  return [...best.values()];
}

/** Edges come in the order of the ids: the first is that with the first actor of all that fit. */
function firstOf(best: readonly Edge[], part: Profile): readonly Edge[] {
  const [first, ...others] = best;
  if (first === undefined || first.left === part.actor.id) return [];
  return [others.length === 0 && score(first) >= ONLY_ONE_BAR ? alone(first) : asked(first)];
}

function asked(edge: Edge): Edge {
  return { ...edge, judgement: 'open' };
}

function alone(edge: Edge): Edge {
  const reasons = [...(edge.reasons ?? []), 'nobody else in the case fits'];
  return { ...edge, judgement: 'same', reasons };
}

function score(edge: Edge): number {
  return edge.score ?? 0;
}
