/** Of what `given-likelihood.ts` observes in a name: numbers trained for other observations say nothing. */
export const FEATURES_VERSION = 2;
/** Longer names weigh as this many letters. */
export const MOST_LETTERS = 11;
/** What stands before the first letter, in endings. */
export const BEFORE = '^';
/** Letters of the longest ending that is seen together with what names of fathers with the stem end in. */
export const MOST_FATHER_ENDING = 3;
