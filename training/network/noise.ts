import { dropoutMask } from './dropout.ts';
import { random, type Random } from './random.ts';

/** How much noise training adds; each rate is a chance. */
export interface NoiseRates {
  /** A form that was seen n times loses its own features with w / (n + w). */
  readonly rare: number;
  /** Any form loses its own features. */
  readonly form: number;
  readonly vector: number;
  /** Elementwise, on what the encoder reads. */
  readonly elements: number;
  /** A whole column for a sentence: before the first layer, and everywhere after it. */
  readonly first: number;
  readonly columns: number;
}

/** Noise of one step; each sentence draws its own, wherever and whenever it is read. */
export interface Noise {
  readonly rates: NoiseRates;
  readonly stream: (purpose: Purpose, sentence: number) => Random;
}

/** What a stream of noise is for; the place in the list names it. */
const PURPOSES = [
  'forms',
  'vectors',
  'elements',
  'top',
  'tags',
  'dependent',
  'head',
  'labels',
] as const;
type Named = (typeof PURPOSES)[number];
/** A named purpose, or the input of a layer of the encoder by its number. */
export type Purpose = Named | number;

/** The noise of one step of a training run. */
export function noiseOf(seed: number, step: number, rates: NoiseRates): Noise {
  return {
    rates,
    stream: (purpose, sentence) =>
      random(
        seed,
        step,
        sentence,
        typeof purpose === 'number' ? 100 + purpose : PURPOSES.indexOf(purpose),
      ),
  };
}

/** A mask for one sentence, or none without noise. */
export function sentenceMask(
  noise: Noise | undefined,
  purpose: Purpose,
  sentence: number,
  columns: number,
): Float32Array | undefined {
  if (noise === undefined) return undefined;
  const rate = purpose === 0 ? noise.rates.first : noise.rates.columns;
  return rate === 0 ? undefined : dropoutMask(columns, rate, noise.stream(purpose, sentence));
}
