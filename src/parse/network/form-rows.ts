import type { Vectors } from '../vectors/vectors.ts';
import { formFeatures } from './form-features.ts';
import type { NetworkFile } from './network-file.ts';

/** Gives what a form means before its neighbours are seen: one row, as wide as the encoder reads. */
export type FormRows = (form: string) => Float32Array;

/** Forms remembered before memory is freed: texts repeat some ten thousand. */
const REMEMBERED = 16_384;
/** A longer form is remembered by nobody: it would keep its text alive. */
const LONGEST = 64;
const EPSILON = 1e-5;

/** Remembers the rows it has made; they do not depend on what was asked before. */
export function formRows(network: NetworkFile, vectors: Vectors): FormRows {
  const known = new Map<string, Float32Array>();
  const make = rowMaker(network, vectors);
  return (form) => {
    let row = known.get(form);
    if (row !== undefined) return row;
    row = make(form);
    if (known.size >= REMEMBERED) known.clear();
    if (form.length <= LONGEST) known.set(form, row);
    return row;
  };
}

/** The rows of a form's features and its projected vector, summed and normalised (Ba et al. 2016). */
function rowMaker(network: NetworkFile, vectors: Vectors): FormRows {
  const { width, buckets } = network.shape;
  const { weights: table, scales } = network.table;
  const missing = network.row('missing');
  const [gain, bias] = [network.row('norm.gain'), network.row('norm.bias')];
  const project = projection(network, vectors);
  return (form) => {
    const row = new Float32Array(width);
    for (const hash of formFeatures(form)) {
      const at = (hash % buckets) * width;
      for (let column = 0; column < width; column += 1) {
        row[column] = (row[column] ?? 0) + (table[at + column] ?? 0) * (scales[column] ?? 0);
      }
    }
    const place = vectors.lookUp(form);
    if (place >= 0) project(place, row);
    else addTo(row, missing);
    addTo(row, network.layer('vector').bias);
    normalise(row, gain, bias);
    return row;
  };
}

/** Adds the vector at a place, taken through its layer. */
function projection(
  network: NetworkFile,
  { values, scales, dimensions }: Vectors,
): (place: number, row: Float32Array) => void {
  const { weights, scales: columnScales, outputs } = network.layer('vector');
  return (place, row) => {
    const sums = new Float32Array(outputs);
    for (let input = 0; input < dimensions; input += 1) {
      const value = (values[place * dimensions + input] ?? 0) * (scales[input] ?? 0);
      const at = input * outputs;
      for (let column = 0; column < outputs; column += 1) {
        sums[column] = (sums[column] ?? 0) + value * (weights[at + column] ?? 0);
      }
    }
    for (let column = 0; column < outputs; column += 1) {
      row[column] = (row[column] ?? 0) + (sums[column] ?? 0) * (columnScales[column] ?? 0);
    }
  };
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
