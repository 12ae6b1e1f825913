// Trains resources/reference-tagger.json: `node training/reference-tagger.ts [--try]`.
// With --try every fifth reference is held out, its token accuracy printed, and nothing is written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anystyleReferences, FIELD_OF_TAG } from '../bench/anystyle-corpus.ts';
import type { Segment } from '../bench/anystyle-corpus.ts';
import { BUCKETS, FEATURE_VERSION, featuresOf } from '../src/extract/citations/tagger-features.ts';
import { viterbi, wordsOf } from '../src/extract/citations/tagger.ts';

const SEED = 20250221;
const EPOCHS = 12;
const FILES = ['core.xml', 'ugly.xml'] as const;

/** Tags of the corpus to our labels; every other tag is `none`. */
const LABEL_OF_TAG: Readonly<Record<string, string>> = {
  ...FIELD_OF_TAG,
  genre: 'genre',
  'collection-title': 'collection-title',
};
/** In the order in which the weights are written. */
const LABELS = [
  'none',
  'author',
  'title',
  'container-title',
  'issued',
  'volume',
  'page',
  'publisher',
  'publisher-place',
  'editor',
  'translator',
  'edition',
  'genre',
  'collection-title',
  'URL',
  'DOI',
];

interface Example {
  readonly features: readonly (readonly number[])[];
  readonly gold: readonly number[];
}

function examples(): readonly Example[] {
  return FILES.flatMap((name) => {
    const references = anystyleReferences(name);
    if (references === undefined) {
      throw new Error(`No ${name}: set TACITUS_DATA to the folder of open corpora`);
    }
    return references.map(example);
  });
}

function example(segments: readonly Segment[]): Example {
  const words: string[] = [];
  const gold: number[] = [];
  for (const segment of segments) {
    const label = LABELS.indexOf(LABEL_OF_TAG[segment.tag] ?? 'none');
    for (const { word } of wordsOf(segment.words)) {
      words.push(word);
      gold.push(label);
    }
  }
  return { features: featuresOf(words), gold };
}

interface Weights {
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

function blank(): Weights {
  return {
    emissions: new Float64Array(BUCKETS * LABELS.length),
    transitions: new Float64Array(LABELS.length * LABELS.length),
  };
}

/** The averaged structured perceptron of Collins (2002), with lazy averaging (Daumé 2006). */
function train(data: readonly Example[]): Weights {
  const [weights, sums] = [blank(), blank()];
  const random = mulberry32(SEED);
  let step = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const one of shuffled(data, random)) {
      const path = viterbi(one.features, LABELS.length, weights.emissions, weights.transitions);
      correct(weights, sums, one, path, step);
      step += 1;
    }
  }
  return averaged(weights, sums, step);
}

function correct(
  weights: Weights,
  sums: Weights,
  one: Example,
  path: Int32Array,
  step: number,
): void {
  const count = LABELS.length;
  const add = (part: keyof Weights, at: number, value: number): void => {
    weights[part][at] = (weights[part][at] ?? 0) + value;
    sums[part][at] = (sums[part][at] ?? 0) + value * step;
  };
  for (const [at, buckets] of one.features.entries()) {
    const [want, got] = [one.gold[at] ?? 0, path[at] ?? 0];
    const [wantBefore, gotBefore] = [one.gold[at - 1], path[at - 1]];
    if (want !== got) {
      for (const bucket of buckets) {
        add('emissions', bucket * count + want, 1);
        add('emissions', bucket * count + got, -1);
      }
    }
    if (at === 0 || (want === got && wantBefore === gotBefore)) continue;
    add('transitions', (wantBefore ?? 0) * count + want, 1);
    add('transitions', (gotBefore ?? 0) * count + got, -1);
  }
}

function averaged(weights: Weights, sums: Weights, step: number): Weights {
  const mean = (part: keyof Weights): Float64Array =>
    weights[part].map((value, at) => value - (sums[part][at] ?? 0) / step);
  return { emissions: mean('emissions'), transitions: mean('transitions') };
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const drawn = list.map((value) => ({ value, lot: random() }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ value }) => value);
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Quantised {
  readonly emissions: Int8Array;
  readonly transitions: Float64Array;
}

/** Emissions in one byte each; the few transitions keep their size in the same unit. */
function quantised(weights: Weights): Quantised {
  const largest = weights.emissions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = largest / 127;
  return {
    emissions: Int8Array.from(weights.emissions, (value) => Math.round(value / unit)),
    transitions: weights.transitions.map((value) => Math.round(value / unit)),
  };
}

function accuracy(data: readonly Example[], { emissions, transitions }: Quantised): number {
  let [right, all] = [0, 0];
  for (const { features, gold } of data) {
    const path = viterbi(features, LABELS.length, emissions, transitions);
    all += gold.length;
    right += gold.filter((label, at) => label === path[at]).length;
  }
  return right / all;
}

function base64(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer).toString('base64');
}

const all = examples();
const held = all.filter((_, index) => index % 5 === 0);
const kept = all.filter((_, index) => index % 5 !== 0);
const score = accuracy(held, quantised(train(kept)));
console.log(
  `${all.length} references; ${held.length} held out: token accuracy ${score.toFixed(4)}`,
);
if (!process.argv.includes('--try')) {
  const { emissions, transitions } = quantised(train(all));
  const model = {
    card: {
      what: 'Fields of the words of book and journal references',
      method: `averaged structured perceptron, ${EPOCHS} epochs, features hashed into ${BUCKETS} buckets, weights in one byte`,
      corpus:
        'anystyle res/parser core.xml and ugly.xml (github.com/inukshuk/anystyle at c6f5fb2fa6)',
      licence: 'BSD-2-Clause, Copyright Sylvester Keil',
      seed: SEED,
      heldOutTokenAccuracy: Number(score.toFixed(4)),
    },
    featureVersion: FEATURE_VERSION,
    labels: LABELS,
    emissions: base64(emissions),
    transitions: transitions.join(' '),
  };
  const target = join(import.meta.dirname, '..', 'resources', 'reference-tagger.json');
  writeFileSync(target, `${JSON.stringify(model, null, 2)}\n`);
}
