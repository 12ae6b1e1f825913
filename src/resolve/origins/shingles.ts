/**
 * Copies told by shared runs of words: shingles after Broder (1997), “On the resemblance and containment of documents”,
 * with the least hash of every window kept as a fingerprint (Schleimer, Wilkerson and Aiken 2003, “Winnowing”), so that no shared
 * run of WINDOW + SHINGLE − 1 words goes unseen however long the texts around it are.
 */

/** Words in a row that count as one thing said. */
const SHINGLE = 5;

/** Shingles in a row of which one becomes a fingerprint. */
const WINDOW = 4;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']{0,60}/gu;

const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

/** The 32-bit hashes of a text's shingles in order (FNV-1a over words in lower case); fewer words yield none. */
export function shinglesOf(text: string): Uint32Array {
  const words = Array.from(text.toLowerCase().matchAll(WORD), ([word]) => hashOf(word));
  const count = Math.max(0, words.length - SHINGLE + 1);
  return Uint32Array.from({ length: count }, (_, at) => {
    let hash = FNV_OFFSET;
    for (let next = at; next < at + SHINGLE; next += 1) hash = mixed(hash ^ (words[next] ?? 0));
    return hash >>> 0;
  });
}

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return mixed(hash);
}

/** The finish of MurmurHash3: neighbouring inputs end far apart. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2_b2_ae_35);
  return value ^ (value >>> 16);
}

/** The least hash of every window, each once, in order of place. */
export function fingerprintsOf(shingles: Uint32Array): readonly number[] {
  const kept = new Set<number>();
  for (let from = 0; from + WINDOW <= Math.max(shingles.length, WINDOW); from += 1) {
    let least = Infinity;
    for (let at = from; at < Math.min(from + WINDOW, shingles.length); at += 1)
      least = Math.min(least, shingles[at] ?? least);
    if (least !== Infinity) kept.add(least);
  }
  return [...kept];
}

/** The share of the first one's shingles that stand in the second one, 0…1; 0 when it has none. */
export function containment(shingles: Uint32Array, other: ReadonlySet<number>): number {
  if (shingles.length === 0) return 0;
  let shared = 0;
  for (const shingle of shingles) if (other.has(shingle)) shared += 1;
  return shared / shingles.length;
}
