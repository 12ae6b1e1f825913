import { firstStated, inDocumentOrder, judged, union } from './merge.ts';
import type { Contribution } from './merge.ts';
import type { Actor } from './records.ts';

/**
 * One actor from what several documents state of it (same id): its form is the first heard, beginning with what
 * was given to the case; names, descriptions and identifiers are joined in the order of documents.
 * Throws a RangeError when nothing is given.
 */
export function mergeActors(parts: readonly Contribution<Actor>[]): Actor {
  const actors = inDocumentOrder(parts);
  const [only] = actors;
  if (only === undefined) throw new RangeError('There is no actor to merge');
  if (actors.length === 1) return only;
  return {
    ...firstStated(actors),
    names: union(actors.map(({ names }) => names)),
    descriptions: union(actors.map(({ descriptions }) => descriptions)),
    identifiers: firstStated(actors.map(({ identifiers }) => identifiers)),
    standing: judged(actors.map(({ standing }) => standing)) ?? only.standing,
  };
}
