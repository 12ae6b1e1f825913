import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyLinear,
  multiplyPairs,
  packRows,
  placeLinear,
  type Weights,
} from '../../src/parse/network/kernels/linear.ts';
import { startProduct } from '../../src/parse/network/kernels/product.ts';
import { Workspace } from '../../src/parse/network/kernels/workspace.ts';

const round = Math.fround;

/** What pack does with one row, step by step in single precision. */
function quantise(row: readonly number[]): { readonly scale: number; readonly whole: number[] } {
  const largest = Math.max(round(1e-30), ...row.map(Math.abs));
  const factor = round(8191 / largest);
  const whole = row.map((x) => {
    const scaled = round(x * factor);
    const low = Math.floor(scaled);
    if (scaled - low !== 0.5) return Math.round(scaled);
    return low % 2 === 0 ? low : low + 1;
  });
  return { scale: round(largest / 8191), whole };
}

const scaled = (sum: number, row: number, column: number, bias: number): number =>
  round(bias + round(round(round(sum) * row) * column));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0);

/** Numbers that repeat for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const table = (rows: number, width: number, next: () => number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: width }, () => round(next() * 4)));

function randomWeights(inputs: number, outputs: number, next: () => number): Weights {
  return {
    inputs,
    outputs,
    weights: Int8Array.from({ length: inputs * outputs }, () => Math.round(next() * 127)),
    scales: Float32Array.from({ length: outputs }, () => next() / 100),
    bias: Float32Array.from({ length: outputs }, next),
  };
}

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 21 }),
  inputs: fc.integer({ min: 1, max: 24 }).map((fours) => 4 * fours),
  outputs: fc.integer({ min: 1, max: 40 }),
  seed: fc.integer(),
});

describe('the product kernels', () => {
  test('multiply rows by weights to the last bit', () => {
    fc.assert(
      fc.property(shape, ({ rows, inputs, outputs, seed }) => {
        const next = numbers(seed);
        const weights = randomWeights(inputs, outputs, next);
        const input = table(rows, inputs, next);

        const workspace = new Workspace(1 << 17);
        const product = startProduct(workspace.memory);
        const layer = placeLinear(workspace, weights);
        const x = workspace.matrix(rows, inputs);
        workspace.floats.set(input.flat(), x.place / 4);
        const out = workspace.matrix(rows, layer.width);
        applyLinear(product, packRows(product, workspace, x), layer, out);

        for (const [at, row] of input.entries()) {
          const { scale, whole } = quantise(row);
          const expected = Array.from({ length: outputs }, (_, column) => {
            const own = whole.map((_x, k) => weights.weights[k * outputs + column] ?? 0);
            return scaled(
              dot(whole, own),
              scale,
              weights.scales[column] ?? 0,
              weights.bias[column] ?? 0,
            );
          });
          const start = out.place / 4 + at * out.width;
          expect([...workspace.floats.subarray(start, start + outputs)]).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('multiply all pairs of rows of two matrices', () => {
    fc.assert(
      fc.property(shape, ({ rows, inputs, outputs: others, seed }) => {
        const next = numbers(seed);
        const left = table(rows, inputs, next);
        const right = table(others, inputs, next);
        const bias = table(1, Math.ceil(others / 8) * 8, next).flat();

        const workspace = new Workspace(1 << 17);
        const product = startProduct(workspace.memory);
        const [a, b] = [workspace.matrix(rows, inputs), workspace.matrix(others, inputs)];
        workspace.floats.set(left.flat(), a.place / 4);
        workspace.floats.set(right.flat(), b.place / 4);
        const out = workspace.matrix(rows, Math.ceil(others / 8) * 8);
        multiplyPairs(
          product,
          packRows(product, workspace, a),
          packRows(product, workspace, b, 8),
          workspace.keep(bias),
          out,
        );

        const columns = right.map(quantise);
        for (const [at, row] of left.entries()) {
          const { scale, whole } = quantise(row);
          const expected = columns.map((column, j) =>
            scaled(dot(whole, column.whole), scale, column.scale, bias[j] ?? 0),
          );
          const start = out.place / 4 + at * out.width;
          expect([...workspace.floats.subarray(start, start + others)]).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a layer of a width that cannot be multiplied is refused', () => {
    const weights = randomWeights(6, 8, numbers(1));
    expect(() => placeLinear(new Workspace(4096), weights)).toThrow(RangeError);
  });

  test('a workspace that is used up says so, and gives back what is released', () => {
    const workspace = new Workspace(65_536);
    const mark = workspace.mark();
    workspace.reserve(60_000);
    expect(() => workspace.reserve(60_000)).toThrow(/too small/u);
    workspace.release(mark);
    expect(workspace.reserve(60_000)).toBe(mark);
  });
});
