import { FEATURE_VERSION } from '../../src/parse/network/form-features.ts';
import { NETWORK_KIND } from '../../src/parse/network/network-file.ts';
import type { Classes, Shape } from '../../src/parse/network/shape.ts';
import { type Arrays, writeWeights } from '../../src/parse/weight-file.ts';
import { packedLayer } from './pack.ts';
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
 * The bytes of `resources/<language>/network.bin`: matrices in whole numbers with a scale for each column, packed for
 * the kernels, all else in floats.
 */
export function networkFile({
  shape,
  classes,
  dense,
  table,
  deviation,
  about,
}: Written): Uint8Array {
  const { ownTags: _, ...named } = classes;
  const { tensors } = place(tensorsOf(shape, classes));
  const kept = new Map(
    tensors
      .filter(({ name }) => !name.startsWith(AUXILIARY))
      .map((tensor) => [tensor.name, { tensor, values: valuesOf(tensor, dense) }]),
  );
  const arrays: Record<string, Arrays[string]> = {};
  for (const { tensor, values } of kept.values()) {
    const [name, part] = splitName(tensor.name);
    const bias = kept.get(`${name}.bias`)?.values;
    if (part !== 'weights' || bias === undefined) {
      if (part !== 'bias' || !kept.has(`${name}.weights`)) arrays[tensor.name] = values;
      continue;
    }
    // The reader meets the vectors as they are.
    const scaled = name === 'vector' ? values.map((value) => value / deviation) : values;
    const { columns } = tensor;
    const whole = quantise(scaled, columns);
    const layer = { inputs: scaled.length / columns, outputs: columns, bias, ...whole };
    Object.assign(arrays, packedLayer(name, layer, placesOf(name, shape)));
  }
  Object.assign(arrays, quantised('table', table, shape.width));
  const card = { kind: NETWORK_KIND, version: FEATURE_VERSION, ...about, shape, classes: named };
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

function splitName(name: string): readonly [layer: string, part: string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** The first layer sees the words around; what each of them adds is worked out once for a form. */
function placesOf(name: string, { windows: [window = 0] }: Shape): number {
  return name === 'encoder.0' ? 2 * window + 1 : 1;
}

/** A tensor without the padding of its rows; those of the vectors stay filled up to a multiple of 8. */
function valuesOf({ name, at, rows, columns, stride }: Placed, dense: Float32Array): Float32Array {
  const count = name === 'vector.weights' ? Math.ceil(rows / 8) * 8 : rows;
  return Float32Array.from({ length: count * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    return dense[at + row * stride + (index % columns)] ?? 0;
  });
}
