/** Of what `given-likelihood.ts` observes in a name: numbers trained for other observations say nothing. */
export const FEATURES_VERSION = 1;
/** Longer names weigh as this many letters. */
export const MOST_LETTERS = 11;
/** What stands before the first letter, in endings. */
export const BEFORE = '^';
