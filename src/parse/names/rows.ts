/** Rows of small whole numbers, found by a 32-bit clue: the weights of a linear model. */
export interface Rows {
  /** Numbers of a row. */
  readonly width: number;
  readonly values: Int8Array;
  readonly places: Uint32Array;
  /** A bit for each beginning of a clue that has a row: most clues have none, and this is small enough to be near. */
  readonly seen: Uint32Array;
}

/** Parts of a place: 14 bits to know the clue again, 18 for its row plus one; 0 is an empty place. */
const PRINT_BITS = 14;
const PRINT_MASK = (1 << PRINT_BITS) - 1;
/** Most rows that a file can hold. */
export const MOST_ROWS = 2 ** (32 - PRINT_BITS) - 2;
/** Most clues that are asked for have no row: half of the places stay empty, so that this is soon seen. */
const FILLED = 0.5;

/** Clues are mixed well already: their high bits say where to look, their low bits what to look for. */
/** Bits of a clue that `seen` goes by. */
const SEEN_BITS = 18;
const seenBit = (clue: number): number => clue >>> (32 - SEEN_BITS);

const placeOf = (clue: number, places: number): number =>
  Math.floor((clue >>> 0) * (places / 2 ** 32));

/** Where the row of a clue begins in `values`; −1 when it has none. Another clue takes its row once in about 10,000. */
function rowOf({ width, places, seen }: Rows, clue: number): number {
  const bit = seenBit(clue);
  if ((((seen[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1;
  const count = places.length;
  const print = clue & PRINT_MASK;
  let place = placeOf(clue, count);
  for (let step = 0; step < count; step += 1) {
    const held = places[place] ?? 0;
    if (held === 0) return -1;
    if ((held & PRINT_MASK) === print) return ((held >>> PRINT_BITS) - 1) * width;
    place = place + 1 === count ? 0 : place + 1;
  }
  return -1;
}

/** The look-up table for rows that belong to these clues, one each, in their order. */
export function placesOf(clues: Int32Array): Uint32Array {
  const places = new Uint32Array(Math.ceil(clues.length / FILLED) + 1);
  for (const [row, clue] of clues.entries()) {
    let place = placeOf(clue, places.length);
    while (places[place] !== 0) place = (place + 1) % places.length;
    places[place] = (((row + 1) << PRINT_BITS) | (clue & PRINT_MASK)) >>> 0;
  }
  return places;
}

/** Which beginnings these clues have. */
export function seenOf(clues: Int32Array): Uint32Array {
  const seen = new Uint32Array(2 ** (SEEN_BITS - 5));
  for (const clue of clues) {
    const bit = seenBit(clue);
    seen[bit >>> 5] = ((seen[bit >>> 5] ?? 0) | (1 << (bit & 31))) >>> 0;
  }
  return seen;
}

/** Adds the row of a clue, if it has one, to the numbers from `at` on. */
export function addRow(rows: Rows, clue: number, sums: Int32Array, at: number): void {
  const row = rowOf(rows, clue);
  if (row < 0) return;
  const { width, values } = rows;
  for (let column = 0; column < width; column += 1) {
    sums[at + column] = (sums[at + column] ?? 0) + (values[row + column] ?? 0);
  }
}
