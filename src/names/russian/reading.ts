import type { Sex } from '../person/person.ts';

export type Case =
  'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';

/** The order in which paradigms write their forms. */
export const CASES: readonly Case[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];

export type DeclinedPart = 'given' | 'patronymic' | 'surname';

/** One way to read a form of a name: the nominative it belongs to, whose it is, and in which cases it stands. */
export interface Reading {
  /** The nominative; for a family (`number`) the masculine of its surname: Алиев for Алиевых. */
  readonly text: string;
  /** `undefined` when the form is the same for both sexes, or for a family. */
  readonly sex?: Sex;
  /** Present for the form of a family: Алиевы, Алиевых. */
  readonly number?: 'plural';
  /** The likeliest of `cases`. */
  readonly case: Case;
  readonly cases: readonly Case[];
  /** Share of belief among the readings of the form, above 0 to 1; the readings' sum is 1. */
  readonly score: number;
}
