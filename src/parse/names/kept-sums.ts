import type { Clues } from './clues.ts';
import { addRow } from './rows.ts';
import type { Rows } from './rows.ts';

/** Room at first: sums, and things that have some. Most words of a text are among some thousand. */
const SOME = 1024;
/** The most sums that are kept. */
const MOST = 1 << 16;

/**
 * Sums of the rows of clues that come again and again, each worked out once: for each of any number of things (forms
 * of words, by their number) so many slots.
 */
export class KeptSums {
  readonly #rows: Rows;
  readonly #width: number;
  readonly #slots: number;
  /** For each slot of each thing where its sum stands; 0 for one that is still to be worked out. */
  #places: Int32Array;
  #values: Int32Array;
  #used = 1;

  constructor(rows: Rows, slots: number) {
    this.#rows = rows;
    this.#width = rows.width;
    this.#slots = slots;
    this.#places = new Int32Array(SOME * slots);
    this.#values = new Int32Array(SOME * rows.width);
  }

  clear(): void {
    this.#places.fill(0);
    this.#used = 1;
  }

  /** Forgets everything when there is much of it. */
  makeRoom(): void {
    if (this.#used > MOST) this.clear();
  }

  /** Adds the sum of a slot to the numbers from `at` on; false when it is still to be worked out. */
  add(thing: number, slot: number, to: Int32Array, at: number): boolean {
    const place = this.#places[thing * this.#slots + slot] ?? 0;
    if (place === 0) return false;
    const values = this.#values;
    for (let column = 0; column < this.#width; column += 1) {
      to[at + column] = (to[at + column] ?? 0) + (values[place + column] ?? 0);
    }
    return true;
  }

  /** Keeps the sum of these clues for a slot. */
  keep(thing: number, slot: number, { ids, size }: Clues): void {
    const at = this.#used * this.#width;
    this.#values = withRoom(this.#values, at + this.#width);
    this.#values.fill(0, at, at + this.#width);
    for (let clue = 0; clue < size; clue += 1) addRow(this.#rows, ids[clue] ?? 0, this.#values, at);
    const place = thing * this.#slots + slot;
    this.#places = withRoom(this.#places, place + 1);
    this.#places[place] = at;
    this.#used += 1;
  }
}

/** The numbers, or a longer copy of them. */
function withRoom(numbers: Int32Array, count: number): Int32Array {
  if (count <= numbers.length) return numbers;
  const wider = new Int32Array(Math.max(count, 2 * numbers.length));
  wider.set(numbers);
  return wider;
}
