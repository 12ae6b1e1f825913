import type { ActorType, MentionForm, Passage, Range } from '../model/records.ts';
import type { KinWord, Office } from './offices.ts';
import type { Sex } from './person-words.ts';
import type { PersonName } from './person/person.ts';

/** A mention as the words give it, before anyone asks who it is. */
export interface MentionFind extends Range {
  readonly passage: Passage;
  readonly type: ActorType;
  readonly form: MentionForm;
  /** The pattern that fired: `title`, `given-name`, `head-noun`, `state:capital`, `gazetteer`… */
  readonly rule: string;
  /** The name as it would stand in a list: without title, quotation marks and possessive; nominative where known. */
  readonly name: string;
  readonly person?: PersonName;
  /** ISO 3166 code, for states. */
  readonly iso?: string;
  /** Place in the gazetteer's list. */
  readonly gazetteer?: number;
  /** For an abbreviation that the text introduces, and for its later uses: the full words. */
  readonly standsFor?: string;
  /** For a maiden name: the mention of the person who bore it. */
  readonly bearer?: MentionFind;
  /** Another name of the same actor, where the text says so: “the X clan, also known as the Y clan”. */
  readonly alsoCalled?: string;
  /** What the words beside a person's name say that its bearer is or was. */
  readonly offices?: readonly Office[];
  /** What the words beside a person's name say that its bearer is to another. */
  readonly kin?: readonly KinTold[];
  /** The words beside the name say that its bearer is dead: “the late”, “the death of”. */
  readonly dead?: boolean;
  /** For a description or a pronoun: what it says of whom it means. */
  readonly meant?: Meant;
  /** Its sentence, counted through the document; a passage begins a new one. */
  readonly sentence?: number;
  /** What it is in its sentence, where a trained reader told. */
  readonly syntax?: Syntax;
  /** It stands inside quotation marks. */
  readonly quoted?: boolean;
  /** For a pronoun or what one opens: nouns before it that may be who is meant, without being finds. */
  readonly rivals?: readonly Rival[];
}

export interface Syntax {
  readonly role: 'subject' | 'object' | 'oblique' | 'owner' | 'other';
  /** Where the verb of its clause stands; one without a subject of its own shares that of the verb it is joined to. */
  readonly clause: number;
  /** Its clause is the main one of the sentence. */
  readonly main: boolean;
  /** Where the first of the words that it is joined or apposed to stands; for an owner, that of what is owned. */
  readonly row: number;
}

/** “a doctor”: somebody of whom no more is known. */
export interface Rival {
  readonly syntax: Syntax;
  /** How many sentences before. */
  readonly back: number;
  readonly sex?: Sex;
}

/** “his father”: what somebody is to the one that a name or a pronoun before it means. */
export interface KinTold {
  readonly word: KinWord;
  /** A name in the same passage, by its place, or the sex that a pronoun tells. */
  readonly of: Range | Sex;
}

/** Whom a description or a pronoun may mean. */
export type Meant =
  | { readonly kind: 'office'; readonly office: Office; readonly bare: boolean }
  | { readonly kind: 'kin'; readonly told: KinTold }
  | { readonly kind: 'pronoun'; readonly sex: Sex };
