import type { Features, WordClass } from '../sentence.ts';

/** What the lemmatiser must be told of a language; the rest it learns. */
export interface LemmaLanguage {
  /**
   * Which form of its lemma a word is, as far as its tag and features say: forms with the same name are edited by
   * the same rules. `NOUN` alone, `NOUN:many` for a plural: the tag, then what is known.
   */
  readonly kindOf: (tag: WordClass, features: Features) => string;
  /** The form without what only writing adds: curly apostrophes made straight, `200,000` as `200000`. */
  readonly plainForm: (form: string, tag: WordClass) => string;
}
