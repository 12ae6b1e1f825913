/** Columns that are multiplied together: two vectors of four. */
export const COLUMNS = 8;
/** Rows that are multiplied together. */
export const ROWS = 4;

/** The next multiple of `step`. */
export function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}

/**
 * Lays out weights for `multiply` of product.wat: panels of eight columns, in each of which pairs of rows alternate;
 * columns past the last are zero. `weights` stand row after row, one row for each input; `inputs` is even.
 */
export function packColumns(
  weights: ArrayLike<number>,
  inputs: number,
  outputs: number,
): Int16Array<ArrayBuffer> {
  const packed = new Int16Array(inputs * roundUp(outputs, COLUMNS));
  for (let column = 0; column < outputs; column++) {
    const lane = column % COLUMNS;
    const panel = (column - lane) * inputs + 2 * lane;
    for (let row = 0; row < inputs; row++) {
      const at = panel + (row >> 1) * 2 * COLUMNS + (row & 1);
      packed[at] = weights[row * outputs + column] ?? 0;
    }
  }
  return packed;
}
