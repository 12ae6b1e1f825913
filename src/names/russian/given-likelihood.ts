import table from '../../../resources/russian-given-ranking.json' with { type: 'json' };
import { endingTree, longestEnding } from './ending-tree.ts';
import type { EndingTree } from './ending-tree.ts';
import { fathersOf, isFather, NO_FATHER } from './fathers.ts';
import { FEATURES_VERSION, MOST_LETTERS } from './given-features.ts';
import type { Rule } from './rules.ts';

/** What the shape of a nominative says for it under a bearer and kind; all numbers are natural logarithms. */
interface Weights {
  readonly base: number;
  /** For a name of our lists. */
  readonly known: number;
  /** By the number of letters, up to `MOST_LETTERS`. */
  readonly letters: readonly number[];
  /** The sum over an ending and all shorter ones, by what names of fathers with the same stem end in. */
  readonly byFather: ReadonlyMap<string, EndingTree<number>>;
  /** The same for what no kind of father is told of. */
  readonly endings: EndingTree<number>;
}

/**
 * How much counts that no father has the name: patronymics are of those who live in Russia, and texts name others too.
 */
const ABSENT = 0.5;

/** `ending:weight` with spaces between. */
function weightsOfEndings(written: string, factor = 1): ReadonlyMap<string, number> {
  const pairs = written.split(' ').map((one) => {
    const [ending = '', weight] = one.split(':');
    return [ending, factor * Number(weight)] as const;
  });
  return new Map(pairs);
}

function sumTree(...weights: readonly ReadonlyMap<string, number>[]): EndingTree<number> {
  const endings = new Set(weights.flatMap((one) => [...one.keys()]));
  const sums = [...endings].map((ending) => {
    let sum = 0;
    for (let at = 0; at < ending.length; at += 1) {
      for (const one of weights) sum += one.get(ending.slice(at)) ?? 0;
    }
    return [ending, sum] as const;
  });
  return endingTree(sums);
}

interface WrittenKind {
  readonly base: number;
  readonly known: number;
  readonly letters: string;
  readonly endings: string;
  readonly fathers: Readonly<Record<string, string>>;
}

const kinds: Readonly<Record<string, WrittenKind>> = table.kinds;

/** Throws a RangeError when the numbers are for another version of the observations. */
function weightsOfKind(name: string): Weights | undefined {
  if (table.featureVersion !== FEATURES_VERSION) {
    throw new RangeError(
      `resources/russian-given-ranking.json was trained for feature version ${table.featureVersion}, names are read by ${FEATURES_VERSION}: train it again`,
    );
  }
  const kind = kinds[name];
  if (kind === undefined) return undefined;
  const { base, known, letters, endings, fathers } = kind;
  const own = weightsOfEndings(endings);
  const trees = Object.entries(fathers).map(([father, list]) => {
    const more = weightsOfEndings(list, father === NO_FATHER ? ABSENT : 1);
    return [father, sumTree(own, more)] as const;
  });
  return {
    base,
    known,
    letters: letters.split(' ').map(Number),
    byFather: new Map(trees),
    endings: sumTree(own),
  };
}

/** A name of our lists has many bearers, which the data, a list of names, does not show; a natural logarithm. */
const COMMON = 3;
/** The same where fathers have another name of the stem: Иван, not Иване. */
const LESS_COMMON = 1;

const weightsOfRules = new Map<Rule, Weights | undefined>();

function weightsOf(rule: Rule): Weights | undefined {
  const known = weightsOfRules.get(rule);
  if (known !== undefined || weightsOfRules.has(rule)) return known;
  const found = rule.part === 'given' ? weightsOfKind(`${rule.bearer} ${rule.kind}`) : undefined;
  weightsOfRules.set(rule, found);
  return found;
}

/** How likely names of our lists, and other names, are on average: for rules and irregular names that are not trained. */
export const LISTED = Math.exp(table.listed + COMMON);
export const UNLISTED = Math.exp(table.unlisted);

/**
 * How likely a lower-case nominative is as a given name under a rule, above 0, by a log-linear model trained in
 * `training/declension.ts`; only ratios mean something. `undefined` for a rule the model does not know.
 */
export function givenLikelihood(
  nominative: string,
  rule: Rule,
  isKnown: boolean,
): number | undefined {
  const weights = weightsOf(rule);
  if (weights === undefined) return undefined;
  const letters = weights.letters[Math.min(nominative.length, MOST_LETTERS)] ?? 0;
  const father = fathersOf(nominative);
  const endings = weights.byFather.get(father) ?? weights.endings;
  let sum = weights.base + letters + (longestEnding(endings, nominative) ?? 0);
  if (isKnown) sum += weights.known + commonness(nominative, rule, father);
  return Math.exp(sum);
}

function commonness(nominative: string, { bearer }: Rule, father: string): number {
  const isOther = bearer === 'male' && father !== NO_FATHER && !isFather(nominative, father);
  return isOther ? LESS_COMMON : COMMON;
}
