import type { Id } from '../../model/records.ts';
import type { Left, Pointing } from './noun-phrase.ts';
import type { Party } from './scene.ts';
import type { RelationWord } from './words.ts';

interface Phrase {
  /** Words `first` up to, not including, `end`, its article or possessor included. */
  readonly first: number;
  readonly end: number;
  /** The noun's first word, and the word behind its last. */
  readonly noun: number;
  readonly nounEnd: number;
  readonly pointing: Pointing;
  readonly when?: Left['when'];
}

/** “the former Uzbek foreign minister”: what somebody holds or held. */
export interface OfficePhrase extends Phrase {
  readonly kind: 'office';
  /** Its words, without article, “former” and nationality. */
  readonly text: string;
  /** Where those words begin. */
  readonly core: number;
  readonly organisation?: Id;
  readonly state?: Id;
  /** “The sacked”. */
  readonly ended?: 'dismissed';
}

/** “a close associate of H. Harrow”, “his brother”: what somebody is to others. */
export interface RelationPhrase extends Phrase {
  readonly kind: 'relation';
  readonly word: RelationWord;
  readonly others: readonly Party[];
  /** “Allies of X”: of several. */
  readonly plural?: boolean;
  /** Whose father, son or brother it is hangs on a pronoun: they should bear one surname. */
  readonly sharesSurname?: boolean;
}

export type Descriptor = OfficePhrase | RelationPhrase;
