import { type Pace, restWeights, squares, stepWeights } from './adam.ts';
import { meet } from './barrier.ts';
import { clearSparse, type SparseGradient } from './sparse.ts';
import type { State } from './state.ts';

/** One of so many threads. */
export interface Thread {
  readonly thread: number;
  readonly threads: number;
}

/**
 * Moves all weights by one step, once every thread has left its gradients: each thread sums and moves its own part of
 * the weights. Sums go over the threads in their order, so that the result does not depend on who came first.
 * Gradients longer than `clip` together are cut to that length (Pascanu et al. 2013).
 */
export function stepAll(state: State, who: Thread, step: number, pace: Pace, clip: number): void {
  meet(state.barrier, who.threads);
  const part = partOf(state.dense.values.length, who);
  const rows = partOf(state.touched.length, who);
  const total = sumDense(state, part);
  state.squares[who.thread] = squares(total, ...part) + sumRows(state, rows, step);
  meet(state.barrier, who.threads);
  const length = Math.sqrt(state.squares.reduce((sum, own) => sum + own, 0));
  const scale = Math.min(1, clip / (length + 1e-6));
  stepWeights(state.dense, part, total, part[0], scale, pace);
  stepRows(state, rows, scale, step, pace);
  meet(state.barrier, who.threads);
  const own = state.sparse[who.thread];
  if (own !== undefined) clearSparse(own);
}

/** Neighbouring numbers, a part for each thread. */
function partOf(count: number, { thread, threads }: Thread): readonly [number, number] {
  const size = Math.ceil(count / threads);
  return [Math.min(count, thread * size), Math.min(count, (thread + 1) * size)];
}

/** Adds the gradients of the other threads to those of the first. */
function sumDense({ gradients }: State, [from, to]: readonly [number, number]): Float32Array {
  const [total = new Float32Array(0), ...others] = gradients;
  for (const other of others) {
    for (let at = from; at < to; at++) total[at] = (total[at] ?? 0) + (other[at] ?? 0);
  }
  return total;
}

/** The same for each row of the table, in the first thread that touched it; returns the sum of squares. */
function sumRows(
  { sparse, touched }: State,
  [from, to]: readonly [number, number],
  step: number,
): number {
  let sum = 0;
  for (let row = from; row < to; row++) {
    const first = sparse.find(({ slots }) => (slots[row] ?? -1) >= 0);
    if (first === undefined) continue;
    touched[row] = step;
    const at = (first.slots[row] ?? 0) * first.width;
    for (const other of sparse) {
      const slot = other.slots[row] ?? -1;
      if (other !== first && slot >= 0) addRow(first, at, other, slot * other.width);
    }
    sum += squares(first.values, at, at + first.width);
  }
  return sum;
}

function addRow(to: SparseGradient, at: number, from: SparseGradient, start: number): void {
  for (let column = 0; column < to.width; column++) {
    to.values[at + column] = (to.values[at + column] ?? 0) + (from.values[start + column] ?? 0);
  }
}

/** Steps after which a row without gradients stands still: by then it has made nine tenths of the way it had left. */
const SLEEP = 32;

/** Rows without a gradient in this step still move on from those before, until they fall asleep. */
function stepRows(
  state: State,
  [from, to]: readonly [number, number],
  scale: number,
  step: number,
  pace: Pace,
): void {
  const { sparse, table, touched, settled } = state;
  const width = sparse[0]?.width ?? 0;
  const nothing = new Float32Array(width);
  for (let row = from; row < to; row++) {
    const last = touched[row] ?? 0;
    if (last === 0 || step - last >= SLEEP) continue;
    if (last === step) wake(state, row, step, pace);
    settled[row] = step;
    const place = [row * width, (row + 1) * width] as const;
    const own = sparse.find(({ slots }) => (slots[row] ?? -1) >= 0);
    if (own === undefined) stepWeights(table, place, nothing, 0, scale, pace);
    else stepWeights(table, place, own.values, (own.slots[row] ?? 0) * width, scale, pace);
  }
}

/** Works out the steps that a row slept through, up to before this one. */
function wake({ sparse, table, settled }: State, row: number, step: number, pace: Pace): void {
  const slept = step - 1 - (settled[row] ?? 0);
  const width = sparse[0]?.width ?? 0;
  if (slept > 0) restWeights(table, [row * width, (row + 1) * width], slept, pace);
}

/** Wakes all rows of this thread, so that their averages are those of this step. */
export function settleRows(state: State, who: Thread, step: number, pace: Pace): void {
  const [from, to] = partOf(state.touched.length, who);
  for (let row = from; row < to; row++) {
    if ((state.touched[row] ?? 0) === 0) continue;
    wake(state, row, step + 1, pace);
    state.settled[row] = step;
  }
  meet(state.barrier, who.threads);
}
