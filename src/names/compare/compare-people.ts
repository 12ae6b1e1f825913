import type { Comparison, Reason, Verdict } from '../comparison.ts';
import { comparisonWeights } from './comparison-weights.ts';
import { personEvidence } from './person-evidence.ts';
import type { Evidence, Feature } from './person-evidence.ts';
import { reasonOf } from './person-reasons.ts';
import type { PreparedPerson } from './prepared-person.ts';

/** From this probability on names are told to be of one bearer, and up to the other of two. */
const SAME = 0.6;
const DIFFERENT = 0.2;

const { bias, weights: written } = comparisonWeights();
const weights: ReadonlyMap<string, number> = new Map(Object.entries(written));

/**
 * Compares two names of people. The score is a logistic model over what their words say (Fellegi & Sunter 1969 give the
 * form: log-odds of observations that add up). Names that share no more than a surname or an initial stay open, however
 * likely: initials agree but do not prove.
 */
export function comparePeople(a: PreparedPerson, b: PreparedPerson): Comparison {
  const evidence = personEvidence(a, b);
  const reasons: Reason[] = [];
  let sum = bias;
  for (const one of evidence) {
    const weight = weights.get(one.feature) ?? 0;
    sum += weight;
    insert(reasons, reasonOf(one, weight));
  }
  const score = 1 / (1 + Math.exp(-sum));
  return { score, verdict: verdictOf(score, evidence), reasons };
}

/** Keeps the weightiest first; of equals the one that was seen first. Sorting afterwards would cost more than comparing. */
function insert(reasons: Reason[], reason: Reason): void {
  const size = Math.abs(reason.weight);
  let at = reasons.length;
  reasons.push(reason);
  for (; at > 0; at -= 1) {
    const before = reasons[at - 1];
    if (before === undefined || Math.abs(before.weight) >= size) break;
    reasons[at] = before;
  }
  reasons[at] = reason;
}

function verdictOf(score: number, evidence: readonly Evidence[]): Verdict {
  if (score <= DIFFERENT && evidence.some(({ feature }) => separates(feature))) return 'different';
  return score >= SAME && evidence.some(({ feature }) => PROVING.has(feature)) ? 'same' : 'open';
}

/** What one of two names lacks does not separate them, however little the rest proves. */
const SEPARATING = /:(?:different|apart|near|typo)$/u;
const separating = new Map<Feature, boolean>();

/** Told once for each of the few features: every comparison asks. */
function separates(feature: Feature): boolean {
  const known = separating.get(feature);
  if (known !== undefined) return known;
  const told = SEPARATING.test(feature);
  separating.set(feature, told);
  return told;
}

/** A given name must agree as a word, or all there is. */
const PROVING: ReadonlySet<Feature> = new Set<Feature>([
  'given:equal',
  'given:form',
  'given:spelling',
  'given:variant',
  'given:diminutive',
  'given:typo',
  'given:near',
  'called:equal',
  'called:form',
  'called:spelling',
  'called:variant',
  'crossed:equal',
  'crossed:form',
  'crossed:spelling',
  'crossed:variant',
  'joined:equal',
  'words:one',
]);
