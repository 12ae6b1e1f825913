// Trains resources/name-comparison.json: what each observation about two names of people weighs.
// `node training/names-compared.ts [--try]`; with --try both sets are judged in five folds and nothing is written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from '../bench/data-folder.ts';
import { readNameBench } from '../bench/names/name-bench.ts';
import type { NamePair } from '../bench/names/pair.ts';
import { readOwnPairs } from '../bench/names/own-pairs.ts';
import { personEvidence } from '../src/names/compare/person-evidence.ts';
import type { Feature } from '../src/names/compare/person-evidence.ts';
import { preparePerson } from '../src/names/compare/prepared-person.ts';
import { FEATURES_VERSION } from '../src/names/compare/comparison-weights.ts';
import { runStep } from './step.ts';

/** How strongly weights are held to the expected ones, in pairs. */
const STRENGTH = 0.6;
const ROUNDS = 4000;
const STEP = 0.5;
const FOLDS = 5;

/** What an analyst expects of an observation; weights are held to it where pairs say little. */
const EXPECTED: ReadonlyMap<Feature, number> = new Map([
  ['given:equal', 2],
  ['given:form', 2],
  ['given:spelling', 1.5],
  ['given:variant', 1.5],
  ['given:diminutive', 0.5],
  ['given:typo', 1],
  ['given:near', -1],
  ['given:initial', 0.5],
  ['given:apart', -3],
  ['given:different', -3],
  ['given:missing', -1],
  ['given:many', -0.5],
  ['further:equal', 1],
  ['further:form', 1],
  ['further:spelling', 1],
  ['further:variant', 0.5],
  ['further:initial', 0.5],
  ['further:near', -1],
  ['further:apart', -2.5],
  ['further:different', -3],
  ['surname:equal', 2],
  ['surname:form', 2],
  ['surname:spelling', 1.5],
  ['surname:typo', 1],
  ['surname:near', -1],
  ['surname:different', -4],
  ['surname:missing', -1],
  ['surname:many', -0.5],
  ['crossed:equal', 1],
  ['crossed:spelling', 1],
  ['called:equal', 1],
  ['called:form', 1],
  ['called:spelling', 0.5],
  ['called:variant', 0.5],
  ['joined:equal', 3],
  ['maiden:equal', 4],
  ['sex:different', -4],
  ['generation:different', -5],
  ['words:twice', -1],
]);

interface Example {
  readonly pair: NamePair;
  readonly features: readonly Feature[];
  readonly isSame: number;
  readonly weight: number;
}

interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<Feature, number>;
}

void runStep(() => {
  const examples = readExamples();
  if (process.argv.includes('--try')) judgeInFolds(examples);
  else write(examples);
});

/** Both sets weigh the same in all; open pairs teach their features as half one, half the other. */
function readExamples(): readonly Example[] {
  const path = dataFile('data', 'names', 'name_bench', 'cases.csv');
  if (path === undefined) {
    throw new Error(
      'Missing: name_bench/cases.csv of opensanctions/nomenklatura (contrib/name_bench, MIT), as TACITUS_DATA/data/names/name_bench/cases.csv',
    );
  }
  const known = readNameBench(path).filter(({ type }) => type === 'person');
  const own = readOwnPairs().filter(({ half }) => half === 'build');
  const weight = own.length === 0 ? 1 : own.length / known.length;
  return [
    ...known.map((pair) => exampleOf(pair, weight)),
    ...own.map((pair) => exampleOf(pair, 1)),
  ];
}

function exampleOf(pair: NamePair, weight: number): Example {
  const evidence = personEvidence(preparePerson(pair.left), preparePerson(pair.right));
  const isSame = pair.truth === 'open' ? 0.5 : Number(pair.truth === 'same');
  return { pair, features: evidence.map(({ feature }) => feature), isSame, weight };
}

/** Logistic regression by gradient descent, the same to the bit each time. */
function train(examples: readonly Example[]): Model {
  const names = [
    ...new Set([...examples.flatMap(({ features }) => features), ...EXPECTED.keys()]),
  ].toSorted();
  const index = new Map(names.map((name, at) => [name, at]));
  const expected = Float64Array.from(names, (name) => EXPECTED.get(name) ?? 0);
  const rows = examples.map(({ features }) => features.map((name) => index.get(name) ?? 0));
  const weights = expected.slice();
  const gradient = new Float64Array(names.length);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    gradient.fill(0);
    let biasGradient = 0;
    for (const [at, { isSame, weight }] of examples.entries()) {
      const row = rows[at] ?? [];
      const error = weight * (isSame - probability(bias, row, weights));
      biasGradient += error;
      for (const feature of row) gradient[feature] = (gradient[feature] ?? 0) + error;
    }
    bias += ((STEP * biasGradient) / total) * 4;
    for (const [at, value] of weights.entries()) {
      weights[at] =
        value +
        ((STEP * 4) / total) * ((gradient[at] ?? 0) - STRENGTH * (value - (expected[at] ?? 0)));
    }
  }
  return { bias, weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])) };
}

function probability(bias: number, row: readonly number[], weights: Float64Array): number {
  let sum = bias;
  for (const feature of row) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

function scoreOf({ features }: Example, { bias, weights }: Model): number {
  const sum = features.reduce((all, feature) => all + (weights.get(feature) ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Pairs of one family of names stay in one fold: pairs whose first names begin alike. */
function foldOf({ pair }: Example): number {
  const key = [pair.left, pair.right].toSorted()[0] ?? '';
  let hash = 0;
  for (const letter of key.toLowerCase().slice(0, 6))
    hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function judgeInFolds(examples: readonly Example[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(examples.filter((example) => foldOf(example) !== fold));
    return examples
      .filter((example) => foldOf(example) === fold)
      .map((example) => ({ ...example, score: scoreOf(example, model) }));
  }).flat();
  for (const set of ['name_bench', 'own']) {
    const rows = judged.filter(
      ({ pair }) => pair.id.startsWith('name_bench') === (set === 'name_bench'),
    );
    for (const bar of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) console.log(set, bar, ...figures(rows, bar));
  }
  const wrong = judged.filter(({ isSame, score }) => Math.abs(isSame - score) > 0.5);
  for (const { pair, score, features } of wrong) {
    console.log(pair.truth, score.toFixed(2), `${pair.left} | ${pair.right}`, features.join(' '));
  }
}

function figures(
  rows: readonly { readonly isSame: number; readonly score: number }[],
  bar: number,
) {
  const told = rows.filter(({ score }) => score >= bar);
  const right = told.filter(({ isSame }) => isSame === 1).length;
  const all = rows.filter(({ isSame }) => isSame === 1).length;
  const [precision, recall] = [right / told.length, right / all];
  return [precision, recall, (2 * precision * recall) / (precision + recall)].map((value) =>
    value.toFixed(3),
  );
}

function write(examples: readonly Example[]): void {
  const { bias, weights } = train(examples);
  const card = {
    about:
      'What observations about two names of people weigh, in log-odds; made by training/names-compared.ts',
    corpus: 'bench/names (build half) and half of name_bench (opensanctions/nomenklatura)',
    licence: 'MIT',
    featureVersion: FEATURES_VERSION,
    pairs: examples.length,
    bias: inHundredths(bias),
    weights: Object.fromEntries([...weights].map(([name, weight]) => [name, inHundredths(weight)])),
  };
  writeFileSync(
    join(import.meta.dirname, '..', 'resources', 'name-comparison.json'),
    `${JSON.stringify(card, undefined, 2)}\n`,
  );
}

function inHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
