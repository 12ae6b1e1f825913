import type { Example } from './declension-examples.ts';

/** Names that must have a feature for it to be learned. */
const FEWEST = 3;
const ROUNDS = 20;
/** Examples between two steps. */
const BATCH = 256;
const STEP = 0.3;
/** How strongly weights are held to 0. */
const STRENGTH = 20;

interface Row {
  readonly fixed: number;
  readonly features: Int32Array;
  readonly nominative: string;
  readonly right: number;
}

/**
 * Weights of the features of nominatives, in natural logarithms: a conditional log-linear model of the right
 * nominative among a form's choices (Berger, Della Pietra, Della Pietra 1996), learned by AdaGrad (Duchi et al. 2011). The same
 * to the bit each time.
 */
export function learnWeights(examples: readonly Example[]): ReadonlyMap<string, number> {
  const names = frequentFeatures(examples);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map((example) => rowsOf(example, index));
  const weights = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const order = rows.map((_, at) => at);
  const random = generator();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    const step = STEP * (1 - (0.9 * round) / ROUNDS);
    for (let from = 0; from < order.length; from += BATCH) {
      gradient.fill(0);
      for (const at of order.slice(from, from + BATCH))
        addGradient(gradient, rows[at] ?? [], weights);
      descend(weights, gradient, squares, step, BATCH / order.length);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

function frequentFeatures(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { choices } of examples) {
    for (const { nominative, features } of choices) {
      const key = `${nominative} ${features[0]}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
}

function rowsOf({ choices, right }: Example, index: ReadonlyMap<string, number>): readonly Row[] {
  return choices.map(({ fixed, features, nominative }, at) => {
    const known = features.map((name) => index.get(name)).filter((one) => one !== undefined);
    return { fixed, features: Int32Array.from(known), nominative, right: right[at] ?? 0 };
  });
}

/** Numerical Recipes' linear congruential generator: an order that is the same on every machine. */
function generator(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Choices of one nominative (a rule each) share what is right. */
function addGradient(gradient: Float64Array, rows: readonly Row[], weights: Float64Array): void {
  const beliefs = rows.map(({ fixed, features }) => {
    let sum = fixed;
    for (const feature of features) sum += weights[feature] ?? 0;
    return sum;
  });
  const most = Math.max(...beliefs);
  const shares = beliefs.map((belief) => Math.exp(belief - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const masses = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [at, { nominative, right }] of rows.entries()) {
    if (right === 0) continue;
    masses.set(nominative, (masses.get(nominative) ?? 0) + (shares[at] ?? 0));
    counts.set(nominative, right);
  }
  const forms = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [at, { nominative, right, features }] of rows.entries()) {
    const share = shares[at] ?? 0;
    const target = right === 0 ? 0 : (right * share) / (masses.get(nominative) ?? share);
    const error = (forms * share) / total - target;
    for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + error;
  }
}

function descend(
  weights: Float64Array,
  gradient: Float64Array,
  squares: Float64Array,
  step: number,
  part: number,
): void {
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    const slope = (gradient[at] ?? 0) + STRENGTH * weight * part;
    if (slope === 0) continue;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = weight - (step * slope) / Math.sqrt(square);
  }
}
