/**
 * Numbers that look random and repeat for the same seed: xoshiro128** of Blackman and Vigna (2021,
 * https://doi.org/10.1145/3460772), its state filled by the mixer of MurmurHash3.
 */
export interface Random {
  /** A whole number from 0 up to, not including, 2³². */
  readonly word: () => number;
  /** A number from 0 up to, not including, 1, in steps of 2⁻²⁴, which a 32-bit float holds exactly. */
  readonly fraction: () => number;
}

/** `keys` name the stream: a seed, an epoch, the number of a sentence. Each combination yields its own numbers. */
export function random(...keys: readonly number[]): Random {
  let hash = keys.reduce((sum, key) => mix(Math.imul(sum, 31) + key), 0x9e37_79b9);
  const next = (): number => (hash = mix(hash + 0x9e37_79b9));
  let [a, b, c, d] = [next(), next(), next(), next() | 1];
  const word = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return { word, fraction: () => (word() >>> 8) / 2 ** 24 };
}

/** The items in an order that looks random (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], { fraction }: Random): readonly T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(fraction() * (last + 1));
    const [moved] = mixed.splice(other, 1, ...mixed.slice(last, last + 1));
    if (moved !== undefined) mixed[last] = moved;
  }
  return mixed;
}

function mix(key: number): number {
  let hash = key | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
