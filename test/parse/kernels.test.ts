import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyLinear,
  multiply,
  packAsColumns,
  packRows,
  packWeights,
  placeLinear,
  type Weights,
} from '../../src/parse/network/kernels/linear.ts';
import { startProduct } from '../../src/parse/network/kernels/product.ts';
import { type Matrix, Workspace } from '../../src/parse/network/kernels/workspace.ts';

const round = Math.fround;

/** What pack does with one row, step by step in single precision. */
function quantise(row: readonly number[]): { readonly scale: number; readonly whole: number[] } {
  const largest = Math.max(round(1e-30), ...row.map(Math.abs));
  const factor = round(63 / largest);
  const whole = row.map((x) => {
    const scaled = round(x * factor);
    const low = Math.floor(scaled);
    if (scaled - low !== 0.5) return Math.round(scaled);
    return low % 2 === 0 ? low : low + 1;
  });
  return { scale: round(largest / 63), whole };
}

/** What placing does with the weights of one column. */
function inSevenBits(weights: readonly number[]): { most: number; whole: number[] } {
  const most = Math.max(63, ...weights.map(Math.abs));
  return { most, whole: weights.map((weight) => Math.round((weight * 63) / most)) };
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

/** A workspace with a layer and its input. */
function opened(input: readonly number[][], weights: Weights) {
  const workspace = new Workspace(1 << 17);
  const product = startProduct(workspace.memory);
  const layer = placeLinear(workspace, packWeights(weights));
  const x = workspace.matrix(input.length, input[0]?.length ?? 0);
  workspace.floats.set(input.flat(), x.place / 4);
  return { workspace, product, layer, x };
}

function applied(input: readonly number[][], weights: Weights): number[][] {
  const { workspace, product, layer, x } = opened(input, weights);
  const out = workspace.matrix(input.length, layer.width);
  applyLinear(product, packRows(product, workspace, x), layer, out);
  return rowsOf(workspace, out, weights.outputs);
}

const rowsOf = (
  { floats }: Workspace,
  { place, rows, width }: Matrix,
  columns: number,
): number[][] =>
  Array.from({ length: rows }, (_, row) => [
    ...floats.subarray(place / 4 + row * width, place / 4 + row * width + columns),
  ]);

/** The same in plain numbers. */
function expectedOf(input: readonly number[][], weights: Weights): number[][] {
  const { inputs, outputs, scales, bias } = weights;
  const columns = Array.from({ length: outputs }, (_, column) =>
    inSevenBits(
      Array.from({ length: inputs }, (_w, k) => weights.weights[k * outputs + column] ?? 0),
    ),
  );
  return input
    .map(quantise)
    .map(({ scale, whole }) =>
      columns.map((column, at) =>
        scaled(
          dot(whole, column.whole),
          scale,
          round(((scales[at] ?? 0) * column.most) / 63),
          bias[at] ?? 0,
        ),
      ),
    );
}

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 21 }),
  inputs: fc.integer({ min: 1, max: 12 }).map((eights) => 8 * eights),
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

        expect(applied(input, weights)).toEqual(expectedOf(input, weights));
      }),
      { numRuns: 60 },
    );
  });

  test('multiply the largest rows and weights without leaving 16 bits', () => {
    for (const [sign, weight] of [1, -1].flatMap((x) =>
      [127, 63, -63, -127, -128].map((w) => [x, w] as const),
    )) {
      const input = Array.from({ length: 5 }, () => Array.from({ length: 48 }, () => sign));
      const weights = {
        inputs: 48,
        outputs: 9,
        weights: new Int8Array(48 * 9).fill(weight),
        scales: new Float32Array(9).fill(1),
        bias: new Float32Array(9),
      };
      expect(applied(input, weights)).toEqual(expectedOf(input, weights));
    }
  });

  test('read rows that reach into the next ones', () => {
    const next = numbers(7);
    const weights = randomWeights(24, 10, next);
    const input = table(9, 8, next);
    const windows = input.slice(1, -1).map((_row, at) => input.slice(at, at + 3).flat());

    const { workspace, product, layer, x } = opened(input, weights);
    const out = workspace.matrix(7, layer.width);
    applyLinear(product, packRows(product, workspace, { ...x, rows: 7 }, 24), layer, out);
    expect(rowsOf(workspace, out, 10)).toEqual(expectedOf(windows, weights));
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
        multiply(
          product,
          packRows(product, workspace, a),
          packAsColumns(product, workspace, b),
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
    const weights = randomWeights(12, 8, numbers(1));
    expect(() => packWeights(weights)).toThrow(RangeError);
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
