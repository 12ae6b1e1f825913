import type { Vectors } from '../vectors/vectors.ts';
import { formFeatures } from './form-features.ts';
import { applyLinear, packRows, placeLinear } from './kernels/linear.ts';
import type { Product } from './kernels/product.ts';
import type { Matrix, Workspace } from './kernels/workspace.ts';
import type { NetworkFile } from './network-file.ts';

/** Writes what forms mean before their neighbours are seen: one row each, as wide as the encoder reads. */
export type FormRows = (forms: readonly string[], to: Matrix) => void;

const EPSILON = 1e-5;

/** Of each form, its features and its projected vector, summed and normalised (Ba et al. 2016). */
export function formRows(
  { workspace, product }: { readonly workspace: Workspace; readonly product: Product },
  network: NetworkFile,
  vectors: Vectors,
): FormRows {
  const projection = placeLinear(workspace, network.layer('vector'));
  const missing = network.row('missing');
  const [gain, bias] = [network.row('norm.gain'), network.row('norm.bias')];
  const { floats } = workspace;
  const sums = new Int32Array(network.shape.width);
  return (forms, to) => {
    const mark = workspace.mark();
    const given = workspace.zeros(forms.length, projection.inputs);
    const known = forms.map((form, row) => takeVector(vectors, form, floats, given, row));
    applyLinear(product, packRows(product, workspace, given), projection, to);
    for (const [row, form] of forms.entries()) {
      const own = floats.subarray(
        to.place / 4 + row * to.width,
        to.place / 4 + (row + 1) * to.width,
      );
      if (known[row] === false) addTo(own, missing);
      addFeatures(network, form, sums, own);
      normalise(own, gain, bias);
    }
    workspace.release(mark);
  };
}

/** Whether the form has a vector, which is written to its row. */
function takeVector(
  { values, scales, dimensions, lookUp }: Vectors,
  form: string,
  floats: Float32Array,
  to: Matrix,
  row: number,
): boolean {
  const place = lookUp(form);
  if (place < 0) return false;
  const at = to.place / 4 + row * to.width;
  for (let column = 0; column < dimensions; column += 1) {
    floats[at + column] = (values[place * dimensions + column] ?? 0) * (scales[column] ?? 0);
  }
  return true;
}

/** Rows of the table are summed as the whole numbers that they are, and scaled once. */
function addFeatures(
  { table: { weights, scales }, shape: { buckets, width } }: NetworkFile,
  form: string,
  sums: Int32Array,
  row: Float32Array,
): void {
  sums.fill(0);
  for (const hash of formFeatures(form)) {
    const at = (hash % buckets) * width;
    for (let column = 0; column < width; column += 1) {
      sums[column] = (sums[column] ?? 0) + (weights[at + column] ?? 0);
    }
  }
  for (let column = 0; column < width; column += 1) {
    row[column] = (row[column] ?? 0) + (sums[column] ?? 0) * (scales[column] ?? 0);
  }
}

function addTo(row: Float32Array, more: Float32Array): void {
  for (let column = 0; column < row.length; column += 1) {
    row[column] = (row[column] ?? 0) + (more[column] ?? 0);
  }
}

function normalise(row: Float32Array, gain: Float32Array, bias: Float32Array): void {
  let sum = 0;
  for (const value of row) sum += value;
  const mean = sum / row.length;
  let squares = 0;
  for (const value of row) squares += (value - mean) ** 2;
  const factor = 1 / Math.sqrt(squares / row.length + EPSILON);
  for (let column = 0; column < row.length; column += 1) {
    const value = ((row[column] ?? 0) - mean) * factor;
    row[column] = value * (gain[column] ?? 0) + (bias[column] ?? 0);
  }
}
