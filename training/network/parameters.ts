import { roundUp } from '../../src/parse/network/kernels/panels.ts';
import type { Layer, Learned } from './products.ts';
import { random, type Random } from './random.ts';
import type { Tensor } from './tensors.ts';
import { type Machine, newTable } from './table.ts';

/** A tensor in the flat block of all weights: its first float, and the floats of a row, a multiple of 8. */
export interface Placed extends Tensor {
  readonly at: number;
  readonly stride: number;
}

/** Lays tensors one after another; rows and columns are rounded up to multiples of 8. */
export function place(tensors: readonly Tensor[]): {
  readonly tensors: readonly Placed[];
  readonly size: number;
} {
  let size = 0;
  const placed = tensors.map((tensor) => {
    const stride = roundUp(tensor.columns, 8);
    const at = size;
    size += stride * roundUp(tensor.rows, 8);
    return { ...tensor, at, stride };
  });
  return { tensors: placed, size };
}

/** The weights and their gradients on a machine, each in one block, and the tensors in it by name. */
export interface Parameters {
  /** The first float of each block. */
  readonly values: number;
  readonly gradients: number;
  readonly size: number;
  readonly learned: (name: string) => Learned;
  /** `name.weights` and `name.bias`. */
  readonly layer: (name: string) => Layer;
}

/** Makes room for the weights on a machine. */
export function openParameters(machine: Machine, tensors: readonly Tensor[]): Parameters {
  const placed = place(tensors);
  const rows = placed.size / 8;
  const values = newTable(machine, rows, 8).at;
  const gradients = newTable(machine, rows, 8).at;
  const byName = new Map<string, Learned>();
  for (const { name, at, rows: own, stride } of placed.tensors) {
    const table = { rows: own, columns: stride, stride };
    byName.set(name, {
      value: { ...table, at: values + at },
      gradient: { ...table, at: gradients + at },
    });
  }
  const learned = (name: string): Learned => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`No tensor is called ${name}.`);
    return found;
  };
  const layer = (name: string): Layer => ({
    weights: learned(`${name}.weights`),
    bias: learned(`${name}.bias`),
  });
  return { values, gradients, size: placed.size, learned, layer };
}

/** Fills the block with the starting values of its tensors; padding is zero. */
export function startParameters(
  block: Float32Array,
  tensors: readonly Placed[],
  seed: number,
): void {
  for (const [number, tensor] of tensors.entries()) {
    const source = random(seed, 1, number);
    const values = startValues(tensor, source);
    for (let row = 0; row < tensor.rows; row++) {
      for (let column = 0; column < tensor.columns; column++) {
        block[tensor.at + row * tensor.stride + column] =
          values[row * tensor.columns + column] ?? 0;
      }
    }
    const [from, to] = tensor.ones ?? [0, 0];
    block.fill(1, tensor.at + from, tensor.at + to);
  }
}

function startValues(tensor: Tensor, source: Random): Float32Array {
  const { rows, columns, start } = tensor;
  const values = new Float32Array(rows * columns);
  if (start === 'zero') return values;
  if (start === 'one') return values.fill(1);
  if (start === 'orthogonal') return orthogonal(rows, columns, source);
  if (start !== 'even') return values.map(() => start.deviation * normal(source));
  const bound = 1 / Math.sqrt(tensor.inputs ?? rows);
  return values.map(() => bound * (2 * source.fraction() - 1));
}

/** A normally distributed number (Box and Muller 1958). */
export function normal({ fraction }: Random): number {
  return Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
}

/** Rows at right angles to one another, by Gram and Schmidt's method. */
function orthogonal(rows: number, columns: number, source: Random): Float32Array {
  const values = new Float32Array(rows * columns).map(() => normal(source));
  const rowAt = (row: number): Float32Array => values.subarray(row * columns, (row + 1) * columns);
  for (let row = 0; row < rows; row++) {
    const own = rowAt(row);
    for (let before = 0; before < row; before++) {
      const other = rowAt(before);
      const share = dot(own, other);
      for (const [at, value] of other.entries()) own[at] = (own[at] ?? 0) - share * value;
    }
    const length = Math.sqrt(dot(own, own));
    for (const [at, value] of own.entries()) own[at] = value / length;
  }
  return values;
}

const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
