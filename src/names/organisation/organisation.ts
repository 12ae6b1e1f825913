import type { LegalForm } from './legal-forms.ts';
import type { Spelled } from './spelling.ts';

/** What a word does in an organisation's name. */
export type WordKind =
  /** A name of its own: Gazprom, Ardenvale. */
  | 'name'
  /** Articles, prepositions: weighs nothing, but may be written together with a name (van der). */
  | 'binding'
  /** Says next to nothing: group, general, affairs. */
  | 'filler'
  /** What kind of body it is: ministry, bank. */
  | 'body'
  /** What it is busy with: defence, oil. */
  | 'field'
  | 'direction'
  | 'region'
  | 'state'
  | 'place';

export interface OrganisationWord {
  /** As printed. */
  readonly text: string;
  readonly kind: WordKind;
  /** Equal for words that say the same in any language; absent for names, which are compared by their letters. */
  readonly key?: string;
  /** Lower case without marks over letters: İş and Is are one word. */
  readonly plain: string;
  /** What spellings are compared by. */
  readonly spelled: Spelled;
  /** Further ones: without a Russian ending. */
  readonly stems: readonly Spelled[];
  readonly script: string;
  /** How much it proves when both names have it: log-odds, about 1 (group) … 5.5 (a long rare name). */
  readonly weight: number;
}

/** An organisation's name in its parts. */
export interface Organisation {
  readonly text: string;
  /** What is left when forms and numbers are taken away, in the name's order. */
  readonly words: readonly OrganisationWord[];
  readonly forms: readonly LegalForm[];
  /** Digits, Roman numerals and numbers in words, as digits, in order. */
  readonly numbers: readonly string[];
  /** Given in brackets: `Ministry of National Security (MNS)`. In letters a–z. */
  readonly abbreviation?: string;
  /** The name is nothing but an abbreviation; in letters a–z. */
  readonly sole?: string;
  /** First letters of the words, with and without those that only bind, and with legal forms (NIOC). */
  readonly initials: readonly string[];
  /** The known organisation of `resources/organisations.yml` that the whole name stands for. */
  readonly known?: string;
  /** The organisations of `resources/things.yml` that the whole name may stand for: several for MNS. */
  readonly bearers: readonly string[];
  /** ISO 15924 of the first word. */
  readonly script: string;
}
