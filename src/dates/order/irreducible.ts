/**
 * A smallest part of `all` that still conflicts, in the order of `all`: without any one of its members the rest would
 * stand (deletion filter, Chinneck and Dravnieks 1991). Other parts may conflict too, and one of them may have fewer
 * members. `conflicts` must be monotone: more members never make a conflict go away. It is asked once a member.
 * Returns an empty list when nothing conflicts.
 */
export function irreducible<T>(
  all: readonly T[],
  conflicts: (part: readonly T[]) => boolean,
): readonly T[] {
  if (!conflicts(all)) return [];
  let kept = all;
  for (const member of all) {
    const without = kept.filter((one) => one !== member);
    if (conflicts(without)) kept = without;
  }
  return kept;
}
