import { describe, expect, test } from 'vitest';
import { openNetwork } from '../../src/parse/network/network-file.ts';
import { openVectors } from '../../src/parse/vectors/vectors.ts';
import { deviation } from '../../training/network/lexicon.ts';
import { random } from '../../training/network/random.ts';
import { type Plan, type Trained, trainReader } from '../../training/network/train.ts';
import type { TreebankSentence } from '../../training/network/treebank.ts';
import { networkFile, quantise } from '../../training/network/write.ts';
import { vectorsFile } from '../../training/vectors-file.ts';

const WORDS = ['tall', 'old', 'envoy', 'minister', 'spoke', 'left', 'twice', 'today'];
const PARTS = [
  ['ADJ', 'JJ', 'amod'],
  ['NOUN', 'NN', 'nsubj'],
  ['VERB', 'VBD', 'root'],
  ['ADV', 'RB', 'advmod'],
] as const;

/** Sentences of one pattern: adjective, noun, verb, adverb. */
function sentences(count: number, seed: number): readonly TreebankSentence[] {
  const { word } = random(seed);
  return Array.from({ length: count }, () =>
    PARTS.map(([tag, ownTag, relation], at) => ({
      form: WORDS[2 * at + (word() % 2)] ?? '',
      tag,
      ownTag,
      features: '_',
      head: [2, 3, 0, 3][at] ?? 0,
      relation,
    })),
  );
}

function smallVectors(): ReturnType<typeof openVectors> {
  const { fraction } = random(3);
  const words = WORDS.slice(0, 6);
  const values = Float64Array.from({ length: words.length * 8 }, () => fraction() - 0.5);
  const origin = { what: 'small', source: 'invented', licence: 'none' };
  return openVectors(vectorsFile({ words, dimensions: 8, values }, origin));
}

const vectors = smallVectors();

function plan(): Plan {
  return {
    train: sentences(60, 1),
    dev: sentences(7, 2),
    vectors,
    shape: {
      buckets: 64,
      width: 16,
      vector: 8,
      windows: [1, 1],
      hidden: 8,
      stateWeights: true,
      tanh: true,
      arc: 8,
      label: 8,
    },
    course: {
      seed: 1,
      epochs: 12,
      words: 40,
      rate: 0.02,
      warmUp: 5,
      beta1: 0.9,
      beta2: 0.95,
      decay: 0.01,
      clip: 5,
      keep: 0.9,
    },
    noise: { rare: 0.5, form: 0.05, vector: 0.05, elements: 0.1, first: 0.1, columns: 0.1 },
    threads: 2,
  };
}

function bytesOf({ shape }: Plan, { classes, state }: Trained): Uint8Array {
  return networkFile({
    shape,
    classes,
    dense: state.dense.average,
    table: state.table.average,
    deviation: deviation(vectors),
    about: { language: 'en', seed: 1 },
  });
}

test('training learns a pattern, and gives the same bytes from the same seed', async () => {
  const heard: number[] = [];
  const own = plan();
  const first = await trainReader(own, ({ epoch }) => {
    heard.push(epoch);
  });
  expect(heard).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const all = { words: 28, tags: 28, features: 28, heads: 28, relations: 28 };
  expect(first.scores).toEqual(all);

  const bytes = bytesOf(own, first);
  const again = await trainReader(own, () => {});
  expect(Buffer.compare(bytesOf(own, again), bytes)).toBe(0);

  const network = openNetwork(bytes);
  expect(network.card).toMatchObject({ language: 'en', seed: 1 });
  expect(network.layer('encoder.1')).toMatchObject({ inputs: 48, outputs: 48 });
  expect(network.table.weights).toHaveLength(64 * 16);
});

describe('quantise', () => {
  test('keeps each weight within half a step of its column', () => {
    const { fraction } = random(4);
    const values = Float32Array.from(
      { length: 300 },
      (_, at) => (fraction() - 0.5) * (1 + (at % 3)),
    );
    const { weights, scales } = quantise(values, 3);
    for (const [at, value] of values.entries()) {
      const scale = scales[at % 3] ?? 0;
      expect(Math.abs((weights[at] ?? 0) * scale - value)).toBeLessThanOrEqual(0.5001 * scale);
    }
  });

  test('a column of zeros stays zero', () => {
    expect(quantise(new Float32Array(4), 2)).toEqual({
      weights: new Int8Array(4),
      scales: new Float32Array(2),
    });
  });
});
