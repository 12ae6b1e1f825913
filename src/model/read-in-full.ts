/**
 * In UTF-16 units of a document's text: a thousand pages. A longer one is read by rules alone, so that memory and time
 * stay within what a commentary needs.
 */
export const LONGEST_READ_IN_FULL = 2_000_000;

/** The languages that have trained weights and word lists for claims, acts, offices and explanations. */
const LANGUAGES: ReadonlySet<string> = new Set(['en']);

/** Why a text is read for its names, dates and sources alone; `undefined` where it is read in full. */
export type NotInFull = 'language' | 'length';

export function notInFull(language: string, length: number): NotInFull | undefined {
  if (!LANGUAGES.has(language)) return 'language';
  return length > LONGEST_READ_IN_FULL ? 'length' : undefined;
}
