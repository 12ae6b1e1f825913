import type { PlacedMarks } from './time-placing.ts';

/** Where the rows of a lane stand. */
export interface TimeRows {
  /** Pixels from the top of the first, by row. */
  readonly top: readonly number[];
  readonly tall: readonly number[];
  /** Rows that are high enough for words. */
  readonly worded: readonly boolean[];
}

export interface RowHeights {
  /** Of a row with words, in pixels. */
  readonly word: number;
  readonly bare: number;
  /** All there is. */
  readonly high: number;
}

/**
 * Rows as high as words where all fit; else bare ones, of which as many are made high as there is room for: those whose
 * words `weight` says matter most first, from above where they matter alike. 0 wants no words.
 */
export function rowsOf(
  set: Pick<PlacedMarks, 'count' | 'row' | 'words'>,
  weight: (at: number) => number,
  { word, bare, high }: RowHeights,
): TimeRows {
  const wanted: number[] = [];
  for (let at = 0; at < set.count; at += 1) {
    const row = set.row[at] ?? 0;
    wanted[row] = Math.max(wanted[row] ?? 0, weight(at));
  }
  const spare = Math.max(0, Math.floor((high - wanted.length * bare) / (word - bare)));
  const most = set.words ? wanted.length : spare;
  const first = [...wanted.keys()]
    .filter((row) => set.words || (wanted[row] ?? 0) > 0)
    .toSorted((a, b) => (wanted[b] ?? 0) - (wanted[a] ?? 0) || a - b)
    .slice(0, most);
  const chosen = new Set(first);
  const worded = Array.from(wanted, (_, row) => chosen.has(row));
  const tall = worded.map((own) => (own ? word : bare));
  const top: number[] = [];
  let down = 0;
  for (const own of tall) {
    top.push(down);
    down += own;
  }
  return { top, tall, worded };
}
