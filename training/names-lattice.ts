import type { Candidates } from '../src/parse/names/candidates.ts';
import { KINDS, TYPES } from '../src/parse/names/labels.ts';

/** Scores of one sentence: words outside of names, candidates by type, and moves between stretches. */
export interface Scored {
  readonly candidates: Candidates;
  readonly outside: Float64Array;
  readonly spans: Float64Array;
  readonly moves: Float64Array;
}

/** Which words may be outside and which types a candidate may have (bits). */
export interface Allowed {
  readonly outside: Uint8Array;
  readonly allowed: Uint8Array;
}

/** How likely each part is, given what is allowed, and the logarithm of the sum over all ways. */
export interface Marginals {
  readonly total: number;
  readonly outside: Float64Array;
  readonly spans: Float64Array;
  readonly moves: Float64Array;
}

const NEVER = -1e30;

/** Forward and backward over stretches (Sarawagi and Cohen 2004). */
export function marginals(scored: Scored, allowed: Allowed): Marginals {
  const lattice = forward(scored, allowed);
  return backward(scored, allowed, lattice);
}

interface Forward {
  /** Up to a word, by the kind of the last stretch; and the same with the move into the next kind. */
  readonly reached: Float64Array;
  readonly enter: Float64Array;
  readonly total: number;
}

function forward({ candidates, outside, spans, moves }: Scored, allow: Allowed): Forward {
  const length = outside.length;
  const reached = new Float64Array((length + 1) * KINDS).fill(NEVER);
  const enter = new Float64Array((length + 1) * KINDS).fill(NEVER);
  reached[0] = 0;
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    for (let kind = 0; kind < KINDS; kind += 1) {
      enter[at * KINDS + kind] = summed(reached, at * KINDS, moves, kind, KINDS);
    }
    const row = (at + 1) * KINDS;
    if (allow.outside[at] === 1) reached[row] = value(enter, at * KINDS) + value(outside, at);
    for (; candidates.untils[next] === at + 1; next += 1) {
      const begin = value(candidates.firsts, next) * KINDS + 1;
      const types = value(allow.allowed, next);
      for (let type = 0; type < TYPES; type += 1) {
        if (((types >>> type) & 1) === 0) continue;
        const score = value(enter, begin + type) + value(spans, next * TYPES + type);
        reached[row + 1 + type] = plus(value(reached, row + 1 + type), score);
      }
    }
  }
  let total = NEVER;
  for (let kind = 0; kind < KINDS; kind += 1)
    total = plus(total, value(reached, length * KINDS + kind));
  return { reached, enter, total };
}

function backward(scored: Scored, allow: Allowed, { reached, enter, total }: Forward): Marginals {
  const { candidates, moves } = scored;
  const length = scored.outside.length;
  const leave = new Float64Array((length + 1) * KINDS).fill(NEVER).fill(0, length * KINDS);
  const begun = new Float64Array((length + 1) * KINDS).fill(NEVER);
  const outside = new Float64Array(length);
  const spans = new Float64Array(scored.spans.length);
  const moved = new Float64Array(KINDS * KINDS);
  const order = byBeginning(candidates, length);
  for (let at = length - 1; at >= 0; at -= 1) {
    const row = at * KINDS;
    if (allow.outside[at] === 1) {
      begun[row] = value(scored.outside, at) + value(leave, row + KINDS);
      outside[at] = Math.exp(value(enter, row) + value(begun, row) - total);
    }
    for (const candidate of order[at] ?? []) {
      const types = value(allow.allowed, candidate);
      const end = value(candidates.untils, candidate) * KINDS + 1;
      for (let type = 0; type < TYPES; type += 1) {
        if (((types >>> type) & 1) === 0) continue;
        const score = value(scored.spans, candidate * TYPES + type) + value(leave, end + type);
        spans[candidate * TYPES + type] = Math.exp(value(enter, row + 1 + type) + score - total);
        begun[row + 1 + type] = plus(value(begun, row + 1 + type), score);
      }
    }
    for (let before = 0; before < KINDS; before += 1) {
      let sum = NEVER;
      for (let kind = 0; kind < KINDS; kind += 1) {
        const score = value(moves, before * KINDS + kind) + value(begun, row + kind);
        sum = plus(sum, score);
        moved[before * KINDS + kind] =
          value(moved, before * KINDS + kind) +
          Math.exp(value(reached, row + before) + score - total);
      }
      leave[row + before] = sum;
    }
  }
  return { total, outside, spans, moves: moved };
}

function byBeginning({ firsts }: Candidates, length: number): readonly (readonly number[])[] {
  const order: number[][] = Array.from({ length }, () => []);
  for (const [candidate, first] of firsts.entries()) order[first]?.push(candidate);
  return order;
}

/** log Σ exp over a row of scores plus a column of moves. */
function summed(
  row: Float64Array,
  from: number,
  moves: Float64Array,
  kind: number,
  kinds: number,
): number {
  let most = NEVER;
  for (let before = 0; before < kinds; before += 1) {
    most = Math.max(most, value(row, from + before) + value(moves, before * kinds + kind));
  }
  if (most <= NEVER / 2) return NEVER;
  let sum = 0;
  for (let before = 0; before < kinds; before += 1) {
    sum += Math.exp(value(row, from + before) + value(moves, before * kinds + kind) - most);
  }
  return most + Math.log(sum);
}

/** log(exp a + exp b). */
function plus(a: number, b: number): number {
  const [more, less] = a > b ? [a, b] : [b, a];
  return less <= NEVER / 2 ? more : more + Math.log1p(Math.exp(less - more));
}

function value(numbers: Float64Array | Int32Array | Uint8Array, at: number): number {
  return numbers[at] ?? 0;
}
