import { eld } from 'eld/extrasmall';

/** Characters that are looked at: enough prose for a sure answer, and more changes nothing. */
export const LANGUAGE_SAMPLE = 2_000;
const FEWEST_LETTERS = 12;

/**
 * The language a text is written in, as a BCP 47 tag; `und` when it is too short or too mixed to tell.
 * Method: Efficient Language Detector (byte n-grams, 60 languages).
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, LANGUAGE_SAMPLE);
  if (countLetters(sample) < FEWEST_LETTERS) return 'und';
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : 'und';
}

function countLetters(text: string): number {
  return text.replace(/\P{L}+/gu, '').length;
}
