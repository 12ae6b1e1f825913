/**
 * AdamW: Adam (Kingma and Ba 2015) with weight decay kept apart from the gradient (Loshchilov and Hutter 2019), and a
 * running average of the weights, which reads better than the last ones (Polyak and Juditsky 1992).
 */
export interface Optimiser {
  /** Step size, after the schedule. */
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Share of a weight taken off for each unit of rate. */
  readonly decay: number;
  /** Share of the running average that is kept at each step; 0 keeps none. */
  readonly keep: number;
}

/** What is remembered for each weight, side by side. */
export interface Weights {
  readonly values: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly average: Float32Array;
}

/** What the optimiser does at one step, worked out once for all weights. */
export interface Pace extends Optimiser {
  /** The rate, and what keeps it finite, corrected for averages that are still young (Kingma and Ba 2015, section 2). */
  readonly corrected: number;
  readonly floor: number;
}

/** The pace at a step, counted from 1. */
export function paceOf(optimiser: Optimiser, step: number): Pace {
  const second = Math.sqrt(1 - optimiser.beta2 ** step);
  const corrected = (optimiser.rate * second) / (1 - optimiser.beta1 ** step);
  return { ...optimiser, corrected, floor: optimiser.epsilon * second };
}

/**
 * Moves the weights in [from, to) by one step; `gradient` of the weight at `from` stands at `at`, and counts times
 * `scale`.
 */
export function stepWeights(
  { values, first, second, average }: Weights,
  [from, to]: readonly [number, number],
  gradient: Float32Array,
  at: number,
  scale: number,
  pace: Pace,
): void {
  const { beta1, beta2, corrected, floor, keep } = pace;
  const shrink = 1 - pace.rate * pace.decay;
  const shift = at - from;
  for (let place = from; place < to; place++) {
    const slope = (gradient[place + shift] ?? 0) * scale;
    const mean = beta1 * (first[place] ?? 0) + (1 - beta1) * slope;
    const square = beta2 * (second[place] ?? 0) + (1 - beta2) * slope * slope;
    first[place] = mean;
    second[place] = square;
    // In single precision a root and a quotient take half the time.
    const deviation = Math.fround(Math.fround(Math.sqrt(Math.fround(square))) + floor);
    const value =
      (values[place] ?? 0) * shrink - Math.fround(Math.fround(corrected * mean) / deviation);
    values[place] = value;
    average[place] = keep * (average[place] ?? 0) + (1 - keep) * value;
  }
}

/** Brings weights that stood still for so many steps to where those would have left their memory and average. */
export function restWeights(
  { values, first, second, average }: Weights,
  [from, to]: readonly [number, number],
  steps: number,
  { beta1, beta2, keep }: Optimiser,
): void {
  const [mean, square, old] = [beta1 ** steps, beta2 ** steps, keep ** steps];
  for (let place = from; place < to; place++) {
    first[place] = (first[place] ?? 0) * mean;
    second[place] = (second[place] ?? 0) * square;
    average[place] = old * (average[place] ?? 0) + (1 - old) * (values[place] ?? 0);
  }
}

/** The sum of squares of so many numbers. */
export function squares(numbers: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0;
    sum += number * number;
  }
  return sum;
}
