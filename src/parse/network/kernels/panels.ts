/** Columns that are multiplied together: two vectors of four. */
export const COLUMNS = 8;
/** Rows that are multiplied together. */
export const ROWS = 4;

/** The next multiple of `step`. */
export function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}

/** Columns as `multiply` of product.wat wants them. */
export interface PackedColumns {
  readonly panels: Int8Array;
  /** Where the sum of each column starts: rows are kept 64 too high. */
  readonly starts: Int32Array;
}

/**
 * Lays out weights from −63 to 63 for `multiply` of product.wat: panels of eight columns, in each of which groups of
 * four rows alternate; columns past the last are zero. `weights` stand row after row, one row for each input; `inputs`
 * is a multiple of 8.
 */
export function packColumns(
  weights: ArrayLike<number>,
  inputs: number,
  outputs: number,
): PackedColumns {
  const width = roundUp(outputs, COLUMNS);
  const panels = new Int8Array(inputs * width);
  const starts = new Int32Array(width);
  for (let column = 0; column < outputs; column++) {
    const lane = column % COLUMNS;
    const panel = (column - lane) * inputs + 4 * lane;
    let sum = 0;
    for (let row = 0; row < inputs; row++) {
      const weight = weights[row * outputs + column] ?? 0;
      panels[panel + (row >> 2) * 4 * COLUMNS + (row & 3)] = weight;
      sum += weight;
    }
    starts[column] = -64 * sum;
  }
  return { panels, starts };
}
