import type { Candidates } from './candidates.ts';
import { LABELS, TYPES, firstLabel, laterLabel } from './labels.ts';

/**
 * How far a stretch may fall behind the best way through its sentence, by what its words say one by one, and still be
 * looked at as a whole, which costs most of the time. In steps of weights: of 5,000 names that are found, none falls
 * behind by 1,000.
 */
const MARGIN = 1500;

/** Candidates that are left, with what their words say of each type. */
export interface Likely {
  readonly candidates: Candidates;
  readonly spans: Int32Array;
}

/** Leaves out the candidates that cannot win, given scores of `LABELS` labels for each word. */
export function likelyCandidates(candidates: Candidates, words: Int32Array): Likely {
  const { firsts, untils } = candidates;
  const length = words.length / LABELS;
  const spans = spanScores(candidates, words, length);
  const gains = gainsOf(candidates, words, spans, length);
  const before = bestBefore(candidates, gains, length);
  const after = bestAfter(candidates, gains, length);
  const least = (before[length] ?? 0) - MARGIN;
  const kept = new Int32Array(firsts.length);
  let count = 0;
  for (let at = 0; at < firsts.length; at += 1) {
    const [first, until] = [firsts[at] ?? 0, untils[at] ?? 0];
    const best = (before[first] ?? 0) + (gains[at] ?? 0) + (after[until] ?? 0);
    if (best < least) continue;
    kept[count] = at;
    count += 1;
  }
  return count === firsts.length
    ? { candidates, spans }
    : onlyThose(candidates, spans, kept, count);
}

function onlyThose(
  { firsts, untils }: Candidates,
  spans: Int32Array,
  kept: Int32Array,
  count: number,
): Likely {
  const left = {
    candidates: { firsts: new Int32Array(count), untils: new Int32Array(count) },
    spans: new Int32Array(count * TYPES),
  };
  for (let to = 0; to < count; to += 1) {
    const at = kept[to] ?? 0;
    left.candidates.firsts[to] = firsts[at] ?? 0;
    left.candidates.untils[to] = untils[at] ?? 0;
    for (let type = 0; type < TYPES; type += 1) {
      left.spans[to * TYPES + type] = spans[at * TYPES + type] ?? 0;
    }
  }
  return left;
}

/** For each candidate and type, the scores of its words under that type. */
function spanScores({ firsts, untils }: Candidates, words: Int32Array, length: number): Int32Array {
  const sums = laterSums(words, length);
  const spans = new Int32Array(firsts.length * TYPES);
  for (let at = 0; at < firsts.length; at += 1) {
    const [first, until] = [firsts[at] ?? 0, untils[at] ?? 0];
    for (let type = 0; type < TYPES; type += 1) {
      spans[at * TYPES + type] =
        (words[first * LABELS + firstLabel(type)] ?? 0) +
        (sums[until * TYPES + type] ?? 0) -
        (sums[(first + 1) * TYPES + type] ?? 0);
    }
  }
  return spans;
}

/** For each type, the scores of going on with a name, summed up from the beginning of the sentence. */
function laterSums(words: Int32Array, length: number): Int32Array {
  const sums = new Int32Array((length + 1) * TYPES);
  for (let at = 0; at < length; at += 1) {
    for (let type = 0; type < TYPES; type += 1) {
      sums[(at + 1) * TYPES + type] =
        (sums[at * TYPES + type] ?? 0) + (words[at * LABELS + laterLabel(type)] ?? 0);
    }
  }
  return sums;
}

/** What each candidate wins over leaving its words outside of any name, under its best type. */
function gainsOf(
  { firsts, untils }: Candidates,
  words: Int32Array,
  spans: Int32Array,
  length: number,
): Int32Array {
  const outside = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) {
    outside[at + 1] = (outside[at] ?? 0) + (words[at * LABELS] ?? 0);
  }
  const gains = new Int32Array(firsts.length);
  for (let at = 0; at < firsts.length; at += 1) {
    let best = spans[at * TYPES] ?? 0;
    for (let type = 1; type < TYPES; type += 1)
      best = Math.max(best, spans[at * TYPES + type] ?? 0);
    gains[at] = best - (outside[untils[at] ?? 0] ?? 0) + (outside[firsts[at] ?? 0] ?? 0);
  }
  return gains;
}

/** The most that names up to a word can win. */
function bestBefore({ firsts, untils }: Candidates, gains: Int32Array, length: number): Int32Array {
  const best = new Int32Array(length + 1);
  let next = 0;
  for (let at = 1; at <= length; at += 1) {
    let most = best[at - 1] ?? 0;
    for (; untils[next] === at; next += 1) {
      most = Math.max(most, (best[firsts[next] ?? 0] ?? 0) + (gains[next] ?? 0));
    }
    best[at] = most;
  }
  return best;
}

/** The most that names from a word on can win. */
function bestAfter({ firsts, untils }: Candidates, gains: Int32Array, length: number): Int32Array {
  const best = new Int32Array(length + 1);
  // Candidates go by their ends: behind the end of each everything is settled when it is looked at from the right.
  let settled = length;
  for (let at = firsts.length - 1; at >= 0; at -= 1) {
    const [first, until] = [firsts[at] ?? 0, untils[at] ?? 0];
    for (; settled > until; settled -= 1) {
      best[settled - 1] = Math.max(best[settled - 1] ?? 0, best[settled] ?? 0);
    }
    best[first] = Math.max(best[first] ?? 0, (gains[at] ?? 0) + (best[until] ?? 0));
  }
  for (; settled > 0; settled -= 1) {
    best[settled - 1] = Math.max(best[settled - 1] ?? 0, best[settled] ?? 0);
  }
  return best;
}
