import type { Sex } from '../person/person.ts';
import { compoundNominatives } from './compound.ts';
import { irregularForms } from './irregular.ts';
import { likeForms } from './letters.ts';
import { knownLikelihood, likelihoodOf } from './likelihood.ts';
import { CASES } from './reading.ts';
import type { Case, DeclinedPart, Reading } from './reading.ts';
import { hitsOf, shareOf } from './rules.ts';
import type { Bearer, Hit } from './rules.ts';

/** Longer than any name: hostile input is given back as it stands. */
const LONGEST = 60;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const FIXED_SPACE = 0xa0;

/** A reading that gathers its cases. */
interface Candidate {
  readonly text: string;
  readonly bearer: Bearer;
  mass: number;
  cases: readonly Case[];
  /** The mass of the likeliest rule, whose cases come first. */
  most: number;
}

/**
 * The readings of a form, best first; those with a smaller share of belief than `least` are left out, though never all.
 * With 0 the unlikely ones stay, for where other words decide between them.
 */
export function readingsOf(
  word: string,
  part: DeclinedPart,
  sex: Sex | undefined,
  least = 0,
): readonly Reading[] {
  if (word.length > LONGEST) return [asItStands(word, sex)];
  if (isJoined(word)) {
    const compound = compoundNominatives(word, (piece) => readingsOf(piece, part, sex, least));
    return compound.length === 0 ? [asItStands(word, sex)] : compound;
  }
  const lower = word.toLowerCase();
  const candidates: Candidate[] = [];
  for (const { nominative, bearer, cases } of irregularForms(lower, part)) {
    if (!fits(bearer, sex)) continue;
    gather(candidates, nominative, bearer, cases, knownLikelihood(part) * shareOf(cases, part));
  }
  weighHits(candidates, hitsOf(lower, part), lower, sex);
  if (candidates.length === 0) return [asItStands(word, sex)];
  return readings(likely(candidates, least), likeForms(word, lower), sex);
}

/** Asked of every word, where a loop is faster than a pattern: a hyphen or a space stands in it. */
function isJoined(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code === SPACE || code === HYPHEN || code === FIXED_SPACE) return true;
  }
  return false;
}

function weighHits(
  candidates: Candidate[],
  hits: readonly Hit[],
  lower: string,
  sex: Sex | undefined,
): void {
  let nominative = '';
  let before: Hit | undefined;
  for (const hit of hits) {
    const { rule, cut, cases, share } = hit;
    const cutAt = lower.length - cut;
    if (!fits(rule.bearer, sex) || cutAt < shortestStem(hit)) continue;
    if (before?.cut !== cut || before.rule.lemma !== rule.lemma) {
      nominative = lower.slice(0, cutAt) + rule.lemma;
      before = hit;
    }
    const mass = likelihoodOf(nominative, rule) * share;
    if (mass > 0) gather(candidates, nominative, rule.bearer, cases, mass);
  }
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
  cases: readonly Case[],
  mass: number,
): void {
  for (const known of candidates) {
    if (known.bearer !== bearer || known.text !== text) continue;
    const [first, then] = mass > known.most ? [cases, known.cases] : [known.cases, cases];
    known.cases = [...first, ...then.filter((one) => !first.includes(one))];
    known.mass += mass;
    known.most = Math.max(known.most, mass);
    return;
  }
  candidates.push({ text, bearer, mass, cases, most: mass });
}

/** In order, without those below the least share. */
function likely(candidates: Candidate[], least: number): readonly Candidate[] {
  candidates.sort((a, b) => b.mass - a.mass || (a.text < b.text ? -1 : 1));
  if (least === 0) return candidates;
  const bar = least * sumOf(candidates);
  const end = candidates.findIndex(({ mass }) => mass < bar);
  return end < 0 ? candidates : candidates.slice(0, Math.max(1, end));
}

function sumOf(candidates: readonly Candidate[]): number {
  let total = 0;
  for (const { mass } of candidates) total += mass;
  return total;
}

function readings(
  candidates: readonly Candidate[],
  like: (lower: string) => string,
  sex: Sex | undefined,
): readonly Reading[] {
  const total = sumOf(candidates);
  return candidates.map((candidate) => reading(candidate, like(candidate.text), sex, total));
}

function reading(
  { bearer, mass, cases }: Candidate,
  text: string,
  sex: Sex | undefined,
  total: number,
): Reading {
  const known = bearer === 'male' || bearer === 'female' ? bearer : sex;
  const base = { text, case: cases[0] ?? ('nominative' as const), cases, score: mass / total };
  if (bearer === 'plural') return { ...base, number: 'plural' };
  return known === undefined ? base : { ...base, sex: known };
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
