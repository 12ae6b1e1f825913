import type { Id } from '../../model/records.ts';
import type { Origin, OriginBecause, SharedClaim } from '../../model/shared-claim.ts';
import { findSameClaims } from './same-claims.ts';
import type { ClaimPair } from './same-claims.ts';
import type { Copy } from './copies.ts';
import type { StatedClaim } from './stated-claim.ts';

/**
 * Claims that several documents share, and how many origins each has. Two claims share an origin when they stand in
 * one document, when one's words are the other's, when both rest on one cited source, or when the one nearest to the fact is the same
 * speaker: ten papers that quote one spokesman are one origin. Pure; in the order of the claims.
 */
export function findSharedClaims(
  claims: readonly StatedClaim[],
  copies: readonly Copy[],
): readonly SharedClaim[] {
  const pairs = findSameClaims(claims, copies);
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  const groups = joined(
    claims.map(({ claim }) => claim.id),
    pairs.map(({ first, second }) => [first.claim.id, second.claim.id]),
  );
  return groups
    .filter((ids) => ids.length > 1)
    .map((ids) =>
      sharedClaim(
        ids.flatMap((id) => byId.get(id) ?? []),
        pairs,
      ),
    );
}

function sharedClaim(claims: readonly StatedClaim[], pairs: readonly ClaimPair[]): SharedClaim {
  const ids = claims.map(({ claim }) => claim.id);
  const own = new Set(ids);
  const within = pairs.filter(({ first }) => own.has(first.claim.id));
  const links = [...originLinks(claims, within)];
  const origins = joined(
    ids,
    links.map(({ ids: pair }) => pair),
  ).map((members): Origin => {
    const because = links
      .filter(({ ids: [one] }) => members.includes(one))
      .map((link) => link.because);
    return { claims: members, because: [...new Set(because)].toSorted() };
  });
  return {
    claims: ids,
    because: [...new Set(within.map((pair) => pair.because))].toSorted(),
    origins,
  };
}

interface Link {
  readonly ids: readonly [Id, Id];
  readonly because: OriginBecause;
}

function* originLinks(
  claims: readonly StatedClaim[],
  pairs: readonly ClaimPair[],
): Generator<Link> {
  for (const { first, second, because } of pairs)
    if (because === 'copied') yield { ids: [first.claim.id, second.claim.id], because };
  for (const { because, keysOf } of SHARED) {
    const firstWith = new Map<string, Id>();
    for (const one of claims)
      for (const key of keysOf(one)) {
        const before = firstWith.get(key);
        if (before === undefined) firstWith.set(key, one.claim.id);
        else yield { ids: [before, one.claim.id], because };
      }
  }
}

type KeysOf = (claim: StatedClaim) => readonly string[];

const SHARED: readonly { readonly because: OriginBecause; readonly keysOf: KeysOf }[] = [
  { because: 'document', keysOf: ({ document }) => [document] },
  { because: 'source', keysOf: ({ claim }) => claim.sources },
  { because: 'speaker', keysOf: ({ claim }) => speakersOf(claim.chain[0]) },
];

function speakersOf(link: StatedClaim['claim']['chain'][number] | undefined): readonly Id[] {
  return link?.actor === undefined || link.role === 'author' ? [] : [link.actor];
}

/** Groups of what is linked, each in the order of `ids`. */
function joined(
  ids: readonly Id[],
  links: readonly (readonly [Id, Id])[],
): readonly (readonly Id[])[] {
  const roots = new Map<Id, Id>();
  const rootOf = (id: Id): Id => {
    let root = id;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    return root;
  };
  for (const [one, two] of links) {
    const [a, b] = [rootOf(one), rootOf(two)];
    if (a !== b) roots.set(b, a);
  }
  return [...Map.groupBy(ids, rootOf).values()];
}
