import type { RussianName, Sex } from './russian-forms.ts';

/** A name as it is printed somewhere. */
export interface Form {
  readonly text: string;
  /** ISO 639-1; `mul` for the transliterations of libraries. */
  readonly language: string;
  readonly kind: string;
  /** By what the form can be defended: a rule, a standard, or that it is the usual spelling of that language. */
  readonly source: string;
  /** Whether it states a patronymic or which generation is meant. */
  readonly distinguishing: boolean;
}

export interface Person {
  readonly id: string;
  /** Office and years, for readers of the list. */
  readonly who: string;
  readonly sex: Sex;
  readonly russian?: RussianName;
  readonly forms: readonly Form[];
  /** Languages whose systems of romanisation are used for this person: not of languages in which the name is a foreigner's. */
  readonly romanised: readonly string[];
}

/** People who are easily taken for one another; all of a group are in one half. */
export interface Group {
  readonly name: string;
  /** How any two of them are related, unless `relations` says it for these two. */
  readonly relation: string;
  /** By the ids of two people, divided by a space. */
  readonly relations: Readonly<Record<string, string>>;
  readonly people: readonly Person[];
}
