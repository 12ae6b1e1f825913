import type { Machine, Table } from './table.ts';

/** How many answers were wanted, how many were right, and the sum of their losses, in nats. */
export interface Tally {
  readonly wanted: number;
  readonly right: number;
  readonly loss: number;
}

/** Nothing asked yet. */
export const NOTHING: Tally = { wanted: 0, right: 0, loss: 0 };

/** Both together. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { wanted: a.wanted + b.wanted, right: a.right + b.right, loss: a.loss + b.loss };
}

/**
 * Cross-entropy of the softmax over the first `classes` columns of each row against the class wanted there; −1 wants
 * none. The scores give way to the gradient of `weight` × loss; columns past the classes and rows without a wish
 * become zero. `found` takes the class that scores best in each row, wanted or not.
 */
export function crossEntropy(
  { floats }: Machine,
  scores: Table,
  classes: number,
  wanted: ArrayLike<number>,
  weight: number,
  found?: Int32Array,
): Tally {
  let loss = 0;
  let right = 0;
  let asked = 0;
  for (let row = 0; row < scores.rows; row++) {
    const at = scores.at + row * scores.stride;
    const target = wanted[row] ?? -1;
    const best = largest(floats, at, classes);
    if (found !== undefined) found[row] = best;
    if (target < 0) {
      floats.fill(0, at, at + scores.columns);
      continue;
    }
    const top = floats[at + best] ?? 0;
    const own = floats[at + target] ?? 0;
    asked++;
    if (best === target) right++;
    loss += toProbabilities(floats, at, classes, top) - (own - top);
    for (let column = 0; column < classes; column++) {
      const wish = column === target ? 1 : 0;
      floats[at + column] = ((floats[at + column] ?? 0) - wish) * weight;
    }
    floats.fill(0, at + classes, at + scores.columns);
  }
  return { wanted: asked, right, loss };
}

/** The column of the largest of so many scores, the first of equal ones. */
function largest(floats: Float32Array, at: number, count: number): number {
  let best = 0;
  let top = floats[at] ?? 0;
  for (let column = 1; column < count; column++) {
    const score = floats[at + column] ?? 0;
    if (score <= top) continue;
    top = score;
    best = column;
  }
  return best;
}

/** Puts the softmax in place of the scores; returns the logarithm of the sum of their exponentials above `top`. */
function toProbabilities(floats: Float32Array, at: number, count: number, top: number): number {
  let sum = 0;
  for (let column = at; column < at + count; column++) {
    const power = Math.exp((floats[column] ?? 0) - top);
    floats[column] = power;
    sum += power;
  }
  for (let column = at; column < at + count; column++) {
    floats[column] = (floats[column] ?? 0) / sum;
  }
  return Math.log(sum);
}
