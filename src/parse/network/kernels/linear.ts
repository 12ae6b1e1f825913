import { COLUMNS, packColumns, ROWS, roundUp } from './panels.ts';
import type { Product } from './product.ts';
import type { Matrix, Workspace } from './workspace.ts';

/** Sums of 8191 × 127 over more inputs than this could leave 32 bits. */
const MOST_INPUTS = 2064;

/** Weights as a file keeps them: row after row, one row for each input; true weight = weight × scale of its column. */
export interface Weights {
  /** A multiple of 4, at most 2064. */
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** The same, laid out in a workspace. */
export interface Linear {
  readonly inputs: number;
  /** Outputs, rounded up to a multiple of 8; what is past the real ones is zero. */
  readonly width: number;
  readonly columns: number;
  readonly scales: number;
  readonly bias: number;
}

/** @throws RangeError when the inputs are no multiple of 4 or too many */
export function placeLinear(workspace: Workspace, from: Weights): Linear {
  const { inputs, outputs } = from;
  if (inputs % 4 !== 0 || inputs > MOST_INPUTS) {
    throw new RangeError(
      `A layer has ${inputs} inputs; a multiple of 4 up to ${MOST_INPUTS} was expected.`,
    );
  }
  const width = roundUp(outputs, COLUMNS);
  const packed = packColumns(from.weights, inputs, outputs);
  const columns = workspace.reserve(packed.byteLength);
  workspace.shorts.set(packed, columns / 2);
  const padded = (values: Float32Array): Float32Array => {
    const all = new Float32Array(width);
    all.set(values);
    return all;
  };
  const scales = workspace.keep(padded(from.scales));
  const bias = workspace.keep(padded(from.bias));
  return { inputs, width, columns, scales, bias };
}

/** Rows of 16-bit numbers in panels, ready to be multiplied by any layer that takes as many inputs. */
export interface Packed {
  readonly place: number;
  readonly scales: number;
  readonly rows: number;
  readonly inputs: number;
}

/**
 * Rounds each row of `x` to 14 bits by its own scale and packs it. With `lanes` 8, the rows are packed as the columns
 * of a product, for `multiplyPairs`. `x.width` is a multiple of 4.
 */
export function packRows(
  product: Product,
  workspace: Workspace,
  x: Matrix,
  lanes: 4 | 8 = ROWS,
): Packed {
  const rows = roundUp(x.rows, lanes);
  const place = workspace.reserve(2 * rows * x.width);
  const scales = workspace.reserve(4 * rows);
  product.pack(x.place, 4 * x.width, x.rows, x.width, place, lanes, scales);
  return { place, scales, rows: x.rows, inputs: x.width };
}

/** out = rows × weights + bias; `out` is at least as wide as the layer, and has room for rows in fours. */
export function applyLinear(product: Product, rows: Packed, layer: Linear, out: Matrix): void {
  const columns = { ...layer, place: layer.columns, panels: layer.width / COLUMNS };
  multiply(product, rows, columns, layer.bias, out);
}

/**
 * out[i][j] = the product of row i of one matrix and row j of another, packed with 8 lanes, + bias[j]. `out` and the
 * floats at `bias` are as wide as the second has rows, rounded up to a multiple of 8; what is past the real ones may
 * hold anything.
 */
export function multiplyPairs(
  product: Product,
  rows: Packed,
  columns: Packed,
  bias: number,
  out: Matrix,
): void {
  multiply(product, rows, { ...columns, panels: Math.ceil(columns.rows / COLUMNS) }, bias, out);
}

interface Columns {
  readonly place: number;
  readonly scales: number;
  readonly panels: number;
}

function multiply(
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
    columns.panels,
    rows.inputs / 2,
    rows.scales,
    columns.scales,
    bias,
    out.place,
    4 * out.width,
  );
}
