import table from '../tables/russian-declension.compiled.json' with { type: 'json' };
import { endingTree, longestEnding } from './ending-tree.ts';
import type { EndingTree } from './ending-tree.ts';
import { givenLikelihood, LISTED, UNLISTED } from './given-likelihood.ts';
import { isKnownGiven } from './known.ts';
import type { Rule } from './rules.ts';
import type { DeclinedPart } from './reading.ts';

/** What an irregular name of another part weighs beside one that only has the right shape. */
const KNOWN_WEIGHT = 10;

/** How likely a name of our lists is as such, beside `likelihoodOf`. */
export function knownLikelihood(part: DeclinedPart): number {
  return part === 'given' ? LISTED : KNOWN_WEIGHT;
}

const likely: Readonly<Record<string, Readonly<Record<string, number>>>> = table.likely;
const likelihoods = new Map<Rule, EndingTree<number>>();

function endingsOf(rule: Rule): EndingTree<number> {
  const { part, bearer, kind } = rule;
  const known = likelihoods.get(rule);
  if (known !== undefined) return known;
  const made = endingTree(Object.entries(likely[`${part} ${bearer} ${kind}`] ?? {}));
  likelihoods.set(rule, made);
  return made;
}

/**
 * How likely a lower-case nominative is under a rule, 0 or more, to be compared with others of its part. Of given names
 * trained numbers tell; of other parts the rule's weight and the longest ending whose likelihood is written.
 */
export function likelihoodOf(nominative: string, rule: Rule): number {
  if (rule.part !== 'given') return writtenLikelihood(nominative, rule);
  const isKnown = isKnownGiven(nominative, rule.bearer);
  return (
    givenLikelihood(nominative, rule, isKnown) ??
    writtenLikelihood(nominative, rule) * (isKnown ? LISTED : UNLISTED)
  );
}

function writtenLikelihood(nominative: string, rule: Rule): number {
  return rule.weight * (longestEnding(endingsOf(rule), nominative) ?? 1);
}
