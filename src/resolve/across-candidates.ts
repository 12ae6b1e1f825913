import type { Profile } from './across-profile.ts';

/** Up to so many that share a key, each is compared with each. */
const SMALL = 8;
/** Of those that share two keys, each is compared with so many neighbours in the order of their names. */
const NEIGHBOURS = 8;

/**
 * Pairs of actors worth comparing: those that share a key which few have, or two keys. A frequent surname alone brings
 * no two full names together. Each pair comes once, in the order of `profiles`.
 */
export function* candidatePairs(
  profiles: readonly Profile[],
): Generator<readonly [Profile, Profile]> {
  const later = new Map<number, Set<number>>();
  const meet = (a: number, b: number): void => {
    const [first, second] = a < b ? [a, b] : [b, a];
    const met = later.get(first) ?? new Set<number>();
    later.set(first, met.add(second));
  };
  for (const block of blocks(profiles)) {
    for (const [place, one] of block.entries())
      for (const other of block.slice(place + 1, place + 1 + NEIGHBOURS)) meet(one, other);
  }
  for (const [place, left] of profiles.entries()) {
    for (const other of [...(later.get(place) ?? [])].toSorted((a, b) => a - b)) {
      const right = profiles[other];
      if (right !== undefined) yield [left, right];
    }
  }
}

/** Places of profiles that share a key, in small blocks. */
function* blocks(profiles: readonly Profile[]): Generator<readonly number[]> {
  const byKey = grouped(profiles.entries(), ({ keys }) => keys);
  for (const [key, block] of byKey) {
    if (block.length <= SMALL) yield block;
    else yield* narrowed(profiles, key, block);
  }
}

function* narrowed(
  profiles: readonly Profile[],
  key: string,
  block: readonly number[],
): Generator<readonly number[]> {
  const members = block.flatMap((place) => {
    const profile = profiles[place];
    return profile === undefined ? [] : [[place, profile] as const];
  });
  // Each pair of keys is met twice, once from each of them.
  const byOther = grouped(members, ({ keys }) => keys.filter((other) => other > key));
  for (const some of byOther.values())
    yield some.toSorted((a, b) => compareNames(profiles[a], profiles[b]) || a - b);
}

function grouped(
  profiles: Iterable<readonly [number, Profile]>,
  keysOf: (profile: Profile) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, profile] of profiles)
    for (const key of keysOf(profile)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else group.push(place);
    }
  return groups;
}

function compareNames(a: Profile | undefined, b: Profile | undefined): number {
  const [left = '', right = ''] = [a?.actor.name, b?.actor.name];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
