import type { Sex } from '../person/person.ts';
import { compoundNominatives } from './compound.ts';
import { irregularForms } from './irregular.ts';
import { isKnownGiven } from './known.ts';
import { likeWord } from './letters.ts';
import { CASES } from './reading.ts';
import type { DeclinedPart, Reading } from './reading.ts';
import { hitsOf, likelihoodOf } from './rules.ts';
import type { Bearer, Hit } from './rules.ts';

/** How often people's names stand in each case in news and commentary, roughly; in the order of `CASES`. */
const CASE_SHARES = [0.5, 0.2, 0.07, 0.08, 0.1, 0.05] as const;
/**
 * What a name of our lists weighs beside one that only has the right shape; the root of its shape's likelihood still
 * counts, so that Анне is Анна before it is the rare Анне.
 */
const KNOWN_WEIGHT = 10;
/** Longer than any name: hostile input is given back as it stands. */
const LONGEST = 60;
const JOINED = /[\s\u00a0-]/u;

/** A reading that gathers its cases. */
interface Candidate {
  readonly text: string;
  readonly bearer: Bearer;
  mass: number;
  readonly cases: number[];
  readonly masses: number[];
}

/**
 * The nominatives that a form of a Russian name may belong to, best first: for Алиева as a surname Алиев (male, genitive
 * and accusative) and Алиева (female). With `sex` only that sex's readings stand. Double names (Петрова-Водкина, two given
 * names) are read part by part. A word of another script, or of a shape no rule knows, is its own nominative.
 */
export function nominatives(word: string, part: DeclinedPart, sex?: Sex): readonly Reading[] {
  if (word.length > LONGEST) return [asItStands(word, sex)];
  if (JOINED.test(word)) {
    const compound = compoundNominatives(word, (piece) => nominatives(piece, part, sex));
    return compound.length === 0 ? [asItStands(word, sex)] : compound;
  }
  const lower = word.toLowerCase();
  const candidates: Candidate[] = [];
  for (const { nominative, bearer, cases } of irregularForms(lower, part)) {
    if (fits(bearer, sex))
      for (const at of cases) gather(candidates, nominative, bearer, at, KNOWN_WEIGHT);
  }
  for (const hit of hitsOf(lower, part)) weigh(candidates, hit, lower, sex);
  return candidates.length === 0 ? [asItStands(word, sex)] : readings(candidates, word, sex);
}

/** The best of `nominatives`. */
export function nominativeOf(word: string, part: DeclinedPart, sex?: Sex): string {
  return nominatives(word, part, sex)[0]?.text ?? word;
}

function weigh(candidates: Candidate[], hit: Hit, lower: string, sex: Sex | undefined): void {
  const { rule, cut, caseIndex, usual } = hit;
  const cutAt = lower.length - cut;
  if (!fits(rule.bearer, sex) || cutAt < shortestStem(hit)) return;
  const nominative = lower.slice(0, cutAt) + rule.lemma;
  const isKnown = rule.part === 'given' && isKnownGiven(nominative, rule.bearer);
  const likelihood = likelihoodOf(nominative, rule);
  const mass = (isKnown ? KNOWN_WEIGHT * Math.sqrt(likelihood) : likelihood) * usual;
  if (mass > 0) gather(candidates, nominative, rule.bearer, caseIndex, mass);
}

/** Ким is no instrumental of an adjective. */
function shortestStem({ rule: { kind, bearer } }: Hit): number {
  return kind === 'adjective' || bearer === 'plural' ? 3 : 1;
}

function fits(bearer: Bearer, sex: Sex | undefined): boolean {
  return sex === undefined || bearer === 'any' || bearer === sex;
}

function gather(
  candidates: Candidate[],
  text: string,
  bearer: Bearer,
  caseIndex: number,
  weight: number,
): void {
  const mass = weight * (CASE_SHARES[caseIndex] ?? 0);
  for (const known of candidates) {
    if (known.text !== text || known.bearer !== bearer) continue;
    known.mass += mass;
    if (known.cases.includes(caseIndex)) return;
    known.cases.push(caseIndex);
    known.masses.push(mass);
    return;
  }
  candidates.push({ text, bearer, mass, cases: [caseIndex], masses: [mass] });
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
  const known = bearer === 'male' || bearer === 'female' ? bearer : sex;
  const named = byMass(cases, masses).map((index) => CASES[index] ?? 'nominative');
  return {
    text: likeWord(word, text),
    ...(known === undefined || bearer === 'plural' ? {} : { sex: known }),
    ...(bearer === 'plural' ? { number: 'plural' as const } : {}),
    case: named[0] ?? 'nominative',
    cases: named,
    score: mass / total,
  };
}

function byMass(cases: readonly number[], masses: readonly number[]): readonly number[] {
  if (cases.length === 1) return cases;
  const massOf = (index: number): number => masses[cases.indexOf(index)] ?? 0;
  return cases.toSorted((a, b) => massOf(b) - massOf(a) || a - b);
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
