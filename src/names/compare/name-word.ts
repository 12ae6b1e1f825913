import type { GivenEntry } from '../person/given-variants.ts';

/** What a word does in a person's name, as far as its form tells. */
export type WordRole = 'given' | 'middle' | 'patronymic' | 'surname';

/** A word of a name, made ready for comparison with words of any script. */
export interface NameWord {
  /** As printed. */
  readonly text: string;
  readonly role: WordRole;
  /** One or two letters that stand for a name. */
  readonly initial: boolean;
  /** ISO 15924. */
  readonly script: string;
  /** Lower-case a–z under one convention of romanisation. */
  readonly letters: string;
  /** The printed letters, lower-case without diacritics, of Latin words; else empty. */
  readonly plain: string;
  /** Coarser: what practically all spellings of the name share. */
  readonly skeleton: string;
  /** A bit for each letter of the skeleton. */
  readonly consonants: number;
  /** False where the script writes few vowels, so that only skeletons can be compared. */
  readonly vowels: boolean;
  /** `letters` of what the printed form may be a case of, or the other sex's form of a surname. */
  readonly readings: readonly string[];
  /** What the list of given names has of it; absent for surnames and for names it lacks. */
  readonly listed?: GivenEntry;
}

/** How two words agree, surest first. */
export type Likeness =
  | 'equal'
  | 'form'
  | 'spelling'
  | 'variant'
  | 'diminutive'
  | 'typo'
  | 'initial'
  | 'near'
  | 'different';

export interface WordAgreement {
  readonly likeness: Likeness;
  /** 0 (the same) … 1 (nothing in common). */
  readonly cost: number;
}
