import { Worker } from 'node:worker_threads';
import type { Vectors } from '../../src/parse/vectors/vectors.ts';
import { openLexicon } from './lexicon.ts';
import type { NoiseRates } from './noise.ts';
import { planEpoch } from './plan.ts';
import type { Course } from './schedule.ts';
import type { Classes, Shape } from '../../src/parse/network/shape.ts';
import { openState, type State } from './state.ts';
import { addAll, addScores, NO_SCORES, NOTHING_YET, type Scores, type Setting } from './thread.ts';
import { classesOf, examplesOf, numberForms, type TreebankSentence } from './treebank.ts';
import type { Order, Report } from './worker.ts';
import type { Tallies } from './network.ts';

/** What a training run is made of. */
export interface Plan {
  readonly train: readonly TreebankSentence[];
  /** Sentences that are only read, to see how far learning has come. */
  readonly dev: readonly TreebankSentence[];
  readonly vectors: Vectors;
  readonly shape: Shape;
  readonly course: Course;
  readonly noise: NoiseRates;
  /** Threads that share each batch. The weights depend on how many, not on how they are scheduled. */
  readonly threads: number;
}

/** How one epoch went. */
export interface Progress {
  readonly epoch: number;
  readonly tallies: Tallies;
  /** Of the sentences that are only read, with the average of the weights. */
  readonly scores: Scores;
  readonly seconds: number;
}

/** A trained network: its classes, and the weights with their average. */
export interface Trained {
  readonly classes: Classes;
  readonly state: State;
  readonly scores: Scores;
}

/** Trains a network, and tells `report` after each epoch. The same plan gives the same weights to the last bit. */
export async function trainReader(
  plan: Plan,
  report: (progress: Progress) => void,
): Promise<Trained> {
  const classes = classesOf(plan.train);
  const setting = settingOf(plan, classes);
  const team = Array.from({ length: plan.threads }, (_, thread) => hire({ ...setting, thread }));
  try {
    let scores = NO_SCORES;
    let done = 0;
    const steps = plan.course.epochs * batchesIn(setting, 0);
    for (let epoch = 0; epoch < plan.course.epochs; epoch++) {
      const start = performance.now();
      const tallies = await learnTogether(team, epoch, done, steps);
      done += batchesIn(setting, epoch);
      scores = await answerTogether(team, true);
      report({ epoch, tallies, scores, seconds: (performance.now() - start) / 1000 });
    }
    return { classes, state: setting.state, scores };
  } finally {
    await Promise.all(team.map(({ dismiss }) => dismiss()));
  }
}

function settingOf(plan: Plan, classes: Classes): Setting {
  const { train, dev, vectors, shape, course, noise, threads } = plan;
  const forms = numberForms([...train, ...dev]);
  const counts = new Map<string, number>();
  for (const { form } of train.flat()) {
    const lower = form.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return {
    thread: 0,
    threads,
    shape,
    classes,
    lexicon: openLexicon([...forms.keys()], vectors, counts, shape),
    train: examplesOf(train, forms, classes),
    dev: examplesOf(dev, forms, classes),
    course,
    noise,
    state: openState(shape, classes, course.seed, threads),
  };
}

function batchesIn({ train, course }: Setting, epoch: number): number {
  return planEpoch(train, course.words, course.seed, epoch).length;
}

/** A thread that takes orders one by one. */
interface Hand {
  readonly ask: (order: Order) => Promise<Report>;
  readonly dismiss: () => Promise<number>;
}

function hire(setting: Setting): Hand {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: setting });
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (report: Report) => {
          worker.off('error', reject);
          resolve(report);
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
        worker.postMessage(order);
      }),
    dismiss: () => worker.terminate(),
  };
}

async function learnTogether(
  team: readonly Hand[],
  epoch: number,
  done: number,
  steps: number,
): Promise<Tallies> {
  const reports = await Promise.all(
    team.map(({ ask }) => ask({ kind: 'learn', epoch, done, steps })),
  );
  return reports
    .flatMap((report) => (report.kind === 'learnt' ? [report.tallies] : []))
    .reduce(addAll, NOTHING_YET);
}

async function answerTogether(team: readonly Hand[], averaged: boolean): Promise<Scores> {
  const reports = await Promise.all(team.map(({ ask }) => ask({ kind: 'answer', averaged })));
  return reports
    .flatMap((report) => (report.kind === 'answered' ? [report.scores] : []))
    .reduce(addScores, NO_SCORES);
}
