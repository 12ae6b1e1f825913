import type { Spans } from './recurrence.ts';
import { addColumns, type Learned } from './products.ts';
import { type Machine, newTable, type Table } from './table.ts';

const EPSILON = 1e-5;

/** What a row is scaled by, and what came out before gain and bias: the way back needs both. */
export interface Normed {
  readonly y: Table;
  readonly plain: Table;
  /** One over the deviation of each row. */
  readonly factors: Float32Array;
}

/** Layer normalisation (Ba et al. 2016) of the rows of the spans; other rows of the result are zero. */
export function layerNorm(
  machine: Machine,
  x: Table,
  gain: Learned,
  bias: Learned,
  spans: Spans,
): Normed {
  const y = newTable(machine, x.rows, x.columns);
  const plain = newTable(machine, x.rows, x.columns);
  const factors = new Float32Array(x.rows);
  const { floats } = machine;
  forEachRow(spans, (row) => {
    const from = x.at + row * x.stride;
    const { mean, factor } = moments(floats, from, x.columns);
    factors[row] = factor;
    const [out, raw] = [y.at + row * y.stride, plain.at + row * plain.stride];
    for (let column = 0; column < x.columns; column++) {
      const value = ((floats[from + column] ?? 0) - mean) * factor;
      floats[raw + column] = value;
      floats[out + column] =
        value * (floats[gain.value.at + column] ?? 0) + (floats[bias.value.at + column] ?? 0);
    }
  });
  return { y, plain, factors };
}

/** Turns the gradient by the result into that by `x`, in place, and adds those of gain and bias. */
export function layerNormBack(
  machine: Machine,
  { plain, factors }: Normed,
  gain: Learned,
  bias: Learned,
  spans: Spans,
  dy: Table,
): void {
  const { floats } = machine;
  const width = plain.columns;
  addColumns(machine, dy, bias.gradient);
  forEachRow(spans, (row) => {
    const [from, raw] = [dy.at + row * dy.stride, plain.at + row * plain.stride];
    let [sum, along] = [0, 0];
    for (let column = 0; column < width; column++) {
      const slope = floats[from + column] ?? 0;
      const value = floats[raw + column] ?? 0;
      const at = gain.gradient.at + column;
      floats[at] = (floats[at] ?? 0) + slope * value;
      const inner = slope * (floats[gain.value.at + column] ?? 0);
      sum += inner;
      along += inner * value;
    }
    const factor = factors[row] ?? 0;
    for (let column = 0; column < width; column++) {
      const inner = (floats[from + column] ?? 0) * (floats[gain.value.at + column] ?? 0);
      const value = floats[raw + column] ?? 0;
      floats[from + column] = factor * (inner - sum / width - (value * along) / width);
    }
  });
}

function moments(
  floats: Float32Array,
  from: number,
  count: number,
): { readonly mean: number; readonly factor: number } {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += floats[at] ?? 0;
  const mean = sum / count;
  let squares = 0;
  for (let at = from; at < from + count; at++) {
    const off = (floats[at] ?? 0) - mean;
    squares += off * off;
  }
  return { mean, factor: 1 / Math.sqrt(squares / count + EPSILON) };
}

/** Calls for each row of the spans, from top to bottom. */
export function forEachRow(spans: Spans, visit: (row: number) => void): void {
  for (const [first, length] of spans) {
    for (let row = first; row < first + length; row++) visit(row);
  }
}
