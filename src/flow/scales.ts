import { DEFAULT_SCALE, SCALES } from '../extract/certainty/scale.ts';

/** The keys of the scales of certainty that a text can be read by. */
export const SCALE_KEYS: readonly string[] = [...SCALES.keys()];

export const DEFAULT_SCALE_KEY: string = DEFAULT_SCALE.key;
