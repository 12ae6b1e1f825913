import compiled from './tables/words.en.compiled.json' with { type: 'json' };

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Dictionary forms that the rules ask for; resources/certainty/words.en.yml says what each list is. */
export const LIGHT = set(compiled.light);
export const OCCUR = set(compiled.occur);
export const RAISING = set(compiled.raising);
export const CONDITIONS = set(compiled.conditions);
export const OPEN = set(compiled.open);
export const WISH_THAT = set(compiled['wish-that']);
export const ABLE = set(compiled.able);
export const CHANCES = set(compiled.chances);
export const NOT_NEGATING = set(compiled['not-negating']);
export const CONDITION_PHRASES: readonly (readonly string[])[] = compiled['condition-phrases'].map(
  (phrase) => phrase.split(' '),
);
