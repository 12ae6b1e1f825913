/**
 * What word lists say of a word or a phrase, one bit each, in the order of the compiled lexicon. `begins` is no
 * meaning: a listed phrase goes on behind these words.
 */
export const CLASSES = [
  'begins',
  'state',
  'demonym',
  'capital',
  'large-city',
  'city',
  'region',
  'given-name',
  'people-name',
  'organisation',
  'company',
  'place',
  'title',
  'calendar',
  'organisation-head',
  'event-head',
  'place-head',
  'state-head',
  'group-head',
  'media',
  'event',
  'idea',
  'event-word',
  // In no list: it is told by the letters.
  'surname-like',
] as const;

export type LexiconClass = (typeof CLASSES)[number];

/** The bit of a class. */
export function bitOf(name: LexiconClass): number {
  return 1 << CLASSES.indexOf(name);
}
