import { COLUMNS, ROWS, roundUp } from '../../src/parse/network/kernels/panels.ts';
import type { Machine, Table } from './table.ts';

/** A factor of a product: the table, or its mirror image across the diagonal. */
export interface Factor {
  readonly table: Table;
  readonly transposed?: boolean;
}

/**
 * out = a · b + bias, or without a bias out += a · b. `bias` is a row as wide as `out`. Rows of `out` are written in
 * fours, columns in eights. An inner width that is no multiple of four needs zeros in `a` up to the next one.
 */
export function multiply(
  machine: Machine,
  a: Factor,
  b: Factor,
  out: Table,
  bias: Table | undefined,
): void {
  const { kernels, workspace } = machine;
  const mark = workspace.mark();
  const length = a.transposed === true ? a.table.rows : a.table.columns;
  const exact = a.transposed === true && b.transposed !== true;
  const inner = exact ? length : roundUp(length, 4);
  const rows = roundUp(out.rows, ROWS);
  const columns = roundUp(out.columns, COLUMNS);
  const left = workspace.reserve(4 * rows * inner);
  const right = workspace.reserve(4 * columns * inner);
  const packLeft = a.transposed === true ? kernels.pack_columns : kernels.pack_rows;
  const packRight = b.transposed === true ? kernels.pack_rows : kernels.pack_columns;
  packLeft(4 * a.table.at, 4 * a.table.stride, rows, inner, left, ROWS);
  packRight(4 * b.table.at, 4 * b.table.stride, columns, inner, right, COLUMNS);
  const start = bias === undefined ? 0 : 4 * bias.at;
  kernels.multiply(
    left,
    rows / ROWS,
    right,
    columns / COLUMNS,
    inner,
    start,
    4 * out.at,
    4 * out.stride,
  );
  workspace.release(mark);
}

/** Values that are learned, and the gradient of the loss by each of them. */
export interface Learned {
  readonly value: Table;
  readonly gradient: Table;
}

/** A layer of weights, one row for each input, and a bias. */
export interface Layer {
  readonly weights: Learned;
  readonly bias: Learned;
}

/** y = x · weights + bias. */
export function linear(machine: Machine, x: Table, layer: Layer, y: Table): void {
  multiply(machine, { table: x }, { table: layer.weights.value }, y, layer.bias.value);
}

/** Adds to the layer's gradients, and to `dx` where it is given, what follows from `dy`. */
export function linearBack(
  machine: Machine,
  x: Table,
  layer: Layer,
  dy: Table,
  dx: Table | undefined,
): void {
  multiply(
    machine,
    { table: x, transposed: true },
    { table: dy },
    layer.weights.gradient,
    undefined,
  );
  addColumns(machine, dy, layer.bias.gradient);
  if (dx === undefined) return;
  multiply(machine, { table: dy }, { table: layer.weights.value, transposed: true }, dx, undefined);
}

/** Adds the sum of each column to `sums`, a table of one row. */
export function addColumns({ floats }: Machine, table: Table, sums: Table): void {
  for (let row = 0; row < table.rows; row++) {
    const from = table.at + row * table.stride;
    for (let column = 0; column < table.columns; column++) {
      const at = sums.at + column;
      floats[at] = (floats[at] ?? 0) + (floats[from + column] ?? 0);
    }
  }
}
