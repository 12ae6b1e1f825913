import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { WordVectors } from './vectors-source.ts';

/**
 * The vectors about their mean, turned onto their first principal components. The sign of a component is free:
 * its largest weight is made positive, so that the same vectors give the same bytes.
 */
export function reduced(vectors: WordVectors, dimensions: number): WordVectors {
  if (dimensions >= vectors.dimensions) return vectors;
  const mean = meanOf(vectors);
  const axes = principalAxes(covariance(vectors, mean), dimensions);
  const { length } = vectors.words;
  const values = new Float64Array(length * dimensions);
  for (let row = 0; row < length; row += 1) {
    for (const [at, axis] of axes.entries()) {
      values[row * dimensions + at] = along(axis, vectors, row, mean);
    }
  }
  return { words: vectors.words, dimensions, values };
}

function meanOf({ words, dimensions, values }: WordVectors): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const [at, value] of values.entries()) {
    const d = at % dimensions;
    mean[d] = (mean[d] ?? 0) + value / words.length;
  }
  return mean;
}

function covariance({ words, dimensions, values }: WordVectors, mean: Float64Array): Matrix {
  const sums = Matrix.zeros(dimensions, dimensions).to2DArray();
  for (let row = 0; row < words.length; row += 1) {
    const start = row * dimensions;
    const centred = values.subarray(start, start + dimensions).map((v, d) => v - (mean[d] ?? 0));
    for (let a = 0; a < dimensions; a += 1) {
      const line = sums[a] ?? [];
      const left = centred[a] ?? 0;
      for (let b = 0; b < dimensions; b += 1) line[b] = (line[b] ?? 0) + left * (centred[b] ?? 0);
    }
  }
  return new Matrix(sums).div(words.length);
}

function principalAxes(matrix: Matrix, count: number): readonly (readonly number[])[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  return realEigenvalues
    .map((value, column) => ({ value, column }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ column }) => upright(eigenvectorMatrix.getColumn(column)));
}

function upright(axis: readonly number[]): readonly number[] {
  const largest = axis.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
  return largest < 0 ? axis.map((x) => -x) : axis;
}

function along(
  axis: readonly number[],
  { dimensions, values }: WordVectors,
  row: number,
  mean: Float64Array,
): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    sum += (axis[d] ?? 0) * ((values[row * dimensions + d] ?? 0) - (mean[d] ?? 0));
  }
  return sum;
}
