import type { ActorType } from '../model/records.ts';
import type { Comparison } from '../names/comparison.ts';

/** Compares two names of actors of one type. */
export type Compare = (a: string, b: string, options: { readonly type: ActorType }) => Comparison;

/** Keys under which all spellings of a name are found. */
export type KeysOf = (name: string, type: ActorType) => readonly string[];
