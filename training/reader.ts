// Trains resources/english/network.bin, which tags and parses: `node training/reader.ts [--out file]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Shape } from '../src/parse/network/shape.ts';
import { openVectors } from '../src/parse/vectors/vectors.ts';
import { ewtPart } from './ewt.ts';
import { deviation } from './network/lexicon.ts';
import type { NoiseRates } from './network/noise.ts';
import type { Course } from './network/schedule.ts';
import { trainReader } from './network/train.ts';
import type { Progress } from './network/train.ts';
import { readTreebank } from './network/treebank.ts';
import { networkFile } from './network/write.ts';
import { runStep } from './step.ts';

const ENGLISH = join(import.meta.dirname, '..', 'resources', 'english');
const TARGET = join(ENGLISH, 'network.bin');

/** Twice the hidden channels are as wide as what the encoder reads, so that a word can pass it unchanged. */
const SHAPE: Shape = {
  buckets: 16_384,
  width: 160,
  vector: 100,
  windows: [2, 1, 0],
  hidden: 80,
  stateWeights: true,
  tanh: true,
  arc: 96,
  label: 64,
};

const COURSE: Course = {
  seed: 20_250_221,
  epochs: 28,
  words: 300,
  rate: 0.002,
  warmUp: 300,
  beta1: 0.9,
  beta2: 0.95,
  decay: 0,
  clip: 5,
  keep: 0.999,
};

const NOISE: NoiseRates = {
  rare: 0.5,
  form: 0.05,
  vector: 0.05,
  elements: 0.2,
  first: 0.1,
  columns: 0.2,
};

/** Each batch is shared by two threads; the weights depend on how many. */
const THREADS = 2;

/**
 * The bytes of `network.bin`; the same treebank and vectors give the same bytes. Takes some fifteen minutes on two
 * cores; `log` takes the learning curve, a line for each epoch.
 *
 * @throws Error when the treebank or the vectors are not there
 */
export async function trainEnglishReader(log: (line: string) => void): Promise<Uint8Array> {
  const vectors = openVectors(readFileSync(join(ENGLISH, 'vectors.bin')));
  const plan = {
    train: readTreebank(ewtPart('train')),
    dev: readTreebank(ewtPart('dev')),
    vectors,
    shape: SHAPE,
    course: COURSE,
    noise: NOISE,
    threads: THREADS,
  };
  log('epoch  loss of heads  UPOS   UAS   LAS  seconds');
  const trained = await trainReader(plan, (progress) => log(curveLine(progress)));
  const { classes, state, scores } = trained;
  return networkFile({
    shape: SHAPE,
    classes,
    dense: state.dense.average,
    table: state.table.average,
    deviation: deviation(vectors),
    about: {
      what: 'Tags, features and trees of English: simple recurrent units and biaffine heads',
      language: 'en',
      corpus: 'UD English EWT 2.16, training part',
      licence: 'CC BY-SA 4.0',
      course: COURSE,
      noise: NOISE,
      threads: THREADS,
      dev: {
        words: scores.words,
        upos: share(scores.tags, scores.words),
        uas: share(scores.heads, scores.words),
        las: share(scores.relations, scores.words),
        note: 'gold tokens; floats, each word with its best head',
      },
    },
  });
}

function curveLine({ epoch, tallies, scores, seconds }: Progress): string {
  const { words, tags, heads, relations } = scores;
  const percent = (count: number): string => (100 * share(count, words)).toFixed(2);
  const loss = (tallies.heads.loss / tallies.heads.wanted).toFixed(3);
  return `${String(epoch + 1).padStart(5)}  ${loss.padStart(13)}  ${percent(tags)} ${percent(heads)} ${percent(relations)}  ${seconds.toFixed(0)}`;
}

function share(count: number, of: number): number {
  return Number((count / of).toFixed(4));
}

if (import.meta.main) {
  await runStep(async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: TARGET } } });
    const bytes = await trainEnglishReader((line) => console.log(line));
    writeFileSync(values.out, bytes);
    console.log(`${values.out}: ${(bytes.length / 1e6).toFixed(1)} MB`);
  });
}
