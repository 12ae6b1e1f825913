import { type Memory, openMemory } from './engine.ts';

/** Vector loads are fastest, and packed panels never straddle a cache line, on multiples of this. */
const ALIGNMENT = 64;

/** A table of floats in a workspace: `width` counts floats from the start of one row to that of the next. */
export interface Matrix {
  /** Bytes from the start of the memory. */
  readonly place: number;
  readonly rows: number;
  readonly width: number;
}

/**
 * Memory that the kernels work in, handed out from bottom to top and given back from the top. Places are in bytes,
 * and multiples of 64; what is handed out again after `release` is not cleared.
 */
export class Workspace {
  readonly memory: Memory;
  readonly floats: Float32Array<ArrayBuffer>;
  readonly wholes: Int32Array<ArrayBuffer>;
  readonly bytes: Int8Array<ArrayBuffer>;
  #top = ALIGNMENT;

  constructor(bytes: number) {
    this.memory = openMemory(bytes);
    this.floats = new Float32Array(this.memory.buffer);
    this.wholes = new Int32Array(this.memory.buffer);
    this.bytes = new Int8Array(this.memory.buffer);
  }

  /** @throws RangeError when the memory is used up */
  reserve(bytes: number): number {
    const place = this.#top;
    const top = place + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    if (top > this.memory.buffer.byteLength) {
      throw new RangeError(
        `The workspace of ${this.memory.buffer.byteLength} bytes is too small: ${top} are needed. Open a larger one or read fewer words at once.`,
      );
    }
    this.#top = top;
    return place;
  }

  /** Room for a matrix; kernels read and write rows in fours, so the last of them are room only. */
  matrix(rows: number, width: number): Matrix {
    return { place: this.reserve(4 * width * Math.ceil(rows / 4) * 4), rows, width };
  }

  /** The same, with every number in it zero. */
  zeros(rows: number, width: number): Matrix {
    const matrix = this.matrix(rows, width);
    this.floats.fill(0, matrix.place / 4, matrix.place / 4 + rows * width);
    return matrix;
  }

  /** Copies floats into the workspace. */
  keep(values: ArrayLike<number>): number {
    const place = this.reserve(4 * values.length);
    this.floats.set(values, place / 4);
    return place;
  }

  /** The place up to which memory is in use, for `release`. */
  mark(): number {
    return this.#top;
  }

  /** Gives back everything reserved after that mark. */
  release(mark: number): void {
    this.#top = mark;
  }
}
