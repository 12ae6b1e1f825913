/** A growing list of clues that is used again for each word: making a new one costs more than filling it. */
export class Clues {
  ids = new Int32Array(512);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  add(id: number): void {
    if (this.size === this.ids.length) {
      const wider = new Int32Array(2 * this.size);
      wider.set(this.ids);
      this.ids = wider;
    }
    this.ids[this.size] = id;
    this.size += 1;
  }

  /** A copy of what was added since the last `clear`. */
  copy(): Int32Array {
    return this.ids.slice(0, this.size);
  }
}
