import { daysOf } from '../../model/edtf.ts';
import type { Edtf, Event, Id } from '../../model/records.ts';
import type { SameBecause } from '../../model/shared-claim.ts';
import type { Copy } from './copies.ts';
import { containment, shinglesOf } from './shingles.ts';
import type { StatedClaim } from './stated-claim.ts';

export interface ClaimPair {
  readonly first: StatedClaim;
  readonly second: StatedClaim;
  readonly because: SameBecause;
}

/** The share of a claim's shingles from which on its words are a copy. */
const COPIED = 0.8;

/**
 * Claims of different documents that state the same: words copied from one another; one act of the same kind, by the
 * same to the same, at a date that may be the same; or, where no act is read, the same actors in much the same words. Claims and denials
 * of one thing are one claim with two sides. Pure; in the order of the claims.
 */
export function findSameClaims(
  claims: readonly StatedClaim[],
  copies: readonly Copy[],
): readonly ClaimPair[] {
  const found = new Map<string, ClaimPair>();
  const add = (first: StatedClaim, second: StatedClaim, because: SameBecause): void => {
    if (first.document === second.document) return;
    const key = `${first.claim.id} ${second.claim.id}`;
    if (!found.has(key)) found.set(key, { first, second, because });
  };
  for (const [a, b] of copiedPairs(claims, copies)) add(a, b, 'copied');
  for (const [a, b] of pairsBy(claims, actKeys)) if (isSameAct(a, b)) add(a, b, 'same-act');
  for (const [a, b] of pairsBy(claims, wordKeys)) if (isSameWords(a, b)) add(a, b, 'same-words');
  return [...found.values()];
}

type Pair = readonly [StatedClaim, StatedClaim];

/** Claims whose words stand in a passage that shares words with theirs, and that overlap there. */
function* copiedPairs(claims: readonly StatedClaim[], copies: readonly Copy[]): Generator<Pair> {
  const inPassage = Map.groupBy(claims, ({ claim }) => claim.span.passage);
  for (const { first, second } of copies) {
    const others = inPassage.get(second.passage) ?? [];
    for (const one of inPassage.get(first.passage) ?? [])
      for (const two of others) if (sharesWords(one, two)) yield [one, two];
  }
}

function sharesWords(one: StatedClaim, two: StatedClaim): boolean {
  const [a, b] = [shinglesOf(one.claim.span.text), shinglesOf(two.claim.span.text)];
  const share = a.length <= b.length ? containment(a, new Set(b)) : containment(b, new Set(a));
  return share >= COPIED;
}

/** A key under which more claims stand than this tells nothing apart. */
const CROWD = 60;

/** Pairs of claims that share a key, each at least once, in order. */
function* pairsBy(
  claims: readonly StatedClaim[],
  keysOf: (claim: StatedClaim) => readonly string[],
): Generator<Pair> {
  const byKey = new Map<string, StatedClaim[]>();
  for (const claim of claims)
    for (const key of new Set(keysOf(claim))) {
      const own = byKey.get(key) ?? [];
      own.push(claim);
      byKey.set(key, own);
    }
  for (const own of byKey.values()) {
    if (own.length > CROWD) continue;
    for (const [at, one] of own.entries()) for (const two of own.slice(at + 1)) yield [one, two];
  }
}

/** The kind of an act with one of each side. */
function actKeys({ acts }: StatedClaim): readonly string[] {
  return acts
    .filter(tells)
    .flatMap(({ type, initiators, recipients }) =>
      initiators.flatMap((from) => recipients.map((to) => `${type} ${from} ${to}`)),
    );
}

function tells({ type }: Event): boolean {
  return type !== 'OTHER';
}

function isSameAct(one: StatedClaim, two: StatedClaim): boolean {
  return one.acts.some((a) =>
    two.acts.some(
      (b) =>
        tells(a) &&
        a.type === b.type &&
        a.mode === b.mode &&
        sameActors(a.initiators, b.initiators) &&
        sameActors(a.recipients, b.recipients) &&
        (mayBeOneDay(a.date, b.date) ?? resemblance(one.stems, two.stems) >= ALIKE),
    ),
  );
}

function sameActors(one: readonly Id[], two: readonly Id[]): boolean {
  return one.length > 0 && one.length === two.length && one.every((id) => two.includes(id));
}

/** Days two dates may lie apart in width and still tell an act: a month. */
const WIDEST = 31;

/** Whether two dates may be one; `undefined` where one is missing or too wide to tell. */
function mayBeOneDay(one: Edtf | undefined, two: Edtf | undefined): boolean | undefined {
  const [a, b] = [boundsOf(one), boundsOf(two)];
  if (a === undefined || b === undefined) return undefined;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

function boundsOf(
  date: Edtf | undefined,
): { readonly earliest: string; readonly latest: string } | undefined {
  const { earliest, latest } = (date === undefined ? undefined : daysOf(date)) ?? {};
  if (earliest === undefined || latest === undefined) return undefined;
  const width = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
  return width > WIDEST ? undefined : { earliest, latest };
}

/** Shared stems, as a share of all, from which on undated acts are one, and words say the same. */
const ALIKE = 0.3;
const SAME = 0.6;

/** Fewer words are said of many things. */
const FEWEST_STEMS = 4;

function isSameWords(one: StatedClaim, two: StatedClaim): boolean {
  return sameActors(one.actors, two.actors) && resemblance(one.stems, two.stems) >= SAME;
}

/** The actors with each word: claims that share most of their words share a rare one, too. */
function wordKeys({ actors, stems }: StatedClaim): readonly string[] {
  if (actors.length === 0 || stems.length < FEWEST_STEMS) return [];
  const who = actors.toSorted().join(' ');
  return stems.map((stem) => `${who} ${stem}`);
}

/** Jaccard's: what both have of what either has, 0…1. */
function resemblance(one: readonly string[], two: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(two)];
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / (a.size + b.size - shared);
}
