import type { Edge } from '../model/judgement.ts';
import type { Actor, Id } from '../model/records.ts';
import { candidatePairs } from './across-candidates.ts';
import { judgePair } from './across-judge.ts';
import { profileOf } from './across-profile.ts';
import type { Profile } from './across-profile.ts';
import { questionsOfPartial } from './across-partial.ts';
import type { Fit } from './across-partial.ts';
import type { Compare, KeysOf } from './across-types.ts';
import { clustering } from './clustering.ts';

export interface AcrossOptions {
  readonly compare: Compare;
  /** Keys that all spellings of a name share; two names without a common key are never compared. */
  readonly keysOf: KeysOf;
  /** Whom people already hold to be one: the actor under whose id each goes; itself by default. */
  readonly canonical?: (id: Id) => Id;
}

/**
 * Which actors of a case may be one, over documents, languages and scripts, as judgements of the program: `same` above
 * the bar, `open` below it, `different` where identifiers disagree or names tell two bearers apart. People known by
 * initials or a surname alone are one with another only where nobody else in the case fits. The outcome does not
 * depend on the order of the actors. Only actors that share a key are compared: time grows with their number, not
 * with its square.
 */
export function proposeAcross(
  actors: Iterable<Actor>,
  { compare, keysOf, canonical = (id) => id }: AcrossOptions,
): readonly Edge[] {
  const profiles = Array.from(actors, (actor) => profileOf(actor, keysOf)).toSorted(byId);
  const edges: Edge[] = [];
  const partial = new Map<Profile, Fit[]>();
  for (const [left, right] of candidatePairs(profiles)) {
    const judged = judgePair(left, right, compare);
    if (judged === undefined) continue;
    const { edge, certain } = judged;
    if (certain || !(left.partial || right.partial)) edges.push(edge);
    else {
      if (left.partial) add(partial, left, { edge, other: right });
      if (right.partial) add(partial, right, { edge, other: left });
    }
  }
  const clusterOf = clustering(edges, canonical);
  const questions = [...partial].flatMap(([part, fits]) =>
    questionsOfPartial(part, fits, clusterOf),
  );
  return relevant(once([...edges, ...questions]));
}

function add(into: Map<Profile, Fit[]>, key: Profile, fit: Fit): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [fit]);
  else known.push(fit);
}

/** Two partial names bring the same question each. What is surest stands. */
function once(edges: readonly Edge[]): readonly Edge[] {
  const best = new Map<string, Edge>();
  for (const edge of edges) {
    const key = `${edge.left} ${edge.right}`;
    const known = best.get(key);
    if (known === undefined || weight(edge) < weight(known)) best.set(key, edge);
  }
  return [...best.values()];
}

/** A question about either of two partial names is not answered by the other's being alone. */
function weight({ judgement }: Edge): number {
  return { different: 0, open: 1, same: 2 }[judgement];
}

/** That two names differ matters only where something could join them. */
function relevant(edges: readonly Edge[]): readonly Edge[] {
  const touched = new Set(
    edges
      .filter(({ judgement }) => judgement !== 'different')
      .flatMap(({ left, right }) => [left, right]),
  );
  return edges.filter(
    ({ judgement, left, right }) =>
      judgement !== 'different' || (touched.has(left) && touched.has(right)),
  );
}

function byId(a: Profile, b: Profile): number {
  return a.actor.id < b.actor.id ? -1 : 1;
}
