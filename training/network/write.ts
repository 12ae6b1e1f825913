import { FEATURE_VERSION } from '../../src/parse/network/form-features.ts';
import { NETWORK_KIND } from '../../src/parse/network/network-file.ts';
import type { Classes, Shape } from '../../src/parse/network/shape.ts';
import { type Arrays, writeWeights } from '../../src/parse/weight-file.ts';
import { place, type Placed } from './parameters.ts';
import { tensorsOf } from './tensors.ts';

/** A network to be written. */
export interface Written {
  readonly shape: Shape;
  readonly classes: Classes;
  /** All tensors in one block, as `place` lays them. */
  readonly dense: Float32Array;
  /** The table of features, row after row. */
  readonly table: Float32Array;
  /** What training divided the word vectors by. */
  readonly deviation: number;
  /** What the card says besides: language, corpus, licence, seed, scores. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** Tensors of tasks that only help training. */
const AUXILIARY = 'ownTags.';

/**
 * The bytes of `resources/<language>/network.bin`: matrices in whole numbers of 8 bits with a scale for each column,
 * all else in floats.
 */
export function networkFile({
  shape,
  classes,
  dense,
  table,
  deviation,
  about,
}: Written): Uint8Array {
  const { ownTags: _, ...kept } = classes;
  const arrays: Record<string, Arrays[string]> = {};
  for (const tensor of place(tensorsOf(shape, classes)).tensors) {
    if (tensor.name.startsWith(AUXILIARY)) continue;
    const values = valuesOf(tensor, dense);
    const [name, isMatrix] = splitName(tensor.name);
    if (!isMatrix) {
      arrays[tensor.name] = values;
      continue;
    }
    // The reader meets the vectors as they are.
    const scaled = name === 'vector' ? values.map((value) => value / deviation) : values;
    Object.assign(arrays, quantised(name, scaled, tensor.columns));
  }
  Object.assign(arrays, quantised('table', table, shape.width));
  const card = { kind: NETWORK_KIND, version: FEATURE_VERSION, ...about, shape, classes: kept };
  return writeWeights(card, arrays);
}

/** Weights in whole numbers from −127 to 127; a true weight is that times the scale of its column. */
export function quantise(
  values: Float32Array,
  columns: number,
): { readonly weights: Int8Array; readonly scales: Float32Array } {
  const scales = new Float32Array(columns);
  for (const [at, value] of values.entries()) {
    const column = at % columns;
    scales[column] = Math.max(scales[column] ?? 0, Math.abs(value) / 127);
  }
  const weights = Int8Array.from(values, (value, at) => {
    const scale = scales[at % columns] ?? 0;
    return scale === 0 ? 0 : Math.round(value / scale);
  });
  return { weights, scales };
}

function quantised(name: string, values: Float32Array, columns: number): Arrays {
  const { weights, scales } = quantise(values, columns);
  return { [`${name}.weights`]: weights, [`${name}.scales`]: scales };
}

function splitName(name: string): readonly [layer: string, isMatrix: boolean] {
  const end = '.weights';
  return name.endsWith(end) ? [name.slice(0, -end.length), true] : [name, false];
}

/** A tensor without the padding of its rows; those of the vectors stay filled up to a multiple of 8. */
function valuesOf({ name, at, rows, columns, stride }: Placed, dense: Float32Array): Float32Array {
  const count = name === 'vector.weights' ? Math.ceil(rows / 8) * 8 : rows;
  return Float32Array.from({ length: count * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    return dense[at + row * stride + (index % columns)] ?? 0;
  });
}
