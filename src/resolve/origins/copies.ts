import type { Id } from '../../model/records.ts';
import { containment, fingerprintsOf, shinglesOf } from './shingles.ts';

export interface CopyText {
  readonly passage: Id;
  readonly document: Id;
  readonly text: string;
}

/** Two passages of different documents that share words in rows. */
export interface Copy {
  /** In the order in which the texts were given. */
  readonly first: CopyText;
  readonly second: CopyText;
  /** The share of each one's shingles that stand in the other, 0…1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/** Shared fingerprints below which a pair is not looked at: one may be a name of an office or a treaty. */
const LEAST_SHARED = 2;

/** A run of words in so many passages is a formula, such as a newspaper's closing line. */
const FORMULA = 40;

/** Room for a million passages beside a 32-bit hash in a number without loss. */
const PASSAGES = 2 ** 20;

/**
 * The passages that share rows of words, in the order of the texts. Pure; time grows with the words and with what is
 * shared. Throws a RangeError for more than a million passages.
 */
export function findCopies(texts: readonly CopyText[]): readonly Copy[] {
  if (texts.length > PASSAGES)
    throw new RangeError(
      `Copies are sought among at most ${PASSAGES} passages, not ${texts.length}`,
    );
  const shingles = texts.map(({ text }) => shinglesOf(text));
  const pairs = sharedFingerprints(texts, fingerprintIndex(shingles));
  const sets = new Map<number, ReadonlySet<number>>();
  const setOf = (at: number): ReadonlySet<number> => {
    const known = sets.get(at) ?? new Set(shingles[at]);
    sets.set(at, known);
    return known;
  };
  return pairs.flatMap(([one, two]) => {
    const [first, second] = [texts[one], texts[two]];
    const [a, b] = [shingles[one], shingles[two]];
    if (!first || !second || !a || !b) return [];
    const [ofFirst, ofSecond] = [containment(a, setOf(two)), containment(b, setOf(one))];
    return [{ first, second, ofFirst, ofSecond }];
  });
}

/** Hash and passage of every fingerprint as one number, sorted: equal hashes lie together. */
function fingerprintIndex(shingles: readonly Uint32Array[]): Float64Array {
  const all: number[] = [];
  for (const [passage, own] of shingles.entries())
    for (const hash of fingerprintsOf(own)) all.push(hash * PASSAGES + passage);
  return Float64Array.from(all).toSorted();
}

/** Pairs of passages of different documents that share fingerprints enough, in order. */
function sharedFingerprints(
  texts: readonly CopyText[],
  index: Float64Array,
): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const passages of runs(index)) {
    if (passages.length > FORMULA) continue;
    for (const [at, one] of passages.entries())
      for (const two of passages.slice(at + 1)) {
        if (texts[one]?.document === texts[two]?.document) continue;
        const pair = one * PASSAGES + two;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_SHARED)
    .map(([pair]) => pair)
    .toSorted((a, b) => a - b)
    .map((pair) => [Math.floor(pair / PASSAGES), pair % PASSAGES] as const);
}

/** The passages of each hash that more than one has. */
function* runs(index: Float64Array): Generator<readonly number[]> {
  for (let from = 0; from < index.length;) {
    const hash = Math.floor((index[from] ?? 0) / PASSAGES);
    let until = from + 1;
    while (until < index.length && Math.floor((index[until] ?? 0) / PASSAGES) === hash) until += 1;
    if (until - from > 1)
      yield Array.from(index.subarray(from, until), (entry) => entry % PASSAGES);
    from = until;
  }
}
