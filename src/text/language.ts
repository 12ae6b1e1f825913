import { eld } from 'eld/extrasmall';

/** The detector looks at the first 350 bytes or so; what is cut off here costs time and changes nothing. */
const SAMPLE_CHARACTERS = 500;
const FEWEST_LETTERS = 12;

/**
 * The language a text is written in, as a BCP 47 tag; `und` when it is too short or too mixed to tell.
 * Method: Efficient Language Detector (byte n-grams, 60 languages).
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (countLetters(sample) < FEWEST_LETTERS) return 'und';
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : 'und';
}

function countLetters(text: string): number {
  return text.replace(/\P{L}+/gu, '').length;
}
