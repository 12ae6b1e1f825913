import { COLUMNS, packColumns, ROWS, roundUp } from './panels.ts';
import type { PackedColumns } from './panels.ts';
import type { Product } from './product.ts';
import type { Matrix, Workspace } from './workspace.ts';

/** Largest magnitude of a weight that product.wat multiplies exactly. */
const MOST = 63;

/** Weights row after row, one row for each input; true weight = weight × scale of its column. */
export interface Weights {
  /** A multiple of 8; sums over 268,000 still fit 32 bits. */
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** The same weights as a file keeps them: in 7 bits and in panels, so that placing them is copying. */
export interface PackedWeights extends PackedColumns {
  readonly inputs: number;
  readonly outputs: number;
  /** As many as the columns of the panels. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** Columns in panels, ready to be multiplied by rows of as many inputs. */
export interface Columns {
  readonly inputs: number;
  /** Columns, rounded up to a multiple of 8. */
  readonly width: number;
  readonly place: number;
  readonly starts: number;
  readonly scales: number;
}

/** Weights, laid out in a workspace; what is past the real columns is zero. */
export interface Linear extends Columns {
  readonly bias: number;
}

/**
 * Rounds the weights to 7 bits, for those columns that have larger ones, and packs them.
 *
 * @throws RangeError when the inputs are no multiple of 8
 */
export function packWeights(from: Weights): PackedWeights {
  const { inputs, outputs } = from;
  if (inputs % 8 !== 0) {
    throw new RangeError(`A layer has ${inputs} inputs; a multiple of 8 was expected.`);
  }
  const { weights, scales } = inSevenBits(from);
  const padded = (values: Float32Array): Float32Array => {
    const all = new Float32Array(roundUp(outputs, COLUMNS));
    all.set(values);
    return all;
  };
  return {
    inputs,
    outputs,
    ...packColumns(weights, inputs, outputs),
    scales: padded(scales),
    bias: padded(from.bias),
  };
}

/** Lays a layer out in a workspace. */
export function placeLinear(workspace: Workspace, from: PackedWeights): Linear {
  const { inputs, panels, starts } = from;
  const place = workspace.reserve(panels.length);
  workspace.bytes.set(panels, place);
  const sums = workspace.reserve(4 * starts.length);
  workspace.wholes.set(starts, sums / 4);
  return {
    inputs,
    width: starts.length,
    place,
    starts: sums,
    scales: workspace.keep(from.scales),
    bias: workspace.keep(from.bias),
  };
}

function inSevenBits({ outputs, weights, scales }: Weights): Pick<Weights, 'weights' | 'scales'> {
  const largest = new Uint8Array(outputs).fill(MOST);
  for (let row = 0; row < weights.length; row += outputs) {
    for (let column = 0; column < outputs; column += 1) {
      const size = Math.abs(weights[row + column] ?? 0);
      if (size > (largest[column] ?? 0)) largest[column] = size;
    }
  }
  const rounded = new Int8Array(weights.length);
  for (let row = 0; row < weights.length; row += outputs) {
    for (let column = 0; column < outputs; column += 1) {
      const most = largest[column] ?? MOST;
      rounded[row + column] = Math.round(((weights[row + column] ?? 0) * MOST) / most);
    }
  }
  return {
    weights: rounded,
    scales: scales.map((scale, column) => (scale * (largest[column] ?? MOST)) / MOST),
  };
}

/** Rows in panels, ready to be multiplied by any columns of as many inputs. */
export interface Packed {
  readonly inputs: number;
  readonly rows: number;
  readonly place: number;
  readonly scales: number;
}

/**
 * Rounds each row of `x` to 7 bits by its own scale and packs it. A row may reach into the next ones, over so many
 * `inputs`, a multiple of 8.
 */
export function packRows(
  product: Product,
  workspace: Workspace,
  x: Matrix,
  inputs = x.width,
): Packed {
  const rows = roundUp(x.rows, ROWS);
  const place = workspace.reserve(rows * inputs);
  const scales = workspace.reserve(4 * rows);
  product.pack(x.place, 4 * x.width, x.rows, inputs, place, ROWS, scales, 0);
  return { inputs, rows: x.rows, place, scales };
}

/** The same, as the columns of a product: each row of `x` becomes one. */
export function packAsColumns(product: Product, workspace: Workspace, x: Matrix): Columns {
  const width = roundUp(x.rows, COLUMNS);
  const place = workspace.reserve(width * x.width);
  const starts = workspace.reserve(4 * width);
  const scales = workspace.reserve(4 * width);
  product.pack(x.place, 4 * x.width, x.rows, x.width, place, COLUMNS, scales, starts);
  return { inputs: x.width, width, place, starts, scales };
}

/** out = rows × weights + bias; `out` is at least as wide as the layer, and has room for rows in fours. */
export function applyLinear(product: Product, rows: Packed, layer: Linear, out: Matrix): void {
  multiply(product, rows, layer, layer.bias, out);
}

/**
 * out[i][j] = rows[i] · columns[j] + bias[j]. `out` and the floats at `bias` are as wide as the columns; what is past
 * the real ones may hold anything.
 */
export function multiply(
  product: Product,
  rows: Packed,
  columns: Columns,
  bias: number,
  out: Matrix,
): void {
  product.multiply(
    rows.place,
    Math.ceil(rows.rows / ROWS),
    columns.place,
    columns.width / COLUMNS,
    columns.inputs,
    rows.scales,
    columns.starts,
    columns.scales,
    bias,
    out.place,
    4 * out.width,
  );
}
