/** For each hashed key, the names that have it; a name's number stands in the order in which it was given. */
export interface Postings {
  /** The names under a key; empty for a key nobody has. Two keys of one hash share their names. */
  readonly of: (key: string) => Uint32Array;
  readonly bytes: number;
}

/** 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo), with a last mixing so that the high bits differ too. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Sorts pairs of a hash and a name by hash; names under one hash keep their order. */
export function postings(hashes: Uint32Array, names: Uint32Array): Postings {
  const [sorted, order] = sortedByHash(hashes, names);
  const { keys, starts } = grouped(sorted);
  return {
    of: (key) => {
      const at = placeOf(keys, hashOf(key));
      return at < 0 ? order.subarray(0, 0) : order.subarray(starts[at], starts[at + 1]);
    },
    bytes: keys.byteLength + starts.byteLength + order.byteLength,
  };
}

const HALF = 16;
const BUCKETS = 1 << HALF;

/** Radix sort by the lower half, then by the upper one: linear, and stable. */
function sortedByHash(hashes: Uint32Array, names: Uint32Array): [Uint32Array, Uint32Array] {
  const once = spread(hashes, names, 0);
  return spread(once[0], once[1], HALF);
}

function spread(
  hashes: Uint32Array,
  names: Uint32Array,
  shift: number,
): [Uint32Array, Uint32Array] {
  const next = new Uint32Array(BUCKETS + 1);
  for (const hash of hashes) {
    const bucket = ((hash >>> shift) & (BUCKETS - 1)) + 1;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket++) {
    next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
  }
  const sortedHashes = new Uint32Array(hashes.length);
  const sortedNames = new Uint32Array(hashes.length);
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0;
    const bucket = (hash >>> shift) & (BUCKETS - 1);
    const place = next[bucket] ?? 0;
    sortedHashes[place] = hash;
    sortedNames[place] = names[index] ?? 0;
    next[bucket] = place + 1;
  }
  return [sortedHashes, sortedNames];
}

function grouped(sorted: Uint32Array): { keys: Uint32Array; starts: Uint32Array } {
  let count = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) count++;
  }
  const keys = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let group = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index > 0 && sorted[index] === sorted[index - 1]) continue;
    keys[group] = sorted[index] ?? 0;
    starts[group++] = index;
  }
  starts[count] = sorted.length;
  return { keys, starts };
}

function placeOf(keys: Uint32Array, hash: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle] ?? 0;
    if (key === hash) return middle;
    if (key < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
