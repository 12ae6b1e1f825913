import { makeGrammar } from '../grammar/grammar.ts';
import type { Grammar, Rule } from '../grammar/grammar.ts';

/** The rules of a language, by what they read. */
export interface RuleLists {
  /** What is a time by itself; of equal lengths the rule that stands first is taken, so what is more exact comes first. */
  readonly times: readonly (readonly Rule[])[];
  /** What is said of a time: “early”, “about”. */
  readonly shades: readonly Rule[];
  /** The hour of its day. */
  readonly clocked: readonly Rule[];
  /** Stretches between two times. */
  readonly ranges: readonly (readonly Rule[])[];
}

/** The grammar of a language; each layer builds on the one below. */
export function layered(
  { times, shades, clocked, ranges }: RuleLists,
  phrases: Parameters<typeof makeGrammar>[1],
): Grammar {
  return makeGrammar([times.flat(), shades, clocked, ranges.flat()], phrases);
}
