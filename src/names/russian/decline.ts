import type { Sex } from '../person/person.ts';
import { irregularCase, isFixedPart } from './irregular.ts';
import { isUpper, likeWord } from './letters.ts';
import { CASES } from './reading.ts';
import type { Case, DeclinedPart } from './reading.ts';
import { likelihoodOf } from './likelihood.ts';
import { hitsOf } from './rules.ts';
import type { Rule } from './rules.ts';

const PIECES = /([\s\u00a0-]+)/u;
/** Longer than any name: given back as it stands. */
const LONGEST = 60;

/**
 * A nominative in another case: Алиев, male, dative gives Алиеву; of double names every part that declines. A name
 * that no rule declines (another script, Саакашвили, a woman's Саргсян) comes back as it stands.
 */
export function decline(nominative: string, part: DeclinedPart, sex: Sex, to: Case): string {
  if (nominative.length > LONGEST) return nominative;
  const pieces = nominative.split(PIECES);
  const last = pieces.length - 1;
  return pieces
    .map((piece, at) => {
      const keeps = at % 2 === 1 || (at < last && isFixedPart(piece));
      return keeps ? piece : declineWord(piece, part, sex, to);
    })
    .join('');
}

function declineWord(nominative: string, part: DeclinedPart, sex: Sex, to: Case): string {
  const lower = nominative.toLowerCase();
  const irregular = irregularCase(lower, part, sex, to);
  if (irregular !== undefined) return likeWord(nominative, irregular);
  const rule = ruleOf(lower, part, sex);
  if (rule === undefined) return nominative;
  const base = rule.endings[0]?.[0] ?? '';
  const ending = rule.endings[CASES.indexOf(to)]?.[0] ?? base;
  const stem = nominative.slice(0, nominative.length - base.length);
  return stem + (isUpper(nominative) ? ending.toUpperCase() : ending);
}

/** The likeliest rule under which a lower-case word is a nominative. */
function ruleOf(lower: string, part: DeclinedPart, sex: Sex): Rule | undefined {
  let best: Rule | undefined;
  let most = 0;
  for (const { rule, cases } of hitsOf(lower, part)) {
    const isOwn = cases.includes('nominative') && (rule.bearer === sex || rule.bearer === 'any');
    const mass = isOwn ? likelihoodOf(lower, rule) : 0;
    if (mass > most) [best, most] = [rule, mass];
  }
  return best;
}
