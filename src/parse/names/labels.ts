import type { NameType } from '../sentence.ts';

/**
 * The types that the model tells apart, in the order of its columns. A faction (`group`) is found by rule, since no
 * corpus at hand marks one.
 */
export const MODEL_TYPES = [
  'person',
  'organisation',
  'state',
  'place',
  'event-name',
  'other',
] as const satisfies readonly NameType[];

export const TYPES = MODEL_TYPES.length;

/** Labels of a word: outside of any name, then for each type the first word of a name and a later one. */
export const LABELS = 1 + 2 * TYPES;

/** What a stretch can be: no name (0), or a name of a type (1 + its place). */
export const KINDS = 1 + TYPES;

export const firstLabel = (type: number): number => 1 + 2 * type;
export const laterLabel = (type: number): number => 2 + 2 * type;
