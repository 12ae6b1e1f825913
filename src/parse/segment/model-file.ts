import { openWeights, writeWeights } from '../weight-file.ts';
import type { Expected } from '../weight-file.ts';
import { FEATURE_VERSION, TABLE_BITS } from './features.ts';
import type { SegmentLanguage } from './language.ts';

const FILE: Expected = {
  kind: 'segmenter',
  version: FEATURE_VERSION,
  remake: 'npm run train -- segmenter',
};

/** What `segment` reads by: weights, and what it must know of the language. */
export interface SegmentModel {
  /** 2^18 weights; only their sum's sign counts, so their unit does not. */
  readonly weights: Int8Array;
  readonly language: SegmentLanguage;
}

/** The bytes that `readSegmentModel` reads; `about` goes to the card. */
export function segmentFile(
  about: Readonly<Record<string, unknown>>,
  weights: Float32Array,
): Uint8Array {
  const scale = scaleOf(weights);
  const card = { kind: FILE.kind, version: FILE.version, ...about, scale };
  return writeWeights(card, { weights: quantised(weights, scale) });
}

/** Weights beyond this are cut: what is left keeps finer steps. */
const REACH = 4;

function scaleOf(weights: Float32Array): number {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return Math.fround(Math.min(REACH, largest) / 127);
}

function quantised(weights: Float32Array, scale: number): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
}

/** @throws Error when the bytes are no weights for sentence ends, of another version, or cut off */
export function readSegmentModel(bytes: Uint8Array, language: SegmentLanguage): SegmentModel {
  const weights = openWeights(bytes, FILE).int8('weights');
  if (weights.length === 1 << TABLE_BITS) return { weights, language };
  throw new Error(
    `Weights for sentence ends: ${weights.length} came, ${1 << TABLE_BITS} were expected. Make them anew with: ${FILE.remake}`,
  );
}
