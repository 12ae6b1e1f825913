import type { Candidates } from './candidates.ts';
import { KINDS, TYPES } from './labels.ts';

/** A stretch of words and its type, by its place among `MODEL_TYPES`. */
export interface Stretch {
  readonly first: number;
  readonly until: number;
  readonly type: number;
}

/** Scores of one sentence, in whole numbers, so that every machine adds them up to the same. */
export interface Scores {
  /** For each word, of being outside of any name. */
  readonly outside: Int32Array;
  /** For each candidate and type. */
  readonly spans: Int32Array;
}

/** Less than any score, and far from where whole numbers of 32 bits end. */
const NEVER = -(2 ** 30);

/**
 * The best way to part a sentence into names and words outside of them (Viterbi over stretches, Sarawagi and Cohen
 * 2004). Of equal ways, the one with the earlier type in the order of labels is taken, no name before any name.
 */
export function bestStretches(
  { firsts, untils }: Candidates,
  { outside, spans }: Scores,
  moves: Int8Array,
): readonly Stretch[] {
  const length = outside.length;
  const best = new Int32Array((length + 1) * KINDS).fill(NEVER);
  const enter = new Int32Array(length * KINDS);
  const from = new Int8Array(length * KINDS);
  const taken = new Int32Array((length + 1) * KINDS).fill(-1);
  const begins = new Uint8Array(length);
  for (let at = 0; at < firsts.length; at += 1) begins[firsts[at] ?? 0] = 1;
  best[0] = 0;
  let next = 0;
  let named = false;
  for (let at = 0; at < length; at += 1) {
    // After a word that can only be outside of names, nothing else is to be compared; and where no name can begin,
    // nothing else is to be reached.
    const sources = named ? KINDS : 1;
    const kinds = begins[at] === 1 ? KINDS : 1;
    for (let kind = 0; kind < kinds; kind += 1) {
      arrive(best, enter, from, at, kind, moves, sources);
    }
    named = untils[next] === at + 1;
    const row = (at + 1) * KINDS;
    best[row] = (enter[at * KINDS] ?? 0) + (outside[at] ?? 0);
    for (; untils[next] === at + 1; next += 1) {
      const begin = (firsts[next] ?? 0) * KINDS;
      for (let type = 0; type < TYPES; type += 1) {
        const score = (enter[begin + 1 + type] ?? 0) + (spans[next * TYPES + type] ?? 0);
        if (score <= (best[row + 1 + type] ?? 0)) continue;
        best[row + 1 + type] = score;
        taken[row + 1 + type] = next;
      }
    }
  }
  return traced(firsts, best, from, taken, length);
}

/** The best score with which a stretch of a kind can begin at a word. */
function arrive(
  best: Int32Array,
  enter: Int32Array,
  from: Int8Array,
  at: number,
  kind: number,
  moves: Int8Array,
  sources: number,
): void {
  let most = NEVER * 2;
  let source = 0;
  for (let before = 0; before < sources; before += 1) {
    const score = (best[at * KINDS + before] ?? 0) + (moves[before * KINDS + kind] ?? 0);
    if (score > most) {
      most = score;
      source = before;
    }
  }
  enter[at * KINDS + kind] = Math.max(most, NEVER);
  from[at * KINDS + kind] = source;
}

function traced(
  firsts: Int32Array,
  best: Int32Array,
  from: Int8Array,
  taken: Int32Array,
  length: number,
): readonly Stretch[] {
  let kind = 0;
  const end = length * KINDS;
  for (let other = 1; other < KINDS; other += 1) {
    if ((best[end + other] ?? 0) > (best[end + kind] ?? 0)) kind = other;
  }
  const found: Stretch[] = [];
  let until = length;
  while (until > 0) {
    const candidate = taken[until * KINDS + kind] ?? -1;
    const first = kind === 0 ? until - 1 : (firsts[candidate] ?? until - 1);
    if (kind > 0) found.push({ first, until, type: kind - 1 });
    kind = from[first * KINDS + kind] ?? 0;
    until = first;
  }
  return found.toReversed();
}
