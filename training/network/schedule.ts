import type { Optimiser } from './adam.ts';

/** How a training run goes. */
export interface Course {
  readonly seed: number;
  readonly epochs: number;
  /** Words of a batch, over all threads. */
  readonly words: number;
  /** The highest rate, and the steps that lead up to it. */
  readonly rate: number;
  readonly warmUp: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly decay: number;
  /** The longest that all gradients together may be. */
  readonly clip: number;
  /** Share of the running average that each step keeps. */
  readonly keep: number;
}

/** The rate never falls below this share of the highest. */
const LAST = 0.02;

/**
 * The optimiser at a step, counted from 1, of about so many: the rate rises evenly, then falls along a cosine (Loshchilov
 * and Hutter 2017). A young average keeps less, so as not to remember the start.
 */
export function optimiserAt(course: Course, step: number, steps: number): Optimiser {
  const wave = (1 + Math.cos(Math.PI * Math.min(1, step / steps))) / 2;
  const rise = Math.min(1, step / course.warmUp);
  return {
    rate: course.rate * rise * (wave * (1 - LAST) + LAST),
    beta1: course.beta1,
    beta2: course.beta2,
    epsilon: 1e-8,
    decay: course.decay,
    keep: Math.min(course.keep, (1 + step) / (10 + step)),
  };
}
