// Two independent 32-bit hashes of a word: multiplication by an odd constant for each letter (after FNV-1a,
// draft-eastlake-fnv), then the finaliser of MurmurHash3 (Appleby 2011), without which close words fall together.

/** Where the search for a word begins: an unsigned 32-bit number, to be cut to the size of the table. */
export function placeHash(word: string): number {
  return hash(word, 0x811c9dc5, 0x01000193);
}

/** What is compared there in the place of the word itself: an unsigned 32-bit number. */
export function printHash(word: string): number {
  return hash(word, 0x9e3779b9, 0x5bd1e995);
}

function hash(word: string, start: number, factor: number): number {
  let state = start;
  for (let at = 0; at < word.length; at += 1) {
    state = Math.imul(state ^ word.charCodeAt(at), factor);
    state ^= state >>> 15;
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
