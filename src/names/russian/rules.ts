import table from '../tables/russian-declension.compiled.json' with { type: 'json' };
import { endingTree, withLetter } from './ending-tree.ts';
import type { EndingTree } from './ending-tree.ts';
import { CASES } from './reading.ts';
import type { Case, DeclinedPart } from './reading.ts';

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

/** A rule that a form may follow: the form ends in one of its stems and an ending of the rule. */
export interface Hit {
  readonly rule: Rule;
  /** The cases with this ending, the likeliest first. */
  readonly cases: readonly Case[];
  /** Letters of the ending. */
  readonly cut: number;
  /** How often a name stands in one of these cases, less for endings that are rare (-ою). */
  readonly share: number;
}

/** How often people's names stand in each case in news and commentary, roughly; in the order of `CASES`. */
const CASE_SHARES = [0.5, 0.2, 0.07, 0.08, 0.1, 0.05] as const;
/** The square roots of these: a given name that no list has is asked for where it is declined more often. */
const GIVEN_SHARES = [0.31, 0.2, 0.12, 0.13, 0.14, 0.1] as const;
const RARE_ENDING = 0.2;

const PARTS = new Set(['given', 'patronymic', 'surname']);
const BEARERS = new Set(['male', 'female', 'any', 'plural']);

/** The rules of `resources/russian-declension.yml`. */
const RULES: readonly Rule[] = table.rules.filter(isRule);

function isRule(row: (typeof table.rules)[number]): row is (typeof table.rules)[number] & Rule {
  return isPart(row.part) && isBearer(row.bearer);
}

export function isPart(text: string): text is DeclinedPart {
  return PARTS.has(text);
}

export function isBearer(text: string): text is Bearer {
  return BEARERS.has(text);
}

/** Made when a part is first asked for: most documents that are read hold no Russian. */
const tailsOfParts: Partial<Record<DeclinedPart, EndingTree<Hit[]>>> = {};

/** Stem and ending of every rule, with what follows from them. */
function tailsOf(part: DeclinedPart): EndingTree<Hit[]> {
  const tails = new Map<string, Hit[]>();
  for (const rule of RULES) {
    if (rule.part !== part) continue;
    for (const [ending, hit] of hitsOfRule(rule)) {
      for (const stem of rule.stems) push(tails, stem + ending, hit);
    }
  }
  for (const hits of tails.values()) hits.sort(byNominative);
  return endingTree(tails);
}

/** Hits that make one nominative of a form stand together, so that it is made once. */
function byNominative(a: Hit, b: Hit): number {
  if (a.cut !== b.cut) return a.cut - b.cut;
  return Number(a.rule.lemma > b.rule.lemma) - Number(a.rule.lemma < b.rule.lemma);
}

function sharesOf(part: DeclinedPart): readonly number[] {
  return part === 'given' ? GIVEN_SHARES : CASE_SHARES;
}

function hitsOfRule(rule: Rule): ReadonlyMap<string, Hit> {
  const shares = new Map<string, (readonly [share: number, name: Case])[]>();
  const caseShares = sharesOf(rule.part);
  for (const [at, variants] of rule.endings.entries()) {
    for (const [place, ending] of variants.entries()) {
      const share = (caseShares[at] ?? 0) * (place === 0 ? 1 : RARE_ENDING);
      push(shares, ending, [share, CASES[at] ?? 'nominative'] as const);
    }
  }
  return new Map(
    [...shares].map(([ending, pairs]) => {
      const cases = pairs.toSorted(([a], [b]) => b - a).map(([, name]) => name);
      const share = pairs.reduce((sum, [one]) => sum + one, 0);
      return [ending, { rule, cases, cut: ending.length, share }] as const;
    }),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Every rule that a lower-case form may follow. */
export function hitsOf(word: string, part: DeclinedPart): readonly Hit[] {
  const found: Hit[] = [];
  let node: EndingTree<Hit[]> | undefined = (tailsOfParts[part] ??= tailsOf(part));
  for (let at = word.length - 1; at >= 0; at -= 1) {
    node = withLetter(node, word.charCodeAt(at));
    if (node === undefined) return found;
    if (node.value !== undefined) for (const hit of node.value) found.push(hit);
  }
  return found;
}

/** How often a name of unknown case stands in one of these. */
export function shareOf(cases: readonly Case[], part: DeclinedPart): number {
  const shares = sharesOf(part);
  return cases.reduce((sum, name) => sum + (shares[CASES.indexOf(name)] ?? 0), 0);
}
