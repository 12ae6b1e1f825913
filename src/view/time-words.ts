/** Half a sign. */
export const SIGN = 6;
/** Between a sign and its words. */
export const GAP = 5;
/** Free room behind what stands in a row. */
export const APART = 10;
/** In less room than this words say nothing. */
export const LEAST_WORDS = 54;

/** Room for words, `width` pixels from `left`: behind the sign, before it, or within a long one. */
export interface Words {
  readonly stand: 'behind' | 'before' | 'inside';
  readonly left: number;
  readonly width: number;
}

/** Where an item stands in its lane and on the paper; all places are pixels from the left edge. */
export interface PackedMark {
  /** Its place in the lane. */
  readonly at: number;
  readonly row: number;
  /** What of its time is in sight, at least as wide as a sign. */
  readonly left: number;
  readonly right: number;
  /** Where its words stand; absent where they have no room. */
  readonly words?: Words;
}

interface Free {
  readonly left: number;
  readonly right: number;
}

/**
 * The same items with as many of their words as the free room of their rows holds, from left to right: what was cut so that
 * all find a place needs to be cut no longer where nothing stands beside it. `measure` tells how wide words are in full.
 */
export function lengthened(
  marks: readonly PackedMark[],
  width: number,
  measure: (at: number) => number,
): readonly PackedMark[] {
  const rows = Map.groupBy(marks, ({ row }) => row);
  const longer = new Map<PackedMark, PackedMark>();
  for (const row of rows.values()) {
    const sorted = row.toSorted((a, b) => boxOf(a).left - boxOf(b).left);
    let end = 0;
    for (const [index, mark] of sorted.entries()) {
      const next = sorted[index + 1];
      const right = next === undefined ? width : boxOf(next).left - APART;
      const long = inRoom(mark, { left: end, right }, measure(mark.at));
      longer.set(mark, long);
      end = boxOf(long).right + APART;
    }
  }
  return marks.map((mark) => longer.get(mark) ?? mark);
}

function boxOf({ left, right, words }: PackedMark): Free {
  if (words === undefined) return { left, right };
  return { left: Math.min(left, words.left), right: Math.max(right, words.left + words.width) };
}

function inRoom(mark: PackedMark, free: Free, full: number): PackedMark {
  const { words, left, right } = mark;
  if (words === undefined) return worded(mark, free, full);
  if (words.width >= full || words.stand === 'inside') return mark;
  if (words.stand === 'behind') {
    const long = Math.min(full, free.right - words.left);
    return { ...mark, words: { ...words, width: Math.max(words.width, long) } };
  }
  const behind = free.right - right - GAP;
  if (behind >= full)
    return { ...mark, words: { stand: 'behind', left: right + GAP, width: full } };
  const long = Math.max(words.width, Math.min(full, left - GAP - free.left));
  return { ...mark, words: { ...words, left: left - GAP - long, width: long } };
}

/** Words that found no room at one length for all may find some where little stands beside them. */
function worded(mark: PackedMark, free: Free, full: number): PackedMark {
  const { left, right } = mark;
  const [behind, before] = [free.right - right - GAP, left - GAP - free.left];
  const least = Math.min(full, LEAST_WORDS);
  if (full < 1 || Math.max(behind, before) < least) return mark;
  const stand = behind >= Math.min(full, before) ? 'behind' : 'before';
  const width = Math.min(full, stand === 'behind' ? behind : before);
  return {
    ...mark,
    words: { stand, left: stand === 'behind' ? right + GAP : left - GAP - width, width },
  };
}
