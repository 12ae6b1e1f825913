import type { Weights } from './adam.ts';
import { normal, place, startParameters } from './parameters.ts';
import { random } from './random.ts';
import { type Classes, type Shape } from '../../src/parse/network/shape.ts';
import { tensorsOf } from './tensors.ts';
import { openBarrier } from './barrier.ts';
import { openSparse, type SparseGradient } from './sparse.ts';

/** Everything that the threads of a training run share. */
export interface State {
  /** All tensors in one block, as `place` lays them. */
  readonly dense: Weights;
  /** The table of features, row after row. */
  readonly table: Weights;
  /** The step at which each row of the table had its last gradient, and up to which it is worked out; 0 for never. */
  readonly touched: Int32Array;
  readonly settled: Int32Array;
  /** Gradients of the dense block, one for each thread. */
  readonly gradients: readonly Float32Array[];
  /** Gradients of the table, one for each thread. */
  readonly sparse: readonly SparseGradient[];
  /** Sums of squares of the gradients, one for each thread. */
  readonly squares: Float64Array;
  readonly barrier: Int32Array<SharedArrayBuffer>;
}

/** Deviation of the table of features at the start. */
const TABLE_DEVIATION = 0.1;

/** A network at its start. */
export function openState(shape: Shape, classes: Classes, seed: number, threads: number): State {
  const { tensors, size } = place(tensorsOf(shape, classes));
  const dense = openWeights(size);
  startParameters(dense.values, tensors, seed);
  const table = openWeights(shape.buckets * shape.width);
  const source = random(seed, 3);
  for (let at = 0; at < table.values.length; at++) {
    table.values[at] = TABLE_DEVIATION * normal(source);
  }
  dense.average.set(dense.values);
  table.average.set(table.values);
  const each = Array.from({ length: threads });
  return {
    dense,
    table,
    touched: new Int32Array(new SharedArrayBuffer(4 * shape.buckets)),
    settled: new Int32Array(new SharedArrayBuffer(4 * shape.buckets)),
    gradients: each.map(() => floats(size)),
    sparse: each.map(() => openSparse(shape.buckets, shape.width)),
    squares: new Float64Array(new SharedArrayBuffer(8 * threads)),
    barrier: openBarrier(),
  };
}

function openWeights(size: number): Weights {
  return { values: floats(size), first: floats(size), second: floats(size), average: floats(size) };
}

function floats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}
