import type { Sex } from '../person/person.ts';
import type { DeclinedPart, Reading } from './reading.ts';
import { readingsOf } from './readings.ts';

/** Readings with a smaller share of belief are left out. */
const LEAST = 0.02;

/**
 * The nominatives that a form of a Russian name may belong to, best first: for Алиева as a surname Алиев (male, genitive
 * and accusative) and Алиева (female). With `sex` only that sex's readings stand. Double names (Петрова-Водкина, two given
 * names) are read part by part. A word of another script, or of a shape no rule knows, is its own nominative. Readings
 * that hold less than a fiftieth of the belief are left out; there is always one.
 */
export function nominatives(word: string, part: DeclinedPart, sex?: Sex): readonly Reading[] {
  return readingsOf(word, part, sex, LEAST);
}

/** The best of `nominatives`. */
export function nominativeOf(word: string, part: DeclinedPart, sex?: Sex): string {
  return readingsOf(word, part, sex, LEAST)[0]?.text ?? word;
}
