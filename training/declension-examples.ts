import { isJudged, formsOf } from '../bench/declension/petrovich-eval.ts';
import type { LabelledForm } from '../bench/declension/petrovich-eval.ts';
import { BEFORE, MOST_FATHER_ENDING, MOST_LETTERS } from '../src/names/russian/given-features.ts';
import type { FatherBook } from '../src/names/russian/fathers.ts';
import { isKnownGiven } from '../src/names/russian/known.ts';
import { CASES } from '../src/names/russian/reading.ts';
import { hitsOf, shareOf } from '../src/names/russian/rules.ts';
import type { Hit } from '../src/names/russian/rules.ts';

/** Letters of the longest ending that is observed. */
const LONGEST_ENDING = 5;
/** Kinds of which the data has hardly any name. */
const UNTRAINED = new Set(['ukrainian', 'fleeting']);

/** A nominative that a form may belong to. */
export interface Choice {
  readonly nominative: string;
  readonly bearer: string;
  readonly isKnown: boolean;
  /** Natural logarithm of the share of the cases that have the form. */
  readonly fixed: number;
  readonly features: readonly string[];
}

/** A form, and how often each nominative is the right one. */
export interface Example {
  readonly choices: readonly Choice[];
  /** By the index of the choice. */
  readonly right: readonly number[];
}

/** The development half of the first names, each form twice: with the sex known and without. */
export function readExamples(fathers: FatherBook): readonly Example[] {
  const forms = formsOf('firstnames.tsv', 'given')?.filter((form) => !isJudged(form));
  if (forms === undefined) {
    throw new Error(
      'Missing: firstnames.tsv of petrovich/petrovich-eval (CC BY-SA 3.0), as TACITUS_DATA/data/names/petrovich-eval/firstnames.tsv',
    );
  }
  return [...alike(forms).values()].flatMap((group) => examplesOf(group, fathers));
}

/** The names that share a form and a sex. */
function alike(forms: readonly LabelledForm[]): ReadonlyMap<string, readonly LabelledForm[]> {
  const groups = new Map<string, LabelledForm[]>();
  for (const one of forms) {
    if (one.sex === undefined) continue;
    const key = `${one.form.toLowerCase()} ${one.sex}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function examplesOf(forms: readonly LabelledForm[], fathers: FatherBook): readonly Example[] {
  const [first] = forms;
  if (first === undefined) return [];
  const all = choicesOf(first.form.toLowerCase(), fathers);
  const own = all.filter(({ bearer }) => bearer === first.sex);
  return [own, all]
    .map((choices) => ({
      choices,
      right: choices.map(({ nominative, bearer }) => {
        const fitting = forms.filter(({ lemma }) => lemma.toLowerCase() === nominative);
        return bearer === first.sex ? fitting.length : 0;
      }),
    }))
    .filter(({ right }) => right.some((count) => count > 0));
}

function choicesOf(form: string, fathers: FatherBook): readonly Choice[] {
  return hitsOf(form, 'given')
    .filter(({ cut, rule }) => cut < form.length && !UNTRAINED.has(rule.kind))
    .map((hit) => choiceOf(form, hit, fathers));
}

/** In the data every case is as frequent as every other, unlike in texts. */
function choiceOf(form: string, { rule, cut, cases, share }: Hit, fathers: FatherBook): Choice {
  const nominative = form.slice(0, form.length - cut) + rule.lemma;
  const rarity = share / shareOf(cases, 'given');
  const { bearer, kind } = rule;
  const isKnown = isKnownGiven(nominative, bearer);
  const father = fathers(nominative);
  const features = featuresOf(nominative, isKnown, father).map(
    (name) => `${bearer} ${kind}|${name}`,
  );
  const fixed = Math.log((cases.length / CASES.length) * rarity);
  return { nominative, bearer, isKnown, fixed, features };
}

/** What is observed in a nominative: `given-likelihood.ts` sums the same. */
function featuresOf(nominative: string, isKnown: boolean, father: string): readonly string[] {
  const word = BEFORE + nominative;
  const features = ['base', `letters ${Math.min(nominative.length, MOST_LETTERS)}`];
  if (isKnown) features.push('known');
  for (let length = 1; length <= Math.min(LONGEST_ENDING, word.length); length += 1) {
    features.push(`ending ${word.slice(-length)}`);
  }
  for (let length = 1; length <= Math.min(MOST_FATHER_ENDING, word.length); length += 1) {
    features.push(`father ${father} ${word.slice(-length)}`);
  }
  return features;
}
