import table from '../tables/russian-declension.compiled.json' with { type: 'json' };
import { endingTree, longestEnding } from './ending-tree.ts';
import type { DeclinedPart } from './reading.ts';

/** Whom a form may name; `any` has one form for both sexes, `plural` is a family. */
export type Bearer = 'male' | 'female' | 'any' | 'plural';

/** Nouns or adjectives that decline alike, with the stems they have and how common they are. */
export interface Rule {
  readonly part: DeclinedPart;
  readonly bearer: Bearer;
  readonly kind: string;
  /** Endings of the stem, one of which must stand before the case ending. */
  readonly stems: readonly string[];
  readonly weight: number;
  /** Case endings in the order of `CASES`, the usual one first. */
  readonly endings: readonly (readonly string[])[];
  /** The ending under which a name is listed: the nominative's, for a family the masculine's. */
  readonly lemma: string;
}

/** A rule that a form may follow: the form ends in one of its stems and the ending of a case. */
export interface Hit {
  readonly rule: Rule;
  /** Index in `CASES`. */
  readonly caseIndex: number;
  /** Letters of the case ending. */
  readonly cut: number;
  /** Less for endings that are rare (-ою). */
  readonly usual: number;
}

const RARE_ENDING = 0.2;

const PARTS = new Set(['given', 'patronymic', 'surname']);
const BEARERS = new Set(['male', 'female', 'any', 'plural']);

type Tails = ReadonlyMap<string, readonly Hit[]>;

/** The rules of `resources/russian-declension.yml`. */
export const RULES: readonly Rule[] = table.rules.filter(isRule);

function isRule(row: (typeof table.rules)[number]): row is (typeof table.rules)[number] & Rule {
  return PARTS.has(row.part) && isBearer(row.bearer);
}

export function isBearer(text: string): text is Bearer {
  return BEARERS.has(text);
}

const tailsOfParts: Readonly<Record<DeclinedPart, Tails>> = {
  given: tailsOf('given'),
  patronymic: tailsOf('patronymic'),
  surname: tailsOf('surname'),
};

function tailsOf(part: DeclinedPart): Tails {
  const tails = new Map<string, Hit[]>();
  for (const rule of RULES) {
    if (rule.part !== part) continue;
    rule.endings.forEach((variants, caseIndex) => {
      variants.forEach((ending, at) => {
        const usual = at === 0 ? 1 : RARE_ENDING;
        const hit = { rule, caseIndex, cut: ending.length, usual };
        for (const stem of rule.stems) push(tails, stem + ending, hit);
      });
    });
  }
  return tails;
}

function push(tails: Map<string, Hit[]>, tail: string, hit: Hit): void {
  const hits = tails.get(tail);
  if (hits === undefined) tails.set(tail, [hit]);
  else hits.push(hit);
}

const LONGEST_TAIL = 8;

/** Every rule and case that a lower-case form may stand in. */
export function hitsOf(word: string, part: DeclinedPart): readonly Hit[] {
  const tails = tailsOfParts[part];
  const found: Hit[] = [];
  for (let length = Math.min(LONGEST_TAIL, word.length); length > 0; length -= 1) {
    const hits = tails.get(word.slice(word.length - length));
    if (hits !== undefined) for (const hit of hits) found.push(hit);
  }
  return found;
}

const likely: Readonly<Record<string, Readonly<Record<string, number>>>> = table.likely;
const likelihoods = new Map(
  RULES.map((rule) => {
    const { part, bearer, kind } = rule;
    return [rule, endingTree(likely[`${part} ${bearer} ${kind}`] ?? {})] as const;
  }),
);

/** How likely a lower-case nominative is under a rule: its weight times what the longest known ending says. */
export function likelihoodOf(nominative: string, rule: Rule): number {
  const tree = likelihoods.get(rule);
  return rule.weight * ((tree && longestEnding(tree, nominative)) ?? 1);
}
