import type { ChainLink, Claim, Precedent, Signal, Span } from '../../model/records.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { idOf, madeBy } from './scene.ts';
import type { Scene } from './scene.ts';

/** A signal or a precedent with the clause that states it. */
export interface Reading {
  readonly scene: Scene;
  readonly span: Span;
  /** The word that the clause hangs on. */
  readonly head: number;
  readonly rule: string;
  readonly gives: { readonly signal: Signal } | { readonly precedent: Precedent };
}

/**
 * Each reading goes to the smallest claim that covers its words and has none of its kind, else it makes one of its own,
 * which the document's author puts forward.
 */
export function claimsWith(
  claims: readonly Claim[],
  readings: readonly Reading[],
): readonly Claim[] {
  const given = new Map(claims.map((claim) => [claim.id, claim]));
  const byPassage = Map.groupBy(claims, ({ span }) => span.passage);
  for (const reading of readings) {
    const own = byPassage.get(reading.span.passage) ?? [];
    const cover = covering(own, reading, given);
    const claim = cover === undefined ? claimOf(reading, claims) : { ...cover, ...reading.gives };
    given.set(claim.id, claim);
  }
  return [...given.values()];
}

/** How far from its words a claim is looked for, in those of its passage. */
const MOST = 200;

function covering(
  claims: readonly Claim[],
  { span, gives }: Reading,
  given: ReadonlyMap<string, Claim>,
): Claim | undefined {
  const key = 'signal' in gives ? 'signal' : 'precedent';
  const words = 'signal' in gives ? gives.signal.words : gives.precedent.words;
  const from = Math.max(
    0,
    claims.findIndex((claim) => claim.span.end >= words.end),
  );
  return claims
    .slice(from, from + MOST)
    .map((claim) => given.get(claim.id) ?? claim)
    .filter(
      (claim) =>
        claim[key] === undefined && claim.span.start <= words.start && words.end <= claim.span.end,
    )
    .filter((claim) => claim.span.end - claim.span.start <= 2 * (span.end - span.start))
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

function claimOf({ scene, span, head, rule, gives }: Reading, claims: readonly Claim[]): Claim {
  const { polarity, ...certainty } = certaintyOf(scene.tree, scene.cues, head, scene.scale);
  return {
    kind: 'claim',
    id: idOf('claim', span, rule),
    span,
    chain: [authorOf(claims)],
    certainty,
    polarity,
    sources: [],
    about: 'signal' in gives && gives.signal.act !== undefined ? [gives.signal.act] : [],
    ...gives,
    ...madeBy(rule),
  };
}

/** The last link of every chain is the document's author. */
export function authorOf(claims: readonly Claim[]): ChainLink {
  return claims[0]?.chain.at(-1) ?? { role: 'author' };
}
