import type { Sex } from '../person-words.ts';
import { CASES } from './reading.ts';
import type { Case, DeclinedPart } from './reading.ts';
import { hitsOf, likelihoodOf } from './rules.ts';
import type { Rule } from './rules.ts';

/**
 * A nominative in another case: Алиев, male, dative gives Алиеву. A name that no rule declines (another script,
 * Саакашвили, a woman's Саргсян) comes back as it stands.
 */
export function decline(nominative: string, part: DeclinedPart, sex: Sex, to: Case): string {
  const lower = nominative.toLowerCase();
  const rule = ruleOf(lower, part, sex);
  if (rule === undefined) return nominative;
  const base = rule.endings[0]?.[0] ?? '';
  const ending = rule.endings[CASES.indexOf(to)]?.[0] ?? base;
  const stem = nominative.slice(0, nominative.length - base.length);
  const isUpper = nominative.length > 1 && nominative === nominative.toUpperCase();
  return stem + (isUpper ? ending.toUpperCase() : ending);
}

/** The likeliest rule under which a lower-case word is a nominative. */
function ruleOf(lower: string, part: DeclinedPart, sex: Sex): Rule | undefined {
  let best: Rule | undefined;
  let most = 0;
  for (const { rule, caseIndex } of hitsOf(lower, part)) {
    const isOwn = caseIndex === 0 && (rule.bearer === sex || rule.bearer === 'any');
    const mass = isOwn ? likelihoodOf(lower, rule) : 0;
    if (mass > most) [best, most] = [rule, mass];
  }
  return best;
}
