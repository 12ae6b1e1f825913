import type { Candidates } from './candidates.ts';
import type { Scores, Stretch } from './decode.ts';
import { mix } from './hash.ts';
import { MODEL_TYPES, TYPES } from './labels.ts';
import { initialsOf } from './scene.ts';
import type { NamedWord, Scene } from './scene.ts';

/** A sentence of a text, with what speaks for each stretch of it by itself. */
export interface ReadSentence {
  readonly words: readonly NamedWord[];
  readonly scene: Scene;
  readonly candidates: Candidates;
  readonly scores: Scores;
}

/** What the rest of a text says of a stretch, by its words: an amount for each type. */
export type Hints = ReadonlyMap<number, Float64Array>;

/** How far a stretch goes by what all places with the same words say together. */
const SHARE = 0.8;
/** For a surname whose bearer was named in full, and for an abbreviation that was explained, in steps of weights. */
const BONUS = 100;

/**
 * Scores of every sentence, moved towards what its text says elsewhere: the same words are mostly the same name (one
 * sense a discourse: Gale et al. 1992; for names: Krishnan and Manning 2006), a surname alone follows the name in full,
 * an abbreviation what it was introduced with. `found` are the names of each sentence by itself. A
 * sentence that nothing speaks to keeps its scores, the same object.
 */
export function scoresWithinText(
  sentences: readonly ReadSentence[],
  found: readonly (readonly Stretch[])[],
): readonly Scores[] {
  const keys = sentences.map(keysOf);
  const shared = sharedScores(sentences, keys);
  const hints = hintsOf(sentences, found);
  return sentences.map((sentence, at) => movedScores(sentence, keys[at] ?? NO_KEYS, shared, hints));
}

const NO_KEYS = new Int32Array();

/** The words of each candidate as one number; 0 for one that is not compared. */
function keysOf({ scene, candidates: { firsts, untils } }: ReadSentence): Int32Array {
  const keys = new Int32Array(firsts.length);
  for (let at = 0; at < keys.length; at += 1) {
    const first = firsts[at] ?? 0;
    if (hasCapital(scene, first)) keys[at] = wordsOf(scene, first, untils[at] ?? first + 1);
  }
  return keys;
}

/** Words of a stretch as one number. */
function wordsOf({ forms }: Scene, first: number, until: number): number {
  let words = 0;
  for (let at = first; at < until; at += 1) words = mix(words, forms[at]?.lowerHash ?? 0);
  return words;
}

interface Shared {
  count: number;
  readonly sums: number[];
}

/** Only what has a capital is compared: “may” is no month elsewhere. */
function hasCapital({ forms }: Scene, first: number): boolean {
  const form = forms[first];
  return form !== undefined && (form.capital || form.allCapitals || form.digit);
}

function sharedScores(
  sentences: readonly ReadSentence[],
  keys: readonly Int32Array[],
): ReadonlyMap<number, Shared> {
  const all = new Map<number, Shared>();
  for (const [number, { candidates, scores }] of sentences.entries()) {
    const { firsts, untils } = candidates;
    for (let at = 0; at < firsts.length; at += 1) {
      const key = keys[number]?.[at] ?? 0;
      if (key === 0) continue;
      let shared = all.get(key);
      if (shared === undefined) all.set(key, (shared = { count: 0, sums: NO_SUMS.slice() }));
      shared.count += 1;
      const none = outsideOf(scores, firsts[at] ?? 0, untils[at] ?? 0);
      for (let type = 0; type < TYPES; type += 1) {
        shared.sums[type] =
          (shared.sums[type] ?? 0) + (scores.spans[at * TYPES + type] ?? 0) - none;
      }
    }
  }
  return all;
}

const NO_SUMS: readonly number[] = Array.from({ length: TYPES }, () => 0);

function outsideOf({ outside }: Scores, first: number, until: number): number {
  let sum = 0;
  for (let at = first; at < until; at += 1) sum += outside[at] ?? 0;
  return sum;
}

const PERSON = MODEL_TYPES.indexOf('person');

function hintsOf(
  sentences: readonly ReadSentence[],
  found: readonly (readonly Stretch[])[],
): Hints {
  const hints = new Map<number, Float64Array>();
  const give = (words: number, type: number): void => {
    const own = hints.get(words) ?? new Float64Array(TYPES);
    own[type] = BONUS;
    hints.set(words, own);
  };
  for (const [at, names] of found.entries()) {
    const scene = sentences[at]?.scene;
    if (scene === undefined) continue;
    for (const { first, until, type } of names) {
      if (type === PERSON && until - first > 1) give(wordsOf(scene, until - 1, until), PERSON);
      if (isExplained(scene, first, until)) give(wordsOf(scene, until + 1, until + 2), type);
    }
  }
  return hints;
}

/** “Lakonian Peasant Union (LPU)”. */
function isExplained(scene: Scene, first: number, until: number): boolean {
  const [open, short, close] = [until, until + 1, until + 2].map((at) => scene.forms[at]);
  return (
    until - first > 1 &&
    open?.lower === '(' &&
    close?.lower === ')' &&
    short?.allCapitals === true &&
    initialsOf(scene, first, until) === short.lower.replaceAll('.', '')
  );
}

function movedScores(
  { candidates: { firsts, untils }, scores }: ReadSentence,
  keys: Int32Array,
  shared: ReadonlyMap<number, Shared>,
  hints: Hints,
): Scores {
  let spans: Int32Array | undefined;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    if (key === 0) continue;
    const { count = 1, sums } = shared.get(key) ?? {};
    const hint = hints.get(key);
    if (hint === undefined && count < 2) continue;
    spans ??= scores.spans.slice();
    const none = outsideOf(scores, firsts[at] ?? 0, untils[at] ?? 0);
    for (let type = 0; type < TYPES; type += 1) {
      const own = (scores.spans[at * TYPES + type] ?? 0) - none;
      const mean = (sums?.[type] ?? own) / count;
      const moved = own + SHARE * (mean - own) + (hint?.[type] ?? 0);
      spans[at * TYPES + type] = Math.round(none + moved);
    }
  }
  return spans === undefined ? scores : { outside: scores.outside, spans };
}
