import weights from '../../../resources/reference-tagger.json' with { type: 'json' };
import { FEATURE_VERSION, featuresOf } from './tagger-features.ts';

/**
 * Labels the words of a book or journal reference. A linear model over hashed features with first-order
 * transitions, decoded exactly (Viterbi), trained as an averaged structured perceptron (Collins 2002).
 * Its card stands in the weights' own file. Ties go to the label that comes first.
 */
export interface TaggedWord {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface Model {
  readonly labels: readonly string[];
  /** `buckets × labels`. */
  readonly emissions: Int8Array;
  /** `labels × labels`: from the label before to this one. */
  readonly transitions: readonly number[];
}

let loaded: Model | undefined;

/** The words of a reference with their labels. A reference longer than 400 words is cut there. */
export function tagReference(text: string): readonly TaggedWord[] {
  loaded ??= load();
  const words = wordsOf(text);
  const path = bestPath(
    loaded,
    words.map(({ word }) => word),
  );
  return words.map(({ start, word }, index) => ({
    start,
    end: start + word.length,
    label: loaded?.labels[path[index] ?? 0] ?? 'none',
  }));
}

const MAX_WORDS = 400;

export function wordsOf(
  text: string,
): readonly { readonly start: number; readonly word: string }[] {
  const words: { start: number; word: string }[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    words.push({ start: match.index, word: match[0] });
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

function load(): Model {
  if (weights.featureVersion !== FEATURE_VERSION) {
    throw new Error(
      `resources/reference-tagger.json was trained for feature version ${weights.featureVersion}, the reader has ${FEATURE_VERSION}: train it again`,
    );
  }
  return {
    labels: weights.labels,
    emissions: bytesOf(weights.emissions),
    transitions: weights.transitions.split(' ').map(Number),
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to signed bytes; pure rooms have no decoder of the platform's. */
function bytesOf(base64: string): Int8Array {
  const codes = new Uint8Array(128);
  for (let index = 0; index < ALPHABET.length; index += 1)
    codes[ALPHABET.charCodeAt(index)] = index;
  const clean = base64.replace(/=+$/u, '');
  const bytes = new Int8Array(Math.floor((clean.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let index = 0; index < clean.length; index += 1) {
    bits = (bits << 6) | (codes[clean.charCodeAt(index)] ?? 0);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return bytes;
}

function bestPath({ labels, emissions, transitions }: Model, words: readonly string[]): Int32Array {
  return viterbi(featuresOf(words), labels.length, emissions, transitions);
}

type Numbers = Int8Array | Float64Array | readonly number[];

/** The best label for each word. `features` are bucket numbers for each word. */
export function viterbi(
  features: readonly (readonly number[])[],
  count: number,
  emissions: Numbers,
  transitions: Numbers,
): Int32Array {
  const back = new Int32Array(features.length * count);
  let scores = new Float64Array(count);
  for (const [at, buckets] of features.entries()) {
    const here = emissionScores(buckets, count, emissions);
    const next = new Float64Array(count);
    for (let label = 0; label < count; label += 1) {
      let [best, from] = [at === 0 ? 0 : -Infinity, 0];
      for (let before = 0; before < (at === 0 ? 0 : count); before += 1) {
        const value = (scores[before] ?? 0) + (transitions[before * count + label] ?? 0);
        if (value > best) [best, from] = [value, before];
      }
      next[label] = best + (here[label] ?? 0);
      back[at * count + label] = from;
    }
    scores = next;
  }
  return tracedBack(back, scores, features.length, count);
}

function emissionScores(
  buckets: readonly number[],
  count: number,
  emissions: Numbers,
): Float64Array {
  const scores = new Float64Array(count);
  for (const bucket of buckets) {
    const from = bucket * count;
    for (let label = 0; label < count; label += 1) {
      scores[label] = (scores[label] ?? 0) + (emissions[from + label] ?? 0);
    }
  }
  return scores;
}

function tracedBack(
  back: Int32Array,
  scores: Float64Array,
  length: number,
  count: number,
): Int32Array {
  const path = new Int32Array(length);
  let label = scores.reduce(
    (best, value, index) => (value > (scores[best] ?? 0) ? index : best),
    0,
  );
  for (let at = length - 1; at >= 0; at -= 1) {
    path[at] = label;
    label = back[at * count + label] ?? 0;
  }
  return path;
}
