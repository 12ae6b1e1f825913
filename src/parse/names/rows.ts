import { mix } from './hash.ts';

/** Rows of small whole numbers, found by a 32-bit clue: the weights of a linear model. */
export interface Rows {
  /** Numbers of a row. */
  readonly width: number;
  readonly values: Int8Array;
  /** Where the row of a clue begins in `values`; −1 when it has none. Another clue takes its row once in about 8,000. */
  readonly find: (clue: number) => number;
}

/** Parts of a place: 14 bits to know the clue again, 18 for its row plus one. */
const PRINT_SHIFT = 18;
const ROW_MASK = (1 << PRINT_SHIFT) - 1;
/** Most rows that a file can hold. */
export const MOST_ROWS = ROW_MASK - 1;
const FILLED = 0.75;

const placeOf = (clue: number, places: number): number => (mix(1, clue) >>> 0) % places;
const printOf = (clue: number): number => mix(2, clue) >>> PRINT_SHIFT;

export function openRows(places: Uint32Array, values: Int8Array, width: number): Rows {
  const count = places.length;
  const find = (clue: number): number => {
    const print = printOf(clue);
    let place = placeOf(clue, count);
    for (let step = 0; step < count; step += 1) {
      const held = places[place] ?? 0;
      if (held === 0) return -1;
      if (held >>> PRINT_SHIFT === print) return ((held & ROW_MASK) - 1) * width;
      place = place + 1 === count ? 0 : place + 1;
    }
    return -1;
  };
  return { width, values, find };
}

/** The look-up table for rows that belong to these clues, one each, in their order. */
export function placesOf(clues: Int32Array): Uint32Array {
  const places = new Uint32Array(Math.ceil(clues.length / FILLED) + 1);
  for (const [row, clue] of clues.entries()) {
    let place = placeOf(clue, places.length);
    while (places[place] !== 0) place = (place + 1) % places.length;
    places[place] = ((printOf(clue) << PRINT_SHIFT) | (row + 1)) >>> 0;
  }
  return places;
}

/** Adds the row of a clue, if it has one, to the numbers from `at` on. */
export function addRow(
  { width, values, find }: Rows,
  clue: number,
  sums: Int32Array,
  at: number,
): void {
  const row = find(clue);
  if (row < 0) return;
  for (let column = 0; column < width; column += 1) {
    sums[at + column] = (sums[at + column] ?? 0) + (values[row + column] ?? 0);
  }
}
