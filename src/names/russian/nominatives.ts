import type { Sex } from '../person-words.ts';
import { isKnownGiven } from './known.ts';
import { CASES } from './reading.ts';
import type { DeclinedPart, Reading } from './reading.ts';
import { hitsOf, likelihoodOf } from './rules.ts';
import type { Hit } from './rules.ts';

/** How often people's names stand in each case in news and commentary, roughly; in the order of `CASES`. */
const CASE_SHARES = [0.5, 0.2, 0.07, 0.08, 0.1, 0.05] as const;
/** How much more a name of our lists is to be expected than one that only has the right shape. */
const KNOWN_WEIGHT = 50;
/** Longer than any name: hostile input is given back as it stands. */
const LONGEST = 60;

/** A reading that gathers its cases. */
interface Candidate {
  text: string;
  bearer: Hit['rule']['bearer'];
  mass: number;
  cases: number[];
  masses: number[];
}

/**
 * The nominatives that a form of a Russian name may belong to, best first: for Алиева as a surname Алиева (female) and
 * Алиев (male, genitive and accusative). With `sex` only that sex's readings stand. A word of another script, or of a
 * shape no rule knows, is its own nominative.
 */
export function nominatives(word: string, part: DeclinedPart, sex?: Sex): readonly Reading[] {
  if (word.length > LONGEST) return [asItStands(word, sex)];
  const lower = word.toLowerCase();
  const candidates: Candidate[] = [];
  for (const hit of hitsOf(lower, part)) {
    if (!fits(hit, sex)) continue;
    const cutAt = word.length - hit.cut;
    if (cutAt < shortestStem(hit)) continue;
    const ending = hit.rule.lemma;
    const nominative = lower.slice(0, cutAt) + ending;
    let mass = likelihoodOf(nominative, hit.rule) * hit.usual;
    if (part === 'given' && isKnownGiven(nominative, hit.rule.bearer)) mass *= KNOWN_WEIGHT;
    if (mass > 0) gather(candidates, hit, nominative, mass);
  }
  if (candidates.length === 0) return [asItStands(word, sex)];
  return readings(candidates, word, sex);
}

/** The best of `nominatives`. */
export function nominativeOf(word: string, part: DeclinedPart, sex?: Sex): string {
  return nominatives(word, part, sex)[0]?.text ?? word;
}

/** Ким is no instrumental of an adjective. */
function shortestStem({ rule: { kind, bearer } }: Hit): number {
  return kind === 'adjective' || bearer === 'plural' ? 3 : 1;
}

function fits({ rule: { bearer } }: Hit, sex: Sex | undefined): boolean {
  return sex === undefined || bearer === 'any' || bearer === sex;
}

function gather(candidates: Candidate[], hit: Hit, text: string, mass: number): void {
  const { bearer } = hit.rule;
  const share = mass * (CASE_SHARES[hit.caseIndex] ?? 0);
  for (const known of candidates) {
    if (known.text !== text || known.bearer !== bearer) continue;
    known.mass += share;
    const at = known.cases.indexOf(hit.caseIndex);
    if (at === -1) known.cases.push(hit.caseIndex);
    if (at === -1) known.masses.push(share);
    return;
  }
  candidates.push({ text, bearer, mass: share, cases: [hit.caseIndex], masses: [share] });
}

function readings(candidates: Candidate[], word: string, sex: Sex | undefined): readonly Reading[] {
  let total = 0;
  for (const { mass } of candidates) total += mass;
  candidates.sort((a, b) => b.mass - a.mass || (a.text < b.text ? -1 : 1));
  return candidates.map((candidate) => reading(candidate, word, sex, total));
}

function reading(
  { text, bearer, mass, cases, masses }: Candidate,
  word: string,
  sex: Sex | undefined,
  total: number,
): Reading {
  const order = cases.length < 2 ? cases : cases.toSorted((a, b) => massOf(b) - massOf(a) || a - b);
  function massOf(index: number): number {
    return masses[cases.indexOf(index)] ?? 0;
  }
  const named = order.map((index) => CASES[index] ?? 'nominative');
  const known = bearer === 'male' || bearer === 'female' ? bearer : sex;
  return {
    text: inCaseOf(word, text),
    ...(known === undefined || bearer === 'plural' ? {} : { sex: known }),
    ...(bearer === 'plural' ? { number: 'plural' as const } : {}),
    case: named[0] ?? 'nominative',
    cases: named,
    score: mass / total,
  };
}

function asItStands(word: string, sex: Sex | undefined): Reading {
  return {
    text: word,
    ...(sex === undefined ? {} : { sex }),
    case: 'nominative',
    cases: CASES,
    score: 1,
  };
}

/** The letters of the form where it has them, a new ending in the form's case: ПАВЛА gives ПАВЕЛ. */
function inCaseOf(word: string, lower: string): string {
  const isUpper = word.length > 1 && word === word.toUpperCase();
  if (isUpper) return lower.toUpperCase();
  let same = 0;
  while (same < word.length && word.charAt(same).toLowerCase() === lower.charAt(same)) same += 1;
  return word.slice(0, same) + lower.slice(same);
}
