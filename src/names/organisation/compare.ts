import type { Comparison, Reason, Verdict } from '../comparison.ts';
import { compareAbbreviations } from './abbreviations.ts';
import { compareForms } from './compare-forms.ts';
import { compareKnown } from './compare-known.ts';
import { compareNumbers } from './compare-numbers.ts';
import { compareWords } from './compare-words.ts';
import type { Organisation } from './organisation.ts';
import { parseOrganisation } from './parse.ts';

/** Log-odds that two names at hand are one organisation's before anything of them is compared. */
const PRIOR = -0.6;

/** How far the weights of words are to be believed, since they are not independent; fitted on half of name_bench. */
const TRUST = 0.6;

/** Log-odds from which names count as one, and below which as two; between them the comparison abstains. */
const SAME = 0.9;
const DIFFERENT = -0.6;

/**
 * Whether two names are meant for one organisation (or ship), with reasons. Adds up what words, legal forms, numbers
 * and abbreviations prove, as log-odds (Fellegi & Sunter 1969, with weights by how common a word is, not trained).
 * Any strings are compared; a name without letters or digits says nothing, and the verdict stays `open`.
 */
export function compareOrganisations(
  a: string | Organisation,
  b: string | Organisation,
): Comparison {
  const left = typeof a === 'string' ? parseOrganisation(a) : a;
  const right = typeof b === 'string' ? parseOrganisation(b) : b;
  const reasons = reasonsOf(left, right)
    .map((reason) => ({ ...reason, weight: reason.weight * TRUST }))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const odds = reasons.reduce((sum, { weight }) => sum + weight, PRIOR);
  return { score: 1 / (1 + Math.exp(-odds)), verdict: verdictOf(odds, reasons), reasons };
}

function reasonsOf(left: Organisation, right: Organisation): readonly Reason[] {
  if (isEmpty(left) || isEmpty(right)) return [];
  const known = compareKnown(left, right);
  if (known !== undefined) return [known];
  const abbreviation = compareAbbreviations(left, right);
  const rest = [...compareNumbers(left, right), ...compareForms(left, right)];
  if (abbreviation !== undefined) return [abbreviation, ...rest];
  return [...compareWords(left, right), ...rest];
}

function isEmpty({ words, numbers }: Organisation): boolean {
  return words.length === 0 && numbers.length === 0;
}

function verdictOf(odds: number, reasons: readonly Reason[]): Verdict {
  if (reasons.length === 0) return 'open';
  if (odds >= SAME) return 'same';
  return odds <= DIFFERENT ? 'different' : 'open';
}
