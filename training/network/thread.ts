import { paceOf } from './adam.ts';
import { type Batch, type Example, forEachExample, layOut } from './batch.ts';
import type { Lexicon } from './lexicon.ts';
import { type Answers, answer, learn, type Network, type Tallies } from './network.ts';
import { noiseOf, type NoiseRates } from './noise.ts';
import { openParameters } from './parameters.ts';
import { packed, planEpoch, shareOf } from './plan.ts';
import { type Course, optimiserAt } from './schedule.ts';
import { type Classes, type Shape } from '../../src/parse/network/shape.ts';
import { type Tensor, tensorsOf } from './tensors.ts';
import { addTallies, NOTHING } from './softmax.ts';
import type { SparseGradient } from './sparse.ts';
import type { State } from './state.ts';
import { settleRows, stepAll, type Thread } from './step.ts';
import { openMachine } from './table.ts';

/** All that a thread of a training run is given. */
export interface Setting extends Thread {
  readonly shape: Shape;
  readonly classes: Classes;
  readonly lexicon: Lexicon;
  readonly train: readonly Example[];
  readonly dev: readonly Example[];
  readonly course: Course;
  readonly noise: NoiseRates;
  readonly state: State;
}

/** A thread at work. */
export interface Worker {
  /** Learns from this thread's share of an epoch; `steps` are those of the whole run, `done` those before. */
  readonly learnEpoch: (epoch: number, done: number, steps: number) => Tallies;
  /** Answers this thread's share of the sentences kept for that, with the weights or with their average. */
  readonly answerAll: (averaged: boolean) => Scores;
}

/** How many words there were, and how many were answered right; relations count with their head, without subtype. */
export interface Scores {
  readonly words: number;
  readonly tags: number;
  readonly features: number;
  readonly heads: number;
  readonly relations: number;
}

/** Memory of one thread: a batch of ordinary size takes about a fifth of it. */
const MEMORY = 400_000_000;

/** Words read at once without learning. */
const READ_AT_ONCE = 1000;

/** Sets up a thread. */
export function openWorker(setting: Setting): Worker {
  const { shape, classes, state, lexicon } = setting;
  const machine = openMachine(MEMORY);
  const tensors = tensorsOf(shape, classes);
  const parameters = openParameters(machine, tensors);
  const forms = { table: state.table.values, width: shape.width, lexicon };
  const network = { machine, shape, classes, parameters, forms };
  return {
    learnEpoch: (epoch, done, steps) => {
      const { train, course } = setting;
      const plan = planEpoch(train, course.words, course.seed, epoch);
      const tallies = plan.reduce<Tallies>((sum, examples, number) => {
        const step = done + number + 1;
        return addAll(sum, learnBatch(setting, network, tensors, examples, step, steps));
      }, NOTHING_YET);
      const last = done + plan.length;
      settleRows(state, setting, last, paceOf(optimiserAt(course, last, steps), last));
      return tallies;
    },
    answerAll: (averaged) => {
      const weights = averaged ? 'average' : 'values';
      take(network, state.dense[weights]);
      const read = { ...network, forms: { ...forms, table: state.table[weights] } };
      const share = shareOf(setting.dev, setting.thread, setting.threads);
      return packed(share, READ_AT_ONCE)
        .map((examples) => {
          const batch = layOut(examples, gapOf(shape));
          return score(batch, answer(read, batch).answers, classes);
        })
        .reduce(addScores, NO_SCORES);
    },
  };
}

/** Both together. */
export function addAll(a: Tallies, b: Tallies): Tallies {
  return {
    heads: addTallies(a.heads, b.heads),
    relations: addTallies(a.relations, b.relations),
    tags: addTallies(a.tags, b.tags),
    features: addTallies(a.features, b.features),
    ownTags: addTallies(a.ownTags, b.ownTags),
  };
}

/** No batch yet. */
export const NOTHING_YET: Tallies = {
  heads: NOTHING,
  relations: NOTHING,
  tags: NOTHING,
  features: NOTHING,
  ownTags: NOTHING,
};

/** Both together. */
export function addScores(a: Scores, b: Scores): Scores {
  return {
    words: a.words + b.words,
    tags: a.tags + b.tags,
    features: a.features + b.features,
    heads: a.heads + b.heads,
    relations: a.relations + b.relations,
  };
}

/** No word yet. */
export const NO_SCORES: Scores = { words: 0, tags: 0, features: 0, heads: 0, relations: 0 };

function gapOf({ windows }: Shape): number {
  return Math.max(1, ...windows);
}

/** One step: this thread's share of the batch, then, with the others, the weights. */
function learnBatch(
  { thread, threads, state, course, noise, shape }: Setting,
  network: Network,
  tensors: readonly Tensor[],
  examples: readonly Example[],
  step: number,
  steps: number,
): Tallies {
  const { machine, parameters } = network;
  take(network, state.dense.values);
  const { gradients, size } = parameters;
  machine.floats.fill(0, gradients, gradients + size);
  const share = shareOf(examples, thread, threads);
  const words = examples.reduce((sum, { forms }) => sum + forms.length, 0);
  const sparse = ownOf(state.sparse, thread);
  const tallies =
    share.length === 0
      ? NOTHING_YET
      : learn(
          network,
          layOut(share, gapOf(shape)),
          words,
          noiseOf(course.seed, step, noise),
          sparse,
        );
  for (const { name, frozen } of tensors) {
    if (frozen !== true) continue;
    const { at, rows, stride } = parameters.learned(name).gradient;
    machine.floats.fill(0, at, at + rows * stride);
  }
  ownOf(state.gradients, thread).set(machine.floats.subarray(gradients, gradients + size));
  const pace = paceOf(optimiserAt(course, step, steps), step);
  stepAll(state, { thread, threads }, step, pace, course.clip);
  return tallies;
}

function take({ machine, parameters }: Network, values: Float32Array): void {
  machine.floats.set(values, parameters.values);
}

function ownOf<T extends SparseGradient | Float32Array>(all: readonly T[], thread: number): T {
  const own = all[thread];
  if (own === undefined) throw new Error(`There is no memory for thread ${thread}.`);
  return own;
}

function score(batch: Batch, answers: Answers, classes: Classes): Scores {
  const base = (relation: number): string | undefined =>
    classes.relations[relation]?.split(':', 1)[0];
  let scores = NO_SCORES;
  forEachExample(batch, (example, first, length) => {
    const counts = { words: length, tags: 0, features: 0, heads: 0, relations: 0 };
    for (let word = 0; word < length; word++) {
      const row = first + word;
      if (answers.tags[row] === example.tags[word]) counts.tags++;
      if (answers.features[row] === example.features[word]) counts.features++;
      if (answers.heads[row] !== example.heads[word]) continue;
      counts.heads++;
      if (base(answers.relations[row] ?? -1) === base(example.relations[word] ?? -1))
        counts.relations++;
    }
    scores = addScores(scores, counts);
  });
  return scores;
}
