/** The place in a list, ordered by `startOf`, of the last that begins at or before a place; −1 when all begin later. */
export function lastAtOrBefore<T>(
  list: readonly T[],
  place: number,
  startOf: (one: T) => number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && startOf(one) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
